import PartnerConfiguration
import PartnerCore
import Testing

@Suite("Review questions are the library's own")
struct ReviewQuestionsTests {
    @Test(
        "as written, one a line",
        arguments: [
            ("[Do teens come?, \"Who  drives, and when?\"]", ["Do teens come?", "Who drives, and when?"]),
            ("Do teens come?", ["Do teens come?"]), ("[]", []),
        ])
    func read(_ text: String, _ questions: [String]) throws {
        let library = try Sample().school("review-questions: \(text)").result.get().library
        #expect(library.policy(for: "school").reviewQuestions == questions)
        #expect(library.policy(for: "club").reviewQuestions == Policy.usualReviewQuestions)
    }

    @Test("a kind without any asks what the default asks")
    func inherited() throws {
        let text = "policies:\n  default: {review-questions: [Why?]}\n  school: {}"
        let library = try Sample().adding(text).result.get().library
        #expect(library.policy(for: "school").reviewQuestions == ["Why?"])
    }

    @Test(
        "what is no question is refused",
        arguments: [
            ("[\"?!\"]", "asks nothing"), ("[Who comes?, who comes]", "is asked twice"),
            ("[{a: b}]", "expected questions"),
            ("[\"\(String(repeating: "why ", count: 60))\"]", "the question has 239 characters"),
        ])
    func refused(_ text: String, _ says: String) {
        let errors = Sample().school("review-questions: \(text)").errors
        #expect(errors.count == 1 && errors[0].contains(says), "\(errors)")
    }
}
