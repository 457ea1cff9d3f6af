/// Finding people and agencies.
package enum SearchOperation: String, OperationSubject {
  case summary, search

  package var operation: Operation {
    switch self {
    case .summary:
      Operation(
        .get, "/v1/summary", "What the directory holds, in numbers.",
        answers: .one("The numbers.", SearchSchema.summary))
    case .search:
      Operation(
        .post, "/v1/searches",
        "Finds clients, practitioners and agencies by whatever a worker types. It is a POST "
          + "so that no name stands in a path, where proxies log it.",
        body: SearchSchema.searchRequest,
        answers: .one("What was found.", SearchSchema.searchAnswer))
    }
  }
}
