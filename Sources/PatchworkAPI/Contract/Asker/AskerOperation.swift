import PatchworkCore

/// Who asks, and what they did last.
package enum AskerOperation: String, OperationSubject {
  case me, introduceMyself, roles, wishMail, undoableChanges, undoLastChange

  package var operation: Operation {
    switch self {
    case .me:
      Operation(
        .get, "/v1/me", "Who is asking.",
        answers: [
          .init(200, "The practitioner who asks.", PractitionerSchema.practitioner),
          .init(204, "The asker has not said yet who they are.", nil),
        ])
    case .introduceMyself:
      Operation(
        .put, "/v1/me", "Says who is asking, and where they work.", body: AskerSchema.introduction,
        answers: .one("Done.", ServerSchema.receipt), effect: .changes)
    case .roles:
      Operation(
        .get, "/v1/me/roles", "What the asker may be to the directory.",
        answers: .one("The roles.", AskerSchema.roles))
    case .wishMail:
      .act(
        "/v1/me/mail",
        "Says whether the asker is told by mail that something waits for them.", method: .put,
        body: AskerSchema.mailWishBody)
    case .undoableChanges:
      Operation(
        .get, "/v1/undo",
        "The asker's changes that can be undone, latest first, and what undoing comes to.",
        query: [.limit], answers: .one("The changes.", AskerSchema.undoableChangePage))
    case .undoLastChange:
      Operation(
        .post, "/v1/undo", "Undoes the asker's last change that has not been undone.",
        answers: [
          .done, .init(204, "There is nothing to undo.", nil),
        ], effect: .changes)
    }
  }
}

/// Who asks.
package enum AskerSchema: String, SchemaSubject {
  case introduction = "Introduction"
  case roles = "Roles"
  case mailWishBody = "MailWishBody"
  case undoableChange = "UndoableChange"
  case undoableChangePage = "UndoableChangePage"

  package var schema: JSON {
    switch self {
    case .introduction:
      object([
        "practitioner": object([
          "id?": identifier, "version?": count,
          "record": reference(PractitionerSchema.practitionerBody),
        ]),
        "agency": object([
          "id?": identifier, "version?": count, "record": reference(AgencySchema.agencyBody),
        ]),
      ])
    case .roles:
      ["type": "array", "items": oneOf(AccountRole.self)]
    case .mailWishBody:
      object(["isMailed": flag])
    case .undoableChange:
      object([
        "words": text, "moment": moment, "client?": reference(ClientSchema.clientSummary),
        "undoing?": text,
      ])
    case .undoableChangePage:
      page(AskerSchema.undoableChange)
    }
  }
}
