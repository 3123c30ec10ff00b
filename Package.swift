// swift-tools-version: 6.2
import PackageDescription

// An arrow may only point down: a target depends only on targets listed above it. PartnerCore is the domain
// and imports nothing; the three programs come last.

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .treatAllWarnings(as: .error),
]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")

let package = Package(
    name: "partnerd",
    products: [
        .executable(name: "partnerd", targets: ["partnerd"]),
        .executable(name: "partnerctl", targets: ["partnerctl"]),
        .executable(name: "partner-receive", targets: ["partner-receive"]),
        .executable(name: "partner-tables", targets: ["partner-tables"]),
        .executable(name: "partner-mime", targets: ["partner-mime"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", .upToNextMinor(from: "1.8.2")),
        .package(url: "https://github.com/apple/swift-log", .upToNextMinor(from: "1.16.2")),
        .package(url: "https://github.com/apple/swift-nio", .upToNextMinor(from: "2.101.2")),
        .package(url: "https://github.com/apple/swift-system", .upToNextMinor(from: "1.8.1")),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", .upToNextMinor(from: "6.2.2")),
        .package(
            url: "https://github.com/swift-server/swift-service-lifecycle", .upToNextMinor(from: "2.13.0")),
        .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2"),
    ],
    targets: [
        .target(name: "PartnerCore", swiftSettings: strict),

        .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
        .systemLibrary(name: "CGMime", pkgConfig: "gmime-3.0", providers: [.apt(["libgmime-3.0-dev"])]),
        .systemLibrary(name: "CICal", pkgConfig: "libical", providers: [.apt(["libical-dev"])]),
        .systemLibrary(
            name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CLinux"),
        .systemLibrary(name: "CSystemd", pkgConfig: "libsystemd", providers: [.apt(["libsystemd-dev"])]),

        .target(
            name: "PartnerChild",
            dependencies: [
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: strict),
        .target(name: "PartnerConfined", swiftSettings: strict),
        .target(name: "PartnerZones", dependencies: ["PartnerCore"], swiftSettings: strict),
        .target(
            name: "PartnerCalendarFiles", dependencies: ["PartnerCore", "CICal"], swiftSettings: strict),
        .target(name: "PartnerTables", dependencies: ["PartnerCore"], swiftSettings: strict),
        .target(
            name: "PartnerWorkbooks", dependencies: ["PartnerTables", "CArchive", "CXLSXWriter", "CXML2"],
            swiftSettings: strict),
        .target(
            name: "PartnerSheets", dependencies: ["PartnerChild", "PartnerTables"], swiftSettings: strict),
        .target(name: "PartnerReplies", dependencies: ["PartnerCore"], swiftSettings: strict),
        .target(name: "PartnerReceived", swiftSettings: strict),
        .target(
            name: "PartnerMIME", dependencies: ["PartnerReceived", "CGMime", "CXML2"], swiftSettings: strict),
        .target(
            name: "PartnerLetters", dependencies: ["PartnerChild", "PartnerReceived"], swiftSettings: strict),
        .target(
            name: "PartnerConfiguration",
            dependencies: ["PartnerCore", .product(name: "Yams", package: "Yams")], swiftSettings: strict),
        .target(name: "PartnerStore", dependencies: ["PartnerCore", grdb, sqlite], swiftSettings: strict),
        .target(
            name: "PartnerMail",
            dependencies: [
                "PartnerCore", "PartnerChild", .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: strict),
        .target(name: "PartnerControl", dependencies: ["PartnerCore"], swiftSettings: strict),
        .target(
            name: "PartnerControlServer",
            dependencies: [
                "PartnerControl", logging, lifecycle,
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            swiftSettings: strict),
        .target(name: "PartnerText", dependencies: ["PartnerCore", "PartnerControl"], swiftSettings: strict),
        .target(
            name: "PartnerService",
            dependencies: [
                "CLinux", "PartnerCore", "PartnerChild", "PartnerConfiguration", "PartnerControl",
                "PartnerLetters", "PartnerMail", "PartnerReceived", "PartnerReplies",
                "PartnerSheets", "PartnerStore", "PartnerTables", "PartnerText", "PartnerZones", logging,
            ],
            swiftSettings: strict),

        .executableTarget(name: "partner-receive", swiftSettings: strict),
        .executableTarget(
            name: "partner-mime", dependencies: ["PartnerConfined", "PartnerMIME", "PartnerReceived"],
            swiftSettings: strict),
        .executableTarget(
            name: "partner-tables", dependencies: ["PartnerConfined", "PartnerTables", "PartnerWorkbooks"],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "partnerctl",
            dependencies: [
                "PartnerCore", "PartnerCalendarFiles", "PartnerConfiguration", "PartnerControl",
                "PartnerSheets",
                "PartnerTables", "PartnerText", "PartnerZones", argumentParser,
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "partnerd",
            dependencies: [
                "PartnerService", "PartnerCalendarFiles", "PartnerControlServer", "PartnerLetters",
                "CSystemd",
                argumentParser,
                lifecycle, logging,
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict),

        .target(
            name: "PartnerModel", path: "Tests/Model", exclude: ["README.md"], swiftSettings: strict),
        .target(
            name: "PartnerSimulation",
            dependencies: [
                "PartnerConfiguration", "PartnerControl", "PartnerCore", "PartnerMail", "PartnerModel",
                "PartnerService", "PartnerStore", grdb, logging,
            ],
            path: "Tests/Simulation", exclude: ["README.md"], swiftSettings: strict),
        .executableTarget(
            name: "simulate", dependencies: ["PartnerModel", "PartnerSimulation"], path: "Tests/Simulate",
            swiftSettings: strict),
        .testTarget(
            name: "PartnerSimulationTests", dependencies: ["PartnerSimulation"],
            path: "Tests/SimulationTests",
            swiftSettings: strict),
        .testTarget(
            name: "PartnerModelTests", dependencies: ["PartnerModel"], path: "Tests/ModelTests",
            swiftSettings: strict),
        .testTarget(
            name: "PartnerCoreTests", dependencies: ["PartnerCore"], resources: [.copy("Fixtures")],
            swiftSettings: strict),
        .testTarget(
            name: "PartnerChildTests", dependencies: ["PartnerChild"], swiftSettings: strict),
        .testTarget(
            name: "PartnerZonesTests", dependencies: ["PartnerCore", "PartnerZones"],
            resources: [.copy("Fixtures")], swiftSettings: strict),
        .testTarget(
            name: "PartnerCalendarFilesTests",
            dependencies: [
                "CICal", "PartnerCalendarFiles", "PartnerConfiguration", "PartnerCore", "PartnerZones",
            ],
            resources: [.copy("Fixtures")], swiftSettings: strict),
        .testTarget(
            name: "PartnerTablesTests",
            dependencies: ["PartnerCore", "PartnerTables", "PartnerWorkbooks", "partner-tables"],
            resources: [.copy("Fixtures")], swiftSettings: strict),
        .testTarget(
            name: "PartnerRepliesTests", dependencies: ["PartnerCore", "PartnerReplies"],
            swiftSettings: strict),
        .testTarget(
            name: "PartnerReceivedTests", dependencies: ["PartnerReceived"], swiftSettings: strict),
        .testTarget(
            name: "PartnerMIMETests", dependencies: ["PartnerMIME", "PartnerReceived"], swiftSettings: strict),
        .testTarget(
            name: "PartnerLettersTests",
            dependencies: ["PartnerChild", "PartnerLetters", "PartnerReceived", "partner-mime"],
            swiftSettings: strict),
        .testTarget(
            name: "PartnerConfigurationTests", dependencies: ["PartnerConfiguration", "PartnerCore"],
            resources: [.copy("Fixtures")], swiftSettings: strict),
        .testTarget(
            name: "PartnerStoreTests", dependencies: ["PartnerCore", "PartnerStore", grdb],
            resources: [.copy("Fixtures")], swiftSettings: strict),
        .testTarget(
            name: "PartnerMailTests", dependencies: ["PartnerChild", "PartnerCore", "PartnerMail"],
            resources: [.copy("Fixtures")], swiftSettings: strict),
        .testTarget(
            name: "PartnerControlTests",
            dependencies: [
                "PartnerControl", "PartnerControlServer", logging,
                .product(name: "NIOEmbedded", package: "swift-nio"),
                .product(name: "ServiceLifecycleTestKit", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "PartnerTextTests", dependencies: ["PartnerControl", "PartnerCore", "PartnerText"],
            exclude: ["Snapshots"], swiftSettings: strict),
        .testTarget(
            name: "PartnerServiceTests",
            dependencies: [
                "PartnerConfiguration", "PartnerControl", "PartnerCore", "PartnerMail", "PartnerReceived",
                "PartnerService", "PartnerSheets",
                "PartnerStore",
                "partner-tables", logging,
            ],
            swiftSettings: strict),
        .testTarget(
            name: "partnerctlTests",
            dependencies: [
                "PartnerControl", "PartnerCore", "PartnerTables", "PartnerText", "partner-tables",
                "partnerctl",
                argumentParser,
            ],
            swiftSettings: strict),
    ]
)
