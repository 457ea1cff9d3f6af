import Glibc

/// Every weight and limit of the search.
///
/// Weights are bits (binary logarithms of likelihood ratios) unless they are called shares, which are
/// probabilities from 0 to 1. "Benchmark" is `patchwork-bench search` on the registers and labelled wrong
/// queries that `patchwork-bench generate` makes, with the names and errors of every community. Where
/// the history does not tell more than that a value was chosen, it says "by hand".
///
/// Weights that are stored in the index (`Names.nickname`, `Names.spelling`, `Communities`) need a new
/// `IndexFormat.version` when they change.
enum SearchWeights {
  // MARK: Names

  /// A typed word given a held name. The kinds of error follow J. J. Pollock and A. Zamora, CACM 27(4),
  /// 1984: most words have one slip, few in the first letter. By hand where nothing else is said.
  enum Names {
    /// The word is the name.
    static let exact: Float = -0.4
    /// The word begins the name: most words are unfinished for a while as people type.
    static let prefix: Float = -4.6
    /// The word is the first letter of the name.
    static let initial: Float = -4.3
    /// The word begins the name but for one slip.
    static let prefixWithSlip: Float = -12.5
    /// The word has nothing to do with the name, relative to a word typed for anybody. The benchmark
    /// raised it from -7.
    static let unrelated: Float = -6.5
    /// The record holds no such name, relative to a word typed for anybody.
    static let nameless: Float = -2

    /// The share of typing that uses a short form for the formal name, or the reverse.
    static let nicknameShare: Float = 0.07
    /// Among how many short forms of a name that share is divided, at least and at most.
    static let nicknameForms = 3...10
    /// Among how many formal names it is divided when a formal one is typed for a short one.
    static let formalNames = 6

    /// The share of typing that uses another known spelling.
    static let spellingShare: Float = 0.16
    /// The same for names of `manySpellings`: hardly anybody knows which is right.
    static let spellingShareOfMany: Float = 0.3
    /// From how many spellings on a name has many.
    static let manySpellings = 6
    /// Among how many spellings the share is divided, at least and at most.
    static let spellings = 4...12

    /// A word with the same sound, by Jaro-Winkler likeness.
    @inline(__always)
    static func sound(likeness: Double) -> Float {
      likeness >= 0.9 ? -7.6 : likeness >= 0.8 ? -8.6 : likeness >= 0.7 ? -10.5 : -13.5
    }
    /// The least likeness of words of one sound that are taken for each other.
    static let leastLikenessOfSounds = 0.55

    /// The share of typing with two slips in a word.
    static let twoSlipShare: Float = 0.022
    /// In how many ways a slip can happen at each letter.
    static let waysPerLetter: Float = 12
    /// The letters that a word counts as having at least, when ways are counted.
    static let fewestLetters = 3
    /// Two slips in a shorter word leave too little of it: any word may have been meant.
    static let leastForTwoSlips = 5

    /// More than two slips, by Jaro-Winkler likeness; nil below `leastLikeness`.
    @inline(__always)
    static func manySlips(likeness: Double) -> Float? {
      likeness >= 0.88 ? -17 : likeness >= 0.8 ? -19.5 : likeness >= leastLikeness ? -22.5 : nil
    }
    /// The Jaro-Winkler likeness below which two words are not taken for each other.
    static let leastLikeness = 0.72

    /// How often a word that no record and no rule knows is typed for any record. The longer the word,
    /// the more other words it might have been: constant from five letters on, it hid people with three
    /// errors from the benchmark behind one name written apart.
    static func unheardOf(length: Int) -> Float {
      switch length {
      case ...1: -10
      case 2: -14
      case 3: -17.5
      case 4: -21
      default: -25 - 1.5 * Float(min(length, 12) - 5)
      }
    }

    /// A likelihood that stands for none at all.
    static let none: Float = -99
    /// Words of a like sound this likely or likelier are followed to their short forms and spellings.
    static let leastToBeFollowed: Float = -9
    /// A word that more people bear is common, so it is not taken for a mistyped short form: so many, and
    /// one more for each `recordsPerBearer` of the register.
    static let bearersOfCommon = 20
    static let recordsPerBearer = 20_000
    /// The shortest word that may begin a name but for a slip, and the most words it may begin.
    static let leastForPrefixWithSlip = 5
    static let mostWordsOfPrefixWithSlip = 3000
    /// Where nobody bears a typed name, names that are this much less likely than the nearest count as near;
    /// where any one slip does, down to the second.
    static let (asNear, leastNear): (Float, Float) = (0.5, -13.6)
  }

