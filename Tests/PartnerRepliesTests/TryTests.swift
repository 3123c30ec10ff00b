import Foundation
import Testing

@testable import PartnerReplies

@Test func tryThem() throws {
    guard let text = try? String(contentsOfFile: "/tmp/try.txt", encoding: .utf8) else { return }
    for line in text.split(separator: "\n") {
        let mail = line.hasPrefix("*") ? Mail.several : Mail.one
        let body = (line.hasPrefix("*") ? line.dropFirst() : line).split(separator: "|").joined(separator: "\n")
        print("TRY \(line)   =>   \(read(String(body), mail))")
    }
}
