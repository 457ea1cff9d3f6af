/// Postcodes of valid form in areas that do not exist, a different one for each index. Royal Mail
/// uses neither Q, V nor X as a first letter.
struct TestPostcodes: Sendable {
  /// The number of postcodes in the register.
  let count: Int
  private let areas: [[UInt8]]
  private let shift: Int
  private let step: Int

  private static let unitLetters = Array("ABDEFGHJLNPQRSTUWXYZ".utf8)
  private static let areaLetters = Array("ABCDEFGHJKLMNOPRSTUWY".utf8)
  private static let districts = 1...28
  private static let perDistrict = 9 * 400

  init(people: Int, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var areas = "QVX".utf8.flatMap { first in Self.areaLetters.map { [first, $0] } }
    areas += "QVX".utf8.map { [$0] }
    areas.shuffle(using: &random)
    // About fifteen households share a postcode. A small register has few areas.
    count = min(max(50, people / 37), areas.count * Self.districts.count * Self.perDistrict)
    let perArea = Self.districts.count * Self.perDistrict
    self.areas = Array(areas.prefix(max(4, (count + perArea / 2 - 1) / (perArea / 2))))
    let space = self.areas.count * perArea
    shift = random.number(0...(space - 1))
    // A step coprime to the space scatters neighbouring indices over areas, districts and units.
    var step = random.number(space / 3...space / 2)
    while greatestCommonFactor(step, space) != 1 { step += 1 }
    self.step = step
  }

  /// The postcode at an index below `count`.
  subscript(index: Int) -> String {
    let perArea = Self.districts.count * Self.perDistrict
    let place = (index * step + shift) % (areas.count * perArea)
    var text = areas[place / perArea]
    text += String(Self.districts.lowerBound + place % perArea / Self.perDistrict).utf8
    let unit = place % Self.perDistrict
    text.append(UInt8(ascii: " "))
    text.append(UInt8(ascii: "1") + UInt8(unit / 400))
    text.append(Self.unitLetters[unit % 400 / 20])
    text.append(Self.unitLetters[unit % 20])
    return String(decoding: text, as: UTF8.self)
  }
}
