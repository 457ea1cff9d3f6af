extension NameSource {
  /// Names of Africa south of the Sahara and of the Horn.
  static let african = [
    yoruba, igbo, hausa, akan, shona, somali, eritrean, ethiopian, congolese, gambian, kenyan,
  ]

  private static let yoruba = NameSource(
    name: "Yoruba", group: .african, share: 20,
    girls:
      """
      Oluwaseun Folasade Temitope Funmilayo Joy Blessing Adebisi Titilayo Abimbola Omolara Yetunde
      Morenike Simisola Toluwani Ayomide Ifeoluwa Oyinkansola Damilola Bukola Ronke
      """,
    boys:
      """
      Oluwafemi Babatunde Tunde Adewale Segun Olumide Ayodele Kehinde Taiwo Olusegun Adebayo
      Oluwatobi Kayode Rotimi Gbenga Ayomide Temiloluwa Dotun Kolawole Olanrewaju
      """,
    families:
      """
      Adeyemi Adebayo Ogunleye Balogun Adeleke Oyelaran Akinola Olawale Ajayi Adebayo-Whittingham
      Afolabi Bankole Ogunbanjo Fashola Oladipo Adesina Omotoso Sowande Idowu Bamidele
      """,
    rareGirls: [
      """
      Olu Oluwa Ade Ayo Ola Ife Omo Temi Ibi Fola Mo Oyin Ire Eni Titi
      / - wa mi
      / bunmi seun kemi sola tayo yinka bukola shewa ronke lola mide toyosi nike dunni
      """
    ],
    rareBoys: [
      """
      Olu Oluwa Ade Ayo Ola Ife Omo Temi Baba Fola Akin Ogun Kola
      / - wa
      / femi tunde wale dayo sola tayo seyi tobi gbenga mide dare kunle jimi lere niyi
      """
    ],
    rareFamilies: [
      """
      Ade Ogun Oye Ola Akin Ayo Odu Fa Olu Ajib Oyin Ishola Egun Awo Omo
      / - wa ti
      / bayo yemi leye tunde deji bode jobi laja wole banjo rinde soji diran tola kanmi
      """
    ],
    evenness: 8)

  private static let igbo = NameSource(
    name: "Igbo", group: .african, share: 16,
    girls:
      """
      Chidinma Ngozi Adaeze Chioma Amina Ifeoma Nneka Uchenna Chinwe Ogechi Amarachi Nkechi Ebere
      Obiageli Kosisochukwu Somtochukwu Adanna Ijeoma
      """,
    boys:
      """
      Chukwuemeka Emeka Ifeanyi Obinna Chinedu Kelechi Ikenna Nnamdi Uche Okechukwu Chibuzo
      Tobenna Kenechukwu Ugochukwu Onyekachi Ebuka Chidi Somto
      """,
    families:
      """
      Okafor Okonkwo Eze Nwosu Onyekachukwu Okoro Obi Nwankwo Okeke Ibe Onwudiwe Nnadi Okpara
      Anyanwu Chukwu Igwe Ugwu Ezeh Madu Uzor
      """,
    rareGirls: [
      """
      Chi Chukwu Nne Ada Obi Uche Ama Oge Ife Ure Ngo
      / - ma na
      / zi nwe dinma nyere amaka nonye bere chi oma goziri zurum
      """
    ],
    rareBoys: [
      """
      Chi Chukwu Nna Obi Uche Ike Eke Oke Kene Somto Onye
      / - e ma
      / ka nna buike dubem emeka jioke buzo nedu chukwu dalu kachi lozie
      """
    ],
    rareFamilies: [
      """
      Oko Nwa Eze Ony Obi Ibe Ume Uzo Aga Aka Ani Eke Ike Mba Ogu Oha Udo Uko
      / - ma ne wu
      / nkwo gwu chukwu ji bor kwe ezi okwu adi rie bueze zulike
      """
    ],
    evenness: 8)

  private static let hausa = NameSource(
    name: "Hausa and Fulani", group: .african, share: 6, custom: .fathersName, script: .arabic,
    girls: "Aisha Hauwa Zainab Fatima Maryam Hadiza Rabi Halima Safiya Amina Asabe Binta",
    boys: "Musa Yusuf Ibrahim Abubakar Sani Umar Aliyu Bello Garba Shehu Usman Lawal",
    families:
      "Mohammed Bello Abubakar Musa Sani Danjuma Garba Yakubu Balarabe Dantata Shagari Bako",
    evenness: 3)

  private static let akan = NameSource(
    name: "Ghanaian", group: .african, share: 18,
    girls:
      """
      Akosua Abena Efua Ama Adwoa Yaa Afia Esi Akua Nana_Ama Gifty Comfort Abigail Mavis Vida
      Priscilla Dede Naa
      """,
    boys:
      """
      Kwame Kofi Yaw Kwabena Kwaku Kwasi Kojo Ebo Nii Nana_Kwame Emmanuel Samuel Ebenezer Isaac
      Prince Desmond Fiifi Kwesi
      """,
    families:
      """
      Mensah Owusu Boateng Asante Osei Appiah Agyemang Amoah Antwi Ofori Acheampong Opoku Adjei
      Asamoah Darko Frimpong Gyasi Addo Tetteh Quaye Lamptey Nkrumah Boakye Sarpong
      """,
    rareFamilies: [
      """
      Agye Am Ank Ant Ap Asa Ase Atta Ba Boa Dan Do Dwa Fri Gya Kwa Kye Men No Nti Ob Od Opo Os
      Oti Pre Sar Tu
      / - a e om
      / kye mang ah ponsah dua ku tey fo sah rebi nkwah pong boah amoah dapaah
      """
    ],
    evenness: 6)

  private static let shona = NameSource(
    name: "Zimbabwean", group: .african, share: 18,
    girls:
      """
      Tendai Rudo Nyasha Precious Chipo Tsitsi Rutendo Ruvimbo Nokuthula Sibongile Thandiwe Nomsa
      Memory Patience Fadzai Vimbai Anotida Makanaka
      """,
    boys:
      """
      Tafadzwa Farai Tinashe Blessing Tendai Tatenda Kudakwashe Simbarashe Takudzwa Munashe Sipho
      Themba Mthokozisi Innocent Brighton Panashe Tawanda Nkosana
      """,
    families:
      """
      Moyo Ncube Dube Chikwanha Sibanda Ndlovu Mpofu Shumba Sithole Nyoni Mutasa Chirwa Marufu
      Mukwasha Gumbo Mhlanga Chiwenga Zvobgo Khumalo Tshuma
      """,
    rareGirls: [
      """
      Ta Ru Ma Ano Ti Va Ku Nyasha Chi
      / - na ta ka
      / tenda nashe ziva vonga kudzwa dzai edza pona zvashe
      """
    ],
    rareBoys: [
      """
      Ta Ti Ku Mu Simba Tawa Tana Nyasha Pa
      / - na da ku
      / kwashe nashe tenda dzwa piwa dzira naka rashe zivana
      """
    ],
    rareFamilies: [
      """
      Chi Ma Mu Nya Zi Mashi Ndo Gu Che Mazo Muche Ka
      / - ku ra nda
      / gumba mbira dzimba rima veza tsvaira wuta kanga zvinya nhema ruka temba
      """
    ],
    evenness: 8)

  private static let somali = NameSource(
    name: "Somali", group: .african, share: 22, custom: .patronymic, script: .arabic,
    girls:
      """
      Hodan Ayaan Sagal Ifrah Fadumo Hibo Amal Khadra Sahra Hamdi Ubah Nimco Maryan Asha Halimo
      Ayan Deqa Ilhan Shukri Zamzam Hafsa Faiza
      """,
    boys:
      """
      Mohamed Abdi Ahmed Ali Yusuf Hassan Farah Warsame Jama Abdullahi Omar Ismail Abdirahman
      Mahad Liban Guled Khalid Ibrahim Mustafe Bashir Nuur Sharmarke
      """,
    families:
      """
      Mohamed Ali Abdi Hassan Ahmed Mohamud Warsame Hussein Nur Farah Jama Aden Omar Osman Hersi
      Egal Duale Samatar Elmi Guled Roble Shire
      """,
    rareBoys: [
      """
      Abdi Abdul Cabdi
      / rashid rahim qadir fatah nasir salam karim aziz wahab malik hakim kafi weli shakur
      """
    ],
    evenness: 2, firstOfJanuary: 25)

  private static let eritrean = NameSource(
    name: "Eritrean", group: .african, share: 12, custom: .patronymic, script: .ethiopic,
    girls: "Selam Miriam Semhar Rahwa Luwam Feven Winta Saba Letebrhan Azeb Helen Natsnet",
    boys: "Tesfay Yonas Dawit Abel Filmon Haile Kidane Samuel Yohannes Merhawi Robel Aman",
    families:
      """
      Tesfaye Gebremariam Woldemichael Haile Kidane Berhane Tekle Habte Ghebreyesus Mehari
      Teklehaimanot Okbay
      """,
    rareGirls: ["Lete Abre Wole Tsega Amete Bri / - / birhan kidan mariam het zgi tsion"],
    rareBoys: [
      """
      Gebre Ghebre Tesfa Haile Wolde Tekle Berhane Habte Kidane Kifle Fitsum Amde
      / -
      / mariam michael selassie giorgis yesus ab haimanot tsion medhin hiwet ezgi negus
      """
    ],
    rareFamilies: [
      """
      Gebre Ghebre Tesfa Haile Wolde Tekle Berhane Habte Kidane Kifle
      / -
      / mariam michael selassie giorgis yesus ab haimanot tsion medhin hiwet ezgi negus kristos
      """
    ],
    evenness: 4, firstOfJanuary: 15)

  private static let ethiopian = NameSource(
    name: "Ethiopian", group: .african, share: 6, custom: .fathersName, script: .ethiopic,
    girls: "Hiwot Bethlehem Tsehay Meron Selamawit Aster Tigist Mahlet Almaz Eden Genet Yeshi",
    boys: "Abebe Getachew Tadesse Bekele Girma Solomon Yared Mulugeta Kebede Ermias Dereje Natnael",
    families:
      "Tesfaye Bekele Tadesse Abebe Alemu Girma Kebede Desta Mekonnen Assefa Worku Demissie",
    evenness: 4)

  private static let congolese = NameSource(
    name: "Congolese", group: .african, share: 8,
    girls:
      "Grâce Merveille Divine Naomie Béatrice Mireille Chantal Nadège Mbuyi Kapinga Ntumba Esther",
    boys:
      """
      Jean-Pierre Dieudonné Héritier Trésor Papy Fiston Patrick Christ Kabongo Ilunga Emmanuel
      Josué
      """,
    families:
      """
      Ilunga Kabongo Mukendi Tshibangu Kalala Mbuyi Ngoy Kasongo Lukusa Mwamba Tshisekedi Mutombo
      Nsimba Makiese
      """,
    rareFamilies: [
      """
      Ka Mu Lu Ma Ngo Tshi Ki Mbo Bu Nzu
      / - ba la ki nda
      / bamba longo kadi ngala yembe samba kola mbila zola lenda
      """
    ],
    evenness: 6)

  private static let gambian = NameSource(
    name: "Gambian and Sierra Leonean", group: .african, share: 8, script: .arabic,
    girls: "Fatoumata Isatou Mariama Kaddijatou Binta Awa Aminata Hawa Isata Kadiatu Jariatu Adama",
    boys: "Lamin Ebrima Modou Ousman Alieu Momodou Foday Sheku Abu Ibrahima Alhaji Mamadou",
    families:
      """
      Jallow Ceesay Touray Sanneh Jobe Camara Sesay Kamara Bangura Koroma Conteh Kargbo Turay
      Barrie Drammeh Njie
      """,
    evenness: 3)

  private static let kenyan = NameSource(
    name: "Kenyan and Ugandan", group: .african, share: 8,
    girls: "Wanjiru Njeri Achieng Akinyi Nakato Nalubega Wambui Atieno Namukasa Mumbi Faith Mercy",
    boys:
      "Kamau Otieno Ochieng Mwangi Kiprono Wasswa Mukasa Odhiambo Njoroge Ssemakula Brian Moses",
    families:
      """
      Mwangi Otieno Odhiambo Kamau Njoroge Ochieng Kiplagat Mugisha Ssentongo Byaruhanga Namatovu
      Wekesa Kariuki Omondi
      """,
    rareFamilies: [
      """
      O Ki Ssen Mu Ka Nja Wa Ru Lu Na
      / - lu ka mu
      / gela riuki chieng ndego hindi tongo gisha baga nyama weru tesasira
      """
    ],
    evenness: 6)
}
