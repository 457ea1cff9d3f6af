import Glibc
import PatchworkMatching

/// Finds the words of a segment that a typed word may stand for.
struct NameFinder {
  let word: TypedWord
  private typealias Weights = SearchWeights.Names

  /// All of them, by every rule.
  func find(in segment: Segment) -> SegmentMatches {
    var found: [UInt32: Float] = [:]
    func offer(_ word: Int, _ likelihood: Float) {
      let key = UInt32(truncatingIfNeeded: word)
      if likelihood > found[key] ?? -.infinity { found[key] = likelihood }
    }
    // What fingers and ears might both have done is likelier than either alone.
    func offerBesides(_ word: Int, _ likelihood: Float) {
      let key = UInt32(truncatingIfNeeded: word)
      guard let known = found[key] else {
        found[key] = likelihood
        return
      }
      found[key] = max(known, likelihood) + log2(1 + exp2(-abs(known - likelihood)))
    }
    let bytes = word.bytes
    guard !bytes.isEmpty else {
      return SegmentMatches([:], beginning: 0..<0, likelihood: 0)
    }
    let beginning = segment.words(beginningWith: bytes)
    let exact = segment.word(bytes)
    if let exact { offer(exact, Weights.exact) }
    if segment.knowsRelations {
      if let exact { segment.forEachRelated(to: exact, offer) }
    } else {
      lookUpRelations(in: segment, offer)
    }
    if bytes.count > 1 {
      var close: [(word: Int, likelihood: Float)] = []
      findSounds(in: segment) {
        offer($0, $1)
        if $1 > Weights.leastToBeFollowed { close.append(($0, $1)) }
      }
      findOneSlip(in: segment) {
        if $1 == Weights.prefixWithSlip {
          offer($0, $1)
        } else {
          offerBesides($0, $1)
          close.append(($0, $1))
        }
      }
      // A short form or a spelling may be mistyped too, unless what was typed is a common name.
      if bytes.count > 2, exact.map({ isCommon($0, in: segment) }) != true {
        for (word, likelihood) in close {
          segment.forEachRelated(to: word) { offer($0, likelihood + $1) }
        }
      }
    }
    if bytes.count >= Weights.leastForTwoSlips { findTwoSlips(in: segment, offerBesides) }
    let likelihood = bytes.count == 1 ? Weights.initial : Weights.prefix
    return SegmentMatches(found, beginning: beginning, likelihood: likelihood)
  }

  private func isCommon(_ word: Int, in segment: Segment) -> Bool {
    let words = word..<word + 1
    return segment.givenCount(words) + segment.familyCount(words)
      > Weights.bearersOfCommon + segment.recordCount / Weights.recordsPerBearer
  }

  /// Short forms and spellings from the tables.
  private func lookUpRelations(in segment: Segment, _ offer: (Int, Float) -> Void) {
    let bytes = word.bytes
    Nicknames.related(to: bytes) { name, forms, isShort in
      guard let other = segment.word(name) else { return }
      offer(other, NameLikelihood.nickname(forms: forms, isShort: isShort))
    }
    Spellings.others(of: bytes) { name, spellings in
      guard let other = segment.word(name) else { return }
      offer(other, NameLikelihood.spelling(of: spellings))
    }
  }

  private func findSounds(in segment: Segment, _ offer: (Int, Float) -> Void) {
    let keys = PhoneticKeys(word.bytes)
    for key in Set([keys.english, keys.gaelic, keys.continental]) {
      var index = segment.sounds.firstIndex(notBelow: KeyedPosting(key: key).bits)
      while index < segment.sounds.count {
        let sound = KeyedPosting(bits: segment.sounds[index])
        guard sound.key == key else { break }
        let other = sound.number
        index += 1
        let text = segment.text(of: other)
        guard PhoneticKeys.mayAgree(lengths: text.count, word.bytes.count) else { continue }
        let likeness = word.bytes.withUnsafeBytes { JaroWinkler.likeness($0, text) }
        if likeness >= Weights.leastLikenessOfSounds {
          offer(other, Weights.sound(likeness: likeness))
        }
      }
    }
  }

  /// Words one edit away, and words that begin with what is one edit away.
  private func findOneSlip(in segment: Segment, _ offer: (Int, Float) -> Void) {
    let walk = OneSlipWalk(word: word.bytes, segment: segment)
    walk.visit { range, isWhole in
      if isWhole {
        offer(
          range.lowerBound,
          OneSlip.likelihood(typed: word.bytes, held: segment.text(of: range.lowerBound)))
      } else if word.bytes.count >= Weights.leastForPrefixWithSlip,
        range.count < Weights.mostWordsOfPrefixWithSlip
      {
        for other in range { offer(other, Weights.prefixWithSlip) }
      }
    }
  }

  private func findTwoSlips(in segment: Segment, _ offer: (Int, Float) -> Void) {
    let length = word.bytes.count
    let likelihood = NameLikelihood.twoSlips(length: length)
    for held in max(0, length - 2)...min(TypedWord.longest, length + 2) {
      let end = min(Int(segment.lengthStarts[held + 1]), segment.bagsByLength.count)
      let bits = LetterBag.mostBits(lengths: length, held)
      var index = Int(segment.lengthStarts[held])
      while index < end {
        if LetterBag.mayBeWithinTwoEdits(segment.bagsByLength[index], word.bag, bits) {
          let other = Int(segment.wordsByLength[index])
          if word.distance(to: segment.text(of: other)) == 2 { offer(other, likelihood) }
        }
        index &+= 1
      }
    }
  }
}

// Here, where it is called for every word of the register: across targets it was no longer made part of the loop.
extension LetterBag {
  /// Whether two bags differ in at most `most` bits (2, 3 or 4), as the bags of words two edits
  /// apart do.
  @inline(__always)
  static func mayBeWithinTwoEdits(_ one: UInt64, _ other: UInt64, _ most: Int) -> Bool {
    // x & (x - 1) clears the lowest bit that is set.
    var difference = one ^ other
    difference &= difference &- 1
    difference &= difference &- 1
    if most > 2 { difference &= difference &- 1 }
    if most > 3 { difference &= difference &- 1 }
    return difference == 0
  }
}
