// swift-tools-version: 6.1
import PackageDescription

// The house, floor by floor. Arrows run only downward; Sources/Architecture.md has a paragraph
// for each target and says why the arrows run as they do. A target names every other that it
// imports: an incremental build follows no arrow that is not named, and links what is out of date.
let package = Package(
  name: "patchwork",
  products: [
    .executable(name: "patchwork", targets: ["patchwork"]),
    .executable(name: "patchwork-server", targets: ["patchwork-server"]),
    .executable(name: "patchwork-https", targets: ["patchwork-https"]),
    .executable(name: "patchwork-bench", targets: ["patchwork-bench"]),
  ],
  targets: [
    // Floor 1: values and rules; the C libraries behind plain shims.
    .target(name: "PatchworkCore"),
    .target(name: "CTerminal", linkerSettings: [.linkedLibrary("ncursesw")]),
    .target(name: "CLinux"),
    .target(name: "CSQLite", linkerSettings: [.linkedLibrary("sqlite3")]),

    // Floor 2: pure engines; how the programs read their command lines.
    .target(name: "PatchworkCommandLine", dependencies: ["PatchworkCore"]),
    .target(name: "PatchworkMatching", dependencies: ["PatchworkCore"]),
    .target(name: "PatchworkPractice", dependencies: ["PatchworkCore"]),

    // Floor 3: the wire contract; search and files, which know no database.
    .target(name: "PatchworkAPI", dependencies: ["PatchworkCore"]),
    .target(name: "PatchworkSearch", dependencies: ["PatchworkCore", "PatchworkMatching"]),
    .target(name: "PatchworkExchange", dependencies: ["PatchworkCore", "PatchworkMatching"]),

    // Floor 4: the directory's homes, the panes' state, the terminal's vocabulary.
    .target(
      name: "PatchworkStore",
      dependencies: [
        "PatchworkCore", "PatchworkMatching", "PatchworkSearch", "CSQLite",
      ]),
    .target(name: "PatchworkRemote", dependencies: ["PatchworkCore", "PatchworkAPI"]),
    .target(name: "PatchworkViewModels", dependencies: ["PatchworkCore"]),
    .target(name: "TerminalKit"),
    .target(
      name: "Themes", dependencies: ["TerminalKit"], path: "Themes",
      exclude: ["screen.svg"], sources: ["BundledThemes.swift"],
      resources: [
        .embedInCode("dark.json5"), .embedInCode("light.json5"),
        .embedInCode("high-contrast.json5"), .embedInCode("high-contrast-light.json5"),
        .embedInCode("colour-blind-safe.json5"), .embedInCode("mono.json5"),
      ]),

    // Floor 5: what is seen.
    .target(name: "TerminalCurses", dependencies: ["TerminalKit", "CTerminal"]),
    .target(
      name: "PatchworkScreens",
      dependencies: ["PatchworkCore", "PatchworkViewModels", "TerminalKit"]),

    .target(
      name: "PatchworkServer",
      dependencies: ["PatchworkCore", "PatchworkAPI", "PatchworkStore", "CLinux"]),

    // Floor 6: the programs.
    .executableTarget(
      name: "patchwork",
      dependencies: [
        "PatchworkCore", "PatchworkViewModels", "PatchworkScreens", "TerminalKit", "TerminalCurses",
        "Themes", "PatchworkStore", "PatchworkSearch", "PatchworkExchange", "PatchworkPractice",
        "PatchworkRemote", "PatchworkCommandLine", "CLinux",
      ]),
    .executableTarget(
      name: "patchwork-server",
      dependencies: [
        "PatchworkCore", "PatchworkStore", "PatchworkServer", "PatchworkCommandLine", "CLinux",
      ]),
    // The only program that links FoundationNetworking, whose loading every start would pay for.
    .executableTarget(
      name: "patchwork-https", dependencies: ["PatchworkCore", "PatchworkAPI", "CLinux"]),
    .executableTarget(
      name: "patchwork-bench",
      dependencies: [
        "PatchworkCore", "PatchworkStore", "PatchworkExchange", "PatchworkPractice",
        "PatchworkCommandLine", "CLinux",
      ]),

    // What every directory promises, to be held against each home it has.
    .target(
      name: "DirectoryContract", dependencies: ["PatchworkCore"], path: "Tests/DirectoryContract"),
    // A directory of tests, which answers what a test cares about.
    .target(
      name: "StandInDirectory", dependencies: ["PatchworkCore"], path: "Tests/StandInDirectory"),
    .testTarget(
      name: "PatchworkCoreTests",
      dependencies: ["PatchworkCore", "DirectoryContract", "RandomInput"]),
    // Random input that can be had again.
    .target(name: "RandomInput", path: "Tests/RandomInput"),
    // Changes a database behind its programs' back.
    .target(name: "Tampering", dependencies: ["CSQLite"], path: "Tests/Tampering"),
    // A server of its own for a test.
    .target(
      name: "ServedDirectory",
      dependencies: ["PatchworkCore", "PatchworkStore", "PatchworkServer"],
      path: "Tests/ServedDirectory"),
    .testTarget(
      name: "PatchworkServerTests",
      dependencies: [
        "PatchworkCore", "PatchworkAPI", "PatchworkStore", "PatchworkExchange", "PatchworkServer",
        "ServedDirectory", "RandomInput", "Tampering", "patchwork-server",
      ],
      exclude: ["LastRelease"]),
    .testTarget(
      name: "PatchworkRemoteTests",
      dependencies: [
        "PatchworkCore", "PatchworkAPI", "PatchworkStore", "PatchworkRemote", "ServedDirectory",
        "DirectoryContract", "patchwork-server", "patchwork-https", "patchwork",
      ]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "PatchworkCore", "PatchworkStore", "PatchworkPractice", "ServedDirectory", "Tampering",
        "patchwork", "patchwork-server",
      ]),
    .testTarget(
      name: "PatchworkAPITests",
      dependencies: ["PatchworkCore", "PatchworkAPI", "DirectoryContract", "RandomInput"]),
    .testTarget(
      name: "PatchworkPracticeTests", dependencies: ["PatchworkCore", "PatchworkPractice"]),
    .testTarget(
      name: "PatchworkBenchTests",
      dependencies: [
        "PatchworkCore", "PatchworkStore", "PatchworkExchange", "PatchworkPractice",
        "patchwork-bench",
      ]),
    .testTarget(
      name: "PatchworkMatchingTests",
      dependencies: ["PatchworkCore", "PatchworkMatching", "RandomInput"]),
    .testTarget(
      name: "PatchworkExchangeTests",
      dependencies: ["PatchworkCore", "PatchworkExchange", "ExchangeSamples", "RandomInput"]),
    // Files of exchange with all that they can hold, and rows that break each rule.
    .target(
      name: "ExchangeSamples", dependencies: ["PatchworkCore"], path: "Tests/ExchangeSamples"),
    .testTarget(
      name: "PatchworkSearchTests",
      dependencies: ["PatchworkCore", "PatchworkMatching", "PatchworkSearch", "RandomInput"]),
    .testTarget(
      name: "PatchworkStoreTests",
      dependencies: [
        "PatchworkCore", "PatchworkMatching", "PatchworkSearch", "PatchworkExchange", "CSQLite",
        "PatchworkStore", "PatchworkPractice", "DirectoryContract", "ExchangeSamples",
        "RandomInput", "Tampering",
      ]),
    .testTarget(
      name: "PatchworkViewModelsTests",
      dependencies: [
        "PatchworkCore", "PatchworkViewModels", "PatchworkStore", "PatchworkPractice",
        "StandInDirectory", "RandomInput",
      ]),
    .testTarget(
      name: "PatchworkScreensTests",
      dependencies: [
        "PatchworkCore", "PatchworkScreens", "PatchworkViewModels", "TerminalKit", "Themes",
        "StandInDirectory",
      ],
      exclude: ["Golden"]),
    .testTarget(name: "TerminalKitTests", dependencies: ["TerminalKit", "Themes"]),
    .executableTarget(
      name: "terminal-fixture", dependencies: ["TerminalKit", "TerminalCurses"],
      path: "Tests/terminal-fixture"),
    .testTarget(
      name: "TerminalCursesTests", dependencies: ["TerminalCurses", "terminal-fixture"]),
  ],
  swiftLanguageModes: [.v6]
)
