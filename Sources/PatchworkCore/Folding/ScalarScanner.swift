/// Reads Unicode scalars from UTF-8 that may be malformed or encoded twice.
struct ScalarScanner {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// The next scalar; nil at the end. Malformed bytes are skipped.
  mutating func next() -> UInt32? {
    guard let scalar = decode() else { return nil }
    // Text decoded as Latin-1 or Windows-1252 and encoded again: the lead bytes C3, C4 and C5
    // appear as Ã, Ä or Å before a character that no name has in that place.
    guard (0xC3...0xC5).contains(scalar) else { return scalar }
    let before = position
    if let following = decode(), let byte = Self.continuation(following) {
      return (scalar & 0x1F) << 6 | (byte & 0x3F)
    }
    position = before
    return scalar
  }

  private mutating func decode() -> UInt32? {
    while position < bytes.count {
      let lead = UInt32(bytes[position])
      position += 1
      if lead < 0x80 { return lead }
      let length = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1
      guard lead >= 0xC2, lead < 0xF5, position + length <= bytes.count else { continue }
      var scalar = lead & (0x3F >> UInt32(length))
      var isWhole = true
      for offset in 0..<length {
        let byte = UInt32(bytes[position + offset])
        if byte & 0xC0 != 0x80 {
          isWhole = false
          break
        }
        scalar = scalar << 6 | byte & 0x3F
      }
      guard isWhole else { continue }
      position += length
      return scalar
    }
    return nil
  }

  /// The byte 80...BF that Latin-1 or Windows-1252 shows as this scalar; nil when there is none.
  private static func continuation(_ scalar: UInt32) -> UInt32? {
    if (0x80...0xBF).contains(scalar) { return scalar }
    guard let index = windows1252.firstIndex(of: scalar) else { return nil }
    return 0x80 + UInt32(index)
  }

  /// The scalars of Windows-1252 for the bytes 80...9F; 0 where undefined.
  private static let windows1252: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]
}
