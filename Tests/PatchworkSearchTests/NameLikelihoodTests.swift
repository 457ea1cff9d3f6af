import Testing

@testable import PatchworkSearch

@Suite(.timeLimit(.minutes(1))) struct NameLikelihoodTests {
  @Test func specificSlipsSayMoreThanVagueOnes() {
    func slip(_ typed: String, _ held: String) -> Float {
      Array(held.utf8).withUnsafeBytes { OneSlip.likelihood(typed: Array(typed.utf8), held: $0) }
    }
    #expect(slip("wastons", "watsons") > slip("wazsons", "watsons"))  // A swap, a substitution.
    #expect(slip("watsoon", "watson") > slip("watsoxn", "watson"))  // A letter twice, a stray one.
    #expect(slip("watspn", "watson") > slip("watskn", "watsqn"))  // Neighbouring keys.
    // The first letter is seldom wrong.
    #expect(slip("watdon", "watson") > slip("aatson", "watson"))
  }

  @Test func theLongerAnUnknownWordTheLessOftenIsItTyped() {
    let falling = (1...12).map(SearchWeights.Names.unheardOf(length:))
    #expect(zip(falling, falling.dropFirst()).allSatisfy { $0 > $1 })
  }

  /// The rows of a keyboard are shifted by half a key: O lies above K and L, and not above M or J.
  @Test func keysLieBesideThoseAboveAndBelow() {
    func slip(_ typed: String) -> Float {
      Array("watson".utf8).withUnsafeBytes {
        OneSlip.likelihood(typed: Array(typed.utf8), held: $0)
      }
    }
    for near in ["watskn", "watsln", "watsin", "watspn"] {
      #expect(slip(near) > slip("watsmn"), "\(near)")
      #expect(slip(near) > slip("watsjn"), "\(near)")
    }
  }

  @Test func theMoreShortFormsANameHasTheLessEachSays() {
    let short = [3, 5, 10].map { NameLikelihood.nickname(forms: $0, isShort: true) }
    #expect(short[0] > short[1] && short[1] > short[2])
    // Who types the formal name for a short one chose among few.
    #expect(
      NameLikelihood.nickname(forms: 3, isShort: false)
        == NameLikelihood.nickname(forms: 10, isShort: false))
  }
}
