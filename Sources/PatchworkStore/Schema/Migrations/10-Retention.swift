extension Schema {
  /// How long records are kept, who is archived, and a record of activity out of which what is told
  /// of people who were purged can be taken.
  ///
  /// The new trigger lets one thing happen to an entry: its details become `{"purged":N}`, N being the
  /// entry that vouches for it.
  static let retentionMigration = """
    CREATE TABLE retention_rule (
      kind TEXT PRIMARY KEY,
      fold_months INTEGER NOT NULL,
      archive_years INTEGER,
      age INTEGER NOT NULL,
      purge_years INTEGER
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE archived_client (
      client INTEGER PRIMARY KEY REFERENCES client ON DELETE CASCADE,
      day INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    DROP TRIGGER activity_is_never_changed;
    CREATE TRIGGER activity_is_never_changed BEFORE UPDATE ON activity
    WHEN NOT (
      NEW.details GLOB '{"purged":[0-9]*}' AND OLD.details NOT GLOB '{"purged":[0-9]*}'
      AND NEW.sequence = OLD.sequence AND NEW.moment = OLD.moment
      AND NEW.practitioner = OLD.practitioner AND NEW.login IS OLD.login
      AND NEW.kind = OLD.kind AND NEW.client IS OLD.client AND NEW.subject IS OLD.subject
      AND NEW.reason IS OLD.reason AND NEW.hash = OLD.hash)
    BEGIN SELECT RAISE(ABORT, 'the record of activity is never changed'); END;
    """
}
