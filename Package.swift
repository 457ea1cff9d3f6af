// swift-tools-version: 6.1
import PackageDescription

// The house, floor by floor. Arrows run only downward; Sources/Architecture.md has a paragraph
// for each target and says why the arrows run as they do.
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

    // Floor 2: pure engines.
    .target(name: "PatchworkMatching", dependencies: ["PatchworkCore"]),
    .target(name: "PatchworkPractice", dependencies: ["PatchworkCore"]),

    // Floor 3: the wire contract; search and files, which know no database.
    .target(name: "PatchworkAPI", dependencies: ["PatchworkCore"]),
    .target(name: "PatchworkSearch", dependencies: ["PatchworkCore", "PatchworkMatching"]),
    .target(name: "PatchworkExchange", dependencies: ["PatchworkCore"]),

    // Floor 4: the directory's homes, the panes' state, the terminal's vocabulary.
    .target(
      name: "PatchworkStore",
      dependencies: [
        "PatchworkCore", "PatchworkMatching", "PatchworkSearch", "PatchworkExchange", "CSQLite",
      ]),
    .target(name: "PatchworkRemote", dependencies: ["PatchworkAPI"]),
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
    .target(name: "PatchworkScreens", dependencies: ["PatchworkViewModels", "TerminalKit"]),

    .target(
      name: "PatchworkServer", dependencies: ["PatchworkAPI", "PatchworkStore", "CLinux"]),

    // Floor 6: the programs.
    .executableTarget(
      name: "patchwork",
      dependencies: [
        "PatchworkScreens", "TerminalCurses", "Themes", "PatchworkStore", "PatchworkSearch",
        "PatchworkPractice", "PatchworkRemote",
      ]),
    .executableTarget(name: "patchwork-server", dependencies: ["PatchworkServer"]),
    // The only program that links FoundationNetworking, whose loading every start would pay for.
    .executableTarget(name: "patchwork-https", dependencies: ["PatchworkAPI"]),
    .executableTarget(
      name: "patchwork-bench",
      dependencies: ["PatchworkStore", "PatchworkPractice", "CLinux"]),

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
      name: "ServedDirectory", dependencies: ["PatchworkServer"], path: "Tests/ServedDirectory"),
    .testTarget(
      name: "PatchworkServerTests",
      dependencies: [
        "PatchworkServer", "ServedDirectory", "RandomInput", "Tampering", "patchwork-server",
      ],
      exclude: ["LastRelease"]),
    .testTarget(
      name: "PatchworkRemoteTests",
      dependencies: [
        "PatchworkRemote", "ServedDirectory", "DirectoryContract", "patchwork-server",
        "patchwork-https", "patchwork",
      ]),
    .testTarget(name: "EndToEndTests", dependencies: ["patchwork", "patchwork-server"]),
    .testTarget(
      name: "PatchworkAPITests",
      dependencies: ["PatchworkAPI", "DirectoryContract", "RandomInput"]),
    .testTarget(name: "PatchworkPracticeTests", dependencies: ["PatchworkPractice"]),
    .testTarget(
      name: "PatchworkBenchTests", dependencies: ["patchwork-bench", "PatchworkStore"]),
    .testTarget(
      name: "PatchworkMatchingTests", dependencies: ["PatchworkMatching", "RandomInput"]),
    .testTarget(
      name: "PatchworkExchangeTests", dependencies: ["PatchworkExchange", "RandomInput"]),
    .testTarget(name: "PatchworkSearchTests", dependencies: ["PatchworkSearch", "RandomInput"]),
    .testTarget(
      name: "PatchworkStoreTests",
      dependencies: [
        "DirectoryContract", "PatchworkStore", "PatchworkSearch", "PatchworkExchange",
        "PatchworkPractice", "RandomInput", "Tampering",
      ]),
    .testTarget(
      name: "PatchworkViewModelsTests",
      dependencies: [
        "PatchworkViewModels", "PatchworkStore", "PatchworkPractice", "StandInDirectory",
        "RandomInput",
      ]),
    .testTarget(
      name: "PatchworkScreensTests",
      dependencies: [
        "PatchworkScreens", "PatchworkViewModels", "TerminalKit", "Themes", "StandInDirectory",
      ],
      exclude: ["Golden"]),
    .testTarget(name: "TerminalKitTests", dependencies: ["TerminalKit", "Themes"]),
    .executableTarget(
      name: "terminal-fixture", dependencies: ["TerminalCurses"], path: "Tests/terminal-fixture"),
    .testTarget(
      name: "TerminalCursesTests", dependencies: ["TerminalCurses", "terminal-fixture"]),
  ],
  swiftLanguageModes: [.v6]
)
