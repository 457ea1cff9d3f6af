import PatchworkCore
import PatchworkViewModels
import TerminalKit

/// The texts of one line of the network, each with its place.
struct NetworkTexts {
  /// What a text is, which is how it is drawn.
  enum Part {
    case state, sign, name, aside, verb, value, why, stale
  }

  struct Piece {
    var part: Part
    var text: String
    /// From the line's first row.
    var row: Int
    /// From the left edge of the texts.
    var x: Int
  }

  private(set) var pieces: [Piece] = []
  /// The rows that are taken at the left and at the right.
  private var left = 0
  private var right = 0

  var height: Int { max(1, pieces.map { $0.row + 1 }.max() ?? 1) }

  /// The texts of a person's line.
  ///
  /// - Parameter saysAgency: false where a line above has said it.
  init(
    _ person: NetworkPerson, in columns: NetworkColumns, saysAgency: Bool, today: CivilDate?
  ) {
    let agency = saysAgency ? person.shownAgency : ""
    if columns.form == .stacked {
      stack(person, agency: agency, in: columns, today: today)
      return
    }
    if person.level != .past {
      put(.state, person.state, row: 0, x: person.isAnsweredFor ? NetworkColumns.indent : 0)
    }
    // The right side first: a job is longer than its column where nothing stands beside it.
    if person.level == .past {
      putRight(.why, person.why, in: columns)
    } else {
      putWay(person, in: columns, today: today)
    }
    putName(person, agency: agency, in: columns)
    if !person.way.isEmpty, TextWidth.of(person.way) > columns.way.count, person.level != .past {
      // An address may be longer than all columns beside it.
      putLong(
        person, person.isStale(today: today) ? .stale : .value,
        from: columns.name.lowerBound + columns.sign, to: columns.width)
    }
  }

  private mutating func put(_ part: Part, _ text: String, row: Int, x: Int) {
    if !text.isEmpty { pieces.append(Piece(part: part, text: text, row: row, x: x)) }
  }

  /// Puts a text in the next rows at the left.
  private mutating func putLeft(_ part: Part, _ text: String, in columns: Range<Int>) {
    guard !text.isEmpty else { return }
    for line in TextWidth.wrap(text, to: columns.count) {
      put(part, line, row: left, x: columns.lowerBound)
      left += 1
    }
  }

  /// Puts a text in the next rows at the left, over the whole width in those that are free at the right.
  private mutating func putBelow(_ text: String, in name: Range<Int>, to width: Int) {
    var rest = Substring(text)
    while !rest.isEmpty {
      let room = left < right ? name.count : width - name.lowerBound
      guard let line = TextWidth.wrap(String(rest), to: room).first, !line.isEmpty else { return }
      put(.aside, line, row: left, x: name.lowerBound)
      left += 1
      rest = rest.dropFirst(line.count).drop { $0 == " " }
    }
  }

  private mutating func putName(
    _ person: NetworkPerson, agency: String, in columns: NetworkColumns
  ) {
    if person.isLead { put(.sign, "★", row: 0, x: columns.name.lowerBound) }
    let name = (columns.name.lowerBound + columns.sign)..<columns.name.upperBound
    if columns.form == .joined {
      let joined = "\(person.shownName), \(person.role)"
      if !person.role.isEmpty, TextWidth.of(joined) <= name.count {
        put(.name, person.shownName, row: 0, x: name.lowerBound)
        let x = name.lowerBound + TextWidth.of(person.shownName)
        put(.aside, ", \(person.role)", row: 0, x: x)
        left = 1
        putBelow(agency, in: name, to: columns.width)
      } else {
        putLeft(.name, person.shownName, in: name)
        let job = [person.role, agency].filter { !$0.isEmpty }.joined(separator: ", ")
        putBelow(job, in: name, to: columns.width)
      }
      return
    }
    putLeft(.name, person.shownName, in: name)
    let below = left
    if columns.form == .single {
      left = 0
      let job = [person.role, agency].filter { !$0.isEmpty }.joined(separator: ", ")
      putLeft(.aside, job, in: columns.role)
    } else {
      left = 0
      putLeft(.aside, person.role, in: columns.role)
      let end = left
      left = 0
      putLeft(.aside, agency, in: columns.agency)
      left = max(left, end)
    }
    left = max(left, below)
  }

  /// Puts a text in the next rows at the right.
  private mutating func putRight(_ part: Part, _ text: String, in columns: NetworkColumns) {
    guard !text.isEmpty else { return }
    for line in TextWidth.wrap(text, to: columns.width - columns.way.lowerBound) {
      put(part, line, row: right, x: columns.way.lowerBound)
      right += 1
    }
  }

  private mutating func putWay(
    _ person: NetworkPerson, in columns: NetworkColumns, today: CivilDate?
  ) {
    let value: Part = person.isStale(today: today) ? .stale : .value
    var words = person.why
    if TextWidth.of(person.way) <= columns.way.count, !person.way.isEmpty {
      put(.verb, person.verb, row: 0, x: columns.way.lowerBound)
      put(
        value, person.value, row: 0,
        x: columns.way.lowerBound + TextWidth.of(person.verb) + 1)
      right = 1
      if !columns.why.isEmpty, TextWidth.of(words) <= columns.why.count {
        put(.why, words, row: 0, x: columns.why.lowerBound)
        words = ""
      }
    }
    putRight(.why, words, in: columns)
    putRight(.why, person.confirmedWords(today: today) ?? "", in: columns)
  }

  /// Puts a number or address below everything else.
  private mutating func putLong(_ person: NetworkPerson, _ part: Part, from x: Int, to width: Int) {
    let row = max(left, right)
    put(.verb, person.verb, row: row, x: x)
    let start = x + TextWidth.of(person.verb) + 1
    for (place, line) in TextWidth.wrap(person.value, to: width - start).enumerated() {
      put(part, line, row: row + place, x: start)
    }
  }

  /// Everything below each other, what is wanted most on top.
  private mutating func stack(
    _ person: NetworkPerson, agency: String, in columns: NetworkColumns, today: CivilDate?
  ) {
    let room = columns.name
    if person.level == .past {
      let job = [person.role, agency].filter { !$0.isEmpty }.joined(separator: ", ")
      putLeft(.name, person.shownName, in: room)
      putLeft(.aside, job, in: room)
      putLeft(.why, person.why, in: room)
      return
    }
    put(.state, person.state, row: 0, x: 0)
    var words = person.remarks
    let beside = TextWidth.of(person.state) + Margin.gap
    if let first = words.first, beside + TextWidth.of(first) <= columns.width {
      put(.why, first, row: 0, x: beside)
      words.removeFirst()
    }
    left = 1
    putLeft(.name, person.shownName + (person.isLead ? " ★" : ""), in: room)
    if !person.way.isEmpty {
      right = left
      putLong(
        person, person.isStale(today: today) ? .stale : .value, from: room.lowerBound,
        to: columns.width)
      left = height
    }
    let job = [person.role, agency].filter { !$0.isEmpty }.joined(separator: ", ")
    putLeft(.aside, job, in: room)
    words += [person.confirmedWords(today: today)].compactMap(\.self)
    putLeft(.why, words.joined(separator: ", "), in: room)
  }
}