  /// One slip: shares of all typing, divided by the letters of the name. By hand after Pollock and Zamora.
  enum Slips {
    /// A letter typed twice, one of a neighbouring key too many, any other one too many.
    static let doubled: Float = 0.012
    static let neighbourAdded: Float = 0.003
    static let added: Float = 0.0006
    /// One of two equal letters left out, any letter left out.
    static let singled: Float = 0.03
    static let omitted: Float = 0.016
    /// Two neighbouring letters swapped.
    static let swapped: Float = 0.02
    /// A letter put for one of a neighbouring key, a vowel for a vowel, any other substitution.
    static let neighbour: Float = 0.006
    static let vowel: Float = 0.006
    static let other: Float = 0.0012
    /// Bits for a slip in the first letter. Raised from -1.6 when three errors at once were tried.
    static let inFirstLetter: Float = -1
  }

  /// What a name of a record is to the person, in bits against the name to show. By hand, except that the
  /// benchmark raised the second from -1 and the third from -1.2.
  enum Kinds {
    static let shown: Float = 0
    static let part: Float = -0.6
    static let other: Float = -1
    static let middle: Float = -4.5
  }

  // MARK: Readings

  /// Prior odds, in bits, of the ways to read the typed names. By hand.
  enum Readings {
    /// The family name comes first, or after a comma second.
    static let swapped: Float = -3.3
    /// One word that is the given name, or the family name.
    static let oneName: Float = -1
    /// Two words that are given and family name.
    static let twoNames: Float = -0.2
    /// Three words or more, split between given and family name somewhere.
    static let split: Float = -1.6
    /// The first and the last of them, the others left out.
    static let firstAndLast: Float = -1.8
    /// A middle name, and two words of which one is double.
    static let doubleAndMiddle: Float = -3
    /// The parts of a double name the other way round.
    static let partsSwapped: Float = -4
    /// Words besides the name: two of three or more wherever they stand, how often any one word is typed
    /// there, and how often one that mostly stands beside a name does although people bear it.
    static let wordTooMany: Float = -4
    static let anyWord: Float = -15
    static let aside: Float = -12
    /// Words from the first on of which each two are tried.
    static let mostPaired = 6
    /// One part of a hyphened name, the others left out.
    static let partOfName: Float = -2
    /// Parts of one hyphened word that are given and family name, or that are the family name each.
    static let partsApart: Float = -4
    /// One name of several words that somebody bears.
    static let severalWords: Float = -3
    /// Two names run together, one name taken apart, and a name that is quite wrong.
    static let (runTogether, takenApart, oneIsWrong): (Float, Float, Float) = (-6, -6, -6)
    /// A month that is not the name it could be too.
    static let isMonth: Float = -7
    /// All names are others than those on the record, as after an adoption or a flight: one search in a
    /// few hundred.
    static let quiteAnother: Float = -8.5
    /// The shortest word that may be two names, the splits that are tried, and how much a person counts
    /// whose names stand the other way round.
    static let leastRunTogether = 5
    static let mostSplits = 3
    static let shareOfSwappedSplit = 0.1
    /// A sum of probabilities below this counts as this.
    static let leastTotal = 1e-300
  }

  /// How common names are, beyond what the register counts.
  enum Register {
    /// A small register says little of how common a name is outside it: it counts as so many more. By hand.
    static let peopleBesides = 2000.0
    /// The same for a date of birth and for a place.
    static let recordsBesides = 500.0
    /// Of a date and of a place that nobody has, so many people are taken to have it.
    static let peopleOfUnknownDate = 0.02
    static let peopleOfUnknownPlace = 0.5
    /// In a register of a handful most of those who are looked for are missing. By hand.
    static let missingFromNew = 200
    /// Most people who are looked for are there: the prior odds over one in the register. The benchmark
    /// lowered it from -0.8.
    static let presence: Float = -0.9
    /// One in so many pairs of names that one person bears is met again in somebody else (I. J. Good, "The
    /// population frequencies of species", Biometrika 40, 1953), as a share of the register.
    static let pairsMetAgain = 0.2
  }

