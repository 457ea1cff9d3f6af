import PatchworkAPI
import PatchworkCore
import PatchworkStore

/// A request with its route and, where the route needs one, its authenticated asker.
struct Call {
  let route: Route
  let request: HTTPRequest
  let peer: Peer
  let admission: Admission?

  /// The asker.
  ///
  /// - Throws: `APIProblem` 401 when the route does not authenticate.
  func admitted() throws(APIProblem) -> Admission {
    guard let admission else {
      throw APIProblem(.unknownAsker, worded("Who is asking was not asked for."))
    }
    return admission
  }

  /// What the program that asks speaks. A number that cannot be read was refused before.
  var contract: Int { ContractVersion.told(in: request.fields) ?? 1 }

  func body<Body: Decodable>(_ type: Body.Type) throws -> Body {
    if let kind = request.fields["content-type"] {
      let essence = kind.prefix { $0 != ";" }.lowercased().filter { $0 != " " }
      guard essence == "application/json" else {
        throw APIProblem(.notJSON, worded("The body must be application/json."))
      }
    }
    return try WireJSON.decode(type, from: request.body)
  }

  /// The identifier at a place in the path, counted from 0.
  func identifier<Subject>(_ place: Int = 0) throws -> Identifier<Subject> {
    guard route.identifiers.indices.contains(place),
      let identifier = Identifier<Subject>(route.identifiers[place]), identifier.isAssigned
    else {
      throw APIProblem(
        .notFound, worded("No record has that identifier: \(Identifier<Subject>.form)."))
    }
    return identifier
  }

  /// The body as a correction of the record and version that path and `If-Match` name.
  func correction<Record: DescribedRecord & Codable>() throws -> Partial<Record> {
    try body(CorrectionBody<Record>.self).correction(of: identifier(), version: version())
  }

  /// The version that a correction corrects, from `If-Match`.
  func version() throws -> Int {
    guard let tag = request.fields["if-match"] else {
      throw APIProblem(
        .versionMissing,
        worded(
          "A correction must name the version that it corrects: If-Match with the record's ETag."))
    }
    // An ETag stands in quotation marks (RFC 9110 section 8.8.3). Ours are versions: digits, nine
    // at most.
    guard tag.utf8.count >= 3, tag.hasPrefix("\""), tag.hasSuffix("\""),
      tag.utf8.count <= 11, let version = Int(tag.dropFirst().dropLast())
    else { throw APIProblem(.malformed, worded("If-Match is not one ETag of a record.")) }
    return version
  }

  /// The idempotency key with a fingerprint of the request; nil when the sender gave none.
  func key() throws -> ChangeKey? {
    guard let key = request.fields["idempotency-key"] else { return nil }
    let isPlain = key.utf8.allSatisfy {
      (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 45
        || $0 == 95
    }
    guard isPlain, (1...APILimits.idempotencyKey).contains(key.utf8.count) else {
      throw APIProblem(
        .malformed,
        worded("Idempotency-Key must be 1 to \(APILimits.idempotencyKey) letters, digits, - or _."))
    }
    // What a correction is about stands in the path and in If-Match: without them one key could
    // stand for two that say the same.
    var hash: [UInt8] = Array("\(request.method) \(request.target) ".utf8)
    hash += Array((request.fields["if-match"] ?? "").utf8)
    return ChangeKey(key: key, fingerprint: SHA256.hex(hash + request.body))
  }

  /// How many items a page may have, and the item after which it begins.
  func page<Subject>() throws -> (limit: Int, after: Identifier<Subject>?) {
    var limit = APILimits.page
    if let text = route.query["limit"] {
      guard let asked = Int(text), (1...APILimits.page).contains(asked) else {
        throw APIProblem.invalid(
          field: "limit", rule: worded("it must be from 1 to \(APILimits.page)"))
      }
      limit = asked
    }
    guard let text = route.query["cursor"] else { return (limit, nil) }
    guard let after = Identifier<Subject>(text) else {
      throw APIProblem.invalid(field: "cursor", rule: worded("it must be the `next` of a page"))
    }
    return (limit, after)
  }
}

extension Page {
  /// The page of a list that begins after an item.
  ///
  /// - Throws: `APIProblem` 422 when the item is no longer in the list.
  init<Subject>(
    of list: [Item], _ page: (limit: Int, after: Identifier<Subject>?),
    by identifier: (Item) -> Identifier<Subject>
  ) throws {
    var rest = list[...]
    if let after = page.after {
      guard let place = list.firstIndex(where: { identifier($0) == after }) else {
        throw APIProblem.invalid(
          field: "cursor", rule: worded("the list has changed; begin again without a cursor"))
      }
      rest = list[(place + 1)...]
    }
    let items = Array(rest.prefix(page.limit))
    self.init(
      items: items,
      next: rest.count > items.count ? items.last.map { identifier($0).description } : nil)
  }
}
