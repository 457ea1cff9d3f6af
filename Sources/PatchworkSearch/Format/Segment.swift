import PatchworkCore
import PatchworkMatching

/// One searchable set of clients: the index of the whole register, or of its latest changes.
///
/// `@unchecked Sendable`: all it holds is read-only memory that it keeps alive itself.
package final class Segment: @unchecked Sendable {
  private let storage: IndexBytes
  /// What it was built from.
  package let origin: IndexFormat.Origin
  /// How many clients it has.
  package let recordCount: Int
  /// How many words of names.
  let wordCount: Int

  let wordStarts, givenBefore, familyBefore, wordsByLength, lengthStarts: SectionView<UInt32>
  let wordBytes, otherKind: SectionView<UInt8>
  let givenCommunities, familyCommunities: SectionView<UInt32>
  let relatedStarts, relatedWords, relatedLikelihoods: SectionView<UInt32>
  let bagsByLength, sounds, postcodes, nhsNumbers: SectionView<UInt64>
  let recordGiven, recordFamily, recordBirth, recordPostcode: SectionView<UInt32>
  let recordHousehold: SectionView<UInt32>
  let recordID: SectionView<Int64>
  let otherStarts, otherGiven, otherFamily: SectionView<UInt32>
  let pairStarts, pairGiven, pairPostings, pairRecords: SectionView<UInt32>
  let givenStarts, givenFamily: SectionView<UInt32>
  let births, birthStarts, postcodeStarts, postcodeRecords: SectionView<UInt32>
  let householdStarts, householdRecords: SectionView<UInt32>
  private let addressStarts: SectionView<UInt32>
  private let addressBase: UnsafeRawBufferPointer
  private let textBase: UnsafeRawBufferPointer
  private let contentChecksum: UInt64

  /// Opens an index; throws when it is none, of another version, or its header is damaged.
  package init(_ storage: IndexBytes, path: String) throws {
    self.storage = storage
    let bytes = storage.bytes
    guard bytes.count >= IndexFormat.headerSize else {
      throw IndexError(path: path, worded("is cut off"))
    }
    func word(_ index: Int) -> UInt64 { bytes.load(fromByteOffset: index * 8, as: UInt64.self) }
    guard word(0) == IndexFormat.magic else {
      throw IndexError(path: path, worded("is not an index"))
    }
    guard word(1) == IndexFormat.version else {
      throw IndexError(path: path, worded("is of another version"))
    }
    let header = UnsafeRawBufferPointer(rebasing: bytes[16..<IndexFormat.headerSize])
    guard
      word(2)
        == IndexFormat.checksum(UnsafeRawBufferPointer(rebasing: header.dropFirst(8))),
      word(3) == UInt64(bytes.count)
    else { throw IndexError(path: path, worded("is damaged")) }
    origin = IndexFormat.Origin(database: word(4), sequence: Int64(bitPattern: word(5)))
    contentChecksum = word(6)

    func section(_ section: IndexFormat.Section) -> UnsafeRawBufferPointer {
      let offset = word(8 + 2 * section.rawValue)
      let length = word(9 + 2 * section.rawValue)
      let total = UInt64(bytes.count)
      guard offset <= total, length <= total - offset, offset % 64 == 0 else {
        return UnsafeRawBufferPointer(start: nil, count: 0)
      }
      return UnsafeRawBufferPointer(rebasing: bytes[Int(offset)..<Int(offset + length)])
    }
    wordStarts = SectionView(section(.wordStarts))
    textBase = section(.wordBytes)
    wordBytes = SectionView(textBase)
    givenBefore = SectionView(section(.givenBefore))
    familyBefore = SectionView(section(.familyBefore))
    givenCommunities = SectionView(section(.givenCommunities))
    familyCommunities = SectionView(section(.familyCommunities))
    relatedStarts = SectionView(section(.relatedStarts))
    relatedWords = SectionView(section(.relatedWords))
    relatedLikelihoods = SectionView(section(.relatedLikelihoods))
    wordsByLength = SectionView(section(.wordsByLength))
    lengthStarts = SectionView(section(.lengthStarts))
    bagsByLength = SectionView(section(.bagsByLength))
    sounds = SectionView(section(.sounds))
    recordGiven = SectionView(section(.recordGiven))
    recordFamily = SectionView(section(.recordFamily))
    recordBirth = SectionView(section(.recordBirth))
    recordPostcode = SectionView(section(.recordPostcode))
    recordHousehold = SectionView(section(.recordHousehold))
    recordID = SectionView(section(.recordID))
    otherStarts = SectionView(section(.otherStarts))
    otherGiven = SectionView(section(.otherGiven))
    otherFamily = SectionView(section(.otherFamily))
    otherKind = SectionView(section(.otherKind))
    pairStarts = SectionView(section(.pairStarts))
    pairGiven = SectionView(section(.pairGiven))
    pairPostings = SectionView(section(.pairPostings))
    pairRecords = SectionView(section(.pairRecords))
    givenStarts = SectionView(section(.givenStarts))
    givenFamily = SectionView(section(.givenFamily))
    births = SectionView(section(.births))
    birthStarts = SectionView(section(.birthStarts))
    postcodes = SectionView(section(.postcodes))
    postcodeStarts = SectionView(section(.postcodeStarts))
    postcodeRecords = SectionView(section(.postcodeRecords))
    householdStarts = SectionView(section(.householdStarts))
    householdRecords = SectionView(section(.householdRecords))
    nhsNumbers = SectionView(section(.nhsNumbers))
    addressStarts = SectionView(section(.addressStarts))
    addressBase = section(.addressBytes)
    recordCount = recordID.count
    wordCount = max(0, wordStarts.count - 1)
  }

  /// Whether the contents are those that were written. Reads the whole index.
  package func contentsAreWhole() -> Bool {
    let content = storage.bytes.dropFirst(IndexFormat.headerSize)
    return IndexFormat.checksum(UnsafeRawBufferPointer(rebasing: content)) == contentChecksum
  }

  /// How many bytes the index takes.
  var byteCount: Int { storage.bytes.count }

  /// The text of a word; empty for a number that no word has.
  @inline(__always)
  func text(of word: Int) -> UnsafeRawBufferPointer {
    let range = wordStarts.range(word, limit: textBase.count)
    return UnsafeRawBufferPointer(rebasing: textBase[range])
  }

  /// How many people bear a word as given name or as part of it.
  func givenCount(_ words: Range<Int>) -> Int {
    max(0, Int(givenBefore[words.upperBound]) - Int(givenBefore[words.lowerBound]))
  }

  /// How many people bear a word as family name or as part of it.
  func familyCount(_ words: Range<Int>) -> Int {
    max(0, Int(familyBefore[words.upperBound]) - Int(familyBefore[words.lowerBound]))
  }

  /// How many people of each community bear a word as given name.
  func givenShares(_ words: Range<Int>) -> NameCommunities.Shares {
    givenCommunities.count == 0
      ? Self.one(givenCount(words)) : Self.shares(givenCommunities, words)
  }

  /// How many people of each community bear a word as family name.
  func familyShares(_ words: Range<Int>) -> NameCommunities.Shares {
    familyCommunities.count == 0
      ? Self.one(familyCount(words)) : Self.shares(familyCommunities, words)
  }

  private static func one(_ count: Int) -> NameCommunities.Shares {
    var shares = NameCommunities.Shares.zero
    shares[0] = Float(count)
    return shares
  }

  private static func shares(_ sums: SectionView<UInt32>, _ words: Range<Int>)
    -> NameCommunities.Shares
  {
    let before = sums.communities(words.lowerBound)
    let people = sums.communities(words.upperBound) &- before
    return NameCommunities.Shares(people) / SearchWeights.Communities.parts
  }

  /// Whether it knows which of its words are related.
  var knowsRelations: Bool { relatedStarts.count > 0 }

  /// Calls back with each word that a word may be typed for as a short form or another spelling.
  func forEachRelated(to word: Int, _ found: (_ held: Int, _ likelihood: Float) -> Void) {
    for index in relatedStarts.range(word, limit: relatedWords.count) {
      found(Int(relatedWords[index]), min(0, Float(bitPattern: relatedLikelihoods[index])))
    }
  }

  /// The words that begin with some bytes.
  func words(beginningWith prefix: [UInt8]) -> Range<Int> {
    let low = firstWord { !Self.precedes($0, prefix) }
    let high = firstWord { !Self.precedes($0, prefix) && !$0.starts(with: prefix) }
    return low..<max(low, high)
  }

  /// The number of a word; nil when nobody bears it.
  func word(_ text: some Collection<UInt8>) -> Int? {
    let index = firstWord { !Self.precedes($0, text) }
    return index < wordCount && self.text(of: index).elementsEqual(text) ? index : nil
  }

  /// Whether an address where somebody lives now has a folded word, however a kind of street is written.
  func isInAddress(_ word: [UInt8]) -> Bool {
    holdsAddressWord(word) || holdsAddressWord(StreetName.writtenOut(word))
  }

  private func holdsAddressWord(_ word: [UInt8]) -> Bool {
    var (low, high) = (0, max(0, addressStarts.count - 1))
    func text(_ place: Int) -> UnsafeRawBufferPointer {
      UnsafeRawBufferPointer(
        rebasing: addressBase[addressStarts.range(place, limit: addressBase.count)])
    }
    while low < high {
      let middle = (low + high) / 2
      if Self.precedes(text(middle), word) { low = middle + 1 } else { high = middle }
    }
    return low < addressStarts.count - 1 && text(low).elementsEqual(word)
  }

  /// The first word of which something holds that holds for all later ones too.
  private func firstWord(_ holds: (UnsafeRawBufferPointer) -> Bool) -> Int {
    var low = 0
    var high = wordCount
    while low < high {
      let middle = (low + high) / 2
      if holds(text(of: middle)) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private static func precedes(
    _ left: UnsafeRawBufferPointer, _ right: some Collection<UInt8>
  ) -> Bool {
    left.lexicographicallyPrecedes(right)
  }

  /// How many records were born within a range of keys.
  func bornWithin(_ keys: ClosedRange<BirthKey>) -> Int {
    let low = births.firstIndex(notBelow: keys.lowerBound.bits)
    let high = births.firstIndex(notBelow: keys.upperBound.bits &+ 1)
    return max(0, Int(birthStarts[max(low, high)]) - Int(birthStarts[low]))
  }

  /// The records born on a key.
  func records(bornOn key: BirthKey) -> Range<Int> {
    let index = births.firstIndex(notBelow: key.bits)
    guard index < births.count, births[index] == key.bits else { return 0..<0 }
    return birthStarts.range(index, limit: recordCount)
  }

  /// The postings of the postcodes within a range of keys.
  func postings(at keys: ClosedRange<UInt64>) -> Range<Int> {
    let low = postcodes.firstIndex(notBelow: keys.lowerBound)
    let high = postcodes.firstIndex(notBelow: keys.upperBound &+ 1)
    let start = min(Int(postcodeStarts[low]), postcodeRecords.count)
    return start..<max(start, min(Int(postcodeStarts[high]), postcodeRecords.count))
  }

  /// The number of a pair; pairs of a family word are sorted by given word.
  func pair(family: UInt32, given: UInt32) -> Int? {
    let range = pairStarts.range(Int(family), limit: pairGiven.count)
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if pairGiven[middle] < given { low = middle + 1 } else { high = middle }
    }
    return low < range.upperBound && pairGiven[low] == given ? low : nil
  }
}
