import PatchworkCore

/// Absences on one line: `2026-11-23/2026-11-30 cover P12 | 2026-12-24/2026-12-31`.
enum LeaveText {
  static var form: String {
    worded("leave is written 2026-11-23/2026-11-30 cover P12 | 2026-12-24/2026-12-31")
  }
  /// What separates absences, and so cannot stand in a practitioner's identifier.
  static let separator: Character = "|"
  private static let cover = " cover "

  struct Piece {
    let from: CivilDate
    let through: CivilDate
    /// The cover's identifier in the source.
    let cover: String?
  }

  static func text(_ pieces: [Piece]) -> String {
    pieces.map { "\($0.from)/\($0.through)" + ($0.cover.map { cover + $0 } ?? "") }
      .joined(separator: " \(separator) ")
  }

  /// Reads the form in which it is written; nil for anything else.
  static func read(_ text: String) -> [Piece]? {
    var pieces: [Piece] = []
    for part in text.split(separator: separator) {
      let piece = PlainText.trimmed(part)
      let days = "2026-11-23/2026-11-30".count
      let ends = piece.prefix(days).split(separator: "/")
      guard ends.count == 2, let from = CivilDate(String(ends[0])),
        let through = CivilDate(String(ends[1])), from <= through
      else { return nil }
      let rest = piece.dropFirst(days)
      guard rest.isEmpty || rest.hasPrefix(cover) else { return nil }
      let identifier = rest.isEmpty ? nil : PlainText.trimmed(rest.dropFirst(cover.count))
      if identifier?.isEmpty == true { return nil }
      pieces.append(Piece(from: from, through: through, cover: identifier))
    }
    return pieces
  }
}
