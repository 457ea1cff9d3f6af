import CSQLite

/// Bytes that are no text.
struct Blob: Bindable {
  var bytes: [UInt8]

  func bind(to statement: Statement, at index: Int32) -> Int32 {
    bytes.withUnsafeBytes {
      sqlite3_bind_blob(statement.handle, index, $0.baseAddress, Int32($0.count), copied)
    }
  }
}

extension Row {
  /// Bytes; NULL reads as none.
  func blob(_ column: Int32) -> [UInt8] {
    guard let start = sqlite3_column_blob(statement.handle, column) else { return [] }
    // Asked after the bytes: fetching them may convert the value and change its length.
    let count = Int(sqlite3_column_bytes(statement.handle, column))
    return Array(UnsafeRawBufferPointer(start: start, count: count))
  }
}
