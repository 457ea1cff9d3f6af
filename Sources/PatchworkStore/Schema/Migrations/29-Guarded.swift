extension Schema {
  /// Who shielded a client, and what is asked about one who is shielded: each act waits for the words of
  /// others, and everybody whom it concerns is told what became of it.
  ///
  /// `shield.author` is 0 for a file, and for who shielded before authors were kept. `other` is the second
  /// record of two; it has no reference, since the one that was merged is in no table.
  static let guardedMigration = """
    ALTER TABLE shield ADD COLUMN author INTEGER NOT NULL DEFAULT 0;

    CREATE TABLE guarded_act (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      client INTEGER REFERENCES client ON DELETE CASCADE,
      other INTEGER,
      author INTEGER NOT NULL,
      state TEXT NOT NULL,
      moment INTEGER NOT NULL,
      due INTEGER
    ) STRICT;
    CREATE INDEX guarded_act_by_client ON guarded_act (client);
    CREATE INDEX guarded_act_waiting ON guarded_act (moment)
      WHERE state IN ('waiting', 'agreed');

    CREATE TABLE guarded_act_word (
      act INTEGER NOT NULL REFERENCES guarded_act ON DELETE CASCADE,
      practitioner INTEGER NOT NULL REFERENCES practitioner ON DELETE CASCADE,
      voice TEXT NOT NULL,
      PRIMARY KEY (act, practitioner)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE guarded_act_recipient (
      act INTEGER NOT NULL REFERENCES guarded_act ON DELETE CASCADE,
      practitioner INTEGER NOT NULL REFERENCES practitioner ON DELETE CASCADE,
      seen INTEGER,
      PRIMARY KEY (act, practitioner)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX guarded_act_unseen ON guarded_act_recipient (practitioner) WHERE seen IS NULL;
    """
}
