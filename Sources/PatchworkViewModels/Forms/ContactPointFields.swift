import PatchworkCore

/// The fields of one of my contact points: by what way, the number or address, and when it is tried.
struct ContactPointFields {
  let held: ContactPoint?
  let way: Form.Key<Way>
  let value: Form.Key<String>
  /// The place in the order of trying, counted from 0.
  let rank: Form.Key<Int>

  /// A way to be reached, as one choice.
  struct Way: Hashable {
    var system: ContactPoint.System
    var use: ContactPoint.Use
    private var phrase: Phrase

    var words: String { worded(phrase) }

    static let mobile = Way(system: .phone, use: .mobile, phrase: Phrase("call, mobile"))
    static let all = [
      mobile,
      Way(system: .phone, use: .work, phrase: Phrase("call, work")),
      Way(system: .sms, use: .mobile, phrase: Phrase("text, mobile")),
      Way(system: .email, use: .work, phrase: Phrase("email, work")),
      Way(system: .phone, use: .home, phrase: Phrase("call, home")),
      Way(system: .email, use: .home, phrase: Phrase("email, home")),
      Way(system: .sms, use: .work, phrase: Phrase("text, work")),
      Way(system: .phone, use: .temp, phrase: Phrase("call, for now")),
      Way(system: .sms, use: .temp, phrase: Phrase("text, for now")),
      Way(system: .email, use: .temp, phrase: Phrase("email, for now")),
      Way(system: .sms, use: .home, phrase: Phrase("text, home")),
      Way(system: .phone, use: .old, phrase: Phrase("call, no longer in use")),
      Way(system: .sms, use: .old, phrase: Phrase("text, no longer in use")),
      Way(system: .email, use: .old, phrase: Phrase("email, no longer in use")),
    ]
  }

  /// - Parameters:
  ///   - point: The contact point; nil for one to be filled in.
  ///   - rank: Its place in the order of trying, counted from 0.
  ///   - count: How many places there are.
  init(_ point: ContactPoint?, rank: Int, of count: Int, _ layout: inout FormLayout) {
    held = point
    let way = Way.all.first { $0.system == point?.system && $0.use == point?.use }
    self.way = layout.choice(.called("Phone"), Way.all, chosen: way ?? .mobile, words: \.words)
    value = layout.text(
      .of(.number, .email, .contactPoints, .lastConfirmed, called: worded("Number or address")),
      point?.value ?? "")
    self.rank = layout.choice(
      .of(.rank, called: worded("Try this")), Array(0..<count), chosen: rank
    ) { Self.place($0 + 1) }
  }

  /// A place in an order: `1st`, `2nd`.
  private static func place(_ number: Int) -> String {
    let ending =
      switch (number % 10, number % 100) {
      case (_, 11...13): "th"
      case (1, _): "st"
      case (2, _): "nd"
      case (3, _): "rd"
      default: "th"
      }
    return "\(number)\(ending)"
  }

  /// - Returns: The contact point, not yet ranked; nil where no number or address is filled in.
  func read(_ reader: inout FormReader) -> ContactPoint? {
    let (way, typed) = (reader[way], reader[value])
    if typed.isEmpty { return nil }
    let isKept = held?.value == typed
    let value = isKept || way.system == .email ? typed : TelephoneNumber.display(typed)
    var point = held ?? ContactPoint(system: way.system, use: way.use, value: value)
    if point.value != value || point.lastConfirmed == nil {
      // To write one's own number down is to confirm it.
      point.lastConfirmed = reader.today
      point.deadSince = nil
    }
    (point.value, point.system, point.use) = (value, way.system, way.use)
    if way.system == .email && !value.contains("@") {
      reader.refuse(self.value, worded("an email address has an @"))
    } else if way.system != .email && !value.contains(where: \.isNumber) {
      reader.refuse(self.value, worded("a number has digits"))
    }
    return point
  }
}
