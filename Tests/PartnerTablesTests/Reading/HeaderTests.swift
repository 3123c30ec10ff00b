import PartnerCore
import PartnerTables
import Testing

@Suite("Columns are recognised by the names they usually have")
struct HeaderTests {
    private static func columns(_ header: String, _ options: ReadingOptions = ReadingOptions()) -> String {
        do {
            let columns = try SheetReading(Table(csv: header + "\n"), options).columns
            let used = columns.used.map { "\($0.header)→\($0.field.rawValue)" }.joined(separator: " ")
            return "\(columns.kind.rawValue): \(used)"
                + (columns.unused.isEmpty ? "" : " | " + columns.unused.joined(separator: " "))
        } catch {
            return "\(error)"
        }
    }

    static let rows: [(String, String)] = [
        (
            "Organization;Type;Staff contact;Last contact;Notes 2",
            "partners: Organization→name Type→kind Staff contact→steward Last contact→last-contact | Notes 2"
        ),
        (
            "AGENCY NAME,E-Mail,Phone (main),ZIP code *",
            "partners: AGENCY NAME→name E-Mail→mail Phone (main)→phone ZIP code *→zip"
        ),
        (
            "Organization,Name,Title,Email",
            "partners: Organization→name Name→contact Title→role Email→mail"
        ),
        ("Name,City,Last touch", "partners: Name→name City→city Last touch→last-contact"),
        (
            "Organisation,Contact First Name,Contact Last Name",
            "partners: Organisation→name Contact First Name→contact-first-name Contact Last Name→contact-last-name"
        ),
        (
            "organization_name,contact_email,zip_code",
            "partners: organization_name→name contact_email→mail zip_code→zip"
        ),
        ("\"Date of\nlast contact\",School", "partners: Date of last contact→last-contact School→name"),
        ("Organization,Contact,Contact name", "partners: Organization→name Contact name→contact | Contact"),
        (
            "Partner,Librarian,Backup,Branch,Status,Frequency,How",
            "partners: Partner→name Librarian→steward Backup→backup Branch→branch Status→stage Frequency→follow-up How→how"
        ),
        ("Organization", "partners: Organization→name"),
        ("Date,Partner,What was said", "contacts: Date→date Partner→partner What was said→notes"),
        (
            "When,Who with,How,By,Notes,Next step,Due",
            "contacts: When→date Who with→partner How→how By→staff Notes→notes Next step→promise Due→promised-by"
        ),
        (
            "Day;Organization;Spoke to;Outcome;Staff",
            "contacts: Day→date Organization→partner Spoke to→contact Outcome→notes Staff→staff"
        ),
        (
            "Date,Organization,Email,Phone,Address,Website",
            "partners: Organization→name Email→mail Phone→phone Address→address Website→website | Date"
        ),
        (
            "Fecha,Téléphone,Organización,Teléfono",
            "none of the first 20 rows names the columns of a partner list (\"Organization\") or a contact log (\"Date\" and \"Partner\"); row 1 has \"Fecha\", \"Téléphone\", \"Organización\", \"Teléfono\"; name them so, or map them: \"Header=field\""
        ),
    ]

    @Test("header → fields", arguments: rows)
    func header(_ header: String, _ says: String) {
        #expect(Self.columns(header) == says)
    }

    /// Both rows as cells cut at bars; a merged cell's text stands in its first column alone.
    static let headersOfTwoRows: [(String, String)] = [
        (
            "Organization|Contact|||Last contact\n|Name|Phone|Email|",
            "partners: Organization→name Contact Name→contact Contact Phone→phone Contact Email→mail Last contact→last-contact"
        ),
        (
            "Partner||Library contact|Contact|\nName|Type|Name|Name|E-mail",
            "partners: Partner Name→name Partner Type→kind Contact Name→contact Contact E-mail→mail | Library contact Name"
        ),
        (
            "|Contact||Library\nOrganization|Name|Phone|Librarian",
            "partners: Organization→name Name→contact Phone→phone Librarian→steward"
        ),
        (
            "Organization|Contact||Favourites\n|Name|Phone|Colour",
            "partners: Organization→name Contact Name→contact Contact Phone→phone | Colour"
        ),
        (
            "Partner list 2027|\nOrganization|Type",
            "partners: Organization→name Type→kind"
        ),
        (
            "Organization|Type\nOrganization|Type",
            "partners: Organization→name Type→kind"
        ),
        (
            "Date|Partner|Library|What was said\n||Staff|",
            "contacts: Date→date Partner→partner Library Staff→staff What was said→notes"
        ),
    ]

