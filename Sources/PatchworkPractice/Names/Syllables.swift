/// Names built of one part from each column: `Ash Thorn / - er / by wick` gives Ashby, Ashwick,
/// Asherby and so on.
///
/// Slashes separate columns, blanks separate parts. A lone hyphen is an empty part, an underscore a
/// blank.
struct Syllables: Sendable {
  private let columns: [[[UInt8]]]
  /// The number of names.
  let count: Int

  init(_ text: String) {
    columns = text.split(separator: "/").map { column in
      NameSource.words(String(column)).map { $0 == "-" ? [] : Array($0.utf8) }
    }
    count = columns.isEmpty ? 0 : columns.reduce(1) { $0 * $1.count }
  }

  /// The name at an index below `count`.
  subscript(index: Int) -> String {
    var name: [UInt8] = []
    name.reserveCapacity(24)
    var rest = index
    for column in columns {
      var part = column[rest % column.count][...]
      rest /= column.count
      // Never three equal letters in a row where two parts meet.
      if let first = part.first, name.last == first {
        let isDoubled = name.dropLast().last == first || part.dropFirst().first == first
        if isDoubled { part = part.dropFirst() }
      }
      name += part
    }
    return String(decoding: name, as: UTF8.self)
  }
}
