import Glibc
import Testing

@testable import PatchworkStore

@Suite(.timeLimit(.minutes(1))) struct FileWatchTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test(.timeLimit(.minutes(1))) func aTouchedFileIsToldOf() async throws {
    let path = scratch.path("log")
    try scratch.write("log", "")
    let (touches, told) = AsyncStream.makeStream(of: Void.self)
    let watch = FileWatch(path: path, patience: .seconds(3_600)) { told.yield() }
    utimensat(AT_FDCWD, path, nil, 0)
    for await _ in touches { break }
    withExtendedLifetime(watch) {}
  }

  /// As on a host where one account has used up all the watches that the kernel gives it.
  @Test(.timeLimit(.minutes(1))) func whoGetsNoWatchIsToldAnyway() async throws {
    let (touches, told) = AsyncStream.makeStream(of: Void.self)
    let watch = FileWatch(path: scratch.path("nowhere/log"), patience: .milliseconds(1)) {
      told.yield()
    }
    for await _ in touches { break }
    withExtendedLifetime(watch) {}
  }
}
