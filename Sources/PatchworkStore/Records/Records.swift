import PatchworkCore

/// The tables of one database. They know SQL and records, and nothing of who may do what: a session
/// asks that before it answers from them.
struct Records {
  let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  var accessTokens: AccessTokenTable { AccessTokenTable(connection) }
  var accounts: AccountTable { AccountTable(connection) }
  var activity: ActivityTable { ActivityTable(connection) }
  var agencies: AgencyTable { AgencyTable(connection) }
  var archive: ArchiveTable { ArchiveTable(connection) }
  var attentions: AttentionTable { AttentionTable(connection) }
  var changes: ChangeTable { ChangeTable(connection) }
  var clients: ClientTable { ClientTable(connection) }
  var coverAdmissions: CoverAdmissionTable { CoverAdmissionTable(connection) }
  var covers: CoverTable { CoverTable(connection) }
  var deathNews: DeathNewsTable { DeathNewsTable(connection) }
  var deaths: DeathTable { DeathTable(connection) }
  var corrections: CorrectionTable { CorrectionTable(connection) }
  var guardedActs: GuardedActTable { GuardedActTable(connection) }
  var invitations: InvitationTable { InvitationTable(connection) }
  var involvements: InvolvementTable { InvolvementTable(connection) }
  var keptClients: KeptClientTable { KeptClientTable(connection) }
  var mailWishes: MailWishTable { MailWishTable(connection) }
  var merges: MergeTable { MergeTable(connection) }
  var news: NewsTable { NewsTable(connection) }
  var numberReports: NumberReportTable { NumberReportTable(connection) }
  var openings: OpeningTable { OpeningTable(connection) }
  var practitioners: PractitionerTable { PractitionerTable(connection) }
  var relationships: RelationshipTable { RelationshipTable(connection) }
  var retentionRules: RetentionRuleTable { RetentionRuleTable(connection) }
  var rightChanges: RightChangeTable { RightChangeTable(connection) }
  var rings: RingTable { RingTable(connection) }
  var sentChanges: SentChangeTable { SentChangeTable(connection) }
  var settings: SettingTable { SettingTable(connection) }
  var sharing: SharingTable { SharingTable(connection) }
  var shields: ShieldTable { ShieldTable(connection) }
  /// What files without a source call records.
  var identifiers: IdentifierTable { IdentifierTable(connection) }
  var sources: SourceTable { SourceTable(connection) }
  var standingNews: StandingNewsTable { StandingNewsTable(connection) }
  var visits: VisitTable { VisitTable(connection) }

  /// Whether nobody has put anything into the database yet.
  var isEmpty: Bool {
    get throws {
      let isUsed = try connection.row(
        "SELECT 1 FROM agency UNION ALL SELECT 1 FROM client LIMIT 1"
      ) { _ in true }
      return isUsed != true
    }
  }
}
