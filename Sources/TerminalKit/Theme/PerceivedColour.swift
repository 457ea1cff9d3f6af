import Glibc

/// A colour in Oklab (B. Ottosson, 2020): lightness and two opponent axes, in which equal distances
/// look about equally different.
struct PerceivedColour {
  /// 0 for black to 1 for white.
  let lightness: Double
  /// Green to red.
  let a: Double
  /// Blue to yellow.
  let b: Double
  /// Distance from grey: 0 to about 0.3.
  let chroma: Double

  init(_ colour: Colour) {
    let (red, green, blue) = colour.linear
    let long = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    let medium = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    let short = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    chroma = (a * a + b * b).squareRoot()
  }

  /// Whether the colour is seen as having a hue.
  var hasHue: Bool { chroma > 0.04 }

  /// How different another colour looks as a replacement. A change of hue counts twice, because the
  /// hue carries the meaning.
  func distance(to other: PerceivedColour) -> Double {
    let (dl, da, db) = (lightness - other.lightness, a - other.a, b - other.b)
    let dc = chroma - other.chroma
    // What of the distance is no change of chroma is a turn of the hue. Rounding can make it less
    // than nothing.
    let turn = max(0, da * da + db * db - dc * dc)
    return (dl * dl + dc * dc + 4 * turn).squareRoot()
  }

  /// Whether two hues lie within 45 degrees, so that both could have the same name.
  func sharesHue(with other: PerceivedColour) -> Bool {
    let product = chroma * other.chroma
    return product > 0 && (a * other.a + b * other.b) / product > 0.7071
  }
}
