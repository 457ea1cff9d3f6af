/// The subject of a hit is coded under the name of its kind: `{"client": {...}}`,
/// `{"practitioner": {"id": ..., "name": ..., "role": ..., "agency": ...}}` or
/// `{"agency": {"id": ..., "name": ..., "kind": ...}}`.
extension SearchHit.Subject: Codable {
  private enum Key: String, CodingKey { case client, practitioner, agency }

  private struct PractitionerHit: Codable {
    var id: PractitionerID
    var name: String
    var role: String
    var agency: String
  }

  private struct AgencyHit: Codable {
    var id: AgencyID
    var name: String
    var kind: Agency.Kind
  }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    if let client = try values.decodeIfPresent(ClientSummary.self, forKey: .client) {
      self = .client(client)
    } else if let hit = try values.decodeIfPresent(PractitionerHit.self, forKey: .practitioner) {
      self = .practitioner(hit.id, name: hit.name, role: hit.role, agency: hit.agency)
    } else {
      let hit = try values.decode(AgencyHit.self, forKey: .agency)
      self = .agency(hit.id, name: hit.name, kind: hit.kind)
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    switch self {
    case .client(let client):
      try values.encode(client, forKey: .client)
    case .practitioner(let id, let name, let role, let agency):
      try values.encode(
        PractitionerHit(id: id, name: name, role: role, agency: agency), forKey: .practitioner)
    case .agency(let id, let name, let kind):
      try values.encode(AgencyHit(id: id, name: name, kind: kind), forKey: .agency)
    }
  }
}
