/// Short, pet and everyday forms of given names.
///
/// From general knowledge of how names are shortened in each language.
enum PetNames {
  /// The everyday forms of a given name; empty when unknown.
  static func forms(of given: String) -> [String] { table[given] ?? [] }

  static var names: [String] { table.keys.sorted() }

  private static let table: [String: [String]] = {
    var table: [String: [String]] = [:]
    for line in text.split(separator: "\n") {
      let words = NameSource.words(String(line))
      guard let name = words.first else { continue }
      table[name, default: []] += words.dropFirst()
    }
    return table
  }()

  /// One line for each name: the name, then its forms.
  private static let text = """
    Abigail Abi Abbie Gail
    Adrian Ade
    Albert Bert Bertie Al
    Alexander Alex Sandy Xander Al Lex
    Alexandra Alex Sandra Lexie
    Alfie Alf
    Alison Ali
    Amanda Mandy
    Amelia Millie Mimi
    Andrew Andy Drew
    Angela Angie Ange
    Anthony Tony Ant
    Arabella Bella Bells
    Archibald Archie Baldie
    Arthur Art Arty
    Barbara Barb Babs
    Barry Baz Bazza
    Bartholomew Bart Barty
    Beatrice Bea Trixie
    Benjamin Ben Benji Benny
    Bernadette Bernie Detta
    Bernard Bernie
    Bethany Beth
    Brenda Bren
    Bridget Biddy Bridie
    Caroline Caz Carrie
    Catherine Cath Cathy Kate Katie Kitty
    Charles Charlie Chas Chuck
    Charlotte Lottie Charlie Lots
    Christine Chris Chrissie Tina
    Christopher Chris Kit Topher
    Clementine Clem Clemmie
    Clifford Cliff
    Cordelia Delia Cordie
    Courtney Court
    Daniel Dan Danny
    David Dave Davey
    Deborah Deb Debbie Debs
    Dominic Dom
    Donald Don Donny
    Dorothy Dot Dotty Dolly
    Douglas Doug Dougie
    Edith Edie
    Edward Ted Teddy Ed Eddie Ned
    Eleanor Ellie Nell Nora Lena
    Elizabeth Liz Lizzie Beth Betty Bess Libby Lilibet
    Emilia Millie Emmy
    Emily Em Emmie Milly
    Ernest Ernie
    Evelyn Evie Eve
    Felicity Flick Fliss
    Felix Fee
    Finley Fin
    Florence Flo Flossie Florrie
    Frances Fran Frankie
    Francesca Fran Frankie Chessie Cesca
    Francis Frank Frankie
    Frederick Fred Freddie
    Gabriel Gabe
    Gabriella Gabby Ella
    Gareth Gaz Gary
    Gary Gaz Gazza
    Geoffrey Geoff
    George Georgie
    Georgia Georgie
    Gerald Gerry
    Gillian Gill Gilly
    Gladys Glad
    Gregory Greg
    Hannah Han Hanny
    Harold Harry Hal
    Harriet Hattie Harri Hatty
    Harrison Harry
    Harry Haz Hazza
    Helen Nell Nellie
    Henry Harry Hal Hen
    Herbert Herb Bert
    Imogen Immy Immie
    Irene Renie
    Isabella Izzy Bella Issy
    Isabelle Izzy Belle Issy
    Isla Isy
    Jacob Jake Jay Cob
    Jacqueline Jackie Jacqui
    James Jim Jimmy Jamie Jem
    Janet Jan
    Jasmine Jas Jaz Jazzy
    Jennifer Jen Jenny
    Jessica Jess Jessie
    John Johnny Jack
    Jonathan Jon Jonny
    Joseph Joe Joey
    Josephine Jo Josie Posy
    Joshua Josh
    Judith Judy Jude
    Katherine Kath Kathy Kate Katie Kit
    Kathleen Kath Kathy
    Kenneth Ken Kenny
    Kimberley Kim Kimmy
    Lauren Loz Laurie
    Lawrence Larry Lol
    Leonard Len Lenny
    Leslie Les
    Louise Lou Lulu
    Lucy Luce Lu
    Lydia Liddy
    Maddison Maddie
    Madeleine Maddie Mads
    Malcolm Malc Mal
    Margaret Maggie Meg Peggy Madge Greta Marge Daisy
    Marjorie Marge Marj
    Martha Marty Mattie
    Martin Marty
    Matilda Tilly Mattie Tilda
    Matthew Matt Matty
    Maureen Mo Reenie
    Maximilian Max
    Megan Meg Meggy
    Michael Mike Mick Mickey Mikey
    Michelle Shell Shelly
    Nathaniel Nat Nate Nathan
    Nicholas Nick Nicky Nico
    Nicola Nicky Nic
    Norman Norm
    Olivia Liv Livvy Ollie
    Oliver Ollie Olly Ol
    Oscar Ozzie Osc
    Ottilie Tilly Otty
    Pamela Pam
    Patricia Pat Trish Tricia Patsy
    Patrick Pat Paddy
    Penelope Penny Nell
    Peter Pete
    Philip Phil Pip
    Philippa Pippa Pip
    Phillip Phil
    Phyllis Phyl
    Rachel Rach
    Raymond Ray
    Rebecca Becky Becca Bex
    Reginald Reg Reggie
    Richard Rich Rick Dick Ricky
    Robert Rob Bob Bobby Robbie Bert
    Robin Rob
    Ronald Ron Ronnie
    Rosemary Rosie Rose Romy
    Rupert Rupe
    Samantha Sam Sammy
    Samuel Sam Sammy
    Sandra Sandie
    Sarah Sal Sally Sadie
    Sebastian Seb Bas
    Shannon Shan Shaz
    Sharon Shaz Shazza
    Sheila Shee
    Sidney Sid
    Sophia Sophie Soph
    Stephanie Steph Stevie
    Stephen Steve Stevie Ste
    Steven Steve Stevie Ste
    Stuart Stu
    Susan Sue Susie Suzy
    Tabitha Tabby Tabs
    Terence Terry Tel
    Theodore Theo Ted Teddy
    Theresa Terry Tess Tessa
    Thomas Tom Tommy
    Timothy Tim
    Tobias Toby Tobes
    Trevor Trev
    Verity Vee
    Victoria Vicky Vic Tori
    Vincent Vince Vinny
    Walter Wally Walt
    William Will Bill Billy Wills
    Winifred Win Winnie Freda
    Yvonne Von
    Zachary Zac Zak
    Gwenllian Gwen Gwenno
    Gwilym Gwil
    Llywelyn Llew Lyn
    Myfanwy Myf Fanw
    Angharad Anghi Hari
    Rhiannon Rhi Non
    Dafydd Dai
    Siân Shan Sianni
    Ieuan Ieu Ianto
    Eilidh Ellie
    Catriona Cat Trina Riona
    Alasdair Al Ally
    Hamish Hame
    Bernadette Bernie
    Caoimhe Keeva Kiva
    Pádraig Paudie Paddy Podge
    Diarmuid Derry Dermot
    Seán Johnny Seánie
    Róisín Rosie Ro
    Mairéad Maisie
    Margaret-Ann Maggie-Ann
    Mary-Kate Molly
    Aleksandra Ola Olcia
    Agnieszka Aga Agusia
    Małgorzata Gosia Małgosia Goska
    Katarzyna Kasia Kaśka
    Zuzanna Zuzia
    Wiktoria Wika Wiki
    Barbara Basia
    Elżbieta Ela
    Joanna Asia
    Magdalena Magda
    Jadwiga Jadzia
    Jakub Kuba
    Wojciech Wojtek
    Stanisław Staszek Stach
    Krzysztof Krzysiek Chris
    Grzegorz Grzesiek Greg
    Andrzej Andrew Jędrek
    Bartosz Bartek
    Mateusz Mati
    Kacper Kacperek
    Franciszek Franek
    Mikołaj Miki
    Sławomir Sławek
    Przemysław Przemek
    Zbigniew Zbyszek
    Tomasz Tomek
    Paweł Pawełek
    Piotr Piotrek
    Ștefania Fania Ștefi
    Ștefan Fane Ștefănel
    Gheorghe Gicu Ghiță
    Ioana Oana Nuța
    Mihai Mișu Mihăiță
    Elena Lenuța Ileana
    Alexandru Alex Sandu
    Nicolae Nicu
    Constantin Costel Dinu
    Oleksandr Sasha Sashko
    Dmytro Dima
    Natalia Nata Natasha
    Volodymyr Vova Volodya
    Mykola Kolya
    Yevhen Zhenya
    Svitlana Sveta Svitla
    Tetiana Tanya
    Kateryna Katya
    Iryna Ira
    Liudmyla Liuda Mila
    Georgi Gosho
    Dimitar Mitko
    Erzsébet Bözsi Erzsi
    Katalin Kati
    László Laci
    István Pista Isti
    Muhammad Mo Moe
    Mohammed Mo Moe
    Mohamed Mo
    Mohammad Mo
    Ibrahim Ibby Ebi
    Yusuf Yus Joe
    Abdullah Abdul Abz
    Hussain Huss
    Fatima Fati
    Khadija Dija Khaddy
    Zainab Zee Zaynie
    Ayesha Aish
    Aisha Aish Ash
    Hamza Hamz
    Zulfiqar Zulfi
    Iftikhar Ifti
    Mahmood Moody
    Shahid Shahi
    Rukhsana Roxy Rukhi
    Farzana Farzi
    Harpreet Harps Preet
    Gurpreet Gurps Preet
    Jaspreet Jas Preet
    Manpreet Manny Preeti
    Balwinder Bal Billy
    Kulwinder Kully
    Rajinder Raj Raji
    Sukhwinder Sukhi
    Parminder Pam Parm
    Amritpal Amrit
    Satnam Sat
    Priya Pri
    Rajesh Raj
    Nikhil Nik Nicky
    Dinesh Dino
    Bhavna Bhavs
    Sivakumar Siva
    Ravichandran Ravi
    Thirunavukkarasu Thiru
    Oluwaseun Seun
    Oluwafemi Femi
    Oluwatobi Tobi
    Babatunde Tunde Baba
    Folasade Sade Fola
    Temitope Tope Temi
    Funmilayo Funmi
    Titilayo Titi
    Adebayo Bayo
    Adewale Wale
    Ayomide Ayo
    Olanrewaju Lanre
    Damilola Dami Lola
    Chukwuemeka Emeka Chuks
    Chidinma Chi Dinma
    Ifeanyi Ify
    Nnamdi Namo
    Okechukwu Okey
    Ugochukwu Ugo
    Kosisochukwu Kosi
    Amarachi Amara
    Kwabena Kobby Kobi
    Emmanuel Emma Manny
    Akosua Akos
    Tafadzwa Taf Tafi
    Tinashe Tina Nash
    Kudakwashe Kuda
    Simbarashe Simba
    Takudzwa Taku
    Rutendo Ru Tendo
    Abdirahman Abdi
    Abdullahi Abdi
    Fadumo Fay
    Khadra Khadi
    Yohannes John
    Bethlehem Betty
    Dieudonné Dieu
    Najibullah Najib
    Rahmatullah Rahmat
    Samiullah Sami
    Fatemeh Fati
    Mohammad Memo
    Behrouz Bez
    Mehmet Memo
    Mustafa Mus Musti
    İbrahim İbo
    Hüseyin Hus
    Androulla Andri Lola
    Kyriakos Kikis Jack
    Panayiotis Panos Takis
    Constantinos Costas Dino
    Charalambos Babis Harry
    Eleni Helen Lena
    Georgios Yiorgos George
    José Pepe
    Francisco Paco Chico
    María_José Majo
    Guadalupe Lupe
    Alejandro Álex
    Inmaculada Inma
    João Joãozinho
    Conceição São
    Giuseppe Peppe Beppe
    Giovanni Gianni
    Salvatore Totò Sal
    Vincenzo Enzo
    Concetta Tina
    Wolfgang Wolf
    Matthias Matze
    Lieselotte Lilo
    Jocelyn Joy
    Maricel Cel
    Rodrigo Rod Digo
    Ferdinand Ferdie
    Somchai Chai
    """
}
