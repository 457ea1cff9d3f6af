import PatchworkCore

/// One page of a list; `next` is the cursor of the page that follows, if there is one.
package struct Page<Item: Codable & Sendable>: Codable, Sendable {
  package var items: [Item]
  /// Ask again with `cursor` set to it; absent on the last page.
  package var next: String?

  package init(items: [Item], next: String? = nil) {
    self.items = items
    self.next = next
  }
}

/// A receipt as it is sent; the subject's identifier is a text like every other.
package struct ReceiptBody: Codable, Hashable, Sendable {
  /// Always 0. Programs of the release before want it, and nothing reads it: the number of the change in
  /// the directory would say how much others did between two of one's own, a ringer's services among them.
  var sequence: Int64 = 0
  var words: String
  var subject: Identifier<Never>
  var client: ClientID?
  var network: [NetworkMember]?

  /// The body that says what a receipt says.
  package init(_ receipt: ChangeReceipt) {
    words = receipt.words
    subject = Identifier(rawValue: receipt.subject)
    client = receipt.client
    network = receipt.network
  }

  package var receipt: ChangeReceipt {
    ChangeReceipt(
      sequence: sequence, words: words, subject: subject.rawValue, client: client,
      network: network)
  }
}
