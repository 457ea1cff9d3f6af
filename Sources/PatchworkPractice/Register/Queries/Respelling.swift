/// Names spelled as heard.
enum Respelling {
  /// The respelled name in lower case without accents; nil when no rule fits.
  static func respell(_ name: String, _ random: inout SplitMix64) -> String? {
    let plain = PlainLetters.of(name).lowercased()
    if let heard = heard[plain], random.chance(60) {
      return heard.randomElement(using: &random)
    }
    let first = respellOnce(plain, &random)
    guard let first, plain.count > 5, random.chance(30) else { return first }
    // A long name may be misheard in two places. The second change must not undo the first.
    let second = respellOnce(first, &random)
    return second == plain ? first : second
  }

  private static func respellOnce(_ word: String, _ random: inout SplitMix64) -> String? {
    let fitting = rules.filter { $0.fits(word) }
    for _ in 0..<8 {
      guard let rule = fitting.randomElement(using: &random) else { return nil }
      let result = rule.applied(to: word, &random)
      if result != word && result.utf8.count > 1 { return result }
    }
    return nil
  }

  /// One replacement. `^` and `$` restrict it to the beginning or end of a word.
  private struct Rule {
    let from: [Character]
    let to: [Character]
    let place: Place

    enum Place { case beginning, end, anywhere }

    init?(_ text: Substring) {
      let sides = text.split(separator: ">", omittingEmptySubsequences: false)
      guard sides.count == 2 else { return nil }
      place = sides[0].first == "^" ? .beginning : sides[0].last == "$" ? .end : .anywhere
      from = sides[0].filter { $0 != "^" && $0 != "$" }
      to = Array(sides[1])
    }

    func fits(_ word: String) -> Bool { !places(Array(word)).isEmpty }

    func applied(to word: String, _ random: inout SplitMix64) -> String {
      var letters = Array(word)
      guard let start = places(letters).randomElement(using: &random) else { return word }
      letters.replaceSubrange(start..<start + from.count, with: to)
      return String(letters)
    }

    private func places(_ letters: [Character]) -> [Int] {
      guard !from.isEmpty, letters.count >= from.count else { return [] }
      let last = letters.count - from.count
      let starts =
        switch place {
        case .beginning: [0]
        case .end: [last]
        case .anywhere: Array(0...last)
        }
      return starts.filter { Array(letters[$0..<$0 + from.count]) == from }
    }
  }

  private static let rules = """
    ph>f f>ph ck>k ke$>ck ca>ka co>ko cl>kl cr>kr ka>ca ko>co kr>cr c$>k k$>ck qu>kw x>ks ks>x
    cks>x ce>se ci>si s$>z z>s ss>s zz>z tz>ts sz>sh cz>ch sch>sh sh>ch ch>sh tch>ch ts>tch dge>ge
    j>g ^ge>je ^gi>ji ^ji>gi dj>j gh>g ght>t augh>af ough>uff ^kn>n ^gn>n ^wr>r ^wh>w ^rh>r mb$>m
    mn>m ^ps>s th>t t>th dh>d d>dh kh>k bh>b y$>ie ie$>y y$>ey ey$>y i$>y y$>i e$> ee>ea ea>ee
    ee>ie ei>ie ie>ei ai>ay ay>ai ay>ey ei>ay eigh>ay oo>u ou>oo u>oo oa>o au>or or>aw aw>or aw>au
    ou>ow ow>ou oy>oi oi>oy er$>a a$>er a$>ah ah$>a ar>er er>ar er>ur ur>er ir>er er>ir or$>er
    re$>er le$>el el$>le on$>en en$>on son$>sen an$>en in$>yn yn$>in ine$>een een$>ine ia$>ya
    ya$>ia io>eo v>w w>v ff>f f>ff ll>l l>ll nn>n n>nn mm>m m>mm tt>t t>tt pp>p rr>r r>rr bb>b
    dd>d gg>g ^mac>mc ^mc>mac ^o'>o i>y y>i e>i i>e a>e e>a o>u u>o ae>ay wski$>vski wicz$>vich
    ^h> h>
    """.split { $0 == " " || $0 == "\n" }.compactMap(Rule.init)

  /// Names whose spelling hides their sound from English readers.
  private static let heard: [String: [String]] = {
    var table: [String: [String]] = [:]
    for line in heardText.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      if let name = words.first { table[name] = Array(words.dropFirst()) }
    }
    return table
  }()

  private static let heardText = """
    aoife eefa eefer
    aisling ashling ashlin
    blathnaid blawnid
    caoimhe kweeva keeva kiva
    cathal cahal kahal
    cian kian keen
    ciara keera kiera
    cillian killian
    darragh dara darra
    diarmuid dermot dermid
    eabha ava ayva
    eilidh ailey aylee eily
    eimear eemer
    eoghan owen
    fiadh feea fia
    grainne gronya grawnya
    laoise leesha
    mairead maraid moraid
    mhairi vari varry
    niamh neve neev nieve
    oisin osheen usheen
    padraig porrick paurick
    ruaridh rory ruari
    saoirse seersha sersha
    sean shaun shawn
    seamus shaymus
    sinead shinade shinaid
    siobhan shevaun shivorn chevonne
    sorcha surraka
    tadhg tige tyg
    sian shan sharn
    ffion feeon fion
    rhys reece rees
    huw hugh hew
    dafydd david davith
    llyr lear
    ieuan yayan yeuan
    angharad angarad
    gwenllian gwenlian gwenthlian
    llewellyn clewellyn lewelin
    cholmondeley chumley
    beauchamp beecham
    featherstonehaugh fanshaw
    leicester lester
    worcester wooster
    dalziel deeyell
    menzies mingis
    colquhoun cahoon
    farquharson farkerson
    wojciech voytek woychek
    wojcik voychick woychick
    lukasz wookash lukash
    malgorzata margozata mowgozata
    agnieszka agneshka
    krzysztof kristof christof
    szczepanski shchepansky stepansky
    grzegorz gregosh
    zielinski jelinsky
    wisniewski vishnyevsky
    jaroslaw yaroslav
    jakub yakub
    joao joe-ow jowow
    xiaoyu shaoyu
    xu shoe
    zhang jang
    qian chian
    nguyen win nuwen newyen
    phuong fong
    oluwaseun oluwashayun
    ngozi ingozi
    tsitsi sitsi
    thiru tiru
    phoebe feebee
    chloe kloe cloey
    zoe zoey
    sophie sofie
    geoffrey jeffrey
    stephen steven
    catherine kathryn katherine
    hayley hailey haley
    leigh lee
    callum calum
    connor conor
    isabelle isobel isabel
    yvonne evon
    jacqueline jackleen
    guadalupe wadaloop
    jesus hesus
    jimenez himenez
    joaquim wakeem
    hussain hoosain
    khadija kadeeja
    ayesha iysha
    aisha eye-sha iesha
    """
}
