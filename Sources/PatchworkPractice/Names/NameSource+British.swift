extension NameSource {
  /// Names of Britain and Ireland, and of communities that arose there.
  static let british = [english, welsh, scottish, irish, traveller, roma, caribbean]

  private static let english = NameSource(
    name: "English", group: .british, share: 470,
    girls: """
      Olivia Amelia Isla Ava Ivy Freya Lily Florence Mia Willow Rosie Sophia Isabella Grace Daisy
      Sienna Poppy Elsie Emily Ella Evelyn Phoebe Evie Charlotte Harper Millie Matilda Maya Sophie
      Emilia Isabelle Ruby Luna Maisie Aria Penelope Mila Bonnie Eva Hallie Eliza Ada Violet Esme
      Arabella Orla Rose Alice Chloe Jessica Megan Bethany Hannah Rebecca Lauren Georgia Molly
      Holly Amy Ellie Lucy Katie Jasmine Shannon Jade Abigail Eleanor Imogen Erin Lydia Libby Lola
      Scarlett Summer Maddison Skye Niamh Tilly Martha Darcie Lexi Ottilie Mabel Clementine
      Beatrice Thea Francesca Zara Leah Paige Courtney Chelsea Kayleigh Amber Gracie Harriet Heidi
      Iris Nancy Edith Robyn Tegan Bryony Cassandra Cordelia Gabriella Madeleine Tabitha Felicity
      Verity
      """,
    boys: """
      Noah Oliver George Arthur Leo Harry Oscar Archie Jack Henry Charlie Freddie Theodore Thomas
      Alfie Joshua William James Theo Jacob Ethan Alexander Finley Isaac Lucas Daniel Max Edward
      Logan Benjamin Joseph Samuel Mason Harrison Jude Reuben Roman Louie Toby Albie Luca Teddy
      Sebastian Hugo Frederick Ralph Rory Ronnie Reggie Jasper Elijah Caleb Ryan Connor Liam Kyle
      Jordan Luke Matthew Adam Callum Nathan Jake Lewis Cameron Aaron Bradley Kieran Ashley Kai
      Riley Jenson Blake Stanley Felix Austin Dexter Elliot Gabriel Zachary Dylan Tyler Jayden
      Kian Kayden Jaxon Brodie Barnaby Rupert Wilfred Ezra Nathaniel Dominic Tobias Maximilian
      Bartholomew Leighton Corey Declan Morgan Robin Rowan Spencer Xander Zak
      """,
    women: """
      Sarah Susan Margaret Karen Claire Nicola Joanne Tracey Julie Jacqueline Helen Amanda Lisa
      Michelle Rebecca Emma Samantha Christine Linda Patricia Carol Janet Elizabeth Barbara Ann
      Jean Sandra Deborah Catherine Dawn Sharon Angela Lynn Gillian Wendy Hazel Pamela Maureen
      Sheila Brenda Dorothy Joan Joyce Betty Doris Beryl Kathleen Eileen Gladys Hilda Winifred
      Marjorie Victoria Rachel Louise Donna Lorraine Paula Diane Tina Kerry Stacey Gemma Kelly
      Laura Hayley Zoe Natalie Donna Heather Alison Judith Rosemary Josephine Stephanie Kimberley
      Philippa Jennifer Irene Vera Muriel Phyllis Constance Ethel Mavis Norma Marion Theresa
      Frances Lesley Yvonne
      """,
    men: """
      David Paul John Andrew Mark Stephen Michael Peter Ian Robert Richard Christopher Simon
      Anthony Kevin Gary Steven Martin Philip Neil Nicholas Graham Alan Darren Wayne Keith Brian
      Colin Barry Lee Jason Stuart Adrian Craig Carl Trevor Derek Raymond Roger Geoffrey Kenneth
      Ronald Roy Dennis Leslie Donald Gordon Norman Albert Ernest Sidney Walter Cyril Reginald
      Herbert Leonard Terence Malcolm Clive Nigel Timothy Jonathan Matthew Daniel Jamie Dean Shaun
      Dale Lloyd Douglas Gerald Gregory Lawrence Patrick Francis Frank Victor Maurice Clifford
      Bernard Harold Eric
      """,
    families: """
      Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans
      Walker White Roberts Green Hall Wood Harris Lewis Martin Jackson Clarke Clark Turner Hill
      Cooper Ward Morris Moore King Baker Harrison Morgan Allen James Scott Phillips Watson Parker
      Price Bennett Young Griffiths Mitchell Cook Carter Richardson Bailey Collins Bell Shaw
      Miller Cox Marshall Ellis Adams Simpson Anderson Webb Rogers Gray Stevens Chapman Hunt Mills
      Palmer Knight Barnes Matthews Holmes Lloyd Wilkinson Butler Barker Fletcher Pearson Reynolds
      Fisher Harvey Andrews Dixon Gibson Russell Mason Rose Howard Day Cole Brooks West Payne
      Jenkins Dean Elliott Lawrence Powell Saunders Foster Pearce Burton Fox Ford Gordon Newman
      Freeman Walsh Hart Reed Booth Lane Lowe Parsons Woods Wells Bird Atkinson Gardner Hudson
      Page Spencer Nicholson Hawkins Bishop Watts Francis Riley Barrett Carr Dawson Bradley Porter
      Barton Bates Austin Hodgson Stone Curtis Long Tucker Hughes Osborne Nelson Hopkins Perry
      Sutton Field Sharp Goodwin Sanders Blake Wade Marsh Burgess Lamb Hewitt Harding Nash Slater
      Preston Wheeler Potter Bolton Skinner Cross Frost Bull Savage Kirk Parry Archer Gill Rowe
      Warren Cooke Coles Hayes Hobbs Hutchinson Ashton Bond Berry Rhodes Poole Norris Brookes
      Chandler Charlton Crawley Daniels Fuller Garner Gilbert Glover Goddard Godfrey Hargreaves
      Heath Hicks Higgins Holland Horton Howell Ingham Jarvis Jennings Joyce Kemp Kent Lees Leigh
      Little Mann May Metcalfe Morton Naylor Newton Norman Oliver Parkin Peacock Pickering Pollard
      Pope Pratt Quinn Rawlings Redfern Reeves Rowley Sayer Shepherd Short Sims Smart Summers
      Swift Sykes Tate Thornton Tomlinson Townsend Turnbull Vaughan Vincent Walton Waters Weston
      Whitehead Wilkins Willis Winter Woodward Wyatt Yates Ollerenshaw Braithwaite
      Featherstonehaugh Postlethwaite Cholmondeley Beauchamp Leicester Worcester Bagehot Ranulph
      """,
    rareGirls: [
      """
      Jay Kay May Bray Har Lay Rai Ay Ky Tay Em Mar Pais Brook Cas Del Ever Jor
      / - a e i
      / lee leigh lyn lynn la na ne nie sie bella belle mae rae ly anne
      """,
      """
      Arab Clar Rosal Em Luc Christ Cel Viol Flor Ros Alb Carol Ev Georg Paul Just
      / ina ine ette inda etta ena iana elia ara issa
      """,
    ],
    rareBoys: [
      """
      Jay Kay Bray Zay Ty Ay Rai Hay Lay Kan Cal Tren Kel Lan Bran Dev Jen Col
      / - s
      / den dan don ton son lan lon ron vin lee lin der
      """,
      """
      Ed Al Ethel Wil Os God Cuth Her Ald Wal Her Red Sig Wine
      / - e
      / bert win wald ric fred mund ward red mer frid
      """,
    ],
    rareFamilies: [
      """
      Ack Adder Ains Alder Amble App Ark Ash Ayles Bab Bann Bex Bick Bil Birt Black Blen Bram
      Bran Brid Brock Brough Buck Bur Cad Cal Cars Cat Chad Chal Chit Clay Cleve Clough Cob Col
      Crad Cran Crox Cud Dal Dar Den Dod Dun Eag Eccle Edge Elm Enn Ever Farn Fen Fles Fos Frod
      Gam Gar Gates Gis Glad Good Gras Gres Grin Had Hag Hal Ham Hard Hart Has Haw Hay Hed Hes
      Hex Hinch Hol Horn Huck Ib Ill Ing Ket Kil Kirk Knap Lan Lath Lav Led Ley Lin Litch Lud
      Malm Mark Mat Mel Mid Mort Mos Nor Oak Old Or Oul Pad Pem Pil Pock Pul Quar Rad Rams Ran
      Red Ris Roth Rud Sax Scam Sed Sel Shack Shel Shut Skel Slad Sned Sow Stan Stap Sted Stock
      Strat Sud Swan Tad Tam Tat Ten Thack Thir Thur Tid Tim Tod Tun Ul Up Wad Wal War Wat Wel
      Wes Whar Whit Wick Wig Win Wis Wol Wor Wy Yel
      / - en er ing le s
      / bank beck bent borough bourne bridge brook bury by cliffe combe cote cott croft dale den
      don field fleet ford garth gate gill grave greave hall ham head holme hope hurst kin lake
      land law ley low man mere more ness pole ridge royd scough sett shall shaw side stall
      stead stock stoke ston thorpe thwaite ton tree twell wall water well wick with wold wood
      worth worthy yard
      """,
      """
      Adam Alder Bart Batt Benn Bird Bow Bright Clem Cutt Daw Dick Dob Ed El Ever Fish Gibb God
      Hall Harr Hew Hick Hob Hodg Hud Jack Jeff Jenk Kit Lamb Lar Law Mart Matt Mayn Mell Nich
      Nob Pat Pott Raw Rich Rob Rud Samp Sand Saund Simm Tamm Thom Till Tom Wat Wilk Wim
      / - e er el in
      / son kin kins s cott ard ett man mann ling
      """,
    ], evenness: 9, joinedGiven: 2)

  private static let welsh = NameSource(
    name: "Welsh", group: .british, share: 50,
    girls: """
      Siân Megan Cerys Ffion Carys Nia Eleri Angharad Bronwen Gwenllian Rhiannon Mair Lowri Elin
      Catrin Seren Mali Efa Non Beca Erin Cari Mabli Nansi Gwen Lleucu Heledd Sioned Bethan Delyth
      Eirlys Myfanwy Olwen Menna Nerys Glenys Eirwen Branwen Tegwen Dilys
      """,
    boys: """
      Dafydd Rhys Gethin Owain Ieuan Iwan Gareth Huw Emyr Llŷr Tomos Macsen Osian Gwilym Jac Harri
      Ifan Gruffydd Steffan Aled Geraint Hywel Dylan Alun Emrys Idris Meirion Gwyn Caradog Cai
      Elis Guto Iolo Madog Mabon Trystan Cynan Rhodri Llywelyn Bryn
      """,
    families: """
      Jones Davies Williams Evans Thomas Roberts Lewis Hughes Morgan Griffiths Edwards Owen James
      Rees Price Jenkins Lloyd Pugh Watson Llewellyn Ap_Rhys Prosser Bowen Bevan Parry Powell
      Pritchard Howells Vaughan Harries Gwyn Maddox Meredith Probert Beynon Gwynne Treharne Tudor
      Wynne Hopkin
      """,
    rareGirls: [
      """
      Gwen Bron Eir Ang Myf Blod Mor Teg Aer Ceri Haf Lles Rhian
      / - n a
      / wen lys fryn edd eth ona lian wyn ys
      """
    ],
    rareBoys: [
      """
      Gwyn Ar Cad Mei Ed Il Ty Rhy Gor Ei Mad Llew
      / - f n
      / wyn og fan ion rig mor van dderch fael nydd
      """
    ],
    rareFamilies: [
      """
      Llan Pen Tre Cwm Maes Bryn Aber Nant Glyn Cae Pant Cefn
      / - y r
      / gwyn ddu fawr goed coch dwr mor hir allt elwy arth
      """
    ],
    evenness: 3, joinedGiven: 1)

  private static let scottish = NameSource(
    name: "Scottish", group: .british, share: 45,
    girls: """
      Eilidh Mairi Catriona Morag Fiona Isla Kirsty Shona Ailsa Iona Mhairi Skye Rhona Elspeth
      Morven Catherine Annabel Lorna Sheena Una Effie Senga Ishbel Marsaili Beathag Oighrig
      Seonaid Greer
      """,
    boys: """
      Hamish Callum Fergus Ewan Angus Rory Alasdair Iain Struan Lachlan Ruaridh Finlay Gregor
      Murdo Duncan Malcolm Archibald Fraser Cameron Blair Craig Ross Scott Torquil Somhairle
      Coinneach Tormod
      """,
    families: """
      Smith Brown Wilson Campbell Stewart Robertson Thomson Anderson MacDonald Scott Reid Murray
      Clark Ross Young Mitchell Watson Paterson Morrison Fraser McLeod MacIntyre Sinclair
      McAllister Menzies Kerr Ferguson Hamilton Graham Johnstone Henderson Duncan Gray McKenzie
      Grant Hunter Dalziel Colquhoun Urquhart Farquharson Buchanan Cunningham Drummond Milne
      Strachan Geddes Innes Laird Moncrieff
      """,
    rareGirls: ["Eil Mor Sorch Cat Iseab Mar Fion Oigh / a ag ail ig ina aidh rig sa"],
    rareBoys: ["Al Don Fin Dun Col Eog Gill Mur / an ald lay can um han easbuig doch asdair"],
    rareFamilies: [
      """
      Mac Mc
      / Gil Kin Cor Fad Al Cut El Far Gar Glas Kel Lar Nab Phe Quar Rae Sor Tag Vic Wat
      / - a e i
      / lan don lane vray len quodale rie gart han ish rory ster chlan dyen shan vie mont nish
      """,
      """
      Auchin Bal Carn Dal Drum Dun Gart Inver Kin Kirk Loch Pit Strath
      / - a
      / leck den cairn gill more keith naird ross hope rymple lachie more blane
      """,
    ], evenness: 6)

  private static let irish = NameSource(
    name: "Irish", group: .irish, share: 50,
    girls: """
      Niamh Siobhán Aoife Saoirse Gráinne Caoimhe Bríd Róisín Máire Sinéad Orla Bernadette Ciara
      Éabha Fiadh Clodagh Deirdre Maeve Mairéad Nuala Sorcha Úna Fionnuala Eimear Muireann Aisling
      Bláthnaid Laoise Cara Kathleen Bridget Philomena Assumpta Concepta Dympna Attracta
      """,
    boys: """
      Seán Ciarán Pádraig Diarmuid Oisín Eoghan Tadhg Cormac Fionn Declan Brendan Rory Conor
      Darragh Cathal Donnacha Fiachra Lorcán Niall Rónán Séamus Ruairí Éamonn Micheál Cillian
      Daithí Donal Aidan Colm Fintan Malachy Finbarr Enda Kevin Liam Brian
      """,
    families: """
      Murphy Kelly O'Sullivan Walsh Smith O'Brien Byrne Ryan O'Connor O'Neill O'Reilly Doyle
      McCarthy Gallagher Doherty Kennedy Lynch Murray Quinn Moore McLoughlin O'Carroll Connolly
      Daly Wilson Dunne Brennan Burke Collins Campbell Clarke Johnston Hughes O'Farrell Fitzgerald
      Brown Martin Maguire Nolan Flynn Thompson O'Callaghan Ó_Súilleabháin Ní_Bhriain Kavanagh
      Moran Mac_Giolla_Phádraig Uí_Chonaill McGuinness Sweeney Hayes Boyle Healy Shea White Power
      McGrath Keane Cullen Ó_Dónaill
      """,
    rareGirls: [
      "Caoi Fionn Muir Gorm Lasa Dear Lí Sadh Ei Ríon / a lait eann laith bla fhinn bh ach nach"
    ],
    rareBoys: [
      """
      Ao Ei Muir Dom Fiach Conch Bren Fear Cuan Tor
      / dhán lim cheartach hnall ra obhar dán ghal la na
      """
    ],
    rareFamilies: [
      """
      O' Mc
      / Bo Ca Cul Da De Do Fla Ga Gi Ha Hea Ke La Lea Ma Mea Mul Na Nee Rio Ro Shau Too Ta
      / - l n r g c
      / gan han nessy rty lan vin ney han lon key hy rick den ley ghan hane dy mey
      """,
      """
      Ó_ Mac_ Ní_ Nic_
      / Bra Ca Cea Co Dó Du Fla Gal Lao Ló Mao Ra Rua Sca Seach Tua
      / nnáin llaigh thaigh rráin chubhair thghaile irc llabháin dhra nnla gháin sda
      """,
    ], evenness: 8)

  private static let traveller = NameSource(
    name: "Traveller", group: .travellerAndRoma, share: 12,
    girls:
      """
      Margaret Mary-Kate Violet Britannia Bridget Margaret-Ann Crystal Roseanne Shania Mary
      Kathleen Winifred Nan Biddy Chantelle Sabrina Priscilla Cinderella Mizelli Delilah Genty
      """,
    boys:
      """
      Jimmy-Joe Miles Bartley Righteous Levi Martin-Tom Nelson John-Boy Paddy Big-Jim Simey Hughie
      Johnny Willie Felix Wisdom Riley Noah Ezekiel Absalom Tommy-Lee Bernard Lawrence
      """,
    families:
      """
      Connors Doran Maughan Ward Lee Boswell Smith Loveridge McDonagh Joyce Mongan Sweeney Cash
      Delaney Stokes Quilligan Hanrahan Cawley Collins Price Cooper Buckland Penfold Hearn Gaskin
      Gorman Heron Lovell Wenman Reilly Casey Nevin Rooney
      """,
    evenness: 4, joinedGiven: 12)

  private static let roma = NameSource(
    name: "Roma", group: .travellerAndRoma, share: 12, custom: .inflected,
    girls:
      """
      Esmeralda Luminița Shakira Rebeka Vanesa Samanta Denisa Narcisa Florica Kristína Božena
      Marcela Izabela Renáta Rupa Lăcrămioara Sorina Alžbeta
      """,
    boys:
      """
      Cosmin Elvis Ján Marián Roman Ricardo Armando Rambo Milan Ladislav Jozef Zoltán Marius Sorin
      Kevin Viorel Gheorghiță Dezider
      """,
    families:
      """
      Ciurar Lăcătuș Horváth Balog Gábor Lakatoš Čonka Dunka Pešta Bílý Gina Žiga Kováč Mirga
      Tulej Rafael Kaldaras Stanescu Oláh Dirda Danihel Muntean Căldărar Stojka Červeňák
      """,
    evenness: 4)

  private static let caribbean = NameSource(
    name: "Caribbean", group: .caribbean, share: 40,
    girls:
      """
      Shanice Monique Keisha Latoya Aaliyah Beverley Marcia Hyacinth Yvonne Tanisha Renée Chanelle
      Shanelle Amoy Kadian Sashana Toya Tiana Destiny Nevaeh Jada
      """,
    boys:
      """
      Tyrone Jermaine Leroy Winston Delroy Marlon Desmond Kadeem Curtis Romario Errol Dwayne Andre
      Jamal Kemar Rohan Ricardo Tyrell Malachi Zion Josiah Kymani
      """,
    women:
      """
      Beverley Marcia Hyacinth Yvonne Sonia Jennifer Pearline Merlene Cynthia Icilda Gloria Una
      Vinette Enid Claudette Norma Paulette Myrtle Daphne Euphemia
      """,
    men:
      """
      Winston Delroy Leroy Desmond Errol Vincent Carlton Neville Clifton Lloyd Cecil Egbert
      Alphonso Rupert Linton Everton Hopeton Glenroy Ferdinand Cuthbert
      """,
    families: """
      Campbell Brown Williams Grant Gordon Clarke Francis Henry Bailey Blackwood St_Clair Reid
      Smith Johnson Thompson Stewart Morgan Lewis Wright Davis Walters McKenzie Bennett Powell
      Charles Joseph Alexander Pierre Baptiste Joseph-Baptiste Fraser Samuels Palmer Nembhard Wint
      Dacres Braithwaite Alleyne Greenidge Cumberbatch Sobers Holder Hinds Gittens Beckford
      Prendergast Barrington Facey
      """,
    rareGirls: [
      """
      La De Sha Ta Ke Cha Sho Ja Ny Tre Ra Da Aa Mo
      / - ni ne ri ta na
      / quita tisha niqua nelle nae ya shawna nique cia rice da lisa mara neka
      """
    ],
    rareBoys: [
      """
      De Ja Ty Ke Tre Da Mar Ra Le Que Sha Za Ro
      / - mar ro von
      / quan shawn rell mel von vante rone kell won mario nard shaun on dre
      """
    ],
    evenness: 6, joinedGiven: 3)
}
