/// The form that imports a folder of CSV files.
struct ImportForm: FormDefinition {
  let layout: FormLayout
  let folder: Form.Key<String>

  init() {
    var layout = FormLayout(
      "Import a folder",
      introduction: "Reads clients.csv, agencies.csv, practitioners.csv and the others there are. "
        + "Nothing is changed unless every row is sound.")
    folder = layout.text("Folder", hint: "/home/me/export", isRequired: true)
    layout.button(.save, "Import")
    self.layout = layout
  }

  func read(_ reader: inout FormReader) -> FormSaving? {
    .importFolder(reader.required(folder, "say which folder"))
  }
}
