import Glibc

/// The likelihood of one typing or hearing error between a held name and a typed word.
enum OneSlip {
  private typealias Weights = SearchWeights.Slips

  /// The binary logarithm of the probability of typing `typed` for a name one edit away.
  static func likelihood(typed: [UInt8], held: UnsafeRawBufferPointer) -> Float {
    let letters = Float(max(1, held.count))
    var start = 0
    while start < typed.count, start < held.count, typed[start] == held[start] { start += 1 }
    let isFirst: Float = start == 0 ? Weights.inFirstLetter : 0
    if typed.count > held.count {
      let extra = typed[start]
      let isDouble = start > 0 && typed[start - 1] == extra
      let isNeighbour = start > 0 && Keyboard.areNeighbours(typed[start - 1], extra)
      let share =
        isDouble ? Weights.doubled : isNeighbour ? Weights.neighbourAdded : Weights.added
      return log2(share / letters) + isFirst
    }
    if typed.count < held.count {
      let isDouble = start > 0 && start < held.count && held[start - 1] == held[start]
      return log2((isDouble ? Weights.singled : Weights.omitted) / letters) + isFirst
    }
    if start + 1 < typed.count, typed[start] == held[start + 1], typed[start + 1] == held[start] {
      return log2(Weights.swapped / letters) + isFirst
    }
    guard start < typed.count, start < held.count else {
      return log2(Weights.swapped / letters)
    }
    if Keyboard.areNeighbours(typed[start], held[start]) {
      return log2(Weights.neighbour / letters) + isFirst
    }
    if isVowel(typed[start]), isVowel(held[start]) {
      return log2(Weights.vowel / letters) + isFirst
    }
    return log2(Weights.other / letters) + isFirst
  }

  private static func isVowel(_ byte: UInt8) -> Bool { "aeiouy".utf8.contains(byte) }
}

/// Neighbouring letters on a British keyboard.
enum Keyboard {
  private static let rows: [StaticString] = ["qwertyuiop", "asdfghjkl", "zxcvbnm"]

  static func areNeighbours(_ one: UInt8, _ other: UInt8) -> Bool {
    guard let first = place(of: one), let second = place(of: other) else { return false }
    let columns = abs(first.column - second.column)
    return first.row == second.row
      ? columns == 2 : abs(first.row - second.row) == 1 && columns <= 1
  }

  /// Rows are shifted by about half a key, so columns are counted in half keys.
  private static func place(of byte: UInt8) -> (row: Int, column: Int)? {
    for (row, keys) in rows.enumerated() {
      for column in 0..<keys.utf8CodeUnitCount where keys.utf8Start[column] == byte {
        return (row, column * 2 + row)
      }
    }
    return nil
  }
}
