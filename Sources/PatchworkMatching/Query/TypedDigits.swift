/// Digits and signs as other keyboards give them, in the form that numbers are read in.
enum TypedDigits {
  /// The code points of the digit 0 of scripts that people in Britain type: Arabic, Persian and Urdu,
  /// Devanagari, Bengali, Gurmukhi, Gujarati, Tamil, and the full width of East Asian keyboards.
  private static let zeros: [UInt32] = [
    0x660, 0x6F0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xBE6, 0xFF10,
  ]

  /// A text with ASCII digits, full-width signs as ASCII, and halves and quarters as decimals.
  static func plain(_ text: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
    var read: [Unicode.Scalar] = []
    for scalar in text {
      if let part = decimals(scalar) {
        let isMixed = read.last.map { ("0"..."9").contains($0) } == true
        read += (isMixed ? ".\(part)" : "0.\(part)").unicodeScalars
      } else {
        read.append(plain(scalar))
      }
    }
    return read
  }

  private static func decimals(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0xBC: 25
    case 0xBD: 5
    case 0xBE: 75
    default: nil
    }
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let value = scalar.value
    guard value >= 0x660 else { return scalar }
    for zero in zeros where (zero..<zero + 10).contains(value) {
      return Unicode.Scalar(UInt8(truncatingIfNeeded: value - zero + 48))
    }
    // U+FF01...U+FF5E are ASCII 21...7E at full width.
    if (0xFF01...0xFF5E).contains(value) {
      return Unicode.Scalar(UInt8(truncatingIfNeeded: value - 0xFF01 + 0x21))
    }
    return scalar
  }
}
