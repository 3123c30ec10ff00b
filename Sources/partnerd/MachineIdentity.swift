import CSystemd

/// Which machine this is: /etc/machine-id, hashed for this program alone, as machine-id(5) asks of whoever writes it
/// down. A cloned virtual machine that was not given another has the same.
enum MachineIdentity {
    /// Made once, by systemd-id128 new.
    private static let program = sd_id128_t(
        bytes: (
            0x6b, 0x1d, 0x8e, 0x52, 0x0f, 0xc7, 0x4a, 0x39, 0x9a, 0x64, 0xd3, 0x71, 0x2e, 0xb8, 0x05, 0xfc
        ))

    /// 32 hexadecimal digits; nil: the machine has none.
    static func read() -> String? {
        var identity = sd_id128_t()
        guard sd_id128_get_machine_app_specific(program, &identity) >= 0 else { return nil }
        return withUnsafeBytes(of: identity) { bytes in
            bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        }
    }
}
