import Glibc

/// What this process may use from here on: hostile input ends it, and harms nothing else.
///
/// - Parameters:
///   - memory: the address space, in bytes.
///   - processorSeconds: of all its threads.
///   - fileSize: of any file that it writes, in bytes.
package func confine(memory: rlim_t, processorSeconds: rlim_t, fileSize: rlim_t) {
    lower(RLIMIT_AS, to: memory)
    lower(RLIMIT_CPU, to: processorSeconds)
    lower(RLIMIT_FSIZE, to: fileSize)
    lower(RLIMIT_CORE, to: 0)
    // Standard input, output and error, and the few that libraries open.
    lower(RLIMIT_NOFILE, to: 16)
}

/// Never above what the parent allowed.
private func lower(_ resource: __rlimit_resource, to most: rlim_t) {
    let resource = __rlimit_resource_t(bitPattern: resource.rawValue)
    var limit = rlimit()
    guard getrlimit(resource, &limit) == 0 else { return }
    // A little above: of processor time the first limit sends a signal that says why, the second kills.
    limit.rlim_max = min(limit.rlim_max, most + 1)
    limit.rlim_cur = min(limit.rlim_cur, most)
    // Lowering can't be refused; if it were, the parent's own limits would still hold.
    _ = setrlimit(resource, &limit)
}
