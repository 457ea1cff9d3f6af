import Glibc
import PatchworkCore
import PatchworkPractice

/// Writes a generated register and labelled queries for it.
struct Generate {
  static let usage = """
    usage: patchwork-bench generate --n COUNT --out DIR [--seed NUMBER] [--child-share SHARE]
                                    [--queries COUNT] [--absent COUNT] [--query-seed NUMBER]
                                    [--query-file NAME] [--queries-only] [--balanced]
                                    [--mix KIND=WEIGHT,...]

      --n COUNT            how many people the register has, at most \(Register.mostPeople)
      --out DIR            gets clients.csv, aliases.csv and the file of queries
      --seed NUMBER        what everything follows from; 1 unless given
      --child-share SHARE  share of people under nineteen, 0 to 1; 0.7 unless given
      --queries COUNT      queries for people in the register; 2000 unless given
      --absent COUNT       queries for people who are not in it; 300 unless given
      --query-seed NUMBER  other queries for the same register; the seed unless given
      --query-file NAME    the file of queries; queries.csv unless given
      --queries-only       leaves clients.csv and aliases.csv as they are
      --balanced           asks for every group of names equally often
      --mix KIND=WEIGHT    how common a kind of error is; 0 leaves it out. The kinds:
    \(kinds)
    """

  /// The kinds of error, several on a line.
  private static var kinds: String {
    var lines = [""]
    for kind in ErrorKind.allCases {
      let word = kind.usualWeight == 0 ? "\(kind.rawValue) (0)" : kind.rawValue
      if (lines.last?.count ?? 0) + word.count > 60 { lines.append("") }
      lines[lines.count - 1] += (lines.last?.isEmpty ?? true ? "" : ", ") + word
    }
    return lines.map { "                           \($0)" }.joined(separator: "\n")
  }

  /// Runs the subcommand.
  ///
  /// - Returns: the exit code: 0 for success, 2 for wrong arguments, 3 when a file cannot be
  ///   written.
  static func run(_ arguments: [String]) -> Int32 {
    if arguments.contains("--help") || arguments.contains("-h") {
      print(usage)
      return 0
    }
    do {
      let options = try GenerateOptions(arguments)
      let start = ContinuousClock.now
      let counts = try Generate(options: options).write()
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      print(
        "\(counts.clients) clients, \(counts.aliases) aliases and \(counts.queries) queries "
          + "in \((seconds * 10).rounded() / 10) s: \(options.folder)")
      return 0
    } catch let error as GenerateOptions.Failure {
      complain("patchwork-bench generate: \(error.sentence)\n\n\(usage)")
      return 2
    } catch let error as NewFile.Failure {
      complain("patchwork-bench generate: \(error.sentence)")
      return 3
    } catch {
      complain("patchwork-bench generate: \(error)")
      return 3
    }
  }

  let options: GenerateOptions

  /// Goes through the register once: writes its people and counts the names that queries use.
  private func write() throws -> (clients: Int, aliases: Int, queries: Int) {
    let register = Register(
      people: options.people, seed: options.seed, childShare: options.childShare)
    var maker = QueryMaker(
      register, weights: options.weights, queries: options.queries, absent: options.absent,
      seed: options.querySeed, isBalanced: options.isBalanced)
    let folder = options.folder
    try NewFile.makeFolder(folder)
    var aliasCount = 0
    if options.isQueriesOnly {
      for household in 0..<register.households {
        for person in register.household(household) { maker.count(person) }
      }
    } else {
      var clients = try NewFile("\(folder)/clients.csv")
      var aliases = try NewFile("\(folder)/aliases.csv")
      RegisterRows.append(RegisterRows.clientHeader, to: &clients.bytes)
      RegisterRows.append(RegisterRows.aliasHeader, to: &aliases.bytes)
      for household in 0..<register.households {
        for person in register.household(household) {
          RegisterRows.appendClient(person, to: &clients.bytes)
          aliasCount += RegisterRows.appendAliases(of: person, to: &aliases.bytes)
          maker.count(person)
        }
        try clients.writeIfFull()
        try aliases.writeIfFull()
      }
      try clients.finish()
      try aliases.finish()
    }
    let queries = maker.queries()
    var file = try NewFile("\(folder)/\(options.queryFile)")
    RegisterRows.append(LabelledQuery.header, to: &file.bytes)
    for (number, query) in queries.enumerated() {
      RegisterRows.append(query.fields(number: number), to: &file.bytes)
      try file.writeIfFull()
    }
    try file.finish()
    return (options.isQueriesOnly ? 0 : register.people, aliasCount, queries.count)
  }
}
