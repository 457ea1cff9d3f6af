/// The form that imports a folder of CSV files.
enum ImportForm {
  static func form() -> Form {
    Form(
      .importFolder, title: "Import a folder",
      introduction: "Reads clients.csv, agencies.csv, practitioners.csv and the others there are. "
        + "Nothing is changed unless every row is sound.",
      fields: [
        FormField(
          "folder", label: "Folder", hint: "/home/me/export", isRequired: true,
          control: .text(TextField())),
        FormField("save", label: "", control: .button(FormButton(.save, "Import"))),
      ])
  }

  static func read(_ reader: inout FormReader) -> FormSaving? {
    .importFolder(reader.required("folder", "say which folder"))
  }
}