  /// The communities that draw on the same names. Sixteen of them (`NameCommunities.Shares`), by hand.
  enum Communities {
    /// A smaller register says too little of who shares names: all its people are one community.
    static let leastRecords = 5_000
    /// Rounds of learning, and how many pairs of names are enough to learn from.
    static let rounds = 30
    static let mostPairs = 400_000
    /// Every community may bear every name: this share of the register's names is in each.
    static let smoothing: Float = 0.02
    /// Every community has people with names of every other: this share of it.
    static let mixing: Float = 0.1
    /// Counts are kept in parts of one person, so that a name borne once can be divided.
    static let parts: Float = 16
  }

  // MARK: Date of birth

  /// A typed date given the held one. One date in eight or ten is typed wrongly, mostly in one part (K.
  /// Harron et al., Big Data & Society 4(2), 2017). How that is divided among the errors is by hand.
  enum Birth {
    /// The typed day: the share typed rightly, with day and month swapped, with the year one off.
    static let day: Float = 0.87
    static let dayAndMonthSwapped: Float = 0.025
    static let yearOff: Float = 0.015
    /// A slip in one digit of the day, of the month, of the year.
    static let dayDigit: Float = 0.005
    static let monthDigit: Float = 0.003
    static let yearDigit: Float = 0.001
    /// The first of a month typed for any day, and held for any day: it often stands for an unknown one.
    static let firstTyped: Float = 0.002
    static let firstHeld: Float = 0.001
    /// Another day less than `nearDays` away, of which there are five that no other rule has; any other day
    /// of the month; any other month of the year.
    static let nearDays = 4
    static let nearDay: Float = 0.004 / 5
    static let otherDay: Float = 0.005 / 22
    static let otherMonth: Float = 0.003 / 10
    /// Another day and month of the year, raised from 0.012 by the same measurement as `Ranking.caution`, and
    /// the typed day of any other year.
    static let sameYear: Float = 0.025 / 330
    static let sameDay: Float = 0.004 / 40
    /// A year off and day or month wrong, and day and month swapped in another year.
    static let yearOffAndMore: Float = 0.0001 / 20
    static let swappedInOtherYear: Float = 0.001 / 40
    /// A year of two digits that is of the last century.
    static let lastCentury: Float = 0.2
    /// A date that no error leads to.
    static let unrelatedDate: Float = 1e-9

    /// A typed month or year: the share typed rightly, with another month, with the year one off.
    static let month: Float = 0.9
    static let wrongMonth: Float = 0.06 / 11
    static let monthOfYearOff: Float = 0.01
    static let year: Float = 0.88
    static let nextYear: Float = 0.05

    /// A day or month typed for a record that holds less: the share whose year agrees, is one off, is a
    /// guess within `guessedYears`, and that of another month.
    static let partial: Float = 0.9
    static let partialYearOff: Float = 0.03
    static let partialGuess: Float = 0.14
    static let guessedYears = 3
    static let partialOtherMonth: Float = 0.02 / (28 * 11)

    /// A stated age or year, by years off. Ages are off by one half the time, because the birthday may
    /// still be ahead.
    static func about(off years: Int) -> Float {
      switch years {
      case 0: 0.34
      case -1: 0.3
      case 1: 0.14
      case -2, 2: 0.07
      case -3, 3: 0.03
      case -4, 4: 0.01
      default: 0
      }
    }

    /// The age of a small child, by how far the held day is from those of that age: among them, within what
    /// people are mistaken by, within `farTimes` that; then of a record that holds a month or a year. By hand.
    static let (ofAge, nearAge, farFromAge): (Float, Float, Float) = (0.72, 0.2, 0.05)
    static let (monthOfAge, yearOfAge): (Float, Float) = (0.6, 0.4)
    static let farTimes = 3

    /// The lowest evidence: an unrelated date may be the right person's. FEBRL 3 raised it from -9.
    static let least: Float = -7
    /// The evidence of a record without a date.
    static let unknown: Float = -1
    /// What stands for the logarithm of no probability.
    static let none: Float = -30
  }

  /// How often a date is typed for anybody: how far the register's own counts are trusted. By hand.
  enum BirthShares {
    /// A day: the share that the register's count of the day gives, and that its year gives.
    static let day = (ofDay: 0.8, ofYear: 0.2)
    static let month = (ofMonth: 0.9, ofYear: 0.1)
    static let year = (ofYear: 0.88, ofNeighbours: 0.06)
    /// What is added, so that dates nobody in the register has do not weigh without limit.
    static let besidesYear = 0.002
    static let besidesTypedYear = 0.0005
    static let besidesAge = 0.001
    static let least = 1e-9
  }

