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
  public static let seeNews = Self("seeNews")
  /// Says whether the asker is told by mail.
  public static let wishMail = Self("wishMail")
}

/// Whether somebody is told by mail that something waits.
public struct MailWishBody: Codable, Hashable, Sendable {
  /// Whether they are.
  public var isMailed: Bool

  /// A wish.
  public init(isMailed: Bool) { self.isMailed = isMailed }
}
