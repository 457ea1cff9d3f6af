import TerminalKit

/// The theme files of this folder, embedded in the program.
package enum BundledThemes {
  /// Every theme by name. The first is the default.
  package static let all = [
    ThemeLibrary.Bundled(name: "dark") { PackageResources.dark_json5 },
    ThemeLibrary.Bundled(name: "light") { PackageResources.light_json5 },
    ThemeLibrary.Bundled(name: "high-contrast") { PackageResources.high_contrast_json5 },
    ThemeLibrary.Bundled(name: "high-contrast-light") {
      PackageResources.high_contrast_light_json5
    },
    ThemeLibrary.Bundled(name: "colour-blind-safe") { PackageResources.colour_blind_safe_json5 },
    ThemeLibrary.Bundled(name: "mono") { PackageResources.mono_json5 },
  ]

  package static let defaultName = "dark"
}
