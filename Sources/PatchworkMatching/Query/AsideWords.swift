/// Words that stand beside a name and are not part of it: titles, what somebody is to somebody, how they
/// live.
///
/// Nearly each is also somebody's name (Major, Young, Baby), so none is dropped for good: where a person of
/// the register bears it, it is tried as a name as well. From general knowledge.
enum AsideWords {
  /// Whether a folded word is one of them.
  static func contain(_ word: [UInt8]) -> Bool { words.contains(word) }

  /// Whether a folded word says that another name follows.
  static func sayOtherName(_ word: [UInt8]) -> Bool { namesBefore.contains(word) }

  private static let words = folded(
    [titles, honours, otherNames, life, kin, care, people, little])
  private static let namesBefore = folded([otherNames])

  private static func folded(_ lists: [String]) -> Set<[UInt8]> {
    Set(lists.flatMap { $0.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) } })
  }

  private static let titles = """
    mr mrs ms miss mx mister master madam madame mme dr doctor prof professor rev revd reverend \
    father fr sister sr brother canon pastor imam rabbi sheikh haji hajji hadji sir dame lord lady \
    baron baroness count countess hon rt cllr councillor major maj capt captain col colonel lt \
    sgt sergeant cpl pc pcso wpc dc ds pte cdr mnr herr frau senor senora senorita signor signora \
    monsieur mademoiselle mlle pani pan bibi
    """
  private static let honours = """
    jr jnr junior snr senior esq esquire ii iii iv mbe obe cbe om kbe gbe dbe bem qc kc jp dl mp msp \
    phd msc ba bsc mba rn rgn rmn frcp frcs mrcgp mb bs dds cstj
    """
  private static let otherNames = """
    nee ne formerly former previously prev previous maiden married aka alias akas known called \
    as now then was goes by also or and preferred name names surname surnamed forename firstname \
    lastname
    """
  private static let life = """
    deceased dec decd died dead late rip alive unborn newborn neonate expected edd foetus fetus \
    stillborn pregnant antenatal postnatal
    """
  private static let kin = """
    baby babe infant toddler child children kid kids boy girl boys girls twin twins triplet triplets \
    sibling siblings sib sibs brother sister son daughter mum mummy mother mam mom dad daddy father \
    parent parents stepmum stepdad stepmother stepfather stepson stepdaughter foster carer carers \
    guardian gran granny nan nana grandma grandad grandmother grandfather grandson granddaughter \
    grandchild aunt auntie uncle cousin niece nephew wife husband partner spouse widow widower \
    boyfriend girlfriend ex family families household home bo so do
    """
  private static let care = """
    looked lac cla cic cin cp cpp ehcp sen send care leaver leavers adopted adoption fostered \
    asylum seeker seekers refugee refugees uasc nfa homeless rough sleeper client patient service user \
    pupil student resident tenant prisoner offender missing absent young person vulnerable disabled \
    blind deaf autistic dementia bedbound housebound urgent case referral ref new old open closed \
    high risk traveller gypsy roma veteran
    """
  private static let people = """
    male female man woman lad lass lady gentleman gent adult teen teenager teenage pensioner elderly \
    senior junior unknown unnamed aged age
    """
  private static let little = """
    the of to at in on for from with is has had his her their our who whose lives living \
    please find search about re years old approx approximately abt circa around roughly nearly almost
    """
}
