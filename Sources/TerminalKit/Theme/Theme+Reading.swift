extension Theme {
  /// Reads a theme from a file's bytes. `file` is the file's name in errors.
  ///
  ///     {
  ///       about: "Easy on the eyes at night",   // a comment
  ///       grounds: { page: "#12161b", selected: { colour: "#22324a", mono: "reverse" } },
  ///       roles: { text: "#d3dae3", danger: { colour: "#ff8b80", weight: "bold", mono: "bold" } },
  ///     }
  ///
  /// Also allowed: `contrast`, the ratio that reduced colours keep ("4.5" by default), `colours`,
  /// which may be "none", and `on` in a role, the ground that it brings along.
  ///
  /// - Throws: `ThemeError.malformed` with the line.
  package init(name: String, file: String, bytes: [UInt8]) throws(ThemeError) {
    do throws(ThemeDocument.Fault) {
      try self.init(name: name, document: ThemeDocument(bytes))
    } catch {
      throw .malformed(file: file, line: error.line, reason: error.reason)
    }
  }

  private typealias Fault = ThemeDocument.Fault

  private init(name: String, document: ThemeDocument) throws(ThemeDocument.Fault) {
    var about = ""
    var isMono = false
    var contrast = 4.5
    var grounds: [Ground: Entry] = [:]
    var roles: [Role: Entry] = [:]
    for member in document.members {
      switch (member.name, member.value) {
      case ("about", .text(let text)):
        about = text
      case ("contrast", .text(let text)):
        guard let ratio = Double(text), (1...21).contains(ratio) else {
          throw Fault(line: member.line, reason: "contrast is a number from 1 to 21, not “\(text)”")
        }
        contrast = ratio
      case ("colours", .text("none")):
        isMono = true
      case ("grounds", .object(let members)):
        grounds = try Theme.entries(members, of: "ground")
      case ("roles", .object(let members)):
        roles = try Theme.entries(members, of: "role")
      case ("colours", _):
        throw Fault(line: member.line, reason: "colours may only be “none”")
      case ("about", _), ("contrast", _), ("grounds", _), ("roles", _):
        throw Fault(line: member.line, reason: "“\(member.name)” holds the wrong kind of thing")
      default:
        throw Fault(line: member.line, reason: "a theme has no “\(member.name)”")
      }
    }
    guard let page = grounds[.page] else {
      throw Fault(line: 1, reason: "the ground “page” is missing")
    }
    guard let text = roles[.text] else {
      throw Fault(line: 1, reason: "the role “text” is missing")
    }
    self.init(
      name: name, about: about, isMono: isMono, contrast: contrast, text: text, page: page,
      roles: roles, grounds: grounds)
  }

  private static func entries<Part: RawRepresentable<String> & Hashable>(
    _ members: [ThemeDocument.Member], of kind: String
  ) throws(ThemeDocument.Fault) -> [Part: Entry] {
    var entries: [Part: Entry] = [:]
    for member in members {
      guard let part = Part(rawValue: member.name) else {
        throw Fault(line: member.line, reason: "there is no \(kind) called “\(member.name)”")
      }
      entries[part] = try entry(member)
    }
    return entries
  }

  private static func entry(_ member: ThemeDocument.Member) throws(ThemeDocument.Fault) -> Entry {
    guard case .object(let parts) = member.value else {
      return Entry(colour: try colour(member))
    }
    var letters: Colour?
    var ground: Colour?
    var weight: Attributes = []
    var mono: Attributes = []
    for part in parts {
      switch part.name {
      case "colour": letters = try colour(part)
      case "on": ground = try colour(part)
      case "weight": weight = try attributes(part)
      case "mono": mono = try attributes(part)
      default:
        throw Fault(line: part.line, reason: "“\(member.name)” has no “\(part.name)”")
      }
    }
    guard let letters else {
      throw Fault(line: member.line, reason: "“\(member.name)” has no colour")
    }
    return Entry(colour: letters, ground: ground, weight: weight, mono: mono)
  }

  private static func colour(_ member: ThemeDocument.Member) throws(ThemeDocument.Fault) -> Colour {
    guard case .text(let text) = member.value else {
      throw Fault(line: member.line, reason: "“\(member.name)” wants a colour such as \"#d3dae3\"")
    }
    guard let colour = Colour(hex: text) else {
      throw Fault(line: member.line, reason: "“\(text)” is not a colour such as “#d3dae3”")
    }
    return colour
  }

  private static func attributes(
    _ member: ThemeDocument.Member
  ) throws(ThemeDocument.Fault) -> Attributes {
    guard case .text(let text) = member.value else {
      throw Fault(line: member.line, reason: "“\(member.name)” wants a text such as \"bold\"")
    }
    var attributes: Attributes = []
    for word in text.split(separator: " ") {
      guard let named = Attributes.named.first(where: { $0.name == word }) else {
        let known = Attributes.named.map(\.name).joined(separator: ", ")
        throw Fault(line: member.line, reason: "“\(word)” is none of \(known)")
      }
      attributes.formUnion(named.attribute)
    }
    return attributes
  }
}
