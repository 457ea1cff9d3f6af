extension TelephoneNumber {
  /// A British number with a space after the area code, in Ofcom's grouping: `07700 900412`,
  /// `01632 960077`, `020 7946 0018`, `0161 496 0000`, `0300 123 4567`, `01632 960001 x12`. Other
  /// texts are returned unchanged.
  package static func display(_ text: String) -> String {
    guard problem(text) == nil else { return text }
    let digits = digits(text)
    guard let groups = groups(of: digits) else { return text }
    var shown: [Substring] = []
    var rest = Substring(digits)
    for length in groups {
      shown.append(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    if !rest.isEmpty { shown.append(rest) }
    let numeral = shown.joined(separator: " ")
    let `extension` = parts(text).extension
    return `extension`.isEmpty
      ? numeral : "\(numeral) x\(String(decoding: `extension`, as: UTF8.self))"
  }

  /// The digits in each group (the last group takes the rest); nil when not a British number of
  /// full length.
  private static func groups(of digits: String) -> [Int]? {
    guard digits.hasPrefix("0"), !digits.hasPrefix("00"), (10...11).contains(digits.count) else {
      return nil
    }
    let code = Array(digits.utf8.prefix(4))
    switch code[1] {
    case UInt8(ascii: "1"):
      // 011x and 01x1 are the large cities.
      if code[2] == UInt8(ascii: "1") || code[3] == UInt8(ascii: "1") { return [4, 3] }
      return longCodes.contains(String(digits.prefix(6))) ? [6] : [5]
    case UInt8(ascii: "2"): return [3, 4]
    case UInt8(ascii: "3"), UInt8(ascii: "8"), UInt8(ascii: "9"): return [4, 3]
    case UInt8(ascii: "5"): return [3, 4]
    case UInt8(ascii: "7"):
      // 070 and 076 are no mobile ranges, except the Isle of Man's 07624.
      let isMobile =
        code[2] != UInt8(ascii: "0") && code[2] != UInt8(ascii: "6") || digits.hasPrefix("07624")
      return isMobile ? [5] : [3, 4]
    default: return nil
    }
  }

  /// The six-digit area codes: Langholm, Hornby, Hawkshead, Grange-over-Sands, Sedbergh, Wigton,
  /// Raughton Head, Brampton, Appleby, Pooley Bridge, Keswick and Gosforth.
  private static let longCodes: Set<String> = [
    "013873", "015242", "015394", "015395", "015396", "016973", "016974", "016977", "017683",
    "017684", "017687", "019467",
  ]
}
