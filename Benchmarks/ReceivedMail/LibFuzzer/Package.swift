// swift-tools-version: 6.2
import Foundation
import PackageDescription

// The reader of received mails under libFuzzer and the address sanitizer, led by what each input covers of it.
// Apart from its neighbours, as all of it is built anew for that. `Benchmarks/received cover` says where the
// library is.

let library = ProcessInfo.processInfo.environment["FUZZER_LIBRARY"] ?? "-lfuzzer_no_main"
let covered: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .unsafeFlags(["-sanitize=fuzzer,address"]),
]

let package = Package(
    name: "partnerd",
    targets: [
        .systemLibrary(name: "CGMime", pkgConfig: "gmime-3.0"),
        .systemLibrary(name: "CXML2", pkgConfig: "libxml-2.0"),
        .target(name: "PartnerReceived", swiftSettings: covered),
        .target(
            name: "PartnerMIME", dependencies: ["PartnerReceived", "CGMime", "CXML2"], swiftSettings: covered),
        .executableTarget(
            name: "libfuzz-received", dependencies: ["PartnerMIME", "PartnerReceived"],
            swiftSettings: covered,
            linkerSettings: [
                .unsafeFlags(["-sanitize=address", "-Xlinker", library, "-lstdc++", "-lm"])
            ]),
    ]
)
