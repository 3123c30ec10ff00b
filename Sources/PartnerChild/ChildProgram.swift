/// A program to run once, apart from us: what it is given, and how far it may go.
package struct ChildProgram: Hashable, Sendable {
    /// Absolute; nothing is looked up in a PATH and no shell is asked.
    package var path: String
    /// Without the program's own name.
    package var arguments: [String]
    /// All the child gets; ours is not passed on.
    package var environment: [String: String]
    package var limits: ChildLimits

    package init(
        path: String, arguments: [String] = [], environment: [String: String] = ChildProgram.plainEnvironment,
        limits: ChildLimits
    ) {
        self.path = path
        self.arguments = arguments
        self.environment = environment
        self.limits = limits
    }

    /// Where Debian's programs are, and a language that never translates what they say.
    package static let plainEnvironment = [
        "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
        "LANG": "C.UTF-8",
    ]
}

/// How far a child may go.
package struct ChildLimits: Hashable, Sendable {
    /// From its start until it and all its children are told to end.
    package var time: Duration
    /// From that word until they are killed.
    package var grace: Duration
    /// In bytes, of each file that it or its children write, its output included.
    package var fileSize: Int
    /// In bytes of address space; nil: no limit of ours.
    package var memory: Int?
    /// Seconds of processor time; nil: no limit of ours.
    package var processorSeconds: Int?
    /// How many bytes of what it says on standard error, and on standard output, are kept as words.
    package var words: Int

    package init(
        time: Duration, grace: Duration = .seconds(5), fileSize: Int = 64 << 20, memory: Int? = nil,
        processorSeconds: Int? = nil, words: Int = 4096
    ) {
        self.time = time
        self.grace = grace
        self.fileSize = fileSize
        self.memory = memory
        self.processorSeconds = processorSeconds
        self.words = words
    }
}
