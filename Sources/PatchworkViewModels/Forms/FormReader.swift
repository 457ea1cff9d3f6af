import PatchworkCore

/// Reads a form field by field, and collects what is wrong with it.
struct FormReader {
  let form: Form
  /// Today, for days written without a year and for `today`.
  let today: CivilDate
  /// The worker, once they have said who they are.
  let me: Practitioner?
  /// What is wrong, field by field.
  private(set) var problems: [FormField.ID: String] = [:]

  init(_ form: Form, today: CivilDate, me: Practitioner?) {
    self.form = form
    self.today = today
    self.me = me
  }

  /// What is filled in; a value that cannot be read is noted as a problem of its field.
  subscript<Value>(key: Form.Key<Value>) -> Value {
    mutating get { key.read(form[key], &self) }
  }

  /// A text that must be given.
  mutating func required(_ key: Form.Key<String>, _ rule: String) -> String {
    let text = self[key]
    if text.isEmpty { refuse(key, rule) }
    return text
  }

  /// A value that must be given.
  mutating func required<Value>(_ key: Form.Key<Value?>, _ rule: String) -> Value? {
    let value = self[key]
    if value == nil { refuse(key, rule) }
    return value
  }

  /// Notes what is wrong with a field.
  mutating func refuse<Value>(_ key: Form.Key<Value>, _ rule: String) { refuse(key.id, rule) }

  /// Notes what is wrong with a field. The first problem of a field stays: what follows from a
  /// value that could not be read is no news.
  mutating func refuse(_ id: FormField.ID, _ rule: String) {
    if problems[id] == nil { problems[id] = rule }
  }
}
