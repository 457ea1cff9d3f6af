import Glibc
import PatchworkCommandLine
import PatchworkCore
import PatchworkStore

/// Builds unusual registers and measures searches for unusual texts.
struct AwkwardBenchmark {
  static let usage = """
    usage: patchwork-bench awkward --data DIR [--n COUNT]

      --data DIR  an empty folder, made if it is missing, for the registers
      --n COUNT   how many people each register has; 1000000 unless given
    """

  private var data = ""
  private var people = 1_000_000

  init(_ arguments: consuming Arguments) throws(UsageError) {
    data = try arguments.takeRequired("--data", what: "a folder")
    people = try arguments.takeCount("--n", in: 1...1_000_000_000) ?? people
    try arguments.finishEmpty("awkward")
  }

  /// The kinds of unusual register.
  private enum Kind: String, CaseIterable {
    case oneName = "one name"
    case oneNameAndDay = "one name and day"
    case ownNames = "a name of one's own each"
    case longNames = "the longest names"

    func row(_ number: Int) -> String {
      let day = "\(1940 + number % 80)-0\(1 + number % 9)-\(10 + number % 19)"
      switch self {
      case .oneName: return "John,Smith,\(day)"
      case .oneNameAndDay: return "John,Smith,2001-01-01"
      case .ownNames: return "\(Self.word(number)),,\(day)"
      case .longNames:
        let word = Self.word(number)
        let name = String(repeating: word, count: 200 / word.utf8.count)
        return "\(name),\(name),\(day)"
      }
    }

    /// A different word for each number, made of syllables.
    private static func word(_ number: Int) -> String {
      let syllables = [
        "jo", "hn", "smi", "ba", "ren", "wi", "ka", "mo", "el", "ta", "ny", "dra", "sul", "po",
        "che", "far",
      ]
      var (word, rest) = ("", number)
      repeat {
        word += syllables[rest % syllables.count]
        rest /= syllables.count
      } while rest > 0
      return word
    }
  }

  func run() async throws {
    try NewFile.makeFolder(data)
    for kind in Kind.allCases {
      let folder = "\(data)/\(kind.rawValue.split(separator: " ").joined(separator: "-"))"
      try NewFile.makeFolder(folder)
      // A thousand bytes a client: with all of them the disk would be measured.
      let count = kind == .longNames ? min(people, 50_000) : people
      var file = try NewFile("\(folder)/clients.csv")
      file.bytes += "id,given,family,dob\n".utf8
      for number in 0..<count {
        file.bytes += "\(number + 1),\(kind.row(number))\n".utf8
        try file.writeIfFull()
      }
      try file.finish()
      try await measure(kind.rawValue, count, folder)
    }
  }

  private func measure(_ name: String, _ count: Int, _ folder: String) async throws {
    let path = "\(folder)/register.db"
    let build = Double(try OwnProcess.output(of: ["prepare", folder, path])) ?? 0
    let directory = try LocalDirectory(path: path)
    _ = try await directory.search(SearchRequest(text: "grace"))
    var times = Durations()
    var slowest = (text: "", time: 0.0)
    for (name, text) in AwkwardTexts.all {
      for limit in [10, 200] {
        _ = try await times.measure {
          try await directory.search(SearchRequest(text: text, limit: limit))
        }
        if times.last > slowest.time { slowest = (name, times.last) }
      }
    }
    print(
      "{\"register\":\"\(name)\",\"clients\":\(count),\"build_s\":\(rounded(build))"
        + ",\"query_ms\":\(times.json),\"slowest\":\"\(slowest.text)\"}")
  }
}
