// swift-tools-version: 6.2
import PackageDescription

// What is measured: the project's own sources through links, as `package` declarations are seen only within one
// package, with what measures them. Built by Benchmarks/run, in release.

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "partnerd",
    dependencies: [.package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0")],
    targets: [
        .target(name: "PartnerCore", swiftSettings: strict),
        .target(name: "PartnerZones", dependencies: ["PartnerCore"], swiftSettings: strict),
        .target(
            name: "PartnerStore",
            dependencies: ["PartnerCore", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: strict),
        .executableTarget(
            name: "measure",
            dependencies: [
                "PartnerCore", "PartnerStore", "PartnerZones",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
    ]
)
