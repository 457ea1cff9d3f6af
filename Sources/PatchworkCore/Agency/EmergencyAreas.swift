/// The areas in which an agency's duty desk is the emergency duty team, to ring when nobody in a
/// client's network can be reached.
///
/// Written as postcode areas and districts, `QM ST16`. A district takes precedence over its area.
package struct EmergencyAreas: Hashable, Sendable {
  /// The areas and districts in the given order.
  package let parts: [String]

  package static let none = EmergencyAreas(parts: [])

  private init(parts: [String]) { self.parts = parts }

  /// Reads areas and districts separated by spaces, commas or semicolons, in any case; nil when one
  /// is neither.
  package init?(_ text: String) {
    var parts: [String] = []
    for word in text.uppercased().split(whereSeparator: { " ,;".contains($0) }) {
      let isArea = word.utf8.count <= 2 && word.utf8.allSatisfy { (65...90).contains($0) }
      guard isArea || Postcode.isDistrict(word.utf8) else { return nil }
      if !parts.contains(String(word)) { parts.append(String(word)) }
    }
    self.parts = parts
  }

  /// How closely these areas contain a postcode district: 2 when the district is named, 1 when its
  /// area is, 0 otherwise.
  package func closeness(to district: String) -> Int {
    if parts.contains(district) { return 2 }
    let area = String(district.prefix { !$0.isNumber })
    return !area.isEmpty && parts.contains(area) ? 1 : 0
  }
}

extension EmergencyAreas: TextCodable {
  package static var form: String { worded("postcode areas and districts, such as QM ST16") }

  /// The text form: `QM ST16`.
  package var description: String { parts.joined(separator: " ") }
}
