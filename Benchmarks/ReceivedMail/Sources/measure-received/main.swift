import Foundation

// measure-received FOLDER [--wrong]
let arguments = CommandLine.arguments.dropFirst()
guard let folder = arguments.first(where: { !$0.hasPrefix("--") }) else {
    FileHandle.standardError.write(Data("usage: measure-received FOLDER [--wrong]\n".utf8))
    exit(64)
}
let showsWrong = arguments.contains("--wrong")
let root = URL(fileURLWithPath: folder)
try BounceMeasure(root.appending(path: "bounces"), showsWrong: showsWrong).run()
try ParseMeasure(root.appending(path: "mime"), showsWrong: showsWrong).run()
