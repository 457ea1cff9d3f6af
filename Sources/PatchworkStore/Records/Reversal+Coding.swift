import PatchworkCore

/// Steps are written as the first programs wrote them, and read by them: another release may run on the
/// same file. A step is an object of optional members, and which of them are there says what it is.
extension Reversal: Codable {
  init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode([Step].self))
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(steps)
  }
}

extension Reversal.Step: Codable {
  private enum Key: String, CodingKey {
    /// Images of a record.
    case before, after
    /// A request: the name that the first programs gave it.
    case living
    case merged, sharing, correction, news, death, number, visit, seen
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    func optional<Value: Decodable>(_ key: Key) throws -> Value? {
      try values.decodeIfPresent(Value.self, forKey: key)
    }
    if let request: Reversal.Request = try optional(.living) {
      self = .asked(request)
    } else if let seen: Reversal.SeenNews = try optional(.seen) {
      self = .newsSeen(seen)
    } else if let id: SharingID = try optional(.sharing) {
      self = .sharingNoted(id)
    } else if let id: NetworkNewsID = try optional(.news) {
      self = .newsTold(id)
    } else if let id: CorrectionID = try optional(.correction) {
      self = .correctionTold(id)
    } else if let id: NumberReportID = try optional(.number) {
      self = .numberReported(id)
    } else if let visit: Visit = try optional(.visit) {
      self = .visited(visit)
    } else if let step: Reversal.DeathStep = try optional(.death) {
      self = .death(step)
    } else {
      let merged: ClientID? = try optional(.merged)
      guard let step = Self(merged, before: try optional(.before), after: try optional(.after))
      else {
        throw DecodingError.dataCorrupted(
          DecodingError.Context(codingPath: decoder.codingPath, debugDescription: worded("no step"))
        )
      }
      self = step
    }
  }

  private init?(
    _ merged: ClientID?, before: Reversal.Image?, after: Reversal.Image?
  ) {
    switch (merged, before, after) {
    case (let merged?, .client(let survivor), .client(let joined)):
      self = .merged(merged, survivor: survivor, joined: joined)
    case (_?, .client(let gone), nil): self = .mergedAway(gone)
    case (nil, nil, let added?): self = .added(added)
    case (nil, let before?, let after?): self = .changed(from: before, to: after)
    case (nil, .relationship(let link, let reverse), nil): self = .removed(link, reverse: reverse)
    default: return nil
    }
  }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    switch self {
    case .added(let image): try values.encode(image, forKey: .after)
    case .changed(let before, let after):
      try values.encode(before, forKey: .before)
      try values.encode(after, forKey: .after)
    case .removed(let link, let reverse):
      try values.encode(Reversal.Image.relationship(link, reverse: reverse), forKey: .before)
    case .merged(let merged, let survivor, let joined):
      try values.encode(Reversal.Image.client(survivor), forKey: .before)
      try values.encode(Reversal.Image.client(joined), forKey: .after)
      try values.encode(merged, forKey: .merged)
    case .mergedAway(let gone):
      try values.encode(Reversal.Image.client(gone), forKey: .before)
      try values.encode(gone.id, forKey: .merged)
    case .asked(let request): try values.encode(request, forKey: .living)
    case .newsSeen(let seen): try values.encode(seen, forKey: .seen)
    case .sharingNoted(let id): try values.encode(id, forKey: .sharing)
    case .correctionTold(let id): try values.encode(id, forKey: .correction)
    case .newsTold(let id): try values.encode(id, forKey: .news)
    case .numberReported(let id): try values.encode(id, forKey: .number)
    case .visited(let visit): try values.encode(visit, forKey: .visit)
    case .death(let step): try values.encode(step, forKey: .death)
    }
  }
}
