import PatchworkCore

/// The parsed text of the search box.
package struct TypedQuery: Sendable {
  /// A word that may be a name or a part of one.
  package struct Name: Sendable, Equatable {
    package var typed: String
    /// The folded word without hyphens.
    package var whole: [UInt8]
    /// The parts of a hyphenated word; empty for other words.
    package var parts: [[UInt8]]
    /// The month, 1...12, that the word may also be (`May`, `June`). A record then need not have
    /// the name.
    package var month: Int?
    /// Whether such words mostly stand beside a name: `Mrs`, `senior`, `deceased`.
    package var isAside = false

    /// A name from the search box or a form.
    ///
    /// - Parameter mayBeMonth: true when the word may also be a month.
    package init(_ typed: String, mayBeMonth: Bool = false) {
      let parts = Folding.fold(typed).split { $0 == Folding.space || $0 == Folding.hyphen }
        .map(Array.init)
      self.typed = typed
      whole = parts.flatMap { $0 }
      self.parts = parts.count > 1 ? parts : []
      month = mayBeMonth ? MonthName.number(of: whole, isAlsoName: true) : nil
    }
  }

  /// The typed date of birth, or age.
  package enum Birth: Sendable, Equatable {
    /// A day. `otherCentury` is true when the year had two digits and may be a hundred years
    /// earlier.
    case day(CivilDate, otherCentury: Bool)
    case month(year: Int, month: Int)
    case year(Int)
    /// An estimated year, a few years either way.
    case about(year: Int)
    /// The days on which somebody of the typed age was born, and by how many days people are mistaken
    /// in it. For small children, of whom a year says too little.
    case between(ClosedRange<CivilDate>, slack: Int)

    /// What was understood, for the user: `born about 2016`.
    package var words: String { worded("born \(time)") }

    /// The time alone: `about 2016`.
    package var time: String {
      switch self {
      case .day(let date, _): date.words
      case .month(let year, let month): BirthDate.month(year: year, month: month).words
      case .year(let year): "\(year)"
      case .about(let year): worded("about \(year)")
      case .between(let days, _) where days.lowerBound == days.upperBound:
        worded("about \(days.lowerBound.words)")
      case .between(let days, _):
        worded("about \(days.lowerBound.words) to \(days.upperBound.words)")
      }
    }
  }

  /// The names in typed order.
  package var names: [Name] = []
  /// The names without such words as mostly stand beside one: nobody is called “mrs smith”. A text of
  /// such words alone has none that is aside.
  package var namesProper: [Name] { names.filter { !$0.isAside } }
  /// Whether another name of the same person is said to follow: `née`, `formerly`, `known as`.
  package var saysOtherName: Bool {
    names.contains { $0.isAside && AsideWords.sayOtherName($0.whole) }
  }
  /// The number of names before a comma, as in `Smith, John`; nil without a comma.
  package var namesBeforeComma: Int?
  package var birth: Birth?
  /// A whole typed postcode.
  package var postcode: Postcode?
  /// A postcode district typed without the rest.
  package var district: String?
  /// The ten digits of an NHS number. The check digit may be wrong.
  package var nhsNumber: Int64?
  /// The digits of a telephone number in national form, with the leading 0.
  package var phone: [UInt8]?
  /// An email address in lower case.
  package var email: String?
  /// Folded words of a house number and a street.
  package var address: [[UInt8]] = []
  /// The same as they were typed, each address for itself.
  package var addressTyped: [String] = []
  /// The digits of a number that stands before everything else and was read as an age: before a street it
  /// is a house number.
  package var numberBefore: [UInt8]?
  /// The meaning of each part, in typed order.
  package var understood: [Understanding] = []
  /// Contradictions and unused words, as sentences for the user.
  package var warnings: [String] = []

  package init() {}

  /// Whether there is nothing to search for.
  package var isEmpty: Bool {
    names.isEmpty && birth == nil && postcode == nil && district == nil && nhsNumber == nil
      && phone == nil && email == nil && address.isEmpty
  }

  /// Whether it is a street alone, with or without a house number.
  package var isAddressAlone: Bool {
    guard !address.isEmpty, birth == nil, postcode == nil, district == nil else { return false }
    return names.isEmpty && nhsNumber == nil && phone == nil && email == nil
  }

  /// Whether it is a postcode or a district without anything that names somebody; an age may stand beside it.
  package var isPlaceAlone: Bool {
    if case .day = birth { return false }
    return (postcode != nil || district != nil) && names.isEmpty && nhsNumber == nil
  }

  /// Whether it is an age, a year or a month alone, which nobody is found by.
  package var isAgeAlone: Bool {
    if case .day = birth { return false }
    guard birth != nil, names.isEmpty, postcode == nil, district == nil, address.isEmpty else {
      return false
    }
    return nhsNumber == nil && phone == nil && email == nil
  }

  /// Whether something was typed that nobody types on within: a day of birth, a postcode, a number.
  package var isWhole: Bool {
    if case .day = birth { return true }
    return postcode != nil || nhsNumber != nil
  }

  /// Whether it is enough to know whom somebody means: a name with a day of birth, or an NHS number.
  package var meansOne: Bool {
    if nhsNumber != nil { return true }
    guard case .day = birth else { return false }
    return !names.isEmpty
  }
}
