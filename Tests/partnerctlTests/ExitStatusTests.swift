import PartnerControl
import Testing

@testable import partnerctl

@Suite("The exit status tells what kind of thing went wrong")
struct ExitStatusTests {
    static let faults: [(ControlFault, Int32)] = [
        (ControlFault(.notFound, "no partner \"x\""), 67),
        (ControlFault(.ambiguous, "several"), 65),
        (ControlFault(.refused, "no date"), 65),
        (ControlFault(.failed, "the disk is full"), 70),
        (ControlFault(.failed, "the disk is full", exitCode: 74), 74),
        (ControlFault(.failed, "with a status of no meaning", exitCode: 1234), 70),
        (ControlFault(.busy, "try again"), 75),
        (ControlFault(.tooLarge, "too large"), 65),
        (ControlFault(.malformed, "no call"), 76),
        (.permissionDenied, 77),
        (.invalidParameter("on"), 65),
        (.methodNotFound("x"), 76),
        (.methodNotImplemented("x"), 69),
    ]

    @Test("of what the daemon answers", arguments: faults)
    func fault(_ row: (ControlFault, Int32)) {
        #expect(ExitStatus(row.0).rawValue == row.1)
    }

    static let failures: [(ControlClientError, Int32)] = [
        (.absent("/x"), 69), (.refused("/x"), 69), (.notAccepted("/x", .seconds(1)), 69),
        (.notPermitted("/x"), 77),
        (.badPath(""), 64), (.silent("/x", .seconds(1)), 75), (.hungUp("/x"), 75), (.garbage("/x", "y"), 76),
    ]

    @Test("of what happens on the way", arguments: failures)
    func failure(_ row: (ControlClientError, Int32)) {
        #expect(ExitStatus(row.0).rawValue == row.1)
    }
}
