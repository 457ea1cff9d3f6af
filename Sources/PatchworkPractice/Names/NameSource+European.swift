extension NameSource {
  /// Names of the rest of Europe and of Latin America.
  static let european = [
    spanish, portuguese, french, german, italian, dutch, greek, nordic,
  ]

  private static let spanish = NameSource(
    name: "Spanish and Latin American", group: .otherEuropean, share: 14, custom: .twoFamilyNames,
    girls:
      """
      María María_José Lucía Beatriz Sofía Martina Carmen Ana_Belén Pilar Rocío Inmaculada Yolanda
      Paula Ximena Valentina Guadalupe
      """,
    boys:
      """
      José José_Luis Iñigo Antonio Manuel Javier Alejandro Hugo Mateo Juan_Carlos Jesús Ángel Raúl
      Íker Santiago Andrés
      """,
    families:
      """
      García Fernández López Rodríguez González Martínez Sánchez Pérez Gómez Martín Jiménez Ruiz
      Hernández Díaz Moreno Muñoz Álvarez Romero Núñez Ibáñez
      """,
    rareFamilies: [
      """
      Al Ar Bar Ben Cal Car Cas Es Fon Gar Gu Her La Lo Man Mar Men Mon Na Or Pal Que Ri Sal San
      Se Ta Val Ve Za
      / - a e o ca da la ra
      / ldez nez dero jano rrera tegui mendi verde seca vedra rro llo ñana sa cedo
      """
    ],
    evenness: 3)

  private static let portuguese = NameSource(
    name: "Portuguese and Brazilian", group: .otherEuropean, share: 14, custom: .twoFamilyNames,
    girls:
      """
      Maria Inês Beatriz Ana_Lúcia Conceição Leonor Matilde Fátima Lurdes Mariana Graça Rafaela
      Júlia Thaís Larissa Aparecida
      """,
    boys:
      """
      João Tiago Joaquim Nuno Rui Gonçalo Paulo Luís Vítor António Francisco Márcio Thiago
      Wellington Anderson Flávio
      """,
    families:
      """
      Silva Santos Pereira Ferreira Oliveira Costa Rodrigues Martins Sousa Gonçalves da_Costa
      dos_Santos Carvalho Almeida Simões Guimarães Araújo Magalhães
      """,
    rareFamilies: [
      """
      Al Ar Bra Cal Cam Car Cor Fi Fon Gui La Lo Ma Mei Men Mo Na Ol Pa Pin Quei Ri Sa Sei Tei
      Va Vi
      / - a e i ra ma
      / deira gal lho lheiros queira reira rães xoto zeda nção tela rga ndo
      """
    ],
    evenness: 3)

  private static let french = NameSource(
    name: "French", group: .otherEuropean, share: 6,
    girls: "Zoë Amélie Chloé Camille Léa Manon Océane Élodie Aurélie Geneviève Françoise Solène",
    boys: "François Jérôme Benoît Rémi Loïc Théo Étienne Jean-Baptiste Hervé Gaëtan Sébastien Maël",
    families:
      "Dubois Lefèvre Moreau Laurent Girard Rousseau Blanc Gauthier Lemaître Béranger Duchêne Noël",
    rareFamilies: [
      """
      Bar Ber Bou Cha Cour Du Fau Fleu Gail Gou La Le Mar Mon Par Per Rou Ta Vil
      / - be che ga lan mi ri ve
      / eau ier ard et in ault oux ière elle aud
      """
    ],
    evenness: 6)

  private static let german = NameSource(
    name: "German", group: .otherEuropean, share: 6,
    girls: "Ursula Heike Jürgenne Anneliese Käthe Birgit Gisela Lieselotte Petra Sabine Anke Mia",
    boys: "Jürgen Björn Günther Matthias Jörg Klaus Dieter Wolfgang Karl-Heinz Uwe Lukas Tobias",
    families:
      "Müller Schmidt Schneider Fischer Weber Schäfer Strauß Köhler Krüger Böhm Groß Zimmermann",
    rareFamilies: [
      """
      Acker Blumen Bruck Eisen Gold Grün Hoch Kirch Klein Licht Linden Mühl Neu Ober Rosen Sand
      Schön Schwarz Stein Unter Weiß Winkel Wolf
      / -
      / mann bach berger hauser feld stein meyer thal hofer müller wald städter
      """
    ],
    evenness: 8)

  private static let italian = NameSource(
    name: "Italian", group: .otherEuropean, share: 10,
    girls:
      """
      Giulia Chiara Francesca Sofia Aurora Concetta Giuseppina Rosaria Assunta Alessia Beatrice
      Ilaria
      """,
    boys:
      """
      Giovanni Giuseppe Antonio Salvatore Vincenzo Matteo Lorenzo Niccolò Luigi Gennaro Calogero
      Carmelo
      """,
    families:
      """
      Rossi Russo Ferrari Esposito Bianchi Romano D'Angelo De_Luca Colombo Ricci D'Amico Lo_Presti
      """,
    rareFamilies: [
      """
      Al Bal Bar Ben Bon Cal Cap Cas Col Far Fio Gal Gar Lom Man Mar Mon Pal Pel Per Riz San Spa
      Tal Ven Zan
      / - a ca da ra ta
      / bini elli oni etti ucci aro ezzi iello azzo otto ardi enti
      """
    ],
    evenness: 7)

  private static let dutch = NameSource(
    name: "Dutch", group: .otherEuropean, share: 4,
    girls: "Anneke Saskia Femke Sanne Marijke Lotte Roos Fenna",
    boys: "Pieter Jeroen Sjoerd Willem Bram Daan Joost Maarten",
    families:
      "de_Jong Jansen de_Vries van_den_Berg van_Dijk Bakker Visser van_der_Berg Meijer ten_Brinke",
    rareFamilies: [
      """
      van_ van_der_ de_ van_den_
      / Berk Bos Broek Dam Heu Hoek Kamp Laan Linden Meer Ploeg Veen Vel Wal Weij Wouden Zand
      Zee
      / -
      / berg boom dijk hof kamp land man stra veld huis
      """
    ],
    evenness: 5)

  private static let greek = NameSource(
    name: "Greek and Greek Cypriot", group: .otherEuropean, share: 8, script: .greek,
    girls:
      """
      Eleni Androulla Maria Despina Kyriaki Panayiota Sofia Stavroula Chrystalla Ioanna Vasiliki
      Theodora
      """,
    boys:
      """
      Andreas Kyriakos Georgios Panayiotis Christos Constantinos Demetrios Michalis Stelios
      Nikolaos Charalambos Loizos
      """,
    families:
      """
      Georgiou Christodoulou Charalambous Ioannou Constantinou Papadopoulos Demetriou Nicolaou
      Kyriacou Economou Panayiotou Hadjigeorgiou
      """,
    rareFamilies: [
      """
      Papa Hadji Christo Theo Konstantin Dimitri Anast Athan Eleft Evang Geras Kall Kara Lamb
      Makri Pana Pap Pavl Stav Tsou Vass Zach
      / - a o
      / poulos dis kis ides akis ellis antonis nikou theou logou lias georgiou
      """
    ],
    evenness: 6)

  private static let nordic = NameSource(
    name: "Nordic and Icelandic", group: .otherEuropean, share: 4,
    girls: "Åsa Björk Guðrún Ingrid Søsfrid Kristín Þóra Sigríður Aino Päivi",
    boys: "Søren Björn Ólafur Lars Håkon Jón Þór Sigurður Eero Väinö",
    families:
      """
      Jónsson Sørensen Åkesson Lindström Nyström Håkansson Virtanen Mäkinen Ólafsdóttir
      Sigurðardóttir
      """,
    rareFamilies: [
      """
      Ald Berg Björk Dal Ek Fors Hag Hed Lind Lund Nord Ny Ros Sand Sjö Sund Söder Wall
      / - er
      / berg gren ström quist holm lund dahl strand mark vik
      """
    ],
    evenness: 6)
}
