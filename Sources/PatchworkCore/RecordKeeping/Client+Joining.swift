/// Two records of one person as one.
extension Client {
  /// Why two records cannot be about one person, in words; nil when nothing forbids it.
  package func whyNotJoined(with other: Client) -> String? {
    if id == other.id { return worded("the two are one record already") }
    if let mine = nhsNumber, let theirs = other.nhsNumber, mine != theirs {
      return worded("the two bear different NHS numbers; correct the wrong one first")
    }
    let joined = joined(with: other)
    if joined.names.count > Self.longestList || joined.addresses.count > Self.longestList {
      return worded("together they have more than \(Self.longestList) names or addresses")
    }
    return nil
  }
}
