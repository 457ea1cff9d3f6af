extension Schema {
  /// The systems from which records come, and how each names them. `source_id` stays the identifier in files
  /// that name no source. What a merged record was called goes along with the record that stayed, and
  /// `merged_identifier` remembers it for taking the two apart.
  static let sourceMigration =
    """
    CREATE TABLE source (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE TABLE merged_identifier (
      merge INTEGER NOT NULL REFERENCES client_merge (id) ON DELETE CASCADE,
      source INTEGER NOT NULL REFERENCES source (id),
      value TEXT NOT NULL,
      PRIMARY KEY (source, value, merge)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX merged_identifier_by_merge ON merged_identifier (merge);

    """
    + ["agency", "practitioner", "household", "client", "involvement", "contact_point"].map {
      """
      CREATE TABLE \($0)_identifier (
        source INTEGER NOT NULL REFERENCES source (id),
        value TEXT NOT NULL,
        \($0) INTEGER NOT NULL REFERENCES \($0) (id) ON DELETE CASCADE,
        PRIMARY KEY (source, value)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX \($0)_identifier_by_\($0) ON \($0)_identifier (\($0));

      """
    }.joined()
}
