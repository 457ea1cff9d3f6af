import PatchworkCore

extension Form {
  /// Stands for one field of a form; `Value` is the type of what is read from it.
  ///
  /// Only `FormLayout` makes keys, one for each field that it lays out. A form therefore reads no
  /// field that it does not show, and a field that only some forms show is an optional key.
  struct Key<Value>: Sendable {
    let id: FormField.ID
    /// Reads the field. What cannot be read is noted in the reader; the value then is not used.
    let read: @Sendable (FormField, inout FormReader) -> Value
  }

  /// The field of a key that this form's layout gave out.
  subscript<Value>(key: Key<Value>) -> FormField { fields[key.id.place] }

  /// Gives the field of a key the focus.
  mutating func focus<Value>(on key: Key<Value>) { focus(on: key.id.place) }
}
