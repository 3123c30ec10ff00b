import Foundation
import Glibc

// fuzz-received FOLDER [--inputs N] [--seed N] [--keep FOLDER]
//
// Mutations of the mails below FOLDER through the reader and the judgements, in this process and many to a child:
// what ends a child, or holds it up, is kept as a file and named.

let arguments = Array(CommandLine.arguments.dropFirst())

func option(_ name: String) -> String? {
    guard let index = arguments.firstIndex(of: name), index + 1 < arguments.count else { return nil }
    return arguments[index + 1]
}

guard let folder = arguments.first, !folder.hasPrefix("-") else {
    FileHandle.standardError.write(
        Data("usage: fuzz-received FOLDER [--inputs 100000] [--seed 1] [--keep FOLDER]\n".utf8))
    exit(64)
}
let campaign = Campaign(
    seeds: Seeds.read(folder), inputs: option("--inputs").flatMap(Int.init) ?? 100_000,
    seed: option("--seed").flatMap(UInt64.init) ?? 1, keep: option("--keep") ?? NSTemporaryDirectory())
exit(campaign.run() ? 0 : 1)
