/// Likeness of two words from 0 (nothing in common) to 1 (equal), tolerant of many slips in long
/// words.
///
/// Source: M. A. Jaro, JASA 84 (1989); W. E. Winkler, "String comparator metrics and enhanced
/// decision rules in the Fellegi-Sunter model of record linkage", 1990, with the usual prefix
/// weight of 0.1.
package enum JaroWinkler {
  /// The likeness of two folded words. Only the first 64 bytes count, because the bytes in use are
  /// noted in 64-bit masks.
  package static func likeness(
    _ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer
  ) -> Double {
    let (n, m) = (min(left.count, 64), min(right.count, 64))
    guard n > 0, m > 0 else { return 0 }
    let window = max(0, max(n, m) / 2 - 1)
    var leftUsed: UInt64 = 0
    var rightUsed: UInt64 = 0
    var common = 0
    for i in 0..<n {
      var j = max(0, i - window)
      let end = min(m - 1, i + window)
      while j <= end {
        if rightUsed >> UInt64(j) & 1 == 0, left[i] == right[j] {
          leftUsed |= 1 << UInt64(i)
          rightUsed |= 1 << UInt64(j)
          common += 1
          break
        }
        j += 1
      }
    }
    guard common > 0 else { return 0 }
    var halfSwaps = 0
    var j = 0
    for i in 0..<n where leftUsed >> UInt64(i) & 1 == 1 {
      while rightUsed >> UInt64(j) & 1 == 0 { j += 1 }
      if left[i] != right[j] { halfSwaps += 1 }
      j += 1
    }
    let c = Double(common)
    let jaro = (c / Double(n) + c / Double(m) + (c - Double(halfSwaps) / 2) / c) / 3
    var prefix = 0
    while prefix < 4, prefix < n, prefix < m, left[prefix] == right[prefix] { prefix += 1 }
    return jaro + Double(prefix) * 0.1 * (1 - jaro)
  }
}
