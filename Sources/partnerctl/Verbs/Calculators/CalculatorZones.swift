import FoundationEssentials
import PartnerCore
import PartnerZones

/// Expressions and the zones they are read in, from the system's tz database.
struct CalculatorZones {
    let options: CalculatorOptions
    let database = ZoneDatabase()

    /// - Throws: exit status 65, the fault being told; of a zone that isn't one with the nearest names.
    func expression(_ text: String) throws -> CalendarExpression {
        do throws(ExpressionFault) {
            return try CalendarExpression(text, isZone: isZone)
        } catch {
            if let wrong = wrongZone(in: text) {
                throw options.refuse(wrong.fault, in: text, nearest: wrong.nearest)
            }
            throw options.refuse(error, in: text)
        }
    }

    /// The expression, and the rules of the zone that it names, else of the one that was asked for, else of
    /// the machine's own.
    func expression(
        _ text: String, zone: String?
    ) throws -> (CalendarExpression, any TimeZoneRules) {
        let expression = try expression(text)
        let named = try zone.map { try rules($0, of: "--zone") }
        if let own = expression.zoneName { return (expression, try rules(own, of: nil)) }
        if let named { return (expression, named) }
        return (
            expression, try rules(SystemZone.name(environment: ProcessInfo.processInfo.environment), of: "TZ")
        )
    }

    private func rules(_ name: String, of option: String?) throws -> any TimeZoneRules {
        do throws(ZoneError) {
            return try database.rules(named: name)
        } catch {
            var nearest: [String] = []
            if case .unknown(_, let names) = error { nearest = names }
            throw options.refuse(
                ExpressionFault(
                    0..<name.utf8.count, nearest.isEmpty ? "\(error)" : "no time zone \"\(name)\"",
                    expected: "a name of the tz database, such as America/Los_Angeles"),
                in: name, of: option, nearest: nearest)
        }
    }

    private func isZone(_ name: String) -> Bool { (try? database.rules(named: name)) != nil }

    /// The last word, where all that is before it is an expression and the word may have been meant as a zone.
    private func wrongZone(in text: String) -> (fault: ExpressionFault, nearest: [String])? {
        guard let blank = text.utf8.lastIndex(of: UInt8(ascii: " ")) else { return nil }
        let name = String(text[text.index(after: blank)...])
        // What is wrong without the last word, too, is told by itself.
        guard name.contains(where: \.isLetter),
            (try? CalendarExpression(String(text[..<blank]), isZone: isZone)) != nil,
            case .failure(.unknown(_, let nearest)) = Result(catching: { () throws(ZoneError) in
                try database.rules(named: name)
            }), !nearest.isEmpty
        else { return nil }
        let start = text.utf8.distance(from: text.startIndex, to: blank) + 1
        let fault = ExpressionFault(
            start..<text.utf8.count, "\"\(name)\" is no time zone",
            expected: "UTC or a name such as Europe/Berlin")
        return (fault, nearest)
    }
}
