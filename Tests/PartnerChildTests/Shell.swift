import PartnerChild

extension ChildProgram {
    /// A program of one test, written in shell.
    static func shell(
        _ script: String, arguments: [String] = [], time: Duration = .seconds(20),
        grace: Duration = .milliseconds(300), fileSize: Int = 1 << 20
    ) -> ChildProgram {
        ChildProgram(
            path: "/bin/sh", arguments: ["-c", script, "sh"] + arguments,
            limits: ChildLimits(time: time, grace: grace, fileSize: fileSize))
    }
}
