import PatchworkCore

/// Texts that nobody can guess, from the kernel's random numbers.
enum Secret {
  // Crockford's base 32, five bits a digit: I, L, O and U, which are read as others, are left out.
  private static let digits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  /// A code of 100 random bits that a person can type: `7K3QD-0MZ4T-...`.
  static func code() -> String {
    (0..<4).map { _ in text(5) }.joined(separator: "-")
  }

  /// A token of 260 random bits.
  static func token() -> String { "pw_" + text(52) }

  /// The hash of a code, in whatever case and with whatever spaces it was typed.
  static func hash(code: String) -> String {
    let letters = code.uppercased().filter { $0.isLetter || $0.isNumber }
    return SHA256.hex(letters.utf8)
  }

  private static func text(_ length: Int) -> String {
    var random = SystemRandomNumberGenerator()
    return String(
      (0..<length).map { _ in digits[Int.random(in: 0..<digits.count, using: &random)] })
  }
}
