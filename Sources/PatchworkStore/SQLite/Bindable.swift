import CSQLite
import PatchworkCore

/// A value that a statement's parameter can take. Each kind knows how it is stored.
protocol Bindable {
  /// Gives the parameter, counted from 1, this value; returns SQLite's result code.
  func bind(to statement: Statement, at index: Int32) -> Int32
}

/// Tells SQLite to copy what is bound; its C macro is a cast that Swift cannot import.
let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

extension Int64: Bindable {
  func bind(to statement: Statement, at index: Int32) -> Int32 {
    sqlite3_bind_int64(statement.handle, index, self)
  }
}

extension Int: Bindable {
  func bind(to statement: Statement, at index: Int32) -> Int32 {
    sqlite3_bind_int64(statement.handle, index, Int64(self))
  }
}

extension Bool: Bindable {
  func bind(to statement: Statement, at index: Int32) -> Int32 {
    sqlite3_bind_int(statement.handle, index, self ? 1 : 0)
  }
}

extension String: Bindable {
  func bind(to statement: Statement, at index: Int32) -> Int32 {
    var text = self
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        // An empty buffer has no address, which SQLite would take for NULL.
        guard let start = characters.baseAddress else {
          return sqlite3_bind_text(statement.handle, index, "", 0, copied)
        }
        return sqlite3_bind_text(statement.handle, index, start, Int32(characters.count), copied)
      }
    }
  }
}

extension Optional: Bindable where Wrapped: Bindable {
  func bind(to statement: Statement, at index: Int32) -> Int32 {
    switch self {
    case .some(let value): value.bind(to: statement, at: index)
    case .none: sqlite3_bind_null(statement.handle, index)
    }
  }
}

extension Identifier: Bindable {
  func bind(to statement: Statement, at index: Int32) -> Int32 {
    rawValue.bind(to: statement, at: index)
  }
}

/// Days are stored as day numbers: four bytes that sort and subtract.
extension CivilDate: Bindable {
  func bind(to statement: Statement, at index: Int32) -> Int32 {
    Int64(dayNumber).bind(to: statement, at: index)
  }
}

extension BirthDate: Bindable {
  func bind(to statement: Statement, at index: Int32) -> Int32 {
    codedText.bind(to: statement, at: index)
  }
}

extension NHSNumber: Bindable {
  func bind(to statement: Statement, at index: Int32) -> Int32 {
    value.bind(to: statement, at: index)
  }
}

extension Postcode: Bindable {
  func bind(to statement: Statement, at index: Int32) -> Int32 {
    text.bind(to: statement, at: index)
  }
}

extension SafeContact: Bindable {
  func bind(to statement: Statement, at index: Int32) -> Int32 {
    description.bind(to: statement, at: index)
  }
}

extension WorkingPattern: Bindable {
  func bind(to statement: Statement, at index: Int32) -> Int32 {
    description.bind(to: statement, at: index)
  }
}
