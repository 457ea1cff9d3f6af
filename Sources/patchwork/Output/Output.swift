import FoundationEssentials
import Glibc
import PatchworkCommandLine

/// What the program prints. Nothing from the data can act on the terminal.
enum Output {
  /// Prints a line to standard output.
  static func line(_ text: String) { print(Printable.text(text)) }

  /// Prints a problem to standard error.
  static func problem(_ text: String) {
    toStandardError("patchwork: \(Printable.text(text))\n")
  }

  /// Writes bytes to standard error as they are.
  static func toStandardError(_ text: String) {
    var text = text
    text.withUTF8 { bytes in _ = write(STDERR_FILENO, bytes.baseAddress, bytes.count) }
  }

  /// Prints a value as JSON, with its keys in order, for machines.
  static func json(_ value: some Encodable) throws { print(try jsonText(value)) }

  /// A value as JSON, with its keys in order.
  static func jsonText(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Printable.json(String(decoding: try encoder.encode(value), as: UTF8.self))
  }
}
