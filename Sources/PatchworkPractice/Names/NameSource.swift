/// What is known of the names of one people: common names, most common first, and the syllables of
/// which rarer ones are built. Written from general knowledge; nobody in particular is meant.
struct NameSource: Sendable {
  /// How a whole name is put together, and how it passes through a family.
  enum Custom: Sendable {
    /// One given name and the family's name, which wives often take.
    case plain
    /// As plain, but wives keep their own family name.
    case wivesKeepTheirs
    /// Kaur for women and Singh for men, before a family name or instead of it.
    case sikh
    /// Women bear a title of their own instead of a family name, and men often a second given name.
    case titles([String])
    /// One's own name, the father's, the grandfather's.
    case patronymic
    /// The father's given name stands as family name.
    case fathersName
    /// Two family names: the father's first, the mother's second.
    case twoFamilyNames
    /// Often one name only.
    case oftenSingle
    /// Slavic and Baltic: the family name's ending tells the sex of its bearer.
    case inflected
  }

  /// The writing that names are spelled out from, which decides how spellings vary.
  enum Script: Sendable {
    case latin, arabic, indic, cyrillic, ethiopic, greek, chinese
  }

  let name: String
  let group: NameGroup
  /// Households of a thousand, roughly.
  let share: Int
  var custom = Custom.plain
  var script = Script.latin
  /// Given names of people born from 1990 on, and of everybody where no older names are told apart.
  let girls: String
  let boys: String
  /// Given names of people born before 1990; may be empty.
  var women = ""
  var men = ""
  let families: String
  var rareGirls: [String] = []
  var rareBoys: [String] = []
  var rareFamilies: [String] = []
  /// How far the commonest names are from standing out: the offset of Zipf and Mandelbrot's law.
  var evenness = 6
  /// Given names of a hundred that are two joined by a hyphen.
  var joinedGiven = 0
  /// People of a hundred whose birthday nobody wrote down and who were given the first of January.
  var firstOfJanuary = 0
  /// Whether many take an English name besides their own.
  var takesEnglishName = false

  /// Every source, in a fixed order.
  static let all =
    british + easternEuropean + southAsian + african + middleEastern + eastAsian + european
}

extension NameSource {
  /// Names parted by blanks or line ends; an underscore stands for a blank inside a name.
  static func words(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "\n" }.map { word in String(word.map { $0 == "_" ? " " : $0 }) }
  }
}
