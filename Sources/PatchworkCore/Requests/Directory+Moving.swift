extension Directory {
  /// Starts the move of a client and of people in the same household. Each is a move of its own:
  /// recorded, answered and undone separately. The receipt's words may contain names: they are
  /// shown and never recorded.
  ///
  /// - Parameter family: the others who move. Those whose network the asker is not in are left out
  ///   and named in the receipt.
  /// - Returns: the receipt of the client's own move, with the number of moves and the names left
  ///   out.
  /// - Throws: the refusal of the client's own move. Nothing is changed then.
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
        // A move was already started.
      } catch is DirectoryError {
        leftOut.append(person.name.display)
      }
    }
    let asked = 1 + family.count - leftOut.count
    if asked > 1 { receipt.words = worded("Asked for \(asked) moves to be acknowledged") }
    if !leftOut.isEmpty {
      receipt.words +=
        worded("; not for \(leftOut.joined(separator: ", ")): open each of them and ask there")
    }
    return receipt
  }
}
