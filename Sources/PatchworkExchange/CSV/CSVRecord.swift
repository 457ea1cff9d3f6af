/// One record of a CSV file, its fields end to end without their quotation marks.
///
/// One record is filled again and again by `CSVReader`, so that reading millions of them takes no
/// memory anew; a copy keeps what it holds.
package struct CSVRecord {
  /// The line on which the record begins, counted from 1.
  package internal(set) var line = 0
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  package init() {}

  package var count: Int { ends.count }

  /// Whether this is a line with nothing on it.
  package var isBlank: Bool { ends.count == 1 && bytes.isEmpty }

  /// A field's text without the blanks around it.
  package subscript(index: Int) -> String {
    bytes.withUnsafeBufferPointer { bytes in
      var start = index == 0 ? 0 : ends[index - 1]
      var end = ends[index]
      while start < end, bytes[start] == UInt8(ascii: " ") { start += 1 }
      while start < end, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
      return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
    }
  }

  package var fields: [String] { ends.indices.map { self[$0] } }

  /// Whether the text is UTF-8.
  var isText: Bool {
    bytes.allSatisfy { $0 < 0x80 } || String(validating: bytes, as: UTF8.self) != nil
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  mutating func append(_ piece: Slice<UnsafeBufferPointer<UInt8>>) {
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: piece))
  }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  mutating func endField() { ends.append(bytes.count) }
}
