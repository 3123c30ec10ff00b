import Glibc

/// What this process may use: a hostile mail ends it, and harms nothing else.
enum Limits {
    static func set() {
        set(RLIMIT_AS, 1 << 30)
        set(RLIMIT_CPU, 30)
        // A mail that comes through a pipe is put down in a file first.
        set(RLIMIT_FSIZE, 256 << 20)
        set(RLIMIT_CORE, 0)
        // Standard input, output and error, that file, and those of the character sets.
        set(RLIMIT_NOFILE, 16)
    }

    /// Never above what the parent allowed.
    private static func set(_ resource: __rlimit_resource, _ most: rlim_t) {
        let resource = __rlimit_resource_t(bitPattern: resource.rawValue)
        var limit = rlimit()
        guard getrlimit(resource, &limit) == 0 else { return }
        // A little above: of processor time the first limit sends a signal that says why, the second kills.
        limit.rlim_max = min(limit.rlim_max, most + 1)
        limit.rlim_cur = min(limit.rlim_cur, most)
        // Lowering can't be refused; if it were, the parent's own limits would still hold.
        _ = setrlimit(resource, &limit)
    }
}
