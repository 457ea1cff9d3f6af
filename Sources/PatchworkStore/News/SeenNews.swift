import PatchworkCore

extension Outcome {
  /// What comes of it that somebody says that they have seen news. Nobody but the reader is concerned.
  ///
  /// - Parameters:
  ///   - news: what was new to the reader.
  ///   - subject: the piece of news that they chose.
  static func seen<News>(
    _ kind: Reversal.SeenNews.Kind, _ news: [Identifier<News>], subject: Identifier<News>,
    about client: ClientID? = nil, by reader: PractitionerID
  ) -> Outcome {
    Outcome(
      words: "Marked as seen", subject: subject.rawValue, client: client,
      reversal: Reversal([
        .newsSeen(
          Reversal.SeenNews(kind: kind, ids: news.map(\.rawValue), reader: reader))
      ]), recipients: [reader], isLookOnly: true)
  }
}

extension Reversal.SeenNews {
  /// Lets the news be new again to its reader.
  func takeBack(in records: Records) throws {
    let isTakenBack =
      switch kind {
      case .network: try unsee(records.news.recipients)
      case .correction: try unsee(records.corrections.recipients)
      case .standing: try unsee(records.standingNews.recipients)
      case .death: try unsee(records.deathNews.recipients)
      case .guarded: try unsee(records.guardedActs.recipients)
      case .shieldOpening: try unsee(records.shields.openingRecipients)
      }
    if !isTakenBack { throw DirectoryError.conflict }
  }

  private func unsee<News>(_ told: NewsRecipients<News>) throws -> Bool {
    try told.unsee(ids.map { Identifier<News>(rawValue: $0) }, by: reader)
  }
}

extension Reversal {
  /// Whether a change did no more than say that news was seen.
  var isSeeingOnly: Bool {
    !isEmpty
      && steps.allSatisfy { if case .newsSeen = $0 { true } else { false } }
  }
}
