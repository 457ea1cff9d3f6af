/// One record that bears a pair of names, as the index stores it: the kind of name in the upper two bits,
/// the record in the lower thirty.
struct NamePosting {
  /// How many bits number a record.
  static let recordBits: UInt32 = 30

  let bits: UInt32

  @inline(__always)
  init(bits: UInt32) { self.bits = bits }

  @inline(__always)
  init(kind: UInt8, record: Int) {
    bits = UInt32(kind) << Self.recordBits | UInt32(record)
  }

  @inline(__always)
  var record: Int { Int(bits & (1 << Self.recordBits - 1)) }

  /// The raw value of an `IndexFormat.NameKind`.
  @inline(__always)
  var kind: UInt32 { bits >> Self.recordBits }
}

/// One record at a postcode: whether it is there no longer in the upper bit, the record in the others.
struct PlacePosting {
  let bits: UInt32
  private static let former: UInt32 = 1 << 31

  @inline(__always)
  init(bits: UInt32) { self.bits = bits }

  @inline(__always)
  init(isFormer: Bool, record: UInt32) { bits = (isFormer ? Self.former : 0) | record }

  @inline(__always)
  var record: Int { Int(bits & ~Self.former) }

  @inline(__always)
  var isFormer: Bool { bits & Self.former != 0 }
}

/// One record with its NHS number: the number in the upper 34 bits, the record in the lower thirty. Sorted
/// by the bits they are sorted by number.
struct NumberPosting {
  let bits: UInt64

  @inline(__always)
  init(bits: UInt64) { self.bits = bits }

  /// With record 0 the first that a number can have.
  @inline(__always)
  init(number: UInt64, record: UInt32 = 0) {
    bits = number << UInt64(NamePosting.recordBits) | UInt64(record)
  }

  @inline(__always)
  var number: UInt64 { bits >> UInt64(NamePosting.recordBits) }

  @inline(__always)
  var record: Int { Int(bits & (1 << UInt64(NamePosting.recordBits) - 1)) }
}

/// A number of 32 bits and a key of 32 bits that it is sorted by: a word and a key of its sound, or a
/// record and its date of birth.
struct KeyedPosting {
  let bits: UInt64

  @inline(__always)
  init(bits: UInt64) { self.bits = bits }

  /// With number 0 the first that a key can have.
  @inline(__always)
  init(key: UInt32, number: UInt32 = 0) { bits = UInt64(key) << 32 | UInt64(number) }

  @inline(__always)
  var key: UInt32 { UInt32(truncatingIfNeeded: bits >> 32) }

  @inline(__always)
  var number: Int { Int(UInt32(truncatingIfNeeded: bits)) }
}
