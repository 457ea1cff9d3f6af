import PatchworkCore
import PatchworkStore

/// Why something is not measured.
struct Refusal: Error {
  let reason: String
}

/// Holds a database against the register that is to be measured: an earlier run may have left another
/// one, or an import that failed an empty one.
enum RegisterCheck {
  /// Every so many rows the client is compared. A prime, so that no pattern of a generator is met.
  private static let step = 97

  /// - Returns: how many clients there are.
  /// - Throws: `Refusal` when the database does not hold the clients of `data`/clients.csv, and no others.
  static func run(_ data: String, _ database: String) async throws -> Int {
    let directory = try LocalDirectory(path: database)
    let file = "\(data)/clients.csv"
    let refusal =
      "It is left over from another register or from an import that failed: remove it, or "
      + "name another with --database"
    let rows = try RegisterFile(path: file)
    var count = 0
    while let row = try rows.next() {
      defer { count += 1 }
      guard count % step == 0 else { continue }
      let held = try await directory.importedClient(row.identifier)
      guard
        held?.names.contains(where: { $0.given == row.given && $0.family == row.family }) == true,
        held?.birth == BirthDate(row.birth)
      else {
        throw Refusal(
          reason:
            "\(database) does not hold client \(row.identifier) as \(file) has them. \(refusal)")
      }
    }
    let held = try await directory.clientCount()
    guard held == count else {
      throw Refusal(
        reason: "\(database) holds \(held) clients and \(file) has \(count). \(refusal)")
    }
    return held
  }
}
