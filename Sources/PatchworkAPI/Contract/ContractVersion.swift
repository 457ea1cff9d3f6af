import PatchworkCore

/// The number of the contract between a terminal and a server. Each tells the other its own in a
/// field of every request and answer, so that a newer program can say what an older one lacks.
///
/// It is raised in every release that adds an operation, or a fact to a record.
package enum ContractVersion {
  /// What this program speaks.
  package static let current = 3

  /// The lowest contract of a program whose requests a server answers.
  package static let lowestProgram = 1

  /// The lowest contract of a server to which a program sends changes. A server of contract 1
  /// drops the members of a body that it does not know, so that a fact would be lost unseen; later
  /// ones refuse it.
  package static let lowestServer = 2

  /// The field that bears the number, in lower case.
  package static let field = "patchwork-contract"

  /// What the other end speaks; programs and servers before contract 2 do not say.
  ///
  /// - Returns: nil for a value that is no number.
  package static func told(in fields: HTTPFields) -> Int? {
    fields[field].map { Int($0) } ?? 1
  }

  /// What a program that is too old for a server is told.
  package static var programTooOld: String {
    worded(
      """
      Your version of Patchwork is too old for this server. Nothing was changed. Install the \
      newer version, or ask your Patchwork administrator.
      """)
  }

  /// What is said instead of a change that an older server would keep in part only.
  package static var serverTooOld: String {
    worded(
      """
      The server runs an older version of Patchwork, which would lose part of what this one \
      writes down. Nothing was changed; reading works. Ask your Patchwork administrator to update \
      it.
      """)
  }

  /// What is said of an operation that an older server does not have.
  package static var unknownToServer: String {
    worded(
      """
      The server runs an older version of Patchwork, which does not know this yet. Ask whoever \
      looks after the server to update it.
      """)
  }
}
