// swift-tools-version: 6.2
import PackageDescription

// An arrow may only point down: a target depends on targets listed above it.
// Sources/PartnerCore is the domain and imports nothing; the programs are the last three.

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "partnerd",
    products: [
        .executable(name: "partnerd", targets: ["partnerd"]),
        .executable(name: "partnerctl", targets: ["partnerctl"]),
        .executable(name: "partner-tables", targets: ["partner-tables"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2"),
    ],
    targets: [
        .target(name: "PartnerCore", swiftSettings: strict),
    ]
)
