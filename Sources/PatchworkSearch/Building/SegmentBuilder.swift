import PatchworkCore
import PatchworkMatching

/// Collects clients and lays them out as an index.
package final class SegmentBuilder {
  typealias Section = IndexFormat.Section

  private let folder: String
  private let isWhole: Bool
  private var names = NameRows()
  private var addressWords = WordTable()
  private let given, family, rowCounts, birth: ScratchArray<UInt32>
  private let rows: ScratchArray<NameRowBits>
  private let ids, nhsNumbers: ScratchArray<Int64>
  private let households, places: ScratchArray<Keyed>
  private var layout: SegmentLayout?

  /// A value and the record it belongs to, ordered by value.
  struct Keyed {
    var key: UInt64
    var record: UInt32
    var isFormer: Bool
  }

  /// A row of another name, as collected.
  struct NameRowBits {
    var given: UInt32
    var family: UInt32
    var kind: UInt8
  }

  /// A builder whose scratch files lie in a folder.
  ///
  /// - Parameter isWhole: whether these are all clients and not just the latest changes, of which an
  ///   index must be quick to make.
  package init(scratch folder: String, isWhole: Bool = true) {
    self.folder = folder
    self.isWhole = isWhole
    given = ScratchArray(in: folder)
    family = ScratchArray(in: folder)
    rowCounts = ScratchArray(in: folder)
    birth = ScratchArray(in: folder)
    rows = ScratchArray(in: folder)
    ids = ScratchArray(in: folder)
    nhsNumbers = ScratchArray(in: folder)
    households = ScratchArray(in: folder)
    places = ScratchArray(in: folder)
  }

  /// How many clients have been added.
  package var count: Int { ids.count }

  /// Adds a client. None can be added once the index has been laid out.
  package func add(_ client: IndexedClient) throws {
    guard ids.count < IndexFormat.mostRecords else {
      throw IndexError(path: worded("the register"), worded("has more clients than can be indexed"))
    }
    let record = UInt32(ids.count)
    let nameRows = names.rows(of: client.names)
    try given.append(nameRows[0].given)
    try family.append(nameRows[0].family)
    for row in nameRows.dropFirst() {
      try rows.append(
        NameRowBits(given: row.given, family: row.family, kind: row.kind.rawValue))
    }
    try rowCounts.append(UInt32(nameRows.count - 1))
    try birth.append(BirthKey(client.birth).bits)
    try ids.append(client.id)
    try nhsNumbers.append(client.nhsNumber ?? 0)
    if let household = client.household, household != 0 {
      try households.append(
        Keyed(key: UInt64(bitPattern: household), record: record, isFormer: false))
    }
    for line in client.lines where !line.isEmpty {
      for word in StreetName.words(of: line) { _ = addressWords.number(of: word) }
    }
    for (postcode, isFormer) in client.postcodes {
      try places.append(
        Keyed(key: PostcodeKey(postcode).bits, record: record, isFormer: isFormer))
    }
  }

  /// Lays out the index in memory.
  package func inMemory(origin: IndexFormat.Origin) throws -> Segment {
    let layout = try layOut()
    let bytes = IndexBytes(count: layout.byteCount) { layout.write(into: $0, origin: origin) }
    return try Segment(bytes, path: "memory")
  }

  /// Lays out the index as a file, which takes the place of another of the name at one stroke.
  ///
  /// - Parameter model: the file whose readers may read the index; nil for the owner alone.
  package func write(to path: String, origin: IndexFormat.Origin, readableAs model: String?) throws
  {
    try layOut().write(to: path, origin: origin, readableAs: model)
  }

  /// The sections, made once: making them renumbers what was collected.
  private func layOut() throws -> SegmentLayout {
    if let layout { return layout }
    let layout = SegmentLayout()
    let total = ids.count
    if isWhole { names.addRelatedWords() }
    let (rank, order) = names.words.sorted()

    // Records take the order of their dates of birth: place[old] is the new number.
    let byBirth = ScratchArray<UInt64>(in: folder)
    for record in 0..<total {
      try byBirth.append(
        KeyedPosting(key: birth.elements[record], number: UInt32(record)).bits)
    }
    byBirth.sort(by: <)
    let place = try array(UInt32.self, total)
    for (new, key) in byBirth.elements.enumerated() {
      place.elements[KeyedPosting(bits: key).number] = UInt32(new)
    }
    try layOutRecords(byBirth, rank, layout)
    try layOutBirths(byBirth, layout)
    let counts = try layOutNames(byBirth, rank, layout)
    layout.add(try WordSections.make(words: names.words, order: order, counts: counts, in: folder))
    if isWhole {
      layout.add(try RelatedWords.sections(names.words, rank: rank, in: folder))
    }
    try layOutPlaces(place, layout)
    try layOutHouseholds(place, layout)
    try layOutAddressWords(layout)

    let numbers = ScratchArray<UInt64>(in: folder)
    for record in 0..<total where nhsNumbers.elements[record] > 0 {
      try numbers.append(
        NumberPosting(
          number: UInt64(nhsNumbers.elements[record]), record: place.elements[record]
        ).bits)
    }
    numbers.sort(by: <)
    layout.add(.nhsNumbers, numbers)
    self.layout = layout
    return layout
  }

  private func array<T: BitwiseCopyable>(_ type: T.Type, _ count: Int) throws -> ScratchArray<T> {
    let array = ScratchArray<T>(in: folder)
    try array.reset(to: count)
    return array
  }

  private func layOutRecords(
    _ byBirth: ScratchArray<UInt64>, _ rank: [UInt32], _ layout: SegmentLayout
  ) throws {
    let (newGiven, newFamily) = (
      try array(UInt32.self, ids.count), try array(UInt32.self, ids.count)
    )
    let (newID, newBirth) = (try array(Int64.self, ids.count), try array(UInt32.self, ids.count))
    for (new, key) in byBirth.elements.enumerated() {
      let old = KeyedPosting(bits: key).number
      newGiven.elements[new] = rank[Int(given.elements[old])]
      newFamily.elements[new] = rank[Int(family.elements[old])]
      newID.elements[new] = ids.elements[old]
      newBirth.elements[new] = birth.elements[old]
    }
    layout.add(.recordGiven, newGiven)
    layout.add(.recordFamily, newFamily)
    layout.add(.recordID, newID)
    layout.add(.recordBirth, newBirth)
  }

  private func layOutBirths(_ byBirth: ScratchArray<UInt64>, _ layout: SegmentLayout) throws {
    let values = ScratchArray<UInt32>(in: folder)
    let starts = ScratchArray<UInt32>(in: folder)
    for (new, key) in byBirth.elements.enumerated() {
      let birth = KeyedPosting(bits: key).key
      if new == 0 || values.elements[values.count - 1] != birth {
        try values.append(birth)
        try starts.append(UInt32(new))
      }
    }
    try starts.append(UInt32(byBirth.count))
    layout.add(.births, values)
    layout.add(.birthStarts, starts)
  }

  /// Lays out names and pairs; returns how many people bear each word as given and family name.
  private func layOutNames(
    _ byBirth: ScratchArray<UInt64>, _ rank: [UInt32], _ layout: SegmentLayout
  ) throws -> WordCounts {
    let total = ids.count
    let firstRow = try array(UInt32.self, total + 1)
    for record in 0..<total {
      firstRow.elements[record + 1] = firstRow.elements[record] &+ rowCounts.elements[record]
    }
    let starts = ScratchArray<UInt32>(in: folder)
    let (otherGiven, otherFamily) = (
      ScratchArray<UInt32>(in: folder), ScratchArray<UInt32>(in: folder)
    )
    let otherKind = ScratchArray<UInt8>(in: folder)
    let pairs = PairSorter(in: folder)
    var counts = WordCounts(words: rank.count)
    var person: [NameRowBits] = []
    for (new, key) in byBirth.elements.enumerated() {
      let old = KeyedPosting(bits: key).number
      person.removeAll(keepingCapacity: true)
      person.append(
        NameRowBits(
          given: rank[Int(given.elements[old])], family: rank[Int(family.elements[old])], kind: 0))
      for row in Int(firstRow.elements[old])..<Int(firstRow.elements[old + 1]) {
        let bits = rows.elements[row]
        person.append(
          NameRowBits(
            given: rank[Int(bits.given)], family: rank[Int(bits.family)], kind: bits.kind))
      }
      try starts.append(UInt32(otherGiven.count))
      for row in person.dropFirst() {
        try otherGiven.append(row.given)
        try otherFamily.append(row.family)
        try otherKind.append(row.kind)
      }
      for row in person {
        try pairs.add(
          given: row.given, family: row.family,
          posting: NamePosting(kind: row.kind, record: new).bits)
      }
      counts.add(person)
    }
    try starts.append(UInt32(otherGiven.count))
    layout.add(.otherStarts, starts)
    layout.add(.otherGiven, otherGiven)
    layout.add(.otherFamily, otherFamily)
    layout.add(.otherKind, otherKind)
    let sorted = try pairs.layOut(words: rank.count, layout)
    layout.add(
      try NameCommunities.sections(sorted, counts: counts, records: total, in: folder))
    return counts
  }

  private func layOutPlaces(_ place: ScratchArray<UInt32>, _ layout: SegmentLayout) throws {
    for index in 0..<places.count {
      places.elements[index].record = place.elements[Int(places.elements[index].record)]
    }
    places.sort { ($0.key, $0.record) < ($1.key, $1.record) }
    let current = try array(UInt32.self, ids.count)
    let keys = ScratchArray<UInt64>(in: folder)
    let (starts, records) = (ScratchArray<UInt32>(in: folder), ScratchArray<UInt32>(in: folder))
    for entry in places.elements {
      if keys.count == 0 || keys.elements[keys.count - 1] != entry.key {
        try keys.append(entry.key)
        try starts.append(UInt32(records.count))
      }
      try records.append(PlacePosting(isFormer: entry.isFormer, record: entry.record).bits)
      if !entry.isFormer, current.elements[Int(entry.record)] == 0 {
        current.elements[Int(entry.record)] = UInt32(keys.count)
      }
    }
    try starts.append(UInt32(records.count))
    layout.add(.recordPostcode, current)
    layout.add(.postcodes, keys)
    layout.add(.postcodeStarts, starts)
    layout.add(.postcodeRecords, records)
  }

  private func layOutAddressWords(_ layout: SegmentLayout) throws {
    let (starts, text) = (ScratchArray<UInt32>(in: folder), ScratchArray<UInt8>(in: folder))
    for number in addressWords.sorted().order {
      try starts.append(UInt32(text.count))
      for byte in addressWords.bytes(of: number) { try text.append(byte) }
    }
    try starts.append(UInt32(text.count))
    layout.add(.addressStarts, starts)
    layout.add(.addressBytes, text)
  }

  private func layOutHouseholds(_ place: ScratchArray<UInt32>, _ layout: SegmentLayout) throws {
    for index in 0..<households.count {
      households.elements[index].record = place.elements[Int(households.elements[index].record)]
    }
    households.sort { ($0.key, $0.record) < ($1.key, $1.record) }
    let numbers = try array(UInt32.self, ids.count)
    let (starts, records) = (ScratchArray<UInt32>(in: folder), ScratchArray<UInt32>(in: folder))
    var index = 0
    while index < households.count {
      var end = index + 1
      while end < households.count, households.elements[end].key == households.elements[index].key {
        end += 1
      }
      if end - index > 1 {  // Who lives alone needs no household.
        try starts.append(UInt32(records.count))
        for member in index..<end {
          let record = households.elements[member].record
          numbers.elements[Int(record)] = UInt32(starts.count)
          try records.append(record)
        }
      }
      index = end
    }
    try starts.append(UInt32(records.count))
    layout.add(.recordHousehold, numbers)
    layout.add(.householdStarts, starts)
    layout.add(.householdRecords, records)
  }
}
