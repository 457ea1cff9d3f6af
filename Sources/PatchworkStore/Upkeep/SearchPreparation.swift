import PatchworkCore
import PatchworkSearch

extension LocalDirectory {
  /// Waits until the search index is there, making it if it is missing or stale: for a program that
  /// ends with its answer, and so cannot have it made in the background. Where it cannot be made,
  /// searches compare beginnings of names and say so.
  ///
  /// - Parameter progress: told now and then how far it is, if it has to be made.
  package func prepareSearch(
    progress: @escaping @Sendable (IndexProgress) -> Void = { _ in }
  ) async {
    let index = searchIndex
    try? await upkeep.read { try index.prepare($0, progress: progress) }
  }
}
