import PartnerControl

extension ControlOptions {
    /// Asks one thing that is answered in many parts. What goes wrong is complained of, and ends the program.
    func stream<Method: ControlStreamMethod>(
        _ method: Method.Type, _ parameters: Method.Parameters, patience: Duration,
        _ take: (Method.Reply) throws -> Void
    ) async throws {
        do {
            let client = try ControlClient(connectingTo: socketPath, patience: patience)
            for try await reply in try await client.stream(method, parameters) { try take(reply) }
        } catch let fault as ControlFault {
            complain(fault.complaint, fault)
            throw ExitStatus(fault).code
        } catch let error as ControlClientError {
            complain("\(error)", ControlFault(.init("Unreachable"), "\(error)"))
            throw ExitStatus(error).code
        }
    }
}
