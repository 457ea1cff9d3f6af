import PatchworkCore

/// What the program around the view-models can do, so that only that is offered.
package struct Capabilities: Sendable {
  /// How an import ended, in a sentence for the worker.
  package enum ImportOutcome: Hashable, Sendable {
    /// The records are now in the directory.
    case imported(String)
    /// Nothing was imported.
    case refused(String)
  }

  /// The names of the themes to choose from, best known first.
  package var themes: [String]
  /// The name of the theme in use at the start.
  package var theme: String
  /// Whether the practice area can be opened from here.
  package var canOpenPracticeArea: Bool
  /// Imports a folder of CSV files; nil where that cannot be done.
  package var importFolder: (@Sendable (FolderToImport) async -> ImportOutcome)?

  /// Writes entries of the record of activity to a file of the auditor's own, and says where; nil
  /// where no file may be written.
  package var saveAudit: (@Sendable ([ActivityRecord]) async -> String)?

  /// What happens when nobody touches the keys; nil where the screen is only hidden.
  package var sitting: Sitting?

  package init(
    themes: [String] = [], theme: String = "", canOpenPracticeArea: Bool = false,
    importFolder: (@Sendable (FolderToImport) async -> ImportOutcome)? = nil,
    sitting: Sitting? = nil,
    saveAudit: (@Sendable ([ActivityRecord]) async -> String)? = nil
  ) {
    self.saveAudit = saveAudit
    self.sitting = sitting
    self.themes = themes
    self.theme = theme
    self.canOpenPracticeArea = canOpenPracticeArea
    self.importFolder = importFolder
  }
}
