import PatchworkCore
import PatchworkMatching
import PatchworkSearch

/// Finds everybody at a place that was typed without a name: a postcode, a district, a street.
struct PlaceFinding {
  private let session: Session
  private let request: SearchRequest
  private let search: ClientSearch
  private let guarded: Guarded?
  private let isHidden: (Int64) throws -> Bool

  init(
    _ session: Session, _ request: SearchRequest, _ search: ClientSearch, guarded: Guarded?,
    isHidden: @escaping (Int64) throws -> Bool
  ) {
    self.session = session
    self.request = request
    self.search = search
    self.guarded = guarded
    self.isHidden = isHidden
  }

  /// - Returns: nil where the text is no place alone, and for a street in which nobody lives.
  func find(_ query: TypedQuery) throws -> ClientFinding.Found? {
    if query.isAddressAlone {
      guard search.mayBeAddress(query.address) else { return nil }
      let residents = StreetResidents(
        session.records.connection, guarded: guarded, isHidden: isHidden)
      let found = try residents.living(at: query.address)
      return found.isEmpty
        ? nil
        : try answer(
          found, isMore: false, query, at: "“\(query.addressTyped.joined(separator: " "))”")
    }
    guard query.isPlaceAlone else { return nil }
    let residents = search.everybody(at: query, limit: .max)
    var everybody = try residents.clients.map(\.id).filter { try !isHidden($0) }
    if residents.isMore { everybody += try ownBeyond(everybody, query) }
    return try answer(
      everybody, isMore: residents.isMore, query, at: query.postcode?.text ?? query.district ?? "")
  }

  private func answer(
    _ everybody: [Int64], isMore: Bool, _ query: TypedQuery, at place: String
  ) throws -> ClientFinding.Found {
    func isOwn(_ id: Int64) -> Bool { search.familiarity.clients[id] != nil }
    // A house is seen as a whole; of a district or a street one's own are looked for first.
    let ordered =
      query.postcode == nil ? everybody.filter(isOwn) + everybody.filter { !isOwn($0) } : everybody
    let reading = HitReading(session, query)
    let hits = try ordered.prefix(request.limit).compactMap { id in
      try reading.hit(
        FoundClient(id: id, bits: ClientSearch.likelyBits), isOwn: isOwn(id))
    }
    let leftOut = max(0, everybody.count - request.limit)
    var found = ClientFinding.Found(
      hits: hits, isHousehold: true, leftOut: leftOut, isMore: isMore, reading: reading)
    if leftOut > 0 || isMore {
      found.namesakes = sentence(everybody.count, isMore: isMore, query, at: place)
    }
    return found
  }

  /// The asker's own in a typed district who are not among those that were counted.
  private func ownBeyond(_ counted: [Int64], _ query: TypedQuery) throws -> [Int64] {
    guard let district = query.district, query.birth == nil else { return [] }
    let counted = Set(counted)
    return try search.familiarity.clients.keys.sorted().filter { id in
      guard try !counted.contains(id) && !isHidden(id) else { return false }
      let client = ClientID(rawValue: id)
      guard try !session.records.shields.isShielded(client) else { return false }
      return try session.records.clients.addresses(of: client).first {
        $0.until == nil
      }?.postcode?.district == district
    }
  }

  /// That more live somewhere than a list can tell apart.
  private func sentence(
    _ count: Int, isMore: Bool, _ query: TypedQuery, at place: String
  ) -> SearchAnswer.Namesakes {
    let clients =
      worded(
        """
        \(isMore ? worded("More than ") : "")\(count) \
        clients\(query.birth == nil ? "" : worded(" of that age"))
        """
      )
    let isHouse = query.address.contains { $0.first.map { (48...57).contains($0) } == true }
    let preposition = isHouse || query.postcode != nil ? "at" : "in"
    return SearchAnswer.Namesakes(
      count: count, isMore: isMore,
      words:
        worded(
          """
          \(clients) live \(preposition) \(place): add a \
          name\(query.birth == nil ? worded(" or an age") : "").
          """
        )
    )
  }
}
