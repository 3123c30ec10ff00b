import PartnerCore
import PartnerMail
import Testing

@Suite("An answer's address is one message's and one person's, and nobody else can make it")
struct ReplyTokenTests {
    private static let key = AnswerKey(generation: 3, secret: [UInt8](0..<32))
    private static let id = "<1@library.example>"
    private static let older = AnswerKey(generation: 2, secret: [UInt8](32..<64))
    private static let address = ReplyAddress(
        MailAddress(name: "Partnerships", address: "partners@library.example"), separator: "+")

    @Test("it comes back as it went out", arguments: [1, 31, 32, 812, 1_000_000, Int64(1) << 59])
    func thereAndBack(_ message: Int64) throws {
        let out = Self.address.with(ReplyToken(message: message, Self.id, of: "ana", key: Self.key))
        #expect(out.name == "Partnerships")
        #expect(MailAddress.isPlain(out.address), "\(out.address)")
        let back = try #require(Self.address.token(in: out.address))
        #expect(back.message == message)
        #expect(back.isGenuine(for: "ana", messageID: Self.id, keys: [Self.older, Self.key]))
        #expect(!back.isGenuine(for: "kim", messageID: Self.id, keys: [Self.older, Self.key]))
        #expect(!back.isGenuine(for: "ana", messageID: "<2@library.example>", keys: [Self.key]))
        #expect(!back.isGenuine(for: "ana", messageID: nil, keys: [Self.key]))
        #expect(!back.isGenuine(for: "ana", messageID: Self.id, keys: [Self.older]))
        #expect(!back.isGenuine(for: "ana", messageID: Self.id, keys: []))
    }

    @Test("a person's own address for copies is no message's")
    func copies() throws {
        let token = try #require(ReplyToken(ReplyToken(copiesOf: "ana", key: Self.key).text))
        #expect(token.isForCopies)
        #expect(token.isGenuine(for: "ana", messageID: nil, keys: [Self.key]))
        #expect(!token.isGenuine(for: "kim", messageID: nil, keys: [Self.key]))
        #expect(!token.isGenuine(for: "ana", messageID: Self.id, keys: [Self.key]))
    }

    @Test("a mail system may change its case")
    func cases() throws {
        let out = Self.address.with(ReplyToken(message: 812, Self.id, of: "ana", key: Self.key)).address
        let back = try #require(Self.address.token(in: out.uppercased()))
        #expect(back.isGenuine(for: "ana", messageID: Self.id, keys: [Self.key]))
    }

    @Test("each letter of it counts")
    func letters() throws {
        let token = ReplyToken(message: 812, Self.id, of: "ana", key: Self.key).text
        for index in token.indices {
            var other = token
            other.replaceSubrange(index...index, with: token[index] == "a" ? "b" : "a")
            let genuine =
                ReplyToken(other)?.isGenuine(for: "ana", messageID: Self.id, keys: [Self.key, Self.older])
                ?? false
            #expect(!genuine, "\(other)")
        }
    }

    @Test(
        "what is no token",
        arguments: [
            "partners@library.example", "partners+@library.example", "partners+short@library.example",
            "partners+aaaaaaaaaaaaaaaaa@library.example", "partners+aaaaaaaaaaaaaaaaa-@library.example",
            "partners+aaaaaaaaaaaaaaaaal@library.example", "other+aaaaaaaaaaaaaaaaaa@library.example",
            "partners+aaaaaaaaaaaaaaaaaa@other.example", "aaaaaaaaaaaaaaaaaa", "",
            "partners+aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@library.example",
        ])
    func none(_ address: String) {
        #expect(Self.address.token(in: address) == nil)
    }

    @Test("mail to us is known with and without one")
    func ours() {
        for ours in ["partners@library.example", "Partners+x@Library.Example"] {
            #expect(Self.address.isOurs(ours), "\(ours)")
        }
        for other in ["partnersx@library.example", "partners-x@library.example", "ana@library.example", "x"] {
            #expect(!Self.address.isOurs(other), "\(other)")
        }
    }

    @Test("a mail system without details has one address for all")
    func plain() {
        let plain = ReplyAddress(MailAddress(address: "partners@library.example"), separator: nil)
        #expect(
            plain.with(ReplyToken(message: 812, Self.id, of: "ana", key: Self.key)).address
                == "partners@library.example")
        #expect(plain.token(in: "partners+aaaaaaaaaaaaaaaaaa@library.example") == nil)
        #expect(!plain.isOurs("partners+a@library.example"))
    }
}
