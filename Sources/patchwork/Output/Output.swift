import FoundationEssentials
import Glibc
import PatchworkCore

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

/// Text made safe to print.
enum Printable {
  /// The text without control characters, line ends kept.
  static func text(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: text.unicodeScalars.filter { $0 == "\n" || !PlainText.isControl($0) })
    return String(kept)
  }

  /// JSON whose strings hold no character that acts on a terminal as it is: each stands there as its
  /// escape (RFC 8259 section 7), which every reader of JSON takes for the same. Those of ASCII the encoder
  /// has escaped, but for DEL.
  static func json(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x7F }) else { return text }
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.value >= 0x7F, PlainText.isControl(scalar) || PlainText.isJoiner(scalar) {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          let zeros = String(repeating: "0", count: 4 - digits.count)
          safe.append(contentsOf: "\\u\(zeros)\(digits)".unicodeScalars)
        }
      } else {
        safe.append(scalar)
      }
    }
    return String(safe)
  }
}
