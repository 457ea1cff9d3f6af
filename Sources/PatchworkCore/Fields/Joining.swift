/// How one field of two records of the same thing becomes the field of one: the record that stays is
/// mine, the one that goes is theirs.
struct Joining<Value: Hashable & Sendable>: Sendable {
  /// The value that the one record has: mine, then theirs.
  let join: @Sendable (Value, Value) -> Value
  /// What the steward reads where the two differ; nil where they need not look twice.
  let difference: @Sendable (Value, Value) -> String?
  /// The record that stayed, taken apart again, where the field was changed meanwhile: the value now,
  /// how mine was, and how both became one. The change stays.
  let keepingChange: @Sendable (Value, Value, Value) -> Value

  init(
    _ join: @escaping @Sendable (Value, Value) -> Value,
    difference: @escaping @Sendable (Value, Value) -> String? = { _, _ in nil },
    keepingChange: @escaping @Sendable (Value, Value, Value) -> Value = { now, _, _ in now }
  ) {
    self.join = join
    self.difference = difference
    self.keepingChange = keepingChange
  }

  /// Mine stays, whatever theirs is.
  static var mine: Joining { Joining { mine, _ in mine } }

  /// Mine stays unless it is empty; the steward is told where both say something else.
  static func mine(unless empty: Value) -> Joining {
    Joining { mine, theirs in
      mine == empty ? theirs : mine
    } difference: { mine, theirs in
      if mine == empty || theirs == empty || mine == theirs { return nil }
      return worded("different; the one of the record that stays is kept")
    }
  }

  /// Everything that either has, each once.
  ///
  /// - Parameters:
  ///   - isEmptied: whether nothing may be left when the two are taken apart again.
  ///   - parts: by what two elements are the same.
  ///   - adopt: changes an element of theirs before mine takes it over.
  static func union<Element: Hashable & Sendable>(
    isEmptied: Bool = true, by parts: @escaping @Sendable (Element) -> [String],
    adopting adopt: @escaping @Sendable (inout Element, _ mine: [Element]) -> Void = { _, _ in }
  ) -> Joining where Value == [Element] {
    Joining { mine, theirs in
      var known = Set(mine.map(parts))
      var joined = mine
      for var element in theirs where known.insert(parts(element)).inserted {
        adopt(&element, mine)
        joined.append(element)
      }
      return joined
    } keepingChange: { now, mine, joined in
      let kept = now.filter { mine.contains($0) || !joined.contains($0) }
      return kept.isEmpty && !isEmptied ? mine : kept
    }
  }

  /// The same for whole records.
  func applied<Record: Sendable>(
    at path: WritableKeyPath<Record, Value> & Sendable, named id: FieldID
  ) -> RecordJoining<Record> {
    RecordJoining { mine, theirs, joined in
      joined[keyPath: path] = join(mine[keyPath: path], theirs[keyPath: path])
    } difference: { mine, theirs in
      difference(mine[keyPath: path], theirs[keyPath: path]).map { "\(id.label): \($0)." }
    } restore: { now, mine, joined, restored in
      restored[keyPath: path] =
        now[keyPath: path] == joined[keyPath: path]
        ? mine[keyPath: path]
        : keepingChange(now[keyPath: path], mine[keyPath: path], joined[keyPath: path])
    }
  }
}

/// How one field of two whole records becomes one, and two again.
struct RecordJoining<Record: Sendable>: Sendable {
  /// Joins mine and theirs into the third.
  let join: @Sendable (Record, Record, inout Record) -> Void
  /// What the steward reads where mine and theirs differ.
  let difference: @Sendable (Record, Record) -> String?
  /// Restores the last from the record now, mine, and both as they became one.
  let restore: @Sendable (Record, Record, Record, inout Record) -> Void

  init(
    _ join: @escaping @Sendable (Record, Record, inout Record) -> Void,
    difference: @escaping @Sendable (Record, Record) -> String?,
    restore: @escaping @Sendable (Record, Record, Record, inout Record) -> Void
  ) {
    self.join = join
    self.difference = difference
    self.restore = restore
  }
}

extension DescribedRecord {
  /// This record with what only the other one knows. Where both know something and differ, this
  /// one's stays, unless the field says otherwise.
  package func joined(with other: Self) -> Self {
    var joined = self
    for field in Self.fields { field.joining.join(self, other, &joined) }
    return joined
  }

  /// In what two records differ, as sentences: each is a reason to look twice.
  package func differences(from other: Self) -> [String] {
    Self.fields.compactMap { $0.joining.difference(self, other) }
  }

  /// The record that stayed, once another has been taken out of it again: what nobody has touched
  /// since becomes what it was, and changes stay.
  ///
  /// - Parameters:
  ///   - mine: the record that stayed, before.
  ///   - joined: the one that both became.
  package func takenApart(_ mine: Self, joined: Self) -> Self {
    var restored = self
    for field in Self.fields { field.joining.restore(self, mine, joined, &restored) }
    return restored
  }
}
