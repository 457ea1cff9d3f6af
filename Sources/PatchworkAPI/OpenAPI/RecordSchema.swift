import PatchworkCore

/// The schemas of records and of the bodies in which they travel, from the description of their fields.
extension SchemaSubject {
  /// A record as it is answered.
  func record<Record: DescribedRecord>(_: Record.Type) -> JSON {
    object(
      [("id", identifier), ("version", count)]
        + Record.fields.map { field in
          (field.id.member + (field.member.isOptional ? "?" : ""), schema(of: field.member.type))
        })
  }

  /// A record as it is sent to be added.
  func addition<Record: DescribedRecord>(_: Record.Type) -> JSON {
    object(
      Record.fields.filter(\.member.isSent).map { field in
        (
          field.id.member + (field.member.isRequired ? "" : "?"),
          schema(of: field.member.type, isSent: true)
        )
      })
  }

  /// A correction: every member may be left out, and null removes what a record can lack.
  func correction<Record: DescribedRecord>(_: Record.Type) -> JSON {
    object(
      Record.fields.filter(\.member.isSent).map { field in
        let value = schema(of: field.member.type, isSent: true)
        return (
          field.id.member + "?",
          field.member.isRequired ? value : ["anyOf": [value, ["type": "null"]]]
        )
      })
  }

  /// The schema of a field's type.
  ///
  /// - Parameter isSent: whether it is what is sent, in which parts may be left out.
  private func schema(of type: Any.Type, isSent: Bool = false) -> JSON {
    if let named = named(type, isSent: isSent) { return named }
    switch type {
    case is Bool.Type: return flag
    case is String.Type, is EmergencyAreas.Type, is GapAdjustments.Type: return text
    case let value as any TextCodable.Type:
      return ["type": "string", "description": .string(value.form)]
    // Every identifier has the same form.
    default: return identifier
    }
  }

  private func named(_ type: Any.Type, isSent: Bool) -> JSON? {
    switch type {
    case is CivilDate.Type: date
    case is BirthDate.Type: reference(ClientSchema.birthDate)
    case is NHSNumber.Type: reference(ClientSchema.nhsNumber)
    case is SafeContact.Type: reference(ClientSchema.safeContact)
    case is Sex.Type: reference(ClientSchema.sex)
    case is PersonName.Type: reference(isSent ? ValueSchema.nameBody : ValueSchema.name)
    case is [PersonName].Type: list(isSent ? ValueSchema.nameBody : ValueSchema.name)
    case is [Address].Type: list(isSent ? ClientSchema.addressBody : ClientSchema.address)
    case is WorkingPattern.Type: reference(PractitionerSchema.workingPattern)
    case is [ContactPoint].Type:
      list(isSent ? PractitionerSchema.contactPointBody : PractitionerSchema.contactPoint)
    case is [Leave].Type: list(PractitionerSchema.leave)
    case is [DutyHours].Type: list(isSent ? AgencySchema.dutyHoursBody : AgencySchema.dutyHours)
    case is Agency.Kind.Type: reference(AgencySchema.agencyKind)
    case is Confidentiality.Type: reference(AgencySchema.confidentiality)
    case is BankHolidays.Division.Type: oneOf(BankHolidays.Division.self)
    default: nil
    }
  }
}
