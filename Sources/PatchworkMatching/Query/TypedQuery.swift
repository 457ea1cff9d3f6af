import PatchworkCore

/// What the text of the search box says, part by part.
package struct TypedQuery: Sendable {
  /// One word that may be a name or part of one.
  package struct Name: Sendable, Equatable {
    /// The word as typed.
    package var typed: String
    /// The folded word without its hyphens.
    package var whole: [UInt8]
    /// Its parts, if hyphens divide it.
    package var parts: [[UInt8]]
    /// The month, 1...12, that the word may also be (`May`, `June`); the name may then be left out.
    package var month: Int?

    /// A name as it was typed, or as a form holds it.
    package init(_ typed: String, mayBeMonth: Bool = false) {
      let parts = Folding.fold(typed).split { $0 == Folding.space || $0 == Folding.hyphen }
        .map(Array.init)
      self.typed = typed
      whole = parts.flatMap { $0 }
      self.parts = parts.count > 1 ? parts : []
      month = mayBeMonth ? MonthName.number(of: whole, isAlsoName: true) : nil
    }
  }

  /// What is said of the date of birth.
  package enum Birth: Sendable, Equatable {
    /// A day; `otherCentury` when the year had two digits and could be a hundred years earlier.
    case day(CivilDate, otherCentury: Bool)
    /// A month of a year.
    case month(year: Int, month: Int)
    /// A year.
    case year(Int)
    /// About a year, give or take a few.
    case about(year: Int)
  }

  /// The names, in the order typed.
  package var names: [Name] = []
  /// How many of the names stand before a comma: `Smith, John`. Nil without a comma.
  package var namesBeforeComma: Int?
  /// The date of birth, if one was typed.
  package var birth: Birth?
  /// The postcode, if a whole one was typed.
  package var postcode: Postcode?
  /// The postcode district, if only that was typed.
  package var district: String?
  /// The ten digits of an NHS number, right or wrong.
  package var nhsNumber: Int64?
  /// The digits of a telephone number in national form, 0 first.
  package var phone: [UInt8]?
  /// An email address, folded to small letters.
  package var email: String?
  /// How each part was understood, in the order typed.
  package var understood: [Understanding] = []
  /// What contradicts itself or was not used, in words.
  package var warnings: [String] = []

  /// A query that says nothing.
  package init() {}

  /// Whether it says nothing that can be looked for.
  package var isEmpty: Bool {
    names.isEmpty && birth == nil && postcode == nil && district == nil && nhsNumber == nil
      && phone == nil && email == nil
  }
}
