/// Encodes a value for the names of its fields alone, without looking into them: what a
/// decoded type has understood, at a cost that doesn't grow with an import's rows.
final class KeyRecorder: Encoder {
    private(set) var keys: Set<String>?
    let codingPath: [any CodingKey] = []
    let userInfo: [CodingUserInfoKey: Any] = [:]

    /// - Returns: nil for a value that isn't encoded as an object with named fields.
    static func keys(of value: some Encodable) throws -> Set<String>? {
        let recorder = KeyRecorder()
        try value.encode(to: recorder)
        return recorder.keys
    }

    func container<Key: CodingKey>(keyedBy _: Key.Type) -> KeyedEncodingContainer<Key> {
        keys = keys ?? []
        return KeyedEncodingContainer(Fields(recorder: self))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer { Unnamed() }

    func singleValueContainer() -> any SingleValueEncodingContainer { Unnamed() }

    private struct Fields<Key: CodingKey>: KeyedEncodingContainerProtocol {
        let recorder: KeyRecorder
        var codingPath: [any CodingKey] { [] }

        mutating func encodeNil(forKey key: Key) { record(key) }

        mutating func encode(_: some Encodable, forKey key: Key) { record(key) }

        mutating func nestedContainer<Nested: CodingKey>(
            keyedBy _: Nested.Type, forKey key: Key
        ) -> KeyedEncodingContainer<Nested> {
            record(key)
            return KeyedEncodingContainer(Fields<Nested>(recorder: KeyRecorder()))
        }

        mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
            record(key)
            return Unnamed()
        }

        mutating func superEncoder() -> any Encoder { recorder }

        mutating func superEncoder(forKey key: Key) -> any Encoder {
            record(key)
            return KeyRecorder()
        }

        private func record(_ key: Key) {
            recorder.keys?.insert(key.stringValue)
        }
    }

    private struct Unnamed: UnkeyedEncodingContainer, SingleValueEncodingContainer {
        var codingPath: [any CodingKey] { [] }
        var count: Int { 0 }

        mutating func encodeNil() {}

        mutating func encode(_: some Encodable) {}

        mutating func nestedContainer<Nested: CodingKey>(
            keyedBy _: Nested.Type
        ) -> KeyedEncodingContainer<Nested> {
            KeyedEncodingContainer(Fields<Nested>(recorder: KeyRecorder()))
        }

        mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { self }

        mutating func superEncoder() -> any Encoder { KeyRecorder() }
    }
}
