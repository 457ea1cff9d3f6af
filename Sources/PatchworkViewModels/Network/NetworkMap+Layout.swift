import PatchworkCore

extension NetworkMap {
  /// The map of a network, from its current involvements in order of reach.
  init(of network: Network, people: [NetworkPerson], today: CivilDate) {
    let client = network.client
    let today = min(today, client.died ?? today)
    let noun = client.sex.noun(age: client.birth?.age(on: today))
    self.init(
      centre: client.name.display,
      centreDetail: [
        noun, client.birth?.ageWords(on: today) ?? "", client.died == nil ? "" : worded("died"),
      ]
      .filter { !$0.isEmpty }.joined(separator: ", "),
      asked: NetworkAsked.all(in: network))
    for person in people {
      if let place = clusters.firstIndex(where: { $0.agency == person.agency }) {
        clusters[place].people.append(person)
      } else {
        clusters.append(
          Cluster(
            agency: person.agency, name: person.agencyName,
            kind: network.agency(person.agency)?.kind ?? .other, people: [person]))
      }
    }
    let family = network.family.map { member in
      Relative(
        person: member.person, kinship: member.kind?.rawValue ?? "",
        age: member.person.death?.isConfirmed == true
          ? worded("died") : member.person.ageWords(on: today),
        livesTogether: member.livesTogether)
    }
    self.family = family.filter(\.livesTogether) + family.filter { !$0.livesTogether }
  }
}
