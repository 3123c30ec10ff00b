import PartnerTables

extension TableFault {
    /// The one sentence for a workbook whose insides are not as they must be; `what` was seen, for who wants to
    /// know.
    static func damaged(_ what: String) -> TableFault {
        TableFault("the workbook is damaged (\(what)); open it in a spreadsheet program and save it anew")
    }
}
