import Foundation

/// Programs that a test starts, as a person would.
package enum Program {
  /// A program that was built beside the tests.
  package static func built(_ name: String) throws -> String {
    let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let path = (own as NSString).deletingLastPathComponent + "/" + name
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw ProgramError("\(path) has not been built")
    }
    return path
  }

  /// A program of the system.
  package static func installed(_ name: String, package: String) throws -> String {
    for folder in ["/usr/sbin", "/usr/bin", "/sbin", "/bin"] {
      let path = folder + "/" + name
      if FileManager.default.isExecutableFile(atPath: path) { return path }
    }
    throw ProgramError("\(name) is missing: apt-get install \(package)")
  }

  /// What a program left behind.
  package struct Outcome: Sendable {
    /// Its exit status; minus the signal's number when a signal ended it.
    package let status: Int32
    /// What it wrote to standard output.
    package let output: String
    /// What it wrote to standard error.
    package let errors: String
  }

  /// Runs a program to its end.
  @discardableResult package static func run(
    _ words: [String], environment: [String: String] = [:]
  ) async throws -> Outcome {
    let process = process(words, environment)
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    return await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        let text = output.fileHandleForReading.readDataToEndOfFile()
        let complaint = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let isSignal = process.terminationReason == .uncaughtSignal
        continuation.resume(
          returning: Outcome(
            status: isSignal ? -process.terminationStatus : process.terminationStatus,
            output: String(decoding: text, as: UTF8.self),
            errors: String(decoding: complaint, as: UTF8.self)))
      }
    }
  }

  /// Runs a program that must succeed.
  package static func require(_ words: [String]) async throws {
    let outcome = try await run(words)
    guard outcome.status == 0 else {
      throw ProgramError("\(words.joined(separator: " ")): \(outcome.errors)")
    }
  }

  /// Starts a program that goes on by itself.
  package static func start(
    _ words: [String], environment: [String: String] = [:], input: Pipe? = nil,
    output: Pipe? = nil
  ) throws -> Process {
    let process = process(words, environment)
    if let input { process.standardInput = input }
    process.standardOutput = output ?? FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    // A program inherits the signals that its starter's thread blocks, and tasks run on threads
    // that block them all: it could not be stopped.
    var (none, before) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try process.run()
    return process
  }

  private static func process(_ words: [String], _ environment: [String: String]) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: words[0])
    process.arguments = Array(words.dropFirst())
    process.standardInput = FileHandle.nullDevice
    if !environment.isEmpty {
      process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    }
    return process
  }
}

/// What a test needs and does not have.
package struct ProgramError: Error, CustomStringConvertible {
  /// In words.
  package let description: String

  /// An error in words.
  package init(_ description: String) { self.description = description }
}
