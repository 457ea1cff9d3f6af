/// Words that people type beside a name and that are not part of it. Not the search's own list: it must cope
/// with words that it does not know.
enum WordsBesideNames {
  static func any(_ random: inout SplitMix64) -> String {
    random.pick(random.chance(60) ? usual : others, otherwise: "mrs")
  }

  private static let usual = [
    "Mr", "Mrs", "Miss", "Ms", "Dr", "Sir", "Rev", "Jr", "junior", "senior", "snr", "MBE",
    "deceased",
    "late", "baby", "mum", "family", "twin", "widow", "carer", "adopted", "homeless", "client",
    "care",
    "brother", "husband", "child", "formerly", "esq", "refugee",
  ]
  private static let others = [
    "Mary", "James", "Ann", "Smith", "Brown", "Khan", "Grace", "wheelchair", "canalside",
    "Birmingham", "blue", "tall", "allotment", "school", "interpreter", "transport", "xxx",
    "review",
    "plumber", "vegan", "Spanish", "football", "phoned", "letter",
  ]
}
