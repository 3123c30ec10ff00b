import ArgumentParser
import PartnerControl

/// With what the program ends; from 64 on by the names of sysexits.h.
enum ExitStatus: Int32, CaseIterable {
    case ok = 0
    /// Of `status`: somebody should look.
    case attention = 1
    /// Of `status`: mail does not go out, or the records can't be trusted.
    case failing = 2
    /// Of `status`: no daemon answers.
    case noDaemon = 3
    /// The command was not understood.
    case usage = 64
    /// What was given was refused: a date, an address, a row of a sheet.
    case data = 65
    /// A file is not there, or can't be read.
    case noInput = 66
    /// No such partner, contact, member of staff, message.
    case notFound = 67
    /// No daemon answers.
    case unavailable = 69
    /// A bug, or something that the daemon failed at.
    case software = 70
    /// A file can't be written.
    case cannotCreate = 73
    case inputOutput = 74
    /// It may work later.
    case temporary = 75
    /// What answers is no daemon of this release.
    case protocolMismatch = 76
    case notPermitted = 77
    /// The configuration is wrong.
    case configuration = 78

    var code: ExitCode { ExitCode(rawValue) }
}

extension ExitStatus {
    init(_ fault: ControlFault) {
        if let given = fault.parameters.exitCode, let status = ExitStatus(rawValue: given) {
            self = status
            return
        }
        switch fault.name {
        case .notFound: self = .notFound
        case .permissionDenied: self = .notPermitted
        case .busy: self = .temporary
        case .refused, .ambiguous, .invalidParameter, .tooLarge: self = .data
        case .methodNotImplemented: self = .unavailable
        case .interfaceNotFound, .methodNotFound, .expectedMore, .malformed: self = .protocolMismatch
        default: self = .software
        }
    }

    init(_ error: ControlClientError) {
        switch error {
        case .notPermitted: self = .notPermitted
        case .badPath: self = .usage
        case .absent, .refused, .notAccepted, .unreachable: self = .unavailable
        case .failed, .silent, .hungUp: self = .temporary
        case .garbage: self = .protocolMismatch
        case .inUse: self = .software
        }
    }
}
