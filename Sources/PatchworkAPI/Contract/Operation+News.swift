extension Operation {
  /// Seeing who joined and left a network, and being told by mail that something waits.
  static let newsActs: [Operation] = [
    act(
      .seeNews, "/v1/news/{news}/acknowledgements",
      "Says that the asker has seen who joined and left a network, up to a piece of news."),
    act(
      .wishMail, "/v1/me/mail",
      "Says whether the asker is told by mail that something waits for them.", method: "PUT",
      body: "MailWishBody"),
  ]
}

extension Operation.ID {
  /// Says that the asker has seen who joined and left a network.
  package static let seeNews = Self("seeNews")
  /// Says whether the asker is told by mail.
  package static let wishMail = Self("wishMail")
}

/// Whether somebody is told by mail that something waits.
package struct MailWishBody: Codable, Hashable, Sendable {
  /// Whether they are.
  package var isMailed: Bool

  /// A wish.
  package init(isMailed: Bool) { self.isMailed = isMailed }
}
