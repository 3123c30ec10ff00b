// swift-tools-version: 6.2
import PackageDescription

// What reads received mails, measured against mails whose meaning is known: the project's own sources through
// links. Built by Benchmarks/received, in release.

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "partnerd",
    targets: [
        .systemLibrary(name: "CGMime", pkgConfig: "gmime-3.0"),
        .systemLibrary(name: "CXML2", pkgConfig: "libxml-2.0"),
        .target(name: "PartnerReceived", swiftSettings: strict),
        .target(
            name: "PartnerMIME", dependencies: ["PartnerReceived", "CGMime", "CXML2"], swiftSettings: strict),
        .executableTarget(
            name: "measure-received", dependencies: ["PartnerMIME", "PartnerReceived"], swiftSettings: strict),
        .executableTarget(
            name: "fuzz-received", dependencies: ["PartnerMIME", "PartnerReceived"], swiftSettings: strict),
    ]
)
