extension Schema {
  /// Facts that those who answer for people are told: that a right changed lately, written by the database
  /// itself, by whatever way it changed.
  ///
  /// `practitioner` is who gained by it. A row of `cover` counts once somebody has confirmed it.
  static let alarmsMigration = """
    CREATE TABLE right_change (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      practitioner INTEGER REFERENCES practitioner ON DELETE CASCADE,
      client INTEGER REFERENCES client ON DELETE CASCADE,
      moment INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX right_change_by_practitioner ON right_change (practitioner, moment)
      WHERE practitioner IS NOT NULL;
    CREATE INDEX right_change_by_kind ON right_change (kind, moment);

    CREATE TRIGGER agency_changes AFTER UPDATE OF agency ON practitioner
    WHEN NEW.agency <> OLD.agency
    BEGIN
      INSERT INTO right_change (kind, practitioner, moment) VALUES ('agency', NEW.id, unixepoch());
    END;
    CREATE TRIGGER cover_begins AFTER INSERT ON cover
    WHEN NEW.confirmed_by IS NOT NULL
    BEGIN
      INSERT INTO right_change (kind, practitioner, moment)
      VALUES ('cover', NEW.cover, unixepoch());
    END;
    CREATE TRIGGER cover_is_extended AFTER UPDATE ON cover
    WHEN NEW.confirmed_by IS NOT NULL
      AND (OLD.confirmed_by IS NULL OR NEW.counts_until > OLD.counts_until)
    BEGIN
      INSERT INTO right_change (kind, practitioner, moment)
      VALUES ('cover', NEW.cover, unixepoch());
    END;
    -- Not where the client goes with it.
    CREATE TRIGGER shielding_ends AFTER DELETE ON shield
    WHEN EXISTS (SELECT 1 FROM client WHERE client.id = OLD.client)
    BEGIN
      INSERT INTO right_change (kind, client, moment)
      VALUES ('shield-ended', OLD.client, unixepoch());
    END;

    CREATE INDEX activity_by_alarm ON activity (practitioner, moment) WHERE kind = 'many-found';
    CREATE INDEX change_by_changed_practitioner ON change (changed_practitioner, sequence)
      WHERE changed_practitioner IS NOT NULL;
    """
}
