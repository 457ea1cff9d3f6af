extension Directory {
  /// Says that a client moves, and those who live with them: each is a move of its own, which is
  /// recorded, answered and taken back on its own. The receipt's words may name people: they are for
  /// the screen, and recorded nowhere.
  ///
  /// - Parameter family: those who move too; whoever's network the asker is not in is left out, and named.
  /// - Returns: the receipt of the client's own move, saying for how many it was asked and for whom
  ///   it was not.
  /// - Throws: what refuses the client's own move; then nothing was asked.
  package func move(
    _ draft: MoveDraft, together family: [ClientSummary]
  ) async throws -> ChangeReceipt {
    var receipt = try await apply(.act(.move(draft)))
    var leftOut: [String] = []
    for person in family {
      var theirs = draft
      theirs.client = person.id
      do {
        _ = try await apply(.act(.move(theirs)))
      } catch DirectoryError.invalid {
        // They are asked already.
      } catch is DirectoryError {
        leftOut.append(person.name.display)
      }
    }
    let asked = 1 + family.count - leftOut.count
    if asked > 1 { receipt.words = "Asked for \(asked) moves to be acknowledged" }
    if !leftOut.isEmpty {
      receipt.words +=
        "; not for \(leftOut.joined(separator: ", ")): open them, and say it there"
    }
    return receipt
  }
}
