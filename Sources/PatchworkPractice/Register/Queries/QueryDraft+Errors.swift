extension QueryDraft {
  /// Applies the error of the kind.
  ///
  /// - Returns: false when the person's data do not allow this error.
  mutating func err(in register: Register, _ random: inout SplitMix64) -> Bool {
    // People often type only the first part of a double-barrelled name.
    if kind != .part, given.contains("-"), random.chance(25) {
      given = String(given.prefix { $0 != "-" })
    }
    switch kind {
    case .exact: return true
    case .insertion, .deletion, .substitution, .transposition, .phonetic, .nickname, .swap,
      .daySwapped, .yearOff:
      return apply(kind, &random)
    case .nameOnly:
      context = .name
      return !given.isEmpty && !family.isEmpty
    case .nameOnlyWrong:
      context = .name
      return applyAny(of: Self.nameSlips, count: 1, &random)
    case .twoErrors: return applyAny(of: Self.combinable, count: 2, &random)
    case .threeErrors:
      context = .birth
      return birth != nil && applyAny(of: Self.combinable, count: 3, &random)
    case .part, .diacritics, .transliteration, .prefix, .initial, .middleName, .alias, .runTogether:
      return misname(&random)
    case .householdName: return nameAfterHousemate(in: register, &random)
    case .postcode, .otherPostcode: return misplace(in: register, &random)
    case .dateGarbled:
      let right = birth
      birth?.day = random.number(1...28)
      birth?.month = random.number(1...12)
      context = .birth
      return birth != right
    case .nhsNumber, .nhsNumberSlip: return misnumber(&random)
    case .extraWord:
      context = .name
      extra = WordsBesideNames.any(&random)
      detail = extra
      return !given.isEmpty && !family.isEmpty
    case .ageWords:
      context = .birthYear
      guard let born = person.birth, born <= register.today else { return false }
      age = WrittenAge(from: born, to: register.today).text(&random)
      return !given.isEmpty && !family.isEmpty
    case .dateWords:
      context = .birth
      return birth != nil
    }
  }

  private static let nameSlips: [ErrorKind] = [
    .insertion, .deletion, .substitution, .transposition, .phonetic, .phonetic,
  ]
  private static let combinable = nameSlips + [.nickname, .swap, .daySwapped, .yearOff]

  /// Applies several different errors, at most one of them in the date.
  private mutating func applyAny(
    of kinds: [ErrorKind], count: Int, _ random: inout SplitMix64
  ) -> Bool {
    var made: [ErrorKind] = []
    for _ in 0..<30 where made.count < count {
      guard let kind = kinds.randomElement(using: &random) else { return false }
      let isOfDate = kind == .daySwapped || kind == .yearOff
      let hasDate = made.contains { $0 == .daySwapped || $0 == .yearOff }
      let isOnce = kind == .swap || kind == .nickname
      if (isOfDate && hasDate) || (isOnce && made.contains(kind)) { continue }
      // A short form comes first: after a slip the name would not be found in the table.
      if kind == .nickname && !made.isEmpty { continue }
      if apply(kind, &random) { made.append(kind) }
    }
    detail = made.map(\.rawValue).joined(separator: "+")
    return made.count == count
  }

  private mutating func apply(_ kind: ErrorKind, _ random: inout SplitMix64) -> Bool {
    switch kind {
    case .insertion: return inOneName(&random) { Slips.slip(.insertion, in: $0, &$1) }
    case .deletion: return inOneName(&random) { Slips.slip(.deletion, in: $0, &$1) }
    case .substitution: return inOneName(&random) { Slips.slip(.substitution, in: $0, &$1) }
    case .transposition: return inOneName(&random) { Slips.slip(.transposition, in: $0, &$1) }
    case .phonetic: return inOneName(&random) { Respelling.respell($0, &$1) }
    case .nickname:
      guard let short = PetNames.forms(of: given).randomElement(using: &random) else {
        return false
      }
      given = short
    case .swap:
      guard !given.isEmpty, !family.isEmpty, given != family else { return false }
      (given, family) = (family, given)
    case .daySwapped:
      guard let swapped = birth?.swapped() else { return false }
      (birth, context) = (swapped, .birth)
    case .yearOff:
      guard let other = birth?.yearOff(&random) else { return false }
      (birth, context) = (other, .birth)
    default: return false
    }
    return true
  }

  /// Changes the given or the family name, in random order, whichever the change applies to.
  private mutating func inOneName(
    _ random: inout SplitMix64, _ change: (String, inout SplitMix64) -> String?
  ) -> Bool {
    let isGivenFirst = random.chance(50)
    for isGiven in [isGivenFirst, !isGivenFirst] {
      let name = isGiven ? given : family
      guard let wrong = change(name, &random), wrong != name else { continue }
      if isGiven { given = wrong } else { family = wrong }
      return true
    }
    return false
  }
}
