import PatchworkCore

/// A folder of CSV files to be read in.
package struct FolderToImport: Hashable, Sendable {
  package var path: String
  /// The system whose identifiers the files hold; nil where they name none.
  package var source: RecordSource?
}

/// The form that imports a folder of CSV files.
struct ImportForm: FormDefinition {
  let layout: FormLayout
  let folder: Form.Key<String>
  let source: Form.Key<RecordSource?>

  init() {
    var layout = FormLayout(
      "Import a folder",
      introduction: "Reads clients.csv, agencies.csv, practitioners.csv and the others there are. "
        + "Nothing is changed unless every row is sound.")
    folder = layout.text("Folder", hint: "/home/me/export", isRequired: true)
    source = layout.written(
      "From", hint: "the system that gave the identifiers: liquidlogic", rule: RecordSource.form
    ) { text, _ in RecordSource(text) }
    layout.button(.save, "Import")
    self.layout = layout
  }

  func read(_ reader: inout FormReader) -> FormSaving? {
    .importFolder(
      FolderToImport(
        path: reader.required(folder, "say which folder"), source: reader[source]))
  }
}
