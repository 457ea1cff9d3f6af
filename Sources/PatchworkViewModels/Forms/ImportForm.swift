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
      worded("Import a folder"),
      introduction: worded(
        """
        Reads clients.csv, agencies.csv, practitioners.csv and the others there are. Nothing is \
        changed unless every row is sound.
        """))
    folder = layout.text(.called("Folder"), hint: "/home/me/export", isRequired: true)
    source = layout.written(
      .called("From"), hint: worded("the system that gave the identifiers: liquidlogic"),
      rule: RecordSource.form
    ) { text, _ in RecordSource(text) }
    layout.button(.save, worded("Import"))
    self.layout = layout
  }

  func read(_ reader: inout FormReader) -> FormSaving? {
    .importFolder(
      FolderToImport(
        path: reader.required(folder, worded("say which folder")), source: reader[source]))
  }
}
