/// The identifier of a record, typed by the kind of record.
///
/// A 63-bit number given by the directory with random gaps, so that knowing one does not reveal the
/// next. The text form is thirteen characters of Crockford's base 32
/// (https://www.crockford.com/base32.html), upper case, most significant digit first.
package struct Identifier<Subject>: Hashable, Sendable, Comparable {
  /// The number in the database; 0 for a record that is not saved.
  package let rawValue: Int64

  /// Wraps a number that a directory has given.
  package init(rawValue: Int64) { self.rawValue = rawValue }

  /// The identifier of a draft. The directory assigns one on saving.
  package static var unassigned: Identifier { Identifier(rawValue: 0) }

  package var isAssigned: Bool { rawValue != 0 }

  /// Orders by number, which is the order of creation.
  package static func < (left: Identifier, right: Identifier) -> Bool {
    left.rawValue < right.rawValue
  }
}

private let digits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

extension Identifier: TextCodable {
  package static var form: String { worded("an identifier is thirteen characters of base 32") }

  /// The thirteen-character text form.
  package var description: String {
    var text: [UInt8] = []
    var shift = 60
    while shift >= 0 {
      text.append(digits[Int((rawValue >> Int64(shift)) & 31)])
      shift -= 5
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads the text form in either case, with O for 0 and I or L for 1; nil for other texts.
  package init?(_ description: String) {
    let bytes = Array(description.utf8)
    guard bytes.count == 13 else { return nil }
    var value: Int64 = 0
    for byte in bytes {
      guard let digit = Self.digit(byte), value <= Int64.max >> 5 else { return nil }
      value = value << 5 | digit
    }
    rawValue = value
  }

  private static func digit(_ byte: UInt8) -> Int64? {
    let upper = (97...122).contains(byte) ? byte - 32 : byte
    switch upper {
    case UInt8(ascii: "O"): return 0
    case UInt8(ascii: "I"), UInt8(ascii: "L"): return 1
    default: return digits.firstIndex(of: upper).map(Int64.init)
    }
  }
}

package typealias ClientID = Identifier<Client>
package typealias PractitionerID = Identifier<Practitioner>
package typealias AgencyID = Identifier<Agency>
package typealias InvolvementID = Identifier<Involvement>
package typealias ContactPointID = Identifier<ContactPoint>
/// Clients with the same household live together.
package typealias HouseholdID = Identifier<Household>

/// The subject of `HouseholdID`. There is no record of a household (and no counterpart in FHIR R4).
package enum Household {}
