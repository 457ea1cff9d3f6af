extension String {
  /// With its first letter as at the beginning of a sentence; words come from the core without.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
