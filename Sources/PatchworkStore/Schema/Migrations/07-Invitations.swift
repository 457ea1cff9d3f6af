extension Schema {
  /// Who is asked to join a network, or to take over somebody's place in it, and what became of it.
  static let invitationsMigration = """
    CREATE TABLE invitation (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      client INTEGER NOT NULL REFERENCES client ON DELETE CASCADE,
      sender INTEGER NOT NULL REFERENCES practitioner ON DELETE CASCADE,
      practitioner INTEGER REFERENCES practitioner ON DELETE CASCADE,
      agency INTEGER NOT NULL REFERENCES agency,
      role TEXT NOT NULL,
      involvement INTEGER REFERENCES involvement ON DELETE CASCADE,
      sent INTEGER NOT NULL,
      last_day INTEGER NOT NULL,
      state TEXT NOT NULL,
      answered_by INTEGER
    ) STRICT;
    CREATE INDEX invitation_by_client ON invitation (client);
    CREATE INDEX invitation_by_sender ON invitation (sender) WHERE state IN ('pending', 'declined');
    CREATE INDEX invitation_to_practitioner ON invitation (practitioner) WHERE state = 'pending';
    CREATE INDEX invitation_to_agency ON invitation (agency)
      WHERE state = 'pending' AND practitioner IS NULL;
    CREATE INDEX invitation_by_involvement ON invitation (involvement)
      WHERE involvement IS NOT NULL;
    """
}
