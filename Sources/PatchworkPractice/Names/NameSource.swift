/// The names of one people: common names, most common first, and the syllables that rarer names are
/// built of. From general knowledge; no real person is meant.
struct NameSource: Sendable {
  /// How a full name is built and handed down.
  enum Custom: Sendable {
    /// One given name and the family's name, which wives often take.
    case plain
    /// As `plain`, but wives keep their own family name.
    case wivesKeepTheirs
    /// Kaur for women and Singh for men, before or instead of a family name.
    case sikh
    /// Women often have a title instead of a family name, men often a second given name.
    case titles([String])
    /// The own name, the father's, the grandfather's.
    case patronymic
    /// The father's given name as family name.
    case fathersName
    /// Two family names, the father's first.
    case twoFamilyNames
    /// Often a single name.
    case oftenSingle
    /// Slavic and Baltic: the ending of the family name depends on the bearer's sex.
    case inflected
  }

  /// The script that names are transliterated from. It decides how spellings vary.
  enum Script: Sendable {
    case latin, arabic, indic, cyrillic, ethiopic, greek, chinese
  }

  let name: String
  let group: NameGroup
  /// Households in a thousand, roughly.
  let share: Int
  var custom = Custom.plain
  var script = Script.latin
  /// Given names of people born from 1990, and of all where `women` and `men` are empty.
  let girls: String
  let boys: String
  /// Given names of people born before 1990; may be empty.
  var women = ""
  var men = ""
  let families: String
  var rareGirls: [String] = []
  var rareBoys: [String] = []
  var rareFamilies: [String] = []
  /// The offset in the law of Zipf and Mandelbrot: the higher, the less the commonest names stand
  /// out.
  var evenness = 6
  /// Given names, in a hundred, that are two names joined by a hyphen.
  var joinedGiven = 0
  /// People, in a hundred, whose unknown birthday is recorded as the first of January.
  var firstOfJanuary = 0
  /// Whether many people use an English name besides their own.
  var takesEnglishName = false

  /// All sources. The order is fixed, because random draws depend on it.
  static let all =
    british + easternEuropean + southAsian + african + middleEastern + eastAsian + european
}

extension NameSource {
  /// Splits names at blanks and line ends. An underscore stands for a blank inside a name.
  static func words(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "\n" }.map { word in String(word.map { $0 == "_" ? " " : $0 }) }
  }
}
