/// Agencies, and what they have to see to.
package enum AgencyOperation: String, OperationSubject {
  case agencies, addAgency, agency, agencyCard, correctAgency, myAgency, agencyAccounts

  package var operation: Operation {
    switch self {
    case .agencies:
      Operation(
        .get, "/v1/agencies", "Every agency, by name.",
        query: .paging, answers: .one("A page.", AgencySchema.agencyPage))
    case .addAgency:
      Operation(
        .post, "/v1/agencies", "Adds an agency.",
        body: AgencySchema.agencyBody, answers: [.added], effect: .changes)
    case .agency:
      Operation(
        .get, "/v1/agencies/{agency}", "An agency's own record.",
        answers: .one("The record.", AgencySchema.agency), bearsVersion: true)
    case .agencyCard:
      Operation(
        .get, "/v1/agencies/{agency}/card", "An agency with the people who work there.",
        answers: .one("The card.", AgencySchema.agencyCard))
    case .correctAgency:
      Operation(
        .put, "/v1/agencies/{agency}", "Corrects an agency. \(Operation.correctionWords)",
        body: AgencySchema.agencyCorrection,
        answers: [.done], effect: .corrects)
    case .myAgency:
      Operation(
        .get, "/v1/my-agency", "What the asker's agency has to see to, for its managers.",
        answers: .one("The most urgent first.", AgencySchema.agencyUpkeep))
    case .agencyAccounts:
      Operation(
        .get, "/v1/my-agency/accounts",
        "Who of the asker's agency can come in, for its managers.",
        answers: .one("By name.", AgencySchema.agencyAccounts))
    }
  }
}
