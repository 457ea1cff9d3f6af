import PatchworkCore

/// Words of the search box that say what the next ones are, and nothing of their own.
struct QueryFiller {
  var words: [String]
  /// What a number behind it is.
  var kind: Understanding.Kind?
  /// Whether it counts wherever it stands. Others are names too (Tel, Born) unless a number follows.
  var isEver = true

  static let all: [QueryFiller] =
    ([
      ["everyone", "at"], ["everybody", "at"], ["anyone", "at"], ["people", "at"],
      ["who", "lives", "at"], ["all", "at"], ["lives", "at"], ["living", "at"], ["lives", "in"],
      ["living", "in"], ["date", "of", "birth"], ["dob"], ["d", "o", "b"], ["postcode"], ["email"],
    ] as [[String]]).map { QueryFiller(words: $0) }
    + ([
      ["born", "on", "the"], ["born", "on"], ["born", "in"], ["born"], ["b"], ["bn"], ["birthday"],
    ] as [[String]]).map { QueryFiller(words: $0, isEver: false) }
    + ([["nhs", "number"], ["nhs", "no"], ["nhs", "num"], ["nhs"], ["nhsno"]] as [[String]]).map {
      QueryFiller(words: $0, kind: .nhsNumber)
    }
    + ([["chi", "number"], ["chi", "no"], ["chi"], ["hcn"]] as [[String]]).map {
      QueryFiller(words: $0, kind: .nhsNumber, isEver: false)
    }
    + ([["telephone"], ["phone"], ["mobile"]] as [[String]]).map {
      QueryFiller(words: $0, kind: .telephone)
    }
    + ([["tel", "no"], ["tel"], ["ring"], ["call"], ["mob"], ["text"]] as [[String]]).map {
      QueryFiller(words: $0, kind: .telephone, isEver: false)
    }
}
