import PartnerCore
import PartnerStore
import Testing

@Suite("The three keys hold against any program")
struct KeyTests {
    struct Attack: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let sql: String
        let refusal: String

        init(_ name: String, _ sql: String, _ refusal: String) {
            testDescription = name
            self.sql = sql
            self.refusal = refusal
        }
    }

    private static let columns =
        "partner, clock, subject, anchor, step, round, state, steward, addressee, decided, spoken, spoken_at, message"

    /// Step 1: due, spoken. Step 2: due again, decided; both of the occurrence of 12 November.
    private static func step(
        _ step: String, round: Int, _ state: String, insert: String = "INSERT", clock: String = "follow-up"
    ) -> String {
        let spoken = state == "spoken" ? "'2027-03-12', 1" : "NULL, NULL"
        return """
            \(insert) INTO step (\(columns)) VALUES (1, '\(clock)', 0, '2026-11-12', '\(step)', \(round), '\(state)',
            'ana', 'ana', '2027-03-12', \(spoken), 1)
            """
    }

    static let attacks = [
        Attack("the same step and round again", step("due", round: 0, "withdrawn"), "round"),
        Attack("the same, replacing", step("due", round: 0, "withdrawn", insert: "REPLACE"), "round"),
        Attack("the same, with another round", step("due", round: 7, "withdrawn"), "round"),
        Attack("the same, with a round below 0", step("due", round: -1, "withdrawn"), "round"),
        Attack(
            "another step beside a decided one", step("repeat-1", round: 0, "decided"), "one decided step"),
        Attack(
            "another, replacing", step("repeat-1", round: 0, "decided", insert: "REPLACE"), "one decided step"
        ),
        Attack("the next round beside a decided one", step("due", round: 2, "decided"), "one decided step"),
        Attack(
            "a number taken over",
            """
            REPLACE INTO step (id, \(columns)) VALUES (1, 1, 'promise', 1, '2026-11-12', 'due', 0, 'decided', 'ana',
            'ana', '2027-03-12', NULL, NULL, 1)
            """, "keeps its number"),
        Attack(
            "a spoken step made decided",
            "UPDATE step SET state = 'decided', spoken = NULL, spoken_at = NULL WHERE id = 1",
            "only a decided step"),
        Attack(
            "a spoken step made decided, replacing",
            "UPDATE OR REPLACE step SET state = 'decided', spoken = NULL, spoken_at = NULL WHERE id = 1",
            "only a decided step"),
        Attack(
            "a spoken step withdrawn",
            "UPDATE step SET state = 'withdrawn', spoken = NULL, spoken_at = NULL WHERE id = 1",
            "only a decided step"),
        Attack("another anchor", "UPDATE step SET anchor = '2026-11-13' WHERE id = 1", "keeps its key"),
        Attack("another round", "UPDATE step SET round = 5 WHERE id = 2", "keeps its key"),
        Attack("another clock", "UPDATE step SET clock = 'promise' WHERE id = 2", "keeps its key"),
        Attack("another subject", "UPDATE step SET subject = 1 WHERE id = 2", "keeps its key"),
        Attack("another step", "UPDATE step SET step = 'head' WHERE id = 2", "keeps its key"),
        Attack("another partner", "UPDATE step SET partner = 2 WHERE id = 2", "keeps its key"),
        Attack("another number", "UPDATE step SET id = 9 WHERE id = 2", "keeps its key"),
        Attack(
            "no subject",
            "INSERT INTO step (\(columns)) VALUES (1, 'follow-up', NULL, '2026-11-12', 'due', 0, 'dead', 'ana', 'ana', '2027-03-12', NULL, NULL, 1)",
            "NOT NULL"),
        Attack("steps deleted", "DELETE FROM step WHERE id = 1", "never deleted"),
        Attack(
            "a spoken step without its day",
            step("head", round: 0, "spoken").replacing("'2027-03-12', 1,", "NULL, NULL,"), "CHECK"),
        Attack(
            "a second digest", "INSERT INTO digest (staff, date, decided_at) VALUES ('ana', '2027-03-12', 1)",
            "one digest a person and date"),
        Attack(
            "a second digest, replacing",
            "REPLACE INTO digest (staff, date, decided_at) VALUES ('ana', '2027-03-12', 1)",
            "one digest a person and date"),
        Attack(
            "a digest's number taken over",
            "REPLACE INTO digest (id, staff, date, decided_at) VALUES (1, 'kim', '2027-03-12', 1)",
            "one digest a person and date"),
        Attack(
            "a digest of another day", "UPDATE digest SET date = '2027-03-13' WHERE id = 1", "never changed"),
        Attack(
            "a digest of another person", "UPDATE OR REPLACE digest SET staff = 'kim' WHERE id = 1",
            "never changed"),
        Attack("a digest deleted", "DELETE FROM digest WHERE id = 1", "never deleted"),
        Attack(
            "a Message-ID taken over",
            "REPLACE INTO message (message_id, kind, recipient_address, created) VALUES ('<0@library.example>', 'test', 'a@b', 1)",
            "keeps its number and its Message-ID"),
        Attack("another Message-ID", "UPDATE message SET message_id = '<x@y>' WHERE id = 1", "Message-ID"),
        Attack("a message deleted", "DELETE FROM message WHERE id = 1", "never deleted"),
        Attack(
            "an accepted message opened", "UPDATE message SET state = 'open', closed = NULL WHERE id = 1",
            "stays so"),
    ]

    @Test("refused, and nothing is changed", arguments: attacks)
    func attack(_ attack: Attack) throws {
        let world = try World()
        let partner = try world.partner()
        try world.attempt(try world.digest(of: partner), .accepted)
        try world.digest(of: partner, on: "2027-03-13")
        let everything = "SELECT * FROM step; SELECT * FROM digest; SELECT * FROM message"
        let before = try world.value(everything)
        let result = try Shell.run(attack.sql, on: world.path)
        #expect(result.status != 0)
        #expect(result.complaint.contains(attack.refusal), "\(result.complaint)")
        #expect(try world.value(everything) == before)
    }

    @Test("what the keys allow: the same step once more, in the next round, when nothing waits")
    func allowed() throws {
        let world = try World()
        let partner = try world.partner()
        try world.attempt(try world.digest(of: partner), .accepted)
        let again = try world.digest(of: partner, on: "2027-03-13")
        #expect(try world.steps(again).map(\.round) == [1])
    }
}

extension String {
    fileprivate func replacing(_ part: String, _ other: String) -> String {
        guard let range = firstRange(of: part) else { return self }
        return replacingCharacters(in: range, with: other)
    }

    private func replacingCharacters(in range: Range<Index>, with other: String) -> String {
        String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
    }
}
