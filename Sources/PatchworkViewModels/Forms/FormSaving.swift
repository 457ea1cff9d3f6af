import PatchworkCore

/// What a form that was read comes to.
enum FormSaving: Sendable {
  /// What is wrong, field by field.
  case problems([FormField.Name: String])
  /// A client to be added, once nobody like them is found.
  case addClient(Client)
  /// Changes to be made, the receipt of the last being the answer.
  case apply(@Sendable (any Directory) async throws -> ChangeReceipt)
  /// A folder to be imported.
  case importFolder(String)

  /// One change.
  static func change(_ change: Change) -> FormSaving { .apply { try await $0.apply(change) } }
}

extension Form {
  /// Reads the form into what it comes to.
  func saving(today: CivilDate, me: Practitioner?) -> FormSaving {
    var reader = FormReader(self, today: today)
    let saving: FormSaving? =
      switch purpose {
      case .introduction: IntroductionForm.read(&reader)
      case .newClient: ClientForm.readNew(&reader)
      case .correctClient(let client): ClientForm.readCorrection(of: client, &reader)
      case .relative(let client): RelativeForm.read(client, &reader)
      case .join(let client): InvolvementForm.readJoin(client, &reader, me: me)
      case .involve(let client): InvolvementForm.readInvolve(client, &reader)
      case .correctInvolvement(let held): InvolvementForm.readCorrection(of: held, &reader)
      case .endInvolvement(let held): InvolvementForm.readEnd(of: held, &reader)
      case .newPractitioner: PractitionerForm.read(&reader)
      case .myDetails(let me): MyDetailsForm.read(&reader, me: me)
      case .replaceContactPoint(let point, let owner):
        ReplacementForm.read(point, of: owner, &reader)
      case .raiseAttention(let client, let members):
        AttentionForm.read(client, members, &reader)
      case .planVisit(let held): VisitForm.read(held, &reader)
      case .move(let client, let home): MoveForm.read(client, home, &reader)
      case .markAgency(let agency): ConfidentialityForm.read(agency, &reader)
      case .gapRules(let agency): GapRulesForm.read(agency, &reader)
      case .handOver(let held): HandoverForm.read(held, &reader)
      case .noteSharing(let client, let receivers):
        SharingForm.read(client, receivers, &reader)
      case .shield(let client): ShieldForm.read(client, &reader)
      case .importFolder: ImportForm.read(&reader)
      }
    guard reader.isSound, let saving else { return .problems(reader.problems) }
    return saving
  }
}
