import PatchworkPractice

/// The arguments of `patchwork-bench generate`.
struct GenerateOptions {
  /// An error in the arguments, as a sentence.
  struct Failure: Error {
    let sentence: String
  }

  private(set) var people = 0
  private(set) var folder = ""
  private(set) var seed: UInt64 = 1
  private(set) var childShare = 0.7
  private(set) var queries = 2_000
  private(set) var absent = 300
  private(set) var queryFile = "queries.csv"
  private(set) var isQueriesOnly = false
  private(set) var isBalanced = false
  private(set) var weights: [ErrorKind: Double] = [:]
  private var separateQuerySeed: UInt64?

  /// The seed of the queries; by default derived from the register's seed.
  var querySeed: UInt64 { separateQuerySeed ?? seed &+ 7_919 }

  /// Queries in a file at most, because their people are held in memory.
  private static let mostQueries = 1_000_000

  init(_ arguments: [String]) throws {
    var rest = arguments[...]
    while let option = rest.popFirst() {
      switch option {
      case "--queries-only": isQueriesOnly = true
      case "--balanced": isBalanced = true
      default:
        guard let value = rest.popFirst() else {
          throw Failure(sentence: "\(option) is unknown or needs a value.")
        }
        try take(option, value)
      }
    }
    guard people > 0, !folder.isEmpty else {
      throw Failure(sentence: "--n and --out are needed.")
    }
  }

  private mutating func take(_ option: String, _ value: String) throws {
    switch option {
    case "--n": people = try Self.count(option, value, 1...Register.mostPeople)
    case "--out": folder = value
    case "--seed": seed = try Self.seed(option, value)
    case "--query-seed": separateQuerySeed = try Self.seed(option, value)
    case "--queries": queries = try Self.count(option, value, 0...Self.mostQueries)
    case "--absent": absent = try Self.count(option, value, 0...Self.mostQueries)
    case "--query-file":
      guard !value.isEmpty, !value.contains("/") else {
        throw Failure(sentence: "--query-file is a name without a slash, not \"\(value)\".")
      }
      queryFile = value
    case "--child-share":
      guard let share = Double(value), (0...1).contains(share) else {
        throw Failure(sentence: "--child-share is a number from 0 to 1, not \"\(value)\".")
      }
      childShare = share
    case "--mix": try takeMix(value)
    default: throw Failure(sentence: "\(option) is unknown.")
    }
  }

  private mutating func takeMix(_ value: String) throws {
    for pair in value.split(separator: ",") {
      let sides = pair.split(separator: "=")
      guard sides.count == 2, let kind = ErrorKind(rawValue: String(sides[0])),
        let weight = Double(sides[1]), weight >= 0, weight <= 1_000
      else {
        throw Failure(sentence: "--mix takes pairs like phonetic=2, not \"\(pair)\".")
      }
      weights[kind] = weight
    }
  }

  private static func count(
    _ option: String, _ value: String, _ range: ClosedRange<Int>
  ) throws -> Int {
    guard let count = Int(value), range.contains(count) else {
      throw Failure(
        sentence: "\(option) is a whole number from \(range.lowerBound) to \(range.upperBound), "
          + "not \"\(value)\".")
    }
    return count
  }

  private static func seed(_ option: String, _ value: String) throws -> UInt64 {
    guard let seed = UInt64(value) else {
      throw Failure(sentence: "\(option) is a whole number from 0 on, not \"\(value)\".")
    }
    return seed
  }
}
