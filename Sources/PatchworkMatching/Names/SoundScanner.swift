/// Hashes the sounds of a folded word.
struct SoundScanner {
  private let word: UnsafeRawBufferPointer
  private let reading: Reading
  private var index = 0
  private var last: UInt8 = 0
  private var hash: UInt32 = 2_166_136_261  // FNV-1a, 32 bits.

  static func key(of word: UnsafeRawBufferPointer, read reading: Reading) -> UInt32 {
    var scanner = SoundScanner(word: word, reading: reading)
    scanner.scan()
    return scanner.hash
  }

  private init(word: UnsafeRawBufferPointer, reading: Reading) {
    self.word = word
    self.reading = reading
  }

  private func letter(_ offset: Int) -> UInt8 {
    let position = index + offset
    return position >= 0 && position < word.count ? word[position] : 0
  }

  private func follows(_ text: StaticString) -> Bool {
    for offset in 0..<text.utf8CodeUnitCount where letter(offset) != text.utf8Start[offset] {
      return false
    }
    return true
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"):
      true
    default: false
    }
  }

  private static func isSlender(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "e") || byte == UInt8(ascii: "i") || byte == UInt8(ascii: "y")
  }

  /// Adds a sound, unless it prolongs the last one, and moves on by `length` letters.
  private mutating func emit(_ sound: Unicode.Scalar, _ length: Int) {
    let code = UInt8(truncatingIfNeeded: sound.value)
    if code != last {
      hash = (hash ^ UInt32(code)) &* 16_777_619
      last = code
    }
    index += length
  }

  private mutating func skip(_ length: Int) {
    index += length
  }

  private mutating func scan() {
    scanBeginning()
    while index < word.count {
      if scanCluster() { continue }
      scanLetter()
    }
  }

  private mutating func scanBeginning() {
    if follows("kn") || follows("gn") || follows("pn") {
      emit("n", 2)
    } else if follows("wr") || follows("rh") {
      emit("r", 2)
    } else if follows("ps") && !follows("psh") || follows("x") && reading != .continental {
      // Not psh, which is how English ears write Polish names such as Przybylski.
      emit("s", follows("x") ? 1 : 2)
    } else if follows("mac") || follows("mc") {
      emit("m", 1)
      emit("k", letter(0) == UInt8(ascii: "a") ? 2 : 1)
    } else if follows("y") && Self.isVowel(letter(1)) {
      emit(reading == .english ? "y" : "Y", 1)
    } else if follows("j") && reading == .continental {
      emit("Y", 1)
    } else if let first = word.first, Self.isVowel(first) {
      emit("A", 1)
    } else if follows("h") {
      emit("h", 1)
    }
  }

  /// Reads a group of letters that stands for one sound.
  ///
  /// - Returns: false when no group begins here.
  private mutating func scanCluster() -> Bool {
    let next = letter(1)
    let isLast = index + 2 >= word.count
    switch letter(0) {
    case UInt8(ascii: "b") where next == UInt8(ascii: "h"):
      emit(reading == .gaelic ? "f" : "b", 2)
    case UInt8(ascii: "m") where next == UInt8(ascii: "h"):
      emit(reading == .gaelic ? "f" : "m", 2)
    case UInt8(ascii: "p") where next == UInt8(ascii: "h"): emit("f", 2)
    case UInt8(ascii: "t") where follows("tch"): emit("S", 3)
    case UInt8(ascii: "t") where next == UInt8(ascii: "h"): emit("t", 2)
    case UInt8(ascii: "d") where next == UInt8(ascii: "h") && reading == .gaelic && isLast: skip(2)
    case UInt8(ascii: "d") where next == UInt8(ascii: "h"): emit("d", 2)
    case UInt8(ascii: "d") where next == UInt8(ascii: "d") && reading == .gaelic: emit("t", 2)
    case UInt8(ascii: "d") where follows("dge"): emit("j", 3)
    case UInt8(ascii: "k") where next == UInt8(ascii: "h"): emit("k", 2)
    case UInt8(ascii: "c") where follows("ck") || follows("cq"): emit("k", 2)
    case UInt8(ascii: "c") where next == UInt8(ascii: "h"):
      emit(reading == .gaelic ? "k" : "S", 2)
    case UInt8(ascii: "c") where next == UInt8(ascii: "z"): emit("S", 2)
    case UInt8(ascii: "s") where follows("sch"): emit("S", 3)
    case UInt8(ascii: "s") where next == UInt8(ascii: "h") || next == UInt8(ascii: "z"):
      emit("S", 2)
    case UInt8(ascii: "r") where next == UInt8(ascii: "z") && reading == .continental: emit("S", 2)
    case UInt8(ascii: "z") where next == UInt8(ascii: "h"): emit("S", 2)
    case UInt8(ascii: "g") where follows("ght"): emit("t", 3)
    case UInt8(ascii: "g") where next == UInt8(ascii: "y") && reading == .continental:
      emit("d", 2)  // As in Nagy and György.
    case UInt8(ascii: "g") where next == UInt8(ascii: "h"):
      if index == 0 || Self.isVowel(letter(2)) && reading != .gaelic {
        emit("g", 2)
      } else if reading == .continental {
        emit("f", 2)  // As in Clough and McGough.
      } else {
        skip(2)
      }
    case UInt8(ascii: "w") where next == UInt8(ascii: "h"): emit("f", 2)
    default: return false
    }
    return true
  }

  private mutating func scanLetter() {
    let byte = letter(0)
    let isLast = index + 1 >= word.count
    switch byte {
    case _ where Self.isVowel(byte):
      last = 0  // The same sound behind a vowel is another: Emma, Emmama.
      skip(1)
    case UInt8(ascii: "h"): skip(1)
    case UInt8(ascii: "c"): scanC()
    case UInt8(ascii: "g"):
      emit(Self.isSlender(letter(1)) && reading == .english ? "j" : "g", 1)
    case UInt8(ascii: "j"):
      if reading == .continental { skip(1) } else { emit("j", 1) }
    case UInt8(ascii: "q"): emit("k", letter(1) == UInt8(ascii: "u") ? 2 : 1)
    case UInt8(ascii: "s"): emit(Self.isSlender(letter(1)) && reading == .gaelic ? "S" : "s", 1)
    case UInt8(ascii: "v"), UInt8(ascii: "f"): emit("f", 1)
    case UInt8(ascii: "w"): scanW()
    case UInt8(ascii: "x"):
      emit("k", 0)
      emit("s", 1)
    case UInt8(ascii: "z"): emit("s", 1)
    case UInt8(ascii: "d") where isLast && reading == .continental: emit("t", 1)
    case UInt8(ascii: "b") where isLast && reading == .continental: emit("p", 1)
    default: emit(Unicode.Scalar(byte), 1)
    }
  }

  private mutating func scanC() {
    let isSoft = Self.isSlender(letter(1))
    switch reading {
    case .english: emit(isSoft ? "s" : "k", 1)
    case .gaelic: emit("k", 1)
    case .continental: emit(isSoft || index + 1 == word.count ? "S" : "k", 1)
    }
  }

  /// Reads a w: a vowel before a consonant and at the end, except in the continental reading.
  private mutating func scanW() {
    if reading == .continental || index == 0 || Self.isVowel(letter(1)) {
      emit("f", 1)
    } else {
      skip(1)
    }
  }
}
