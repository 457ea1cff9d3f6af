/// The identifier of one record, told apart by the kind of record it names.
///
/// Identifiers are 63-bit numbers handed out by the directory with random gaps, so that knowing one
/// says nothing of the next. Their text form is thirteen characters of Crockford's base 32
/// (https://www.crockford.com/base32.html), upper case, most significant digit first.
package struct Identifier<Subject>: Hashable, Sendable, Comparable {
  /// The number as the local database stores it; 0 means "not yet saved".
  package let rawValue: Int64

  /// Wraps a number that a directory has handed out.
  package init(rawValue: Int64) { self.rawValue = rawValue }

  /// Stands in a draft for the identifier that the directory will give on saving.
  package static var unassigned: Identifier { Identifier(rawValue: 0) }

  /// Whether the record has been saved.
  package var isAssigned: Bool { rawValue != 0 }

  /// Orders by value, smaller or earlier first.
  package static func < (left: Identifier, right: Identifier) -> Bool {
    left.rawValue < right.rawValue
  }
}

private let digits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

extension Identifier: TextCodable {
  /// How it is written.
  package static var form: String { "an identifier is thirteen characters of base 32" }

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

  /// Reads the text form in either case, with O for 0 and I or L for 1; nil for anything else.
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

/// Names one client.
package typealias ClientID = Identifier<Client>
/// Names one practitioner.
package typealias PractitionerID = Identifier<Practitioner>
/// Names one agency.
package typealias AgencyID = Identifier<Agency>
/// Names one involvement.
package typealias InvolvementID = Identifier<Involvement>
/// Names one contact point.
package typealias ContactPointID = Identifier<ContactPoint>
/// Names one household: clients who share it live together.
package typealias HouseholdID = Identifier<Household>

/// People who live at one address; known only by who shares it (FHIR R4 has no counterpart).
package enum Household {}
