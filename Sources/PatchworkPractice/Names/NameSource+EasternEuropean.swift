extension NameSource {
  /// Names from the Baltic to the Black Sea.
  static let easternEuropean = [
    polish, romanian, lithuanian, latvian, ukrainian, bulgarian, hungarian, albanian,
  ]

  private static let polish = NameSource(
    name: "Polish", group: .easternEuropean, share: 45, custom: .inflected,
    girls: """
      Zuzanna Julia Maja Zofia Hanna Lena Oliwia Wiktoria Aleksandra Natalia Agnieszka Małgorzata
      Katarzyna Anna Łucja Grażyna Ewa Magdalena Joanna Barbara Karolina Weronika Nikola Gabriela
      Patrycja Kinga Bożena Jadwiga Halina Danuta Iwona Beata Dorota Żaneta Małgorzata Świętosława
      """,
    boys: """
      Jakub Szymon Jan Filip Kacper Antoni Franciszek Mikołaj Wojciech Mateusz Bartosz Stanisław
      Paweł Łukasz Krzysztof Michał Piotr Tomasz Marcin Adam Oskar Dawid Igor Kamil Grzegorz
      Zbigniew Andrzej Sławomir Rafał Przemysław Jarosław Mieczysław Zdzisław Bogusław Tadeusz
      Ryszard Wiesław
      """,
    families: """
      Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak
      Dąbrowski Kozłowski Jankowski Mazur Wojciechowski Kwiatkowski Krawczyk Kaczmarek Piotrowski
      Grabowski Zając Pawłowski Michalski Król Wieczorek Jabłoński Wróbel Nowakowski Majewski
      Olszewski Stępień Malinowski Jaworski Adamczyk Dudek Nowicki Pawlak Górski Witkowski Sikora
      Baran Rutkowski Szczepański Brzęczyszczykiewicz Włodarczyk Gawron Świątek Chrzanowski
      Ściślewski
      """,
    rareGirls: [
      "Wło Stani Bogu Mi Ra Jaro Wie Dobro Ludo Święto / - dzi / sława mira miła wita gniewa"
    ],
    rareBoys: [
      """
      Wło Stani Bogu Mi Ra Jaro Wie Dobro Ludo Przemy Kazi
      / - dzi
      / sław mir mił wit mierz gniew bor
      """
    ],
    rareFamilies: [
      """
      Bła Bor Brzo Cha Chmie Cie Czar Dłu Dobro Dro Gał Gło God Gra Gru Gwiaz Jał Jara Jasiń Kał
      Karp Kło Kor Kra Kru Kuź La Leś Lip Łu Ma Mie Mro Nie Ol Osta Pło Pio Pod Przy Ra Rad Ro
      Rud Rze Sko Sła Smo Sob Sta Stro Sule Świ Szcze Szulc Tar Tru Wal Wier Wil Wło Wro Za Za
      Zdro Zgo Zie Żuk
      / - bi chow cho ciesz dow gó ja kow le lec mań nec niew pac ro sie sow szew wa zow
      / ski cki ński wicz czyk czak ek ka ak kiewicz arz owski iński
      """
    ], evenness: 10)

  private static let romanian = NameSource(
    name: "Romanian", group: .easternEuropean, share: 28,
    girls:
      """
      Maria Ioana Andreea Mihaela Elena Ștefania Cristina Bianca Raluca Alexandra Sofia Antonia
      Gabriela Daniela Simona Loredana Georgiana Ana-Maria Mădălina Lăcrămioara Nicoleta Rodica
      Doina Viorica
      """,
    boys:
      """
      Andrei Ionuț Mihai Ștefan Gheorghe Cătălin Vlad Răzvan Alexandru Gabriel David Matei Luca
      Florin Marius Adrian Bogdan Cristian Constantin Vasile Nicolae Dumitru Iulian Șerban Traian
      """,
    families:
      """
      Popa Popescu Ionescu Radu Dumitru Stan Stoica Gheorghe Matei Ciobanu Rusu Munteanu Mocanu
      Lazăr Cojocaru Țăranu Constantinescu Dobre Barbu Nistor Florea Ungureanu Ștefănescu Bălan
      Moldoveanu
      """,
    rareGirls: [
      "Flor Luc Sil Vio Aur Cor Il Lumi Rox Tin Mar / - e i / ica ela ina nița ana iana ia"
    ],
    rareBoys: ["Flor Luc Sil Vio Aur Cor Il Mar Val Dan / - e / in ian el ențiu iu ucu uț"],
    rareFamilies: [
      """
      Al Ang Băd Bog Bra Căl Chi Con Cos Cri Dav Dră Fil Gav Geor Grig Iord Lup Man Mir Mol Neg
      Ol Pan Pav Pet Pre Răd Săn Ser Sim Șer Tăn Tom Tud Văc Vlăd Zah
      / - d l n r st v
      / escu eanu aru oiu ache ea iță an u iuc
      """
    ],
    evenness: 8)

  private static let lithuanian = NameSource(
    name: "Lithuanian", group: .easternEuropean, share: 8, custom: .inflected,
    girls:
      """
      Rūta Eglė Ieva Agnė Gabija Austėja Urtė Emilija Lukrecija Jūratė Daiva Rasa Živilė Giedrė
      Vaida Kristina
      """,
    boys:
      """
      Jonas Mindaugas Tomas Lukas Matas Domantas Gintaras Vytautas Kęstutis Žygimantas Rokas Nojus
      Darius Saulius Arūnas Algirdas
      """,
    families:
      """
      Kazlauskas Petrauskas Jankauskas Stankevičius Vasiliauskas Žukauskas Butkus Paulauskas
      Urbonas Kavaliauskas Ramanauskas Navickas Baranauskas Šimkus Žilinskas Adomaitis
      """,
    rareFamilies: [
      """
      Balt Bart Gied Jur Kur Mack Mart Mil Nor Pet Rim Sab Sak Šim Stan Vait Val Vyt Žem
      / - in k ul
      / auskas evičius aitis ūnas ėnas inas ys ickas
      """
    ], evenness: 6)

  private static let latvian = NameSource(
    name: "Latvian", group: .easternEuropean, share: 6, custom: .inflected,
    girls:
      """
      Līga Inga Anna Elīna Kristīne Laura Sanita Ilze Inese Dace Zane Agnese Madara Aija Santa
      Undīne
      """,
    boys:
      """
      Jānis Andris Juris Edgars Māris Aivars Raimonds Roberts Mārtiņš Gatis Kaspars Ģirts Ņikita
      Uldis Guntis Artis
      """,
    families:
      """
      Bērziņš Kalniņš Ozoliņš Jansons Ozols Liepiņš Krūmiņš Balodis Eglītis Zariņš Pētersons
      Vītols Kļaviņš Kārkliņš Vanags Āboliņš
      """,
    rareFamilies: [
      """
      Bal Bri Dam Gai Grī Jau Kal Kaul Laz Lie Mež Mur Put Roz Sil Skuj Stra Upe Vec Vil Zel
      / - d n t
      / iņš ītis ons nieks āns ers
      """
    ], evenness: 6)

  private static let ukrainian = NameSource(
    name: "Ukrainian", group: .easternEuropean, share: 14, custom: .inflected, script: .cyrillic,
    girls:
      """
      Oksana Natalia Yulia Olena Daryna Mariya Sofiia Anastasiia Viktoriia Iryna Tetiana Kateryna
      Svitlana Liudmyla Halyna Nadiia Zlata Solomiia Khrystyna Valentyna Lesia Zoryana
      """,
    boys:
      """
      Oleksandr Dmytro Andriy Serhiy Bohdan Mykola Volodymyr Yuriy Maksym Artem Ivan Vasyl Taras
      Oleh Ihor Yevhen Vitaliy Danylo Matviy Nazar Stanislav Viacheslav
      """,
    families:
      """
      Melnyk Shevchenko Kovalenko Bondarenko Boyko Tkachenko Kravchenko Kovalchuk Koval Oliynyk
      Shevchuk Polishchuk Lysenko Bondar Marchenko Rudenko Moroz Savchenko Petrenko Klymenko
      Khomenko Hrytsenko Yushchenko Zinchenko
      """,
    rareFamilies: [
      """
      Bab Bar Bil Chor Danyl Dem Dor Dov Fed Hav Hon Hor Hrab Ivan Karp Khar Klym Kolom Kost
      Krav Kyryl Lash Lut Maks Myron Nest Onysh Pan Pavl Pylyp Rom Sav Sem Shapov Stets Syd Tym
      Vas Yak Yar Zakhar Zhur
      / - ch iy l sh ov
      / enko chuk uk yk yshyn skyi iv ko ets ak
      """
    ],
    evenness: 8)

  private static let bulgarian = NameSource(
    name: "Bulgarian", group: .easternEuropean, share: 10, custom: .inflected, script: .cyrillic,
    girls:
      """
      Maria Ivanka Desislava Viktoria Nikol Gergana Tsvetelina Radostina Silviya Elitsa Kalina
      Teodora Zhivka Yordanka Nevena Borislava
      """,
    boys:
      """
      Georgi Ivan Dimitar Nikolay Petar Hristo Todor Stoyan Vasil Aleksandar Martin Kaloyan Zhivko
      Tsvetan Boyan Plamen
      """,
    families:
      """
      Ivanov Petrov Dimitrov Georgiev Nikolov Todorov Hristov Stoyanov Iliev Angelov Vasilev
      Atanasov Kolev Yordanov Marinov Stefanov
      """,
    rareFamilies: [
      """
      Bal Bog Bor Chav Dob Don Gan Gen Kal Kir Kost Lal Lyub Man Mlad Nen Pav Pen Rad Rus San
      Slav Spas Stan Tan Tsvet Val Vel Yan Zhel Zlat
      / - ch d k t kov
      / ev ov anov arov inov
      """
    ],
    evenness: 6)

  private static let hungarian = NameSource(
    name: "Hungarian", group: .easternEuropean, share: 6,
    girls:
      """
      Hanna Zsófia Anna Luca Réka Boglárka Eszter Katalin Ildikó Erzsébet Zsuzsanna Judit Ágnes
      Tünde Nikolett Szilvia
      """,
    boys:
      """
      Bence László Zoltán Máté Ádám Levente Gergő István Sándor Attila Csaba Gábor Balázs Tamás
      Zsolt György
      """,
    families:
      """
      Nagy Kovács Tóth Szabó Horváth Varga Kiss Molnár Németh Farkas Balogh Papp Takács Juhász
      Lakatos Mészáros Szűcs Fehér
      """,
    rareFamilies: [
      """
      Bal Bar Bod Csik Deb Erd Gal Gyön Har Kis Kor Lov Már Mis Nád Pál Pes Sár Som Szik Tar Tol
      Vás Zem
      / - a o
      / si mi yi di vári kai házi falvi helyi ossy
      """
    ],
    evenness: 5)

  private static let albanian = NameSource(
    name: "Albanian", group: .easternEuropean, share: 8,
    girls:
      """
      Arta Elira Blerta Drita Mimoza Teuta Vjosa Fatmire Shpresa Albana Rina Era Dafina Valbona
      Liridona Hava
      """,
    boys:
      """
      Arben Besnik Driton Agim Ilir Luan Gëzim Burim Bekim Fatos Shpëtim Valon Endrit Kreshnik
      Leart Qemal
      """,
    families:
      """
      Hoxha Krasniqi Gashi Berisha Shehu Dervishi Prifti Gjoka Berisha Morina Shala Hasani Rama
      Bytyqi Kelmendi Hysa Çela Xhaka
      """,
    rareFamilies: [
      """
      Ab Ad Baj Bal Deli Fer Gji Hal Has Ib Jash Kad Ler Mus Neb Pre Qe Ram Sad Sel Shab Tah Vel
      Xhe Zeq
      / - d l m r
      / aj i iu ari ani olli uka iqi
      """
    ],
    evenness: 6)
}
