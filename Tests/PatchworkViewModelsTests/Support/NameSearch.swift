import PatchworkCore

/// Finds clients, practitioners and agencies of whose names each word typed begins one.
enum NameSearch {
  static func answer(_ request: SearchRequest, in directory: any Directory) async throws
    -> SearchAnswer
  {
    var hits: [SearchHit] = []
    let first = request.text.split(separator: " ").first.map(String.init) ?? ""
    let clients = try await directory.search(SearchRequest(text: first)).hits
    for hit in clients {
      if case .client(let summary) = hit.subject, fits(request.text, summary.name.full) {
        hits.append(hit)
      }
    }
    for agency in try await directory.agencies() {
      for person in try await directory.agency(agency.id).practitioners
      where fits(request.text, person.name.full) {
        hits.append(
          hit(
            .practitioner(
              person.id, name: person.name.display, role: person.role, agency: agency.name)))
      }
      if fits(request.text, agency.name) {
        hits.append(hit(.agency(agency.id, name: agency.name, kind: agency.kind)))
      }
    }
    return SearchAnswer(hits: hits)
  }

  private static func hit(_ subject: SearchHit.Subject) -> SearchHit {
    SearchHit(subject: subject, tier: .likely, bits: 1, reasons: [])
  }

  private static func fits(_ typed: String, _ name: String) -> Bool {
    let words = name.lowercased().split(separator: " ")
    return typed.lowercased().split(separator: " ").allSatisfy { word in
      words.contains { $0.hasPrefix(word) }
    }
  }
}
