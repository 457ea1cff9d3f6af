/// What is needed to choose the right person from a list, and nothing more.
public struct ClientSummary: Hashable, Sendable, Codable {
  /// The client it stands for.
  public var id: ClientID
  /// The name to show.
  public var name: PersonName
  /// When the person was born, if known.
  public var birth: BirthDate?
  /// Sex as registered.
  public var sex: Sex
  /// The district of the current postcode, `ST16`; empty when unknown or shielded.
  public var district: String
  /// Whether it is hidden where the person is, and only their own network may open the record.
  public var isShielded: Bool

  /// A summary from its parts.
  public init(
    id: ClientID, name: PersonName, birth: BirthDate?, sex: Sex, district: String,
    isShielded: Bool = false
  ) {
    self.id = id
    self.name = name
    self.birth = birth
    self.sex = sex
    self.district = isShielded ? "" : district
    self.isShielded = isShielded
  }

  /// The summary of a whole record.
  public init(_ client: Client, isShielded: Bool = false) {
    self.init(
      id: client.id, name: client.name, birth: client.birth, sex: client.sex,
      district: client.currentAddress?.postcode?.district ?? "", isShielded: isShielded)
  }
}
