import PatchworkCore

extension [Look] {
  /// The glass log as a program can read it: those before contract 3 know no line without a time.
  ///
  /// - Parameter contract: What the program speaks; 1 for one that does not say.
  package func readable(byContract contract: Int) -> [Look] {
    contract < 3 ? filter { $0.moment != nil } : self
  }
}
