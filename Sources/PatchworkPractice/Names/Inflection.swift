/// Family names whose ending tells the sex of the bearer.
enum Inflection {
  /// The form that a woman bears; the name itself where it has but one form.
  static func feminine(_ family: String) -> String {
    for (masculine, feminine) in endings where family.hasSuffix(masculine) {
      return String(family.dropLast(masculine.count)) + feminine
    }
    return family
  }

  /// The longest endings first. Lithuanian women here bear the form of the married.
  private static let endings = [
    ("skyi", "ska"), ("ski", "ska"), ("cki", "cka"), ("ński", "ńska"), ("dzki", "dzka"),
    ("ov", "ova"), ("ev", "eva"), ("auskas", "auskienė"), ("ičius", "ičienė"), ("ickas", "ickienė"),
    ("ūnas", "ūnienė"), ("inas", "inienė"), ("ėnas", "ėnienė"), ("aitis", "aitienė"),
    ("iņš", "iņa"), ("ītis", "īte"), ("sons", "sone"), ("ols", "ola"), ("áth", "áthová"),
    ("oš", "ošová"), ("áč", "áčová"), ("ňák", "ňáková"), ("ý", "á"),
  ]
}
