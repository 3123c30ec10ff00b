import Glibc
import PartnerMIME
import PartnerReceived

/// libFuzzer's own main, called from ours: the package manager wants one of Swift's.
@_silgen_name("LLVMFuzzerRunDriver")
func runFuzzer(
    _ count: UnsafeMutablePointer<Int32>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
exit(
    runFuzzer(&count, &arguments) { bytes, count in
        let bytes = Array(UnsafeBufferPointer(start: bytes, count: count))
        guard let mail = try? MailReader.read(bytes) else { return 0 }
        _ = AutomaticMail.reason(mail)
        _ = Bounce.read(mail)
        _ = SenderVerdict.of(mail, authority: "mx", domain: "example.org")
        return 0
    })
