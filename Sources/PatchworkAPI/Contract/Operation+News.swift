extension Operation {
  /// Seeing who joined and left a network.
  static let newsActs: [Operation] = [
    act(
      .seeNews, "/v1/news/{news}/acknowledgements",
      "Says that the asker has seen who joined and left a network, up to a piece of news.")
  ]
}

extension Operation.ID {
  /// Says that the asker has seen who joined and left a network.
  public static let seeNews = Self("seeNews")
}
