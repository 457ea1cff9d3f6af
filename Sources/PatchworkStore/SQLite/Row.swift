import CSQLite
import PatchworkCore

/// The row that a statement stands on, read column by column, counted from 0.
///
/// A stored value that breaks its own rule is reported as damage, never trapped on.
struct Row {
  let statement: Statement

  init(_ statement: Statement) { self.statement = statement }

  func isNull(_ column: Int32) -> Bool {
    sqlite3_column_type(statement.handle, column) == SQLITE_NULL
  }

  func int64(_ column: Int32) -> Int64 { sqlite3_column_int64(statement.handle, column) }

  func int(_ column: Int32) -> Int { Int(int64(column)) }

  func bool(_ column: Int32) -> Bool { int64(column) != 0 }

  /// Text; NULL reads as empty.
  func text(_ column: Int32) -> String {
    guard let start = sqlite3_column_text(statement.handle, column) else { return "" }
    // Asked after the text: fetching it may convert the value and change its length.
    let count = Int(sqlite3_column_bytes(statement.handle, column))
    // A damaged file may hold any bytes. What is no UTF-8 is replaced here, never trapped on.
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// A name from three columns: given, middle and family.
  func personName(_ column: Int32) -> PersonName {
    PersonName(given: text(column), middle: text(column + 1), family: text(column + 2))
  }

  func id<Subject>(_ column: Int32) -> Identifier<Subject> {
    Identifier(rawValue: int64(column))
  }

  func optionalID<Subject>(_ column: Int32) -> Identifier<Subject>? {
    isNull(column) ? nil : id(column)
  }

  /// How often a record was saved; bounded, so that counting on cannot overflow.
  func version(_ column: Int32) throws -> Int {
    guard let version = Int32(exactly: int64(column)) else {
      throw statement.damaged(column: column)
    }
    return Int(version)
  }

  func date(_ column: Int32) throws -> CivilDate {
    guard let number = Int32(exactly: int64(column)) else {
      throw statement.damaged(column: column)
    }
    let day = CivilDate(dayNumber: number)
    // Days that no calendar has would overflow where somebody counts from them.
    guard (1...9999).contains(day.year) else { throw statement.damaged(column: column) }
    return day
  }

  func optionalDate(_ column: Int32) throws -> CivilDate? {
    isNull(column) ? nil : try date(column)
  }

  /// A value stored as its text form; NULL and empty text read as nil.
  func optional<Value: LosslessStringConvertible>(
    _ column: Int32, _ type: Value.Type = Value.self
  ) throws -> Value? {
    let text = text(column)
    if text.isEmpty { return nil }
    guard let value = Value(text) else { throw statement.damaged(column: column) }
    return value
  }

  /// One of a closed list, stored by its raw value.
  func choice<Value: RawRepresentable<String>>(
    _ column: Int32, _ type: Value.Type = Value.self
  ) throws -> Value {
    guard let value = Value(rawValue: text(column)) else {
      throw statement.damaged(column: column)
    }
    return value
  }

  /// One of a closed list; nil for NULL.
  func optionalChoice<Value: RawRepresentable<String>>(_ column: Int32) throws -> Value? {
    isNull(column) ? nil : try choice(column)
  }

  func pattern(_ column: Int32) throws -> WorkingPattern {
    guard let value = WorkingPattern(text(column)) else { throw statement.damaged(column: column) }
    return value
  }

  func nhsNumber(_ column: Int32) throws -> NHSNumber? {
    if isNull(column) { return nil }
    guard let number = NHSNumber(value: int64(column)) else {
      throw statement.damaged(column: column)
    }
    return number
  }

  /// A moment, as a wall clock in the United Kingdom showed it.
  func moment(_ column: Int32) -> LocalMoment { UnitedKingdomTime.moment(int64(column)) }

  func optionalMoment(_ column: Int32) -> LocalMoment? {
    isNull(column) ? nil : moment(column)
  }
}