  // MARK: Place and NHS number

  /// A typed postcode or district. About half of the postcodes that agencies hold for families on the move
  /// are old or wrong. By hand.
  enum Place {
    /// The share that is typed for somebody who lives at the postcode, elsewhere in its district, and, of a
    /// district typed alone, in it.
    static let atPostcode = 0.6
    static let inItsDistrict = 0.12
    static let inDistrict = 0.75
    /// The most that those can say.
    static let mostAtPostcode = 16.0
    static let mostInItsDistrict = 4.0
    static let mostInDistrict = 12.0
    /// Someone who used to live there, against someone who does.
    static let former: Float = -2
    /// Someone who lives elsewhere, or nowhere that is known. The first was lowered from -2.3 together with
    /// the queries for people who are not in the register, for whom a namesake elsewhere is all there is.
    static let notAtPostcode: Float = -3
    static let notInDistrict: Float = -2
    /// A smaller share of the register counts as this.
    static let leastAtPostcode = 1e-7
    static let leastInDistrict = 1e-4
    /// A district is the shorter way when fewer people live in it than this share of a name's bearers.
    static let districtAgainstName = 0.5
  }

  /// A typed NHS number. By hand, except where it says how it was counted.
  enum Number {
    /// Bits over the whole register for a record that holds it.
    static let certain: Float = 6
    /// Another number or none, of a record that came to mind otherwise.
    static let other: Float = -5
    /// One slip away, when the check digit is wrong, and when it is right: only one slip in eleven leaves it
    /// right.
    static let slip: Float = -5
    static let slipWithRightCheck: Float = -8.5
    /// A wrong digit, against a swap: there are eighty-one and nine of them.
    static let wrongDigit: Float = -3
  }

  // MARK: Ranking

  /// From evidence to odds.
  enum Ranking {
    /// Evidence over the prior from which a record is likely when nobody rivals it: a person who is not in the
    /// register must hardly ever seem to be. Raised from 1 when the README's false alarms were counted.
    static let caution = 1.25
    /// What a bit short of that, or behind another record, is worth. Errors come together more often than
    /// rules that weigh them one by one expect: measured on made-up registers, of records nine bits short
    /// still one in sixty is the one meant.
    static let slope = 0.6
    /// Odds below this are not shown. By hand.
    static let leastBits = -6.0
    /// Odds from this on make a match likely: likelier than not.
    static let likelyBits = 0.0
    /// Odds closer than this are a tie.
    static let tie: Float = 0.05
    /// What an own client is ahead of others: less than a tie, more than what sums are rounded by.
    static let ownClient: Float = 0.01
    /// The family name is only that of somebody in the household. The benchmark raised it from -7.
    static let household: Float = -6
    /// The sum of what is against a record counts as at least this.
    static let leastAgainst = 1e-12
  }

  /// How much a search looks at, to answer in time whatever the register holds. By hand, except where it
  /// says what was timed.
  enum Limits {
    /// Steps after which the search of a segment stops where it is.
    static let steps = 600_000
    /// Bearers of a name that are counted, and steps after which counting them stops. Beyond that nobody
    /// reads the difference.
    static let namesakes = 1_000
    static let namesakeSteps = 40_000
    /// So many records stand for all that names alone cannot tell apart.
    static let equals = 16
    /// Records born on the typed day, or near it, that are looked at again. Chosen on a register of twelve
    /// million, where a close look at all of them was most of a slow keystroke.
    static let unsettled = 20_000
    /// Records at a typed postcode, and clients listed for one.
    static let atPostcode = 5000
    static let householdsAtPostcode = 2000
    /// Members of a household whose names are compared.
    static let household = 30
    /// Pairs of names after which the cost of a word is high enough to know, and what a candidate adds.
    static let costOfWord = 300_000
    static let costOfCandidate = 8
    /// Records kept while searching: so many for each that is asked for, at least and at most.
    static let kept = (perHit: 2, least: 20, most: 50)
    /// Typed words whose matches are remembered, and names looked at closely for each.
    static let words = 64
    static let looks = 4096
    /// Rows of names of one person, and parts of one name, that are indexed.
    static let rowsOfPerson = 60
    static let partsOfName = 5
    /// Names whose words are remembered while an index is made.
    static let knownNames = 200_000
  }
}
