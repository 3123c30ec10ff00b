import GRDB
import PartnerCore

/// What digests there were.
extension Digests {
    /// Those of these dates on, with or without something to say.
    package static func keys(since date: CivilDate, _ db: Database) throws -> Set<DigestKey> {
        try Set(
            db.list(
                "digest", "SELECT staff, date FROM digest WHERE date >= :date AND set_aside IS NULL",
                ["date": date]
            ) { DigestKey(person: $0.staff(0), date: try $0.date(1)) })
    }

    /// Whose digest of this date was decided.
    package static func decided(on date: CivilDate, _ db: Database) throws -> Set<StaffKey> {
        try Set(keys(since: date, db).filter { $0.date == date }.map(\.person))
    }

    /// The last date before this one that was decided for a person.
    package static func lastDecided(
        for staff: StaffKey, before date: CivilDate, _ db: Database
    ) throws -> CivilDate? {
        try db.answer(
            CivilDate.self,
            """
            SELECT max(date) FROM digest                        -- digest_one_a_day
            WHERE staff = :staff AND date < :date AND set_aside IS NULL
            """,
            arguments: ["staff": staff, "date": date])
    }

    /// When the text of the last digest before this date that the mail system accepted was put together: of several
    /// tries of one text, the first.
    package static func lastComposed(
        for staff: StaffKey, before date: CivilDate, _ db: Database
    ) throws -> Instant? {
        try db.answer(
            Instant.self,
            """
            SELECT min(started) FROM try                        -- try_delivery
            WHERE outcome IN ('accepted', 'unknown') AND message = (
                SELECT id FROM message                          -- message_staff
                WHERE staff = :staff AND kind = 'digest' AND state = 'accepted' AND digest_date < :date
                ORDER BY digest_date DESC LIMIT 1)
            """,
            arguments: ["staff": staff, "date": date])
    }

    /// Whether a digest of one of these dates has left, or may have.
    /// - `message`: one that is not counted.
    package static func hasLeft(
        to staff: StaffKey, in dates: ClosedRange<CivilDate>, besides message: Int64?, _ db: Database
    ) throws -> Bool {
        try db.answer(
            Bool.self,
            """
            SELECT EXISTS (SELECT 1 FROM digest JOIN message ON message.id = digest.message
                WHERE digest.staff = :staff AND date BETWEEN :first AND :last AND set_aside IS NULL
                    AND message.id IS NOT :message              -- digest_one_a_day
                    AND (state = 'accepted' OR (state = 'open' AND fixed IS NOT NULL)))
            """,
            arguments: [
                "staff": staff, "first": dates.lowerBound, "last": dates.upperBound, "message": message,
            ]) ?? false
    }

    /// The digests from a date on that have left, wait to, or were decided to hold nothing.
    package static func given(since date: CivilDate, _ db: Database) throws -> Set<DigestKey> {
        try left(since: date, db).union(
            db.list(
                "digest",
                "SELECT staff, date FROM digest WHERE date >= :date AND set_aside IS NULL AND message IS NULL",
                ["date": date]
            ) { DigestKey(person: $0.staff(0), date: try $0.date(1)) })
    }

    /// Whether a digest of this date has left, may have, or was decided to hold nothing.
    package static func isGiven(to staff: StaffKey, on date: CivilDate, _ db: Database) throws -> Bool {
        if try hasLeft(to: staff, in: date...date, besides: nil, db) { return true }
        return try db.answer(
            Bool.self,
            """
            SELECT EXISTS (SELECT 1 FROM digest                 -- digest_one_a_day
                WHERE staff = :staff AND date = :date AND set_aside IS NULL AND message IS NULL)
            """,
            arguments: ["staff": staff, "date": date]) ?? false
    }

    /// The digests from a date on that have left, or wait to.
    package static func left(since date: CivilDate, _ db: Database) throws -> Set<DigestKey> {
        try Set(
            db.list(
                "digest",
                """
                SELECT digest.staff, date FROM digest JOIN message ON message.id = digest.message
                WHERE date >= :date AND set_aside IS NULL AND state IN ('accepted', 'open')
                """, ["date": date]
            ) { DigestKey(person: $0.staff(0), date: try $0.date(1)) })
    }

    /// The most digests that hold something of one date among these; nil: there were none.
    package static func mostADay(in dates: ClosedRange<CivilDate>, _ db: Database) throws -> Int? {
        try db.answer(
            Int.self,
            """
            SELECT max(mails) FROM (
                SELECT count(*) AS mails FROM digest
                WHERE message IS NOT NULL AND set_aside IS NULL AND date BETWEEN :first AND :last
                GROUP BY date)
            """,
            arguments: ["first": dates.lowerBound, "last": dates.upperBound])
    }
}
