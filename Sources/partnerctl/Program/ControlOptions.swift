import ArgumentParser
import FoundationEssentials
import PartnerControl
import PartnerText

/// What every command that asks the daemon takes.
struct ControlOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The daemon's control socket (or the variable PARTNERD_SOCKET).", valueName: "path"))
    var socket: String?

    @Flag(help: "Answer in JSON, for programs.")
    var json = false
}

extension ControlOptions {
    static let usualSocket = "/run/partnerd/control.sock"

    var environment: [String: String] { ProcessInfo.processInfo.environment }

    var socketPath: String { Self.path(socket, environment) }

    /// Where the daemon is: as the line says, else the environment, else the usual place.
    static func path(_ named: String?, _ environment: [String: String]) -> String {
        if let named { return named }
        let variable = environment["PARTNERD_SOCKET"] ?? ""
        return variable.isEmpty ? usualSocket : variable
    }

    var look: Look { Terminal.current(environment: environment).look }

    /// Asks one thing, and shows the answer.
    @discardableResult
    func show<Method: ControlMethod>(
        _ method: Method.Type, _ parameters: Method.Parameters, patience: Duration = .seconds(60)
    ) async throws -> Method.Reply where Method.Reply: Rendered {
        let reply = try await ask(method, parameters, patience: patience)
        try write(reply)
        return reply
    }

    /// Asks one thing. What goes wrong is complained of, and ends the program.
    /// - Parameter placing: where in a file the fault lies, for a caller that knows.
    func ask<Method: ControlMethod>(
        _ method: Method.Type, _ parameters: Method.Parameters, patience: Duration = .seconds(60),
        noDaemon: ExitStatus = .unavailable, placing: (ControlFault) -> ControlFault = { $0 }
    ) async throws -> Method.Reply {
        do {
            return try await call(method, parameters, patience: patience)
        } catch let found as ControlFault {
            let fault = placing(found)
            complain(fault.complaint, fault)
            throw ExitStatus(fault).code
        } catch let error as ControlClientError {
            complain("\(error)", ControlFault(.init("Unreachable"), "\(error)"))
            let status = ExitStatus(error)
            throw (status == .unavailable ? noDaemon : status).code
        }
    }

    private func call<Method: ControlMethod>(
        _ method: Method.Type, _ parameters: Method.Parameters, patience: Duration
    ) async throws -> Method.Reply {
        let client = try ControlClient(connectingTo: socketPath, patience: patience)
        return try await client.call(method, parameters)
    }

    /// Writes an answer in the form that was asked for.
    func write(_ answer: some Rendered & Encodable) throws {
        try Output.answer.write(json ? JSONAnswer.text(answer) : answer.rendered(look))
    }

    /// For a person a line; for a program the error as it stands on the wire.
    func complain(_ text: String, _ fault: ControlFault) {
        guard json, let text = try? JSONAnswer.text(fault) else {
            // A fault that can't be encoded is still told in words.
            Output.complain(text)
            return
        }
        // Where even standard error can't be written, the exit status still tells.
        try? Output.complaint.write(text)
    }
}
