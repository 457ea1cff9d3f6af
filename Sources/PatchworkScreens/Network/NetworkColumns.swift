import PatchworkCore
import PatchworkViewModels
import TerminalKit

/// Where the texts of the network's lines begin. Columns are as wide as their longest entry; what does
/// not fit into its own takes a further row of that line only, so nothing is cut while there is room.
struct NetworkColumns {
  /// How much stands beside each other.
  enum Form {
    /// Everything below each other.
    case stacked
    /// Name and role, by what, until when; the agency below.
    case joined
    /// Name, role with agency, by what, until when.
    case single
    /// Role and agency apart.
    case spread
  }

  private(set) var form = Form.stacked
  private(set) var width: Int
  /// Columns before every name for the star of the lead professional; 0 when there is none.
  private(set) var sign: Int
  private(set) var name: Range<Int> = 0..<0
  private(set) var role: Range<Int> = 0..<0
  private(set) var agency: Range<Int> = 0..<0
  private(set) var way: Range<Int> = 0..<0
  private(set) var why: Range<Int> = 0..<0

  /// Columns for all lines of a pane at a width without margins.
  init(_ pane: NetworkPane, width: Int) {
    let people = pane.rows.compactMap(\.person)
    let present = people.filter { $0.level != .past }
    func longest(_ people: [NetworkPerson], upTo most: Int, _ text: (NetworkPerson) -> String)
      -> Int
    {
      people.map { TextWidth.of(text($0)) }.filter { $0 <= most }.max() ?? 0
    }
    self.width = width
    sign = people.contains(where: \.isLead) ? 2 : 0
    let states = present.map { TextWidth.of($0.state) + ($0.isAnsweredFor ? Self.indent : 0) }
    let state = states.max() ?? 0
    let start = state == 0 ? 0 : state + Margin.gap
    // An address that would take the room of names stands below them.
    let ways = longest(present, upTo: width < 60 ? 18 : 24, \.way)
    let names = sign + longest(people, upTo: 32, \.shownName)
    let roles = longest(people, upTo: 36, \.role)
    let agencies = longest(people, upTo: 46, \.shownAgency)

    /// The columns from the right: the last one first, the rest is for names and jobs.
    func take(_ whys: Int) -> Int {
      why = max(0, width - whys)..<width
      let end = whys == 0 ? width : why.lowerBound - Margin.gap
      way = max(0, end - ways)..<max(0, end)
      return ways == 0 ? way.lowerBound : way.lowerBound - Margin.gap
    }
    func isWide(_ least: Int, whys: Int, needs: Int) -> Int? {
      guard width >= least else { return nil }
      let end = take(whys)
      return end - start >= needs ? end : nil
    }
    let whys = { (most: Int) in longest(present, upTo: most, \.why) }
    let spread = names + roles + agencies + 2 * Margin.gap
    let single = names + Margin.gap + 36
    // What stands beside each other, and the longest remark that has its own columns: first what has most.
    if let end = isWide(140, whys: whys(40), needs: spread) {
      form = .spread
      // What is longer than most gets the columns that would stay blank.
      var spare = end - start - spread
      func widened(_ column: Int, _ longest: Int) -> Int {
        let more = min(max(0, longest - column), spare)
        spare -= more
        return column + more
      }
      let names = widened(names, sign + longest(people, upTo: .max, \.shownName))
      let roles = widened(roles, longest(people, upTo: .max, \.role))
      name = start..<(start + names)
      role = (name.upperBound + Margin.gap)..<(name.upperBound + Margin.gap + roles)
      agency = (role.upperBound + Margin.gap)..<end
    } else if let end = isWide(100, whys: whys(40), needs: single)
      ?? isWide(100, whys: whys(20), needs: single)
    {
      form = .single
      let jobs = longest(people, upTo: .max, \.roleAndAgency)
      let names = max(
        names,
        min(
          sign + longest(people, upTo: .max, \.shownName), end - start - Margin.gap - max(36, jobs))
      )
      name = start..<(start + names)
      role = (name.upperBound + Margin.gap)..<end
      agency = role
    } else if let end = isWide(48, whys: whys(24), needs: 34) ?? isWide(
      48, whys: whys(16), needs: 24)
      ?? isWide(48, whys: 0, needs: 20)
    {
      form = .joined
      name = start..<end
      (role, agency) = (name, name)
    } else {
      name = min(Self.indent, width)..<width
      (role, agency, way, why) = (name, name, name, name)
    }
  }

  /// Columns by which those are set in for whom the line above answers.
  static let indent = 2
}

extension NetworkPerson {
  /// Until when and why: `until 17:00`, `on leave, nobody covers`.
  var why: String { remarks.joined(separator: ", ") }
}