    @Test("a header over two rows", arguments: headersOfTwoRows)
    func twoRows(_ header: String, _ says: String) {
        #expect(Self.columns(header) == says)
    }

    @Test("what stands below a header of two rows is read as one below a single")
    func belowTwoRows() throws {
        let reading = try SheetReading(
            Table(csv: "Organization|Contact|\n|Name|Phone\nFresno Food Bank|Joe Park|555-0177\n"))
        var row = PartnerRow(row: 3, name: "Fresno Food Bank")
        row.contactName = "Joe Park"
        row.contactPhone = "555-0177"
        #expect(reading.rows == .partners([row]))
        #expect(reading.issues.isEmpty)
    }

    @Test("an entry below a header is none of it, whatever words it has")
    func noSecondRow() throws {
        let reading = try SheetReading(
            Table(csv: "Organization,Contact,How\nThe Club,Phone,Email\n,Phone,Email\n"))
        #expect(reading.columns.headerRow == 1)
        #expect(reading.rows.count == 1)
        #expect(reading.refusals.map(\.row) == [3])
    }

    static let refused: [String] = [
        "qux,quux,quuz", "Name,Title,Email,Phone", "Lincoln Elementary,School,Hillside",
        "id,name,alternate_name",
        "Date,Notes", "Date,Name,Notes",
    ]

    @Test("what could be anything is not guessed", arguments: refused)
    func refuses(_ header: String) {
        #expect(Self.columns(header).hasPrefix("none of the first 20 rows"))
    }

    @Test("titles and remarks may stand above")
    func banner() throws {
        let text = "Partners of Kettle Valley\n\nLast updated,3 March\nOrganization,Phone\nClub,555\n"
        let reading = try SheetReading(Table(csv: text))
        #expect(reading.columns.headerRow == 4)
        #expect(reading.rows.count == 1)
    }

    @Test("but not more than twenty rows")
    func tooDeep() throws {
        let text = String(repeating: "remark\n", count: 20) + "Organization,Phone\nClub,555\n"
        #expect(throws: SheetRefusal.self) { try SheetReading(Table(csv: text)) }
    }

    @Test("columns can be mapped, and left out")
    func mapped() throws {
        let options = ReadingOptions(columns: [
            try ColumnMapping(parsing: "Fecha=date"), try ColumnMapping(parsing: "organizacion = partner"),
            try ColumnMapping(parsing: "Notes=-"),
        ])
        #expect(
            Self.columns("Fecha,Organización,Notes,Staff", options)
                == "contacts: Fecha→date Organización→partner Staff→staff | Notes")
    }

    @Test("a mapping wins over a usual name")
    func mappingWins() throws {
        let options = ReadingOptions(columns: [try ColumnMapping(parsing: "Official name=name")])
        #expect(
            Self.columns("Organization,Official name,City", options)
                == "partners: Official name→name City→city | Organization")
    }

    @Test("wrong mappings are told apart")
    func wrongMappings() throws {
        #expect(
            throws: ColumnMapping.Problem(description: "no field \"nmae\" (X=nmae); did you mean \"name\"?")
        ) {
            try ColumnMapping(parsing: "X=nmae")
        }
        #expect(throws: ColumnMapping.Problem.self) { try ColumnMapping(parsing: "X") }
        #expect(throws: ColumnMapping.Problem.self) { try ColumnMapping(parsing: "=name") }
        let unknown = ReadingOptions(columns: [try ColumnMapping(parsing: "Organisaton=name")])
        #expect(
            Self.columns("Organization,City", unknown)
                == "no column \"Organisaton\" in the first 20 rows; did you mean \"Organization\"?")
        let twice = ReadingOptions(columns: [
            try ColumnMapping(parsing: "Organization=name"), try ColumnMapping(parsing: "City=name"),
        ])
        #expect(
            Self.columns("Organization,City", twice)
                == "two columns are mapped to name: \"Organization\" and \"City\"")
    }

    @Test("the headers of our own sheets are read as what they are", arguments: SheetKind.told)
    func ownHeaders(_ kind: SheetKind) throws {
        // A name in one column or in two, not in both.
        let fields = kind.fields.filter { $0 != .contactFirstName && $0 != .contactLastName }
        let reading = try SheetReading(Table(csv: fields.map(\.header).joined(separator: ",") + "\n"))
        #expect(reading.columns.kind == kind)
        #expect(reading.columns.used.map(\.field) == fields)
    }
}
