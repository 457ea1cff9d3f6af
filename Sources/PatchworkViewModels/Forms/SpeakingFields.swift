import PatchworkCore

/// The fields of the language that a client speaks first.
struct LanguageFields {
  let code: Form.Key<String?>
  let interpreter: Form.Key<SpokenLanguage.Interpreter?>

  init(_ language: SpokenLanguage?, _ layout: inout FormLayout) {
    code = layout.choice(
      .of(.language), [nil] + SpokenLanguage.codes, chosen: language?.code,
      hint: worded("← →, or the first letter")
    ) { code in code.flatMap { SpokenLanguage.names[$0].map(worded) } ?? worded("not known") }
    interpreter = layout.choice(
      .called("Interpreter"), [nil] + SpokenLanguage.Interpreter.allCases,
      chosen: language?.interpreter
    ) { $0?.words ?? worded("not needed") }
  }

  func read(_ reader: inout FormReader) -> SpokenLanguage? {
    let needed = reader[interpreter]
    guard let code = reader[code] else {
      if needed != nil { reader.refuse(self.code, worded("say into which language")) }
      return nil
    }
    return SpokenLanguage(code: code, interpreter: needed)
  }
}

/// The fields of the name that a client goes by, and how it is said.
struct PreferredNameFields {
  let name: Form.Key<String>
  let said: Form.Key<String>

  init(_ preferred: PreferredName?, _ layout: inout FormLayout) {
    name = layout.text(
      .of(.preferredName, called: worded("Goes by")), preferred?.name ?? "",
      hint: worded("Evie; empty: the given name"))
    said = layout.text(
      .called("Said"), preferred?.said ?? "", hint: worded("EE-vee; empty: as written"))
  }

  func read(_ reader: inout FormReader) -> PreferredName? {
    for key in [name, said] where !PreferredName.isPlain(reader[key]) {
      reader.refuse(key, worded("at most \(PreferredName.longest) letters, no digits"))
    }
    return PreferredName(name: reader[name], said: reader[said])
  }
}
