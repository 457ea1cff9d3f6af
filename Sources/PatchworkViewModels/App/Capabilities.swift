import PatchworkCore

/// What the program around the view-models can do, so that only that is offered.
public struct Capabilities: Sendable {
  /// How an import ended.
  public struct ImportOutcome: Hashable, Sendable {
    /// Whether the records are now in the directory.
    public var succeeded: Bool
    /// What came of it, in a sentence.
    public var sentence: String

    /// An outcome from its parts.
    public init(succeeded: Bool, sentence: String) {
      self.succeeded = succeeded
      self.sentence = sentence
    }
  }

  /// The names of the themes to choose from, best known first.
  public var themes: [String]
  /// The name of the theme in use at the start.
  public var theme: String
  /// Whether the practice area can be opened from here.
  public var canOpenPracticeArea: Bool
  /// Imports a folder of CSV files; nil where that cannot be done.
  public var importFolder: (@Sendable (String) async -> ImportOutcome)?

  /// Writes entries of the record of activity to a file of the auditor's own, and says where; nil
  /// where no file may be written.
  public var saveAudit: (@Sendable ([ActivityRecord]) async -> String)?

  /// What happens when nobody touches the keys; nil where the screen is only hidden.
  public var sitting: Sitting?

  /// Capabilities from their parts; none by default.
  public init(
    themes: [String] = [], theme: String = "", canOpenPracticeArea: Bool = false,
    importFolder: (@Sendable (String) async -> ImportOutcome)? = nil, sitting: Sitting? = nil,
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
