import PatchworkCommandLine
import PatchworkCore
import PatchworkViewModels

extension Subcommand {
  static let manual = Subcommand(
    name: "manual", summary: worded("Print the manual page, or the keys as a table"),
    synopsis: "[--keys]",
    options: [("--keys", worded("the table of keys alone, in Markdown"))],
    details: worded("“patchwork manual | man -l -” shows the page.")
  ) { arguments in
    let wantsKeys = arguments.takeFlag("--keys")
    guard try arguments.finish().isEmpty else {
      throw UsageError(worded("Only --keys may follow."))
    }
    Output.line(wantsKeys ? KeyTable.markdown : ManualPage.text)
    return .done
  }
}

/// The keys, from the one command table.
enum KeyTable {
  /// The commands that have keys, with the keys as text.
  static var rows: [(keys: String, title: String, help: String)] {
    CommandTable.all.filter { !$0.keys.isEmpty }.map { command in
      (command.keys.map(\.label).joined(separator: ", "), command.title, command.help)
    }
  }

  static var markdown: String {
    let lines = rows.map { "| \($0.keys) | \($0.title) | \($0.help) |" }
    return ([worded("| key | command | what it does |"), "|---|---|---|"] + lines)
      .joined(separator: "\n")
  }
}

/// The manual page in roff.
enum ManualPage {
  static var text: String {
    var lines = [
      ".TH PATCHWORK 1 \"\" \"Patchwork \(Patchwork.version)\"", ".SH NAME",
      worded("patchwork \\- who works with this person, and how to reach them now"), ".SH SYNOPSIS",
      ".B patchwork", "[options]", ".br", ".B patchwork", worded("SUBCOMMAND [options]"),
      ".SH OPTIONS",
    ]
    lines += Help.options.flatMap(item)
    lines.append(".SH SUBCOMMANDS")
    for subcommand in Help.subcommands {
      lines += item((subcommand.name + " " + subcommand.synopsis, subcommand.summary))
    }
    lines.append(".SH KEYS")
    lines += KeyTable.rows.flatMap { item(($0.keys, "\($0.title). \($0.help)")) }
    lines.append(".SH EXIT STATUS")
    lines += ExitStatus.explanations.flatMap { item((String($0.0.rawValue), $0.1)) }
    return lines.joined(separator: "\n")
  }

  private static func item(_ row: (name: String, summary: String)) -> [String] {
    [".TP", ".B \"\(escaped(row.name))\"", escaped(row.summary)]
  }

  /// A line that begins with a dot, a quotation mark or a backslash would be a request to roff.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\": escaped += "\\e"
      case "\"": escaped += "\\(dq"
      case "-": escaped += "\\-"
      default: escaped.append(character)
      }
    }
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
  }
}
