/// HMAC (RFC 2104) with SHA-256: what only who holds the key can make.
package enum KeyedHash {
    private static let block = 64

    /// 32 bytes.
    package static func bytes(of message: some Collection<UInt8>, key: [UInt8]) -> [UInt8] {
        let short = key.count > block ? SHA256.bytes(of: key) : key
        let padded = short + [UInt8](repeating: 0, count: block - short.count)
        let inner = SHA256.bytes(of: padded.map { $0 ^ 0x36 } + message)
        return SHA256.bytes(of: padded.map { $0 ^ 0x5c } + inner)
    }
}
