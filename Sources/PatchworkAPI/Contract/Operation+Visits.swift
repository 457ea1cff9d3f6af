extension Operation {
  /// Who was seen, and who will be.
  static let visitActs: [Operation] = [
    act(
      .seenToday, "/v1/involvements/{involvement}/visits",
      "The client was seen today by whoever is involved."),
    act(
      .planVisit, "/v1/involvements/{involvement}/next-visit",
      "Says on which day the next visit is, or, without a day, that none is planned.",
      method: "PUT", body: "PlannedVisitBody"),
  ]
}

extension Operation.ID {
  /// The client was seen today.
  package static let seenToday = Self("seenToday")
  /// The day of the next visit.
  package static let planVisit = Self("planVisit")
}
