import PatchworkCore

/// Directory events as server-sent events (WHATWG HTML, section 9.2): the kind as the event's
/// name, the record's identifier as its data.
package enum EventText {
  package static func bytes(_ event: DirectoryEvent) -> [UInt8] {
    // Each has some data: one without any is dropped by readers that keep to the standard.
    let (name, data) =
      switch event {
      case .client(let id): ("client", id.description)
      case .practitioner(let id): ("practitioner", id.description)
      case .agency(let id): ("agency", id.description)
      case .inbox(let id): ("inbox", id.description)
      case .looked(let id): ("looked", id.description)
      case .everything: ("everything", "-")
      }
    return Array("event: \(name)\ndata: \(data)\n\n".utf8)
  }
}

/// Reads server-sent events from a stream, however it is cut.
package struct EventReader: Sendable {
  private var line: [UInt8] = []
  private var name = ""
  private var data = ""

  /// A line longer than this is no event of ours; the stream is then of no use.
  private static let longestLine = 1000

  /// A reader at the beginning of a stream.
  package init() {}

  /// The events that a piece of the stream completes; unknown kinds become `everything`, so that
  /// nothing new goes unseen by an older program.
  ///
  /// - Throws: `HTTPFault` when a line has no end.
  package mutating func read(_ bytes: [UInt8]) throws(HTTPFault) -> [DirectoryEvent] {
    var events: [DirectoryEvent] = []
    for byte in bytes {
      guard byte == 0x0A else {
        guard line.count < Self.longestLine else {
          throw HTTPFault(502, "a line of the event stream is too long")
        }
        line.append(byte)
        continue
      }
      if line.last == 0x0D { line.removeLast() }
      let text = String(decoding: line, as: UTF8.self)
      line = []
      if text.isEmpty {
        if let event = finish() { events.append(event) }
      } else if text.hasPrefix("event:") {
        name = Self.value(text)
      } else if text.hasPrefix("data:") {
        data = Self.value(text)
      }
    }
    return events
  }

  private mutating func finish() -> DirectoryEvent? {
    defer { (name, data) = ("", "") }
    guard !name.isEmpty else { return nil }
    switch name {
    case "client": return ClientID(data).map { .client($0) } ?? .everything
    case "looked": return ClientID(data).map { .looked($0) } ?? .everything
    case "practitioner": return PractitionerID(data).map { .practitioner($0) } ?? .everything
    case "inbox": return PractitionerID(data).map { .inbox($0) } ?? .everything
    case "agency": return AgencyID(data).map { .agency($0) } ?? .everything
    default: return .everything
    }
  }

  private static func value(_ line: String) -> String {
    let value = line.drop { $0 != ":" }.dropFirst()
    return String(value.first == " " ? value.dropFirst() : value)
  }
}
