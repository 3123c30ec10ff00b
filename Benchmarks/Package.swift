// swift-tools-version: 6.2
import PackageDescription

// What is measured: the project's own sources through links, as `package` declarations are seen only within one
// package, with what measures them. Built by Benchmarks/run, in release.

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .treatAllWarnings(as: .error),
]

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")

let package = Package(
    name: "partnerd",
    dependencies: [
        .package(url: "https://github.com/apple/swift-log", .upToNextMinor(from: "1.16.2")),
        .package(url: "https://github.com/apple/swift-system", .upToNextMinor(from: "1.8.1")),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", .upToNextMinor(from: "6.2.2")),
        .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2"),
    ],
    targets: [
        .systemLibrary(name: "CLinux"),
        .target(name: "PartnerCore", swiftSettings: strict),
        .target(
            name: "PartnerChild",
            dependencies: [.product(name: "Subprocess", package: "swift-subprocess"), system],
            swiftSettings: strict),
        .target(name: "PartnerZones", dependencies: ["PartnerCore"], swiftSettings: strict),
        .target(name: "PartnerTables", dependencies: ["PartnerCore"], swiftSettings: strict),
        .target(
            name: "PartnerSheets", dependencies: ["PartnerChild", "PartnerTables"], swiftSettings: strict),
        .target(
            name: "PartnerConfiguration",
            dependencies: ["PartnerCore", .product(name: "Yams", package: "Yams")], swiftSettings: strict),
        .target(
            name: "PartnerStore",
            dependencies: ["PartnerCore", grdb, .product(name: "GRDBSQLite", package: "GRDB.swift")],
            swiftSettings: strict),
        .target(
            name: "PartnerMail", dependencies: ["PartnerCore", "PartnerChild", system], swiftSettings: strict),
        .target(name: "PartnerControl", dependencies: ["PartnerCore"], swiftSettings: strict),
        .target(name: "PartnerText", dependencies: ["PartnerCore", "PartnerControl"], swiftSettings: strict),
        .target(
            name: "PartnerService",
            dependencies: [
                "CLinux", "PartnerCore", "PartnerChild", "PartnerConfiguration", "PartnerControl",
                "PartnerMail", "PartnerSheets", "PartnerStore", "PartnerTables", "PartnerText",
                "PartnerZones", logging,
            ],
            swiftSettings: strict),
        .target(name: "PartnerReplies", dependencies: ["PartnerCore"], swiftSettings: strict),
        // The core rounds, and nothing else here brings the library of mathematics.
        .executableTarget(
            name: "measure-replies", dependencies: ["PartnerReplies"], swiftSettings: strict,
            linkerSettings: [.linkedLibrary("m")]),
        .executableTarget(
            name: "measure",
            dependencies: [
                "PartnerConfiguration", "PartnerCore", "PartnerMail", "PartnerService", "PartnerStore",
                "PartnerZones", grdb, .product(name: "GRDBSQLite", package: "GRDB.swift"), logging,
            ],
            swiftSettings: strict),
    ]
)
