extension Community {
  /// English, Welsh, Scottish, Irish, Traveller and Caribbean names.
  static let british: [Community] = [
    Community(
      "English", share: 38,
      girls: """
        Olivia Amelia Isla Ava Ivy Freya Florence Willow Rosie Sophie Poppy Evie Daisy Matilda Elsie \
        Charlotte Emily Ella Grace Lily Phoebe Harriet Jessica Chloe Megan Bethany Hannah Rebecca \
        Sarah Claire Nicola Joanne Tracey Julie Karen Susan Linda Margaret Jean Doris Beryl Maureen \
        Kayleigh Jade Shannon Ellie-Mae Lexi
        """,
      boys: """
        Noah Oliver George Arthur Muhammad Leo Harry Oscar Archie Jack Henry Charlie Freddie Theo \
        Alfie Albie Thomas Joshua William James Daniel Matthew Luke Ryan Connor Liam Kyle Jordan \
        Andrew Paul Mark Stephen Darren Wayne Gary Keith Alan Derek Ronald Kenneth Roy Stanley \
        Jayden Tyler Kian Teddy
        """,
      families: """
        Smith Jones Taylor Brown Wilson Johnson Walker Wright Robinson Thompson White Hughes Edwards \
        Green Hall Wood Harris Lewis Martin Jackson Clarke Clark Turner Hill Cooper Ward Morris Moore \
        King Baker Harrison Morgan Allen James Scott Phillips Watson Parker Price Bennett Young \
        Griffiths Mitchell Kelly Cook Carter Richardson Bailey Collins Bell Shaw Murphy Miller Cox \
        Marshall Khan-Wells Ellis Whittaker Ollerenshaw Braithwaite Featherstonehaugh Postlethwaite
        """),
    Community(
      "Welsh", share: 7,
      girls:
        "Siân Megan Cerys Ffion Carys Nia Eleri Angharad Bronwen Gwenllian Rhiannon Mair Lowri Elin",
      boys: "Dafydd Rhys Gethin Owain Ieuan Iwan Gareth Huw Emyr Llŷr Tomos Macsen Osian Gwilym",
      families:
        "Jones Davies Williams Evans Thomas Roberts Lewis Pugh Vaughan Llewellyn Ap_Rhys Prosser Bowen"
    ),
    Community(
      "Scottish", share: 4,
      girls: "Eilidh Mairi Catriona Morag Fiona Isla Kirsty Shona Ailsa Iona Mhairi",
      boys: "Hamish Callum Fergus Ewan Angus Rory Alasdair Iain Struan Lachlan Ruaridh",
      families:
        "MacDonald McLeod Campbell Stewart Fraser MacIntyre Ross Murray Sinclair McAllister Menzies"
    ),
    Community(
      "Irish", share: 5,
      girls: "Niamh Siobhán Aoife Saoirse Gráinne Caoimhe Bríd Róisín Máire Sinéad Orla Bernadette",
      boys: "Seán Ciarán Pádraig Diarmuid Oisín Eoghan Tadhg Cormac Fionn Declan Brendan Rory",
      families:
        "O'Brien Murphy Kelly Ó_Súilleabháin Byrne Ryan O'Connor Doyle Gallagher Doherty Kavanagh Ní_Bhriain"
    ),
    Community(
      "Traveller and Roma", share: 2,
      girls: "Shakira Mary-Kate Violet Britannia Margaret-Ann Crystal Roseanne Esmeralda Luminița",
      boys: "Jimmy-Joe Miles Bartley Righteous Levi Martin-Tom Nelson Cosmin Elvis",
      families: "Connors Doran Maughan Ward Lee Boswell Smith Loveridge Ciurar Lăcătuș McDonagh"),
    Community(
      "Caribbean", share: 4,
      girls: "Shanice Monique Keisha Latoya Aaliyah Beverley Marcia Hyacinth Yvonne Tanisha Renée",
      boys: "Tyrone Jermaine Leroy Winston Delroy Marlon Desmond Kadeem Curtis Romario Errol",
      families:
        "Campbell Brown Williams Grant Gordon Clarke Francis Henry Bailey Blackwood St_Clair Reid"),
  ]
}
