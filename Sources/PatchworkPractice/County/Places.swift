import PatchworkCore

/// The fictional county of Merrowshire. Royal Mail uses neither Q, V nor X as the first letter of a
/// postcode, so no address here can be real.
enum Places {
  static let county = "Merrowshire"

  struct Town: Sendable {
    let name: String
    let district: String
    /// The number after the postcode area's letters.
    let code: Int
    let share: Int

    /// Whether an agency's name refers to this town: by the first word of the town's name, or as
    /// one of the northern towns.
    func isNamed(in agency: String) -> Bool {
      let marks = [
        name.split(separator: " ").first ?? "", district.hasPrefix("North") ? "North" : "",
      ]
      return marks.contains { !$0.isEmpty && agency.contains($0) }
    }
  }

  static let towns = [
    Town(name: "Stowminster", district: "Stowminster", code: 1, share: 26),
    Town(name: "Aldermere", district: "Aldermere and the Vale", code: 4, share: 18),
    Town(name: "Thornwick", district: "Thornwick", code: 7, share: 15),
    Town(name: "Hexley Bay", district: "Hexley Coast", code: 11, share: 13),
    Town(name: "Pennymoor", district: "North Merrow", code: 15, share: 11),
    Town(name: "Larkham Green", district: "Aldermere and the Vale", code: 5, share: 9),
    Town(name: "Ottersby", district: "North Merrow", code: 16, share: 8),
  ]

  static func town(of address: Address) -> Town? { towns.first { address.line.hasSuffix($0.name) } }

  private static let streets = [
    "Mill Bank", "Station Road", "Church Lane", "Victoria Street", "Orchard Close", "Priory Avenue",
    "Albert Terrace", "Windmill Rise", "Canal Side", "Maple Drive", "Kestrel Way", "Foundry Row",
    "Queen's Crescent", "Tannery Yard", "Harbour View", "Beacon Hill", "St Oswald's Court",
  ]

  /// An address in a town. Neighbours share a postcode.
  static func address(_ random: inout SplitMix64) -> Address {
    let town = random.pick(towns) { $0.share } ?? towns[0]
    let street = random.number(0...(streets.count - 1))
    let letters = Array("ABDEFGHJLNPQRSTUWXYZ")
    let sector = street % 9 + 1
    let unit = String([letters[street % 20], letters[random.number(0...7)]])
    let flat = random.chance(20) ? "Flat \(random.number(1...24)), " : ""
    return Address(
      line: "\(flat)\(random.number(1...140)) \(streets[street]), \(town.name)",
      postcode: Postcode("QM\(town.code) \(sector)\(unit)"))
  }
}
