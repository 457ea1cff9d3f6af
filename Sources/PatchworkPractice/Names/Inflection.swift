/// Family names with a masculine and a feminine ending.
enum Inflection {
  /// The feminine form; the name itself when there is only one form.
  static func feminine(_ family: String) -> String {
    for (masculine, feminine) in endings where family.hasSuffix(masculine) {
      return String(family.dropLast(masculine.count)) + feminine
    }
    return family
  }

  /// Longest endings first. Lithuanian names get the form of married women.
  private static let endings = [
    ("skyi", "ska"), ("ski", "ska"), ("cki", "cka"), ("ński", "ńska"), ("dzki", "dzka"),
    ("ov", "ova"), ("ev", "eva"), ("auskas", "auskienė"), ("ičius", "ičienė"), ("ickas", "ickienė"),
    ("ūnas", "ūnienė"), ("inas", "inienė"), ("ėnas", "ėnienė"), ("aitis", "aitienė"),
    ("iņš", "iņa"), ("ītis", "īte"), ("sons", "sone"), ("ols", "ola"), ("áth", "áthová"),
    ("oš", "ošová"), ("áč", "áčová"), ("ňák", "ňáková"), ("ý", "á"),
  ]
}
