extension QueryDraft {
  /// Replaces or shortens a name.
  ///
  /// - Returns: false when the person's names do not allow this error.
  mutating func misname(_ random: inout SplitMix64) -> Bool {
    switch kind {
    case .part: return typePart(&random)
    case .diacritics: return typePlainly(&random)
    case .transliteration: return spellOtherwise(&random)
    case .prefix:
      guard given.count > 2, family.count > 3 else { return false }
      if random.chance(60) { given = String(given.prefix(random.number(1...4))) }
      family = String(family.prefix(random.number(2...5)))
      context = random.chance(80) ? .birth : .postcode
    case .initial:
      guard given.count > 1, !family.isEmpty else { return false }
      given = String(given.prefix(1))
      context = random.chance(70) ? .birth : .postcode
    case .middleName:
      guard !person.middle.isEmpty, person.middle != given else { return false }
      given = person.middle
      context = random.chance(80) ? .birth : .postcode
    case .alias:
      let names = [person.knownAs, person.formerFamily].filter { !$0.isEmpty }
      guard let other = names.randomElement(using: &random) else { return false }
      if other == person.knownAs { given = other } else { family = other }
      detail = other == person.knownAs ? "known_as" : "previous"
      context = random.chance(75) ? .birth : .postcode
    case .runTogether:
      guard !given.isEmpty, !family.isEmpty else { return false }
      (given, family) = (given + family, "")
      context = random.chance(70) ? .birth : .postcode
    default: return false
    }
    return true
  }

  private mutating func typePart(_ random: inout SplitMix64) -> Bool {
    func parts(_ name: String) -> [String] {
      name.split { $0 == "-" || $0 == " " }.map(String.init).filter { $0.count > 2 }
    }
    let ofFamily = parts(family)
    let ofGiven = parts(given)
    if ofFamily.count > 1, ofGiven.count < 2 || random.chance(70) {
      family =
        random.chance(80)
        ? random.pick(ofFamily, otherwise: family) : ofFamily.reversed().joined(separator: " ")
    } else if ofGiven.count > 1 {
      given = random.pick(ofGiven, otherwise: given)
    } else {
      return false
    }
    return true
  }

  private mutating func typePlainly(_ random: inout SplitMix64) -> Bool {
    let before = (given, family)
    let spellsOut = random.chance(30)
    func plain(_ name: String, _ random: inout SplitMix64) -> String {
      let letters = PlainLetters.of(spellsOut ? PlainLetters.spelledOut(name) : name)
      let apostrophe = random.chance(60) ? "" : " "
      return letters.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: apostrophe)
    }
    (given, family) = (plain(given, &random), plain(family, &random))
    return before != (given, family)
  }

  private mutating func spellOtherwise(_ random: inout SplitMix64) -> Bool {
    let givenOther = OtherSpellings.spelling(of: given, script: person.script, &random)
    let familyOther = OtherSpellings.spelling(of: family, script: person.script, &random)
    switch (givenOther, familyOther) {
    case (nil, nil): return false
    case (let other?, nil): given = other
    case (nil, let other?): family = other
    case (let first?, let second?):
      let which = random.number(0...9)
      if which < 7 { given = first }
      if which > 3 { family = second }
    }
    return true
  }

  /// Replaces the family name by another one from the household.
  ///
  /// - Returns: false when the household has no other.
  mutating func nameAfterHousemate(in register: Register, _ random: inout SplitMix64) -> Bool {
    guard (1...register.people).contains(person.id) else { return false }
    let others = register.housemates(of: person.id).map(\.family).filter {
      $0 != person.family && !$0.isEmpty
    }
    guard let other = others.randomElement(using: &random) else { return false }
    family = other
    context = random.chance(70) ? .birth : .postcode
    return true
  }

  /// Leaves one name and the postcode, or sets another postcode than the person's.
  mutating func misplace(in register: Register, _ random: inout SplitMix64) -> Bool {
    guard !postcode.isEmpty, !given.isEmpty, !family.isEmpty else { return false }
    if kind == .otherPostcode {
      postcode = register.postcodes[random.number(0...(register.postcodes.count - 1))]
      context = .birthAndPostcode
      return birth != nil && postcode != person.postcode
    }
    context = .postcode
    let isGiven = random.chance(70)
    if isGiven { family = "" } else { given = "" }
    if random.chance(30) {
      let slip = random.pick(Slips.Kind.allCases, otherwise: .insertion)
      if let wrong = Slips.slip(slip, in: isGiven ? given : family, &random) {
        if isGiven { given = wrong } else { family = wrong }
      }
    }
    return true
  }

  /// Leaves the NHS number, right, with a wrong digit, or with two swapped digits.
  mutating func misnumber(_ random: inout SplitMix64) -> Bool {
    guard !nhsNumber.isEmpty else { return false }
    context = .nhsNumber
    if kind == .nhsNumber || random.chance(50) { given = "" }
    family = ""
    guard kind == .nhsNumberSlip else { return true }
    var digits = Array(nhsNumber)
    if random.chance(50) {
      let place = random.number(0...8)
      digits.swapAt(place, place + 1)
    } else {
      let place = random.number(3...9)
      let others = "0123456789".filter { $0 != digits[place] }
      digits[place] = random.pick(Array(others), otherwise: "0")
    }
    nhsNumber = String(digits)
    return person.nhsNumber != Int64(nhsNumber)
  }
}
