extension Operation {
  /// Every operation. Each group stands in a file of its own.
  package static let all: [Operation] = server + records + trust + living + rights

  static let done = Answer(status: 200, words: "Done.", schema: "Receipt")
  static let added = Answer(status: 201, words: "Added.", schema: "Receipt")
  static let paging = [
    Parameter(
      name: "limit", words: "At most this many items.",
      schema: ["type": "integer", "minimum": 1, "maximum": .number(APILimits.page)]),
    Parameter(
      name: "cursor", words: "The `next` of the page before.",
      schema: ["type": "string", "pattern": "^[0-9A-Z]{13}$"]),
  ]
}
