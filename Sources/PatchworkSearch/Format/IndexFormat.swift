/// The layout of an index: a header, then sections of plain little-endian values, each on a multiple of
/// 64 bytes.
///
/// Words of names are numbered in the order of their bytes, so that a beginning is a range of them;
/// clients ("records") are numbered in the order of their dates of birth, so that a day is a range too.
package enum IndexFormat {
  /// Tells an index from other files.
  static let magic: UInt64 = 0x5844_4957_5057_4B31
  /// Counts changes of the layout or of the rules that built it (folding, sounds).
  static let version: UInt64 = 8
  /// The header's size in bytes.
  static let headerSize = 64 + 16 * Section.allCases.count
  /// Where sections begin.
  static let alignment = 64
  /// What the name of a file that is being written has behind that of the finished one.
  package static let unfinished = ".new-"
  /// The most records that 30 bits can number.
  static let mostRecords = 1 << Int(NamePosting.recordBits)

  /// What is stored, in this order.
  enum Section: Int, CaseIterable {
    /// Word → first byte of its text; one more at the end (UInt32).
    case wordStarts
    case wordBytes
    /// Word → people who bear a smaller word as given name (UInt32); so a range is a difference.
    case givenBefore
    /// The same for family names.
    case familyBefore
    /// The same two divided by community, sixteen sums a word, in parts; see `NameCommunities`. Empty
    /// in a small register.
    case givenCommunities, familyCommunities
    /// Word → first of the words that it may be typed for as a short form or another spelling (UInt32,
    /// one more at the end), those words, and how likely (the bits of a Float).
    case relatedStarts, relatedWords, relatedLikelihoods
    /// Words ordered by length (UInt32), and for each length where it begins (UInt32, 42 of them).
    case wordsByLength, lengthStarts
    /// Letter bags in that order (UInt64).
    case bagsByLength
    /// Sound key and word, sorted (`KeyedPosting`).
    case sounds
    /// Record → given and family word of the name to show, date of birth, postcode number plus
    /// one, household number plus one (UInt32 each), identifier (Int64).
    case recordGiven, recordFamily, recordBirth, recordPostcode, recordHousehold, recordID
    /// Record → first of its other names (UInt32, one more at the end).
    case otherStarts
    /// Other names: given word and family word (UInt32), and what kind they are (UInt8).
    case otherGiven, otherFamily, otherKind
    /// Family word → first pair (UInt32, one more); pair → given word; pair → first posting (one more).
    case pairStarts, pairGiven, pairPostings
    /// Postings of pairs (`NamePosting`).
    case pairRecords
    /// Given word → first reversed pair (UInt32, one more); reversed pair → family word.
    case givenStarts, givenFamily
    /// Distinct dates of birth in order, and where their records begin (UInt32, one more).
    case births, birthStarts
    /// Distinct postcodes in order (UInt64), where their postings begin (UInt32, one more), and
    /// the postings (`PlacePosting`).
    case postcodes, postcodeStarts, postcodeRecords
    /// Household → first of its records (UInt32, one more), and the records.
    case householdStarts, householdRecords
    /// NHS number and record, sorted (`NumberPosting`).
    case nhsNumbers
    /// Words of the addresses where somebody lives now, sorted: where each begins (UInt32, one more at the
    /// end), and their bytes. Who lives there is not held.
    case addressStarts, addressBytes
  }

  /// What a name is to the person in the postings; the order is of falling weight.
  enum NameKind: UInt8 {
    /// The name to show.
    case shown
    /// One part of the name to show.
    case part
    /// Another name, or a part of one.
    case other
    /// The middle name in place of the given one, or of the family name: many Sikhs, Eritreans, Somalis and
    /// Arabs are called by their first two names.
    case middle

    /// Bits of a name of this kind, given as a number from the index.
    @inline(__always)
    static func weight(_ kind: UInt32) -> Float {
      switch kind {
      case 0: SearchWeights.Kinds.shown
      case 1: SearchWeights.Kinds.part
      case 2: SearchWeights.Kinds.other
      default: SearchWeights.Kinds.middle
      }
    }
  }

  /// What an index was built from.
  package struct Origin: Equatable {
    /// Distinguishes databases.
    package var database: UInt64
    /// The last change that it contains.
    package var sequence: Int64

    package init(database: UInt64, sequence: Int64) {
      self.database = database
      self.sequence = sequence
    }
  }

  /// A hash of bytes, eight at a time: no proof against malice, but against a failing disk.
  package static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    var index = 0
    while index + 8 <= bytes.count {
      hash =
        (hash ^ bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        &* 0xD6E8_FEB8_6659_FD93
      hash ^= hash >> 32
      index += 8
    }
    while index < bytes.count {
      hash = (hash ^ UInt64(bytes[index])) &* 0xD6E8_FEB8_6659_FD93
      index += 1
    }
    return hash ^ hash >> 29
  }
}
