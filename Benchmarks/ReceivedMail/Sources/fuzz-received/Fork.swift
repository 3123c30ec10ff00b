import Glibc

/// `fork`, which Swift does not show: this program has one thread and needs no exec.
enum Fork {
    /// - Returns: the child's process number.
    static func start(_ body: () -> Int32) -> pid_t {
        typealias Function = @convention(c) () -> pid_t
        guard let symbol = dlsym(nil, "fork") else { fatalError("there is no fork") }
        let child = unsafeBitCast(symbol, to: Function.self)()
        if child == 0 { _exit(body()) }
        return child
    }
}
