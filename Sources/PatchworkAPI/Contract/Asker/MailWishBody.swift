/// Whether somebody is told by mail that something waits.
package struct MailWishBody: Codable, Hashable, Sendable {
  package var isMailed: Bool

  package init(isMailed: Bool) { self.isMailed = isMailed }
}
