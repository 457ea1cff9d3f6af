import PatchworkStore

extension Server {
  /// How often the server looks for what has waited out its notice, in seconds.
  static let noticeInterval = 900

  /// Carries out what was asked with notice, where nobody is there who could agree: now, and again and
  /// again. What fails is tried again.
  static func carryOutDue(of directory: LocalDirectory) async {
    while !Task.isCancelled {
      try? await directory.carryOutDue()
      try? await Task.sleep(for: .seconds(noticeInterval))
    }
  }
}
