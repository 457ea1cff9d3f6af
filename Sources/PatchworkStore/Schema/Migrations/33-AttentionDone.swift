extension Schema {
  /// Whether what an attention asks is done. Until now to have seen one ended it, so those that were seen
  /// count as done: nobody finds years of them in their inbox.
  static let attentionDoneMigration = """
    ALTER TABLE attention_recipient ADD COLUMN done INTEGER;
    UPDATE attention_recipient SET done = acknowledged;
    CREATE INDEX attention_to_do ON attention_recipient (practitioner)
      WHERE acknowledged IS NOT NULL AND done IS NULL;
    """
}
