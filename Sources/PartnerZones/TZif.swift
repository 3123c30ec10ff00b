import PartnerCore

/// A file of the tz database as RFC 9636 (before it, RFC 8536) lays it out.
enum TZif {
    /// What is wrong with the bytes.
    enum Fault: Error, Hashable {
        case leapSeconds
        case damaged(String)
    }

    /// The rules that `bytes` hold.
    ///
    /// Only the 64-bit part of versions 2 to 4 is read: version 1 says nothing of the years after 2037.
    static func rules(named name: String, _ bytes: [UInt8]) throws(Fault) -> ZoneRules {
        var reader = Reader(bytes)
        let old = try header(&reader)
        guard (UInt8(ascii: "2")...UInt8(ascii: "4")).contains(old.version) else {
            throw .damaged("it is of a version other than 2, 3 or 4")
        }
        try reader.skip(old.length(ofTime: 4))
        let counts = try header(&reader)
        guard counts.version == old.version else { throw .damaged("its two headers name different versions") }
        return try body(named: name, counts, &reader)
    }

    private struct Counts {
        let version: UInt8
        let utcMarks: Int
        let standardMarks: Int
        let leapSeconds: Int
        let times: Int
        let types: Int
        let letters: Int

        func length(ofTime size: Int) -> Int {
            times * (size + 1) + types * 6 + letters + leapSeconds * (size + 4) + standardMarks + utcMarks
        }
    }

    private static func header(_ reader: inout Reader) throws(Fault) -> Counts {
        guard try reader.bytes(4).elementsEqual("TZif".utf8) else {
            throw .damaged("it does not begin with TZif")
        }
        let version = try reader.byte()
        try reader.skip(15)
        return Counts(
            version: version, utcMarks: try reader.count(), standardMarks: try reader.count(),
            leapSeconds: try reader.count(), times: try reader.count(), types: try reader.count(),
            letters: try reader.count())
    }

    private static func body(named name: String, _ counts: Counts, _ reader: inout Reader) throws(Fault)
        -> ZoneRules
    {
        guard counts.types > 0 else { throw .damaged("it has no offset from UTC") }
        guard counts.leapSeconds == 0 else { throw .leapSeconds }
        guard counts.length(ofTime: 8) <= reader.remaining else { throw .endsEarly }

        var times: [Int64] = []
        for _ in 0..<counts.times {
            let time = try reader.int64()
            if let last = times.last, last >= time { throw .damaged("its changes are not in order") }
            times.append(time)
        }
        let indexes = try reader.bytes(counts.times).map(Int.init)
        let offsets = try offsets(counts, &reader)
        guard indexes.allSatisfy(offsets.indices.contains) else {
            throw .damaged("a change leads to an offset that is not there")
        }
        try reader.skip(counts.letters + counts.standardMarks + counts.utcMarks)

        return ZoneRules(
            name: name, firstOffset: offsets[0],
            changes: zip(times, indexes).map { ZoneRules.Change(since: $0, utcOffset: offsets[$1]) },
            laterYears: try footer(&reader))
    }

    private static func offsets(_ counts: Counts, _ reader: inout Reader) throws(Fault) -> [Int] {
        var offsets: [Int] = []
        for _ in 0..<counts.types {
            let offset = Int(try reader.int32())
            let isSummer = try reader.byte(), letter = try reader.byte()
            // RFC 9636 3.2: more than −25 and less than 26 hours.
            guard (-89_999...93_599).contains(offset), isSummer <= 1, Int(letter) < counts.letters else {
                throw .damaged("an offset from UTC is out of range")
            }
            offsets.append(offset)
        }
        return offsets
    }

    /// The rule between two line feeds; nil where it is empty: then nothing is known of later years.
    private static func footer(_ reader: inout Reader) throws(Fault) -> PosixRule? {
        let lineFeed = UInt8(ascii: "\n")
        guard try reader.byte() == lineFeed else { throw .damaged("its rule for later years is missing") }
        guard let text = reader.bytes(before: lineFeed) else { throw .endsEarly }
        if text.isEmpty { return nil }
        let rule = String(decoding: text, as: UTF8.self)
        guard let parsed = PosixRule(rule) else {
            throw .damaged("its rule for later years makes no sense: \(rule.debugDescription)")
        }
        return parsed
    }
}

extension TZif.Fault {
    static let endsEarly = TZif.Fault.damaged("it ends too early")
}

extension TZif {
    /// Big-endian numbers, one after the other.
    fileprivate struct Reader {
        private var rest: ArraySlice<UInt8>

        init(_ bytes: [UInt8]) { rest = bytes[...] }

        var remaining: Int { rest.count }

        mutating func bytes(_ count: Int) throws(Fault) -> ArraySlice<UInt8> {
            guard count <= rest.count else { throw .endsEarly }
            defer { rest = rest.dropFirst(count) }
            return rest.prefix(count)
        }

        func bytes(before end: UInt8) -> ArraySlice<UInt8>? {
            rest.firstIndex(of: end).map { rest[..<$0] }
        }

        mutating func skip(_ count: Int) throws(Fault) { _ = try bytes(count) }

        mutating func byte() throws(Fault) -> UInt8 {
            guard let byte = rest.popFirst() else { throw .endsEarly }
            return byte
        }

        mutating func int32() throws(Fault) -> Int32 {
            Int32(bitPattern: try bytes(4).reduce(0) { $0 << 8 | UInt32($1) })
        }

        mutating func int64() throws(Fault) -> Int64 {
            Int64(bitPattern: try bytes(8).reduce(0) { $0 << 8 | UInt64($1) })
        }

        /// A count of the header: below 2³², so that no sum of them overflows.
        mutating func count() throws(Fault) -> Int {
            try bytes(4).reduce(0) { $0 << 8 | Int($1) }
        }
    }
}
