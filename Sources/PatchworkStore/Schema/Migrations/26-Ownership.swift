extension Schema {
  /// Who wrote the facts on which rights rest, and who confirmed them.
  ///
  /// `agency_author` and `agency_confirmed_by` are about where a practitioner works; an entry with
  /// `provisional_since` waits to be confirmed. A role counts at the agency for which it was given.
  /// A row of `cover` that nobody has confirmed gives no right; one that counts does so until its last
  /// day, which lies no more than 13 weeks ahead. 0 stands for a file, or for what was there before
  /// authors were kept.
  static let ownershipMigration = """
    ALTER TABLE practitioner ADD COLUMN agency_author INTEGER;
    ALTER TABLE practitioner ADD COLUMN agency_confirmed_by INTEGER;
    ALTER TABLE account_role ADD COLUMN agency INTEGER;
    UPDATE account_role SET agency = (
      SELECT agency FROM practitioner WHERE practitioner.id = account_role.practitioner);

    -- `agency`: only what the covered person has for it is covered; NULL is all that they have.
    CREATE TABLE cover (
      practitioner INTEGER NOT NULL REFERENCES practitioner ON DELETE CASCADE,
      cover INTEGER NOT NULL REFERENCES practitioner ON DELETE CASCADE,
      first_day INTEGER NOT NULL,
      last_day INTEGER NOT NULL,
      author INTEGER NOT NULL,
      confirmed_by INTEGER,
      counts_until INTEGER,
      agency INTEGER,
      PRIMARY KEY (practitioner, cover, first_day)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX cover_by_cover ON cover (cover) WHERE confirmed_by IS NOT NULL;
    INSERT OR IGNORE INTO cover
      SELECT practitioner, cover, first_day, last_day, 0, 0,
        min(last_day, max(first_day, unixepoch() / 86400) + 91), NULL
      FROM leave WHERE cover IS NOT NULL;

    -- Who stands in and may open a client who is shielded, or with whom a hidden service works: because one
    -- of the client's own people says so or, where none is there, a manager and a steward do.
    CREATE TABLE cover_admission (
      id INTEGER PRIMARY KEY,
      client INTEGER NOT NULL REFERENCES client ON DELETE CASCADE,
      cover INTEGER NOT NULL REFERENCES practitioner ON DELETE CASCADE,
      member INTEGER,
      manager INTEGER,
      steward INTEGER,
      last_day INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX cover_admission_by_client ON cover_admission (client);
    CREATE INDEX cover_admission_by_cover ON cover_admission (cover);

    -- What was changed before a client was shielded is taken back by nobody.
    ALTER TABLE shield ADD COLUMN after_change INTEGER NOT NULL DEFAULT 0;
    UPDATE shield SET after_change = (SELECT coalesce(max(sequence), 0) FROM change);

    -- News of who may do what, for those whom it concerns.
    CREATE TABLE standing_news (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      practitioner INTEGER NOT NULL REFERENCES practitioner ON DELETE CASCADE,
      cover INTEGER REFERENCES practitioner ON DELETE CASCADE,
      agency INTEGER,
      former_agency INTEGER,
      last_day INTEGER,
      author INTEGER NOT NULL,
      moment INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE standing_news_recipient (
      news INTEGER NOT NULL REFERENCES standing_news ON DELETE CASCADE,
      practitioner INTEGER NOT NULL REFERENCES practitioner ON DELETE CASCADE,
      seen INTEGER,
      PRIMARY KEY (news, practitioner)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX standing_news_waiting ON standing_news_recipient (practitioner)
      WHERE seen IS NULL;
    """
}
