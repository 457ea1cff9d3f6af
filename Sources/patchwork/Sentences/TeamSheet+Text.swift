import PatchworkCore
import TerminalKit

extension TeamSheet {
  /// The page as text, in lines that a printer takes; large print has half as many letters in a
  /// line, and air between the lines.
  func text(isLarge: Bool) -> [String] {
    let columns = isLarge ? 34 : 72
    var printed: [String] = []
    for line in lines {
      switch line {
      case .title(let text): printed += TextWidth.wrap(text, to: columns)
      case .person(let text): printed += [""] + TextWidth.wrap(text, to: columns)
      case .fact(let text):
        if isLarge { printed.append("") }
        printed += TextWidth.wrap(text, to: columns - 2).map { "  \($0)" }
      }
    }
    return printed
  }

  /// The page for a browser, which prints it.
  func html(isLarge: Bool) -> [String] {
    var printed = [
      "<!DOCTYPE html>", "<html lang=\"en-GB\"><meta charset=\"utf-8\">",
      "<title>\(Self.title)</title>",
      "<style>body{font:\(isLarge ? 22 : 14)pt/1.4 Arial,sans-serif;max-width:40em;margin:2em}"
        + "h2{font-size:1.1em;margin:1em 0 0}p{margin:0}section{break-inside:avoid}</style>",
    ]
    var isOpen = false
    for line in lines {
      switch line {
      case .title(let text): printed.append("<h1>\(Self.escaped(text))</h1>")
      case .person(let text):
        printed.append("\(isOpen ? "</section>" : "")<section><h2>\(Self.escaped(text))</h2>")
        isOpen = true
      case .fact(let text): printed.append("<p>\(Self.escaped(text))</p>")
      }
    }
    if isOpen { printed.append("</section>") }
    return printed + ["</html>"]
  }

  /// What a browser calls the page, in its window and its history: nobody's name.
  private static var title: String { worded("Who helps") }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
