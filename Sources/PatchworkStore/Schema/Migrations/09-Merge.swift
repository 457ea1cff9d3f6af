extension Schema {
  /// Which records were made one with which, and everything that giving them back needs.
  ///
  /// `source_id` is what an import called the record; `image` is a `MergeImage`. Neither client is a
  /// foreign key: the merged one is gone, and the other may be merged in its turn.
  static let mergeMigration = """
    CREATE TABLE client_merge (
      id INTEGER PRIMARY KEY,
      merged INTEGER NOT NULL,
      survivor INTEGER NOT NULL,
      moment INTEGER NOT NULL,
      practitioner INTEGER NOT NULL,
      source_id TEXT,
      image TEXT NOT NULL,
      taken_apart INTEGER
    ) STRICT;
    CREATE UNIQUE INDEX client_merge_by_merged ON client_merge (merged)
      WHERE taken_apart IS NULL;
    CREATE INDEX client_merge_by_survivor ON client_merge (survivor) WHERE taken_apart IS NULL;
    CREATE INDEX client_merge_by_source ON client_merge (source_id)
      WHERE source_id IS NOT NULL AND taken_apart IS NULL;
    """
}
