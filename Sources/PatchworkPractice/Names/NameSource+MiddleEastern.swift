extension NameSource {
  /// Names from the Maghreb to Afghanistan.
  static let middleEastern = [arab, maghrebi, kurdish, iranian, afghan, turkish]

  private static let arab = NameSource(
    name: "Arab", group: .middleEastern, share: 18, custom: .wivesKeepTheirs, script: .arabic,
    girls:
      """
      Layla Noor Huda Salma Yasmin Rania Maha Fatima Maryam Zeinab Aya Hala Lina Reem Dalal Nour
      Ghada Sawsan Iman Wafa Rasha Hanan Shaima Batool
      """,
    boys:
      """
      Mohammad Ahmad Omar Khalid Mustafa Ali Yousef Tarek Walid Hassan Hussein Ibrahim Mahmoud
      Abd_al-Rahman Karim Samir Ziad Fadi Anas Bashar Qusay Hamza Jaber Haidar
      """,
    families:
      """
      al-Masri Hassan Haddad al-Khatib Nasser bin_Saleh el-Sayed Mansour Ibrahim Khalil al-Hussein
      Khoury Saleh Abbas Aziz Hamdan Darwish Najjar al-Ahmad Shaheen Qasim Sabbagh al-Jabouri
      al-Shammari
      """,
    rareGirls: [
      """
      Na Sa Ha Ra Su Ma Wa Gha Ja Ba
      / - d h j m n z
      / ila ira iya wa diya houra een sra lia nan zala
      """
    ],
    rareBoys: [
      """
      Abd_al- Abdul_ Abdel
      / Aziz Jabbar Hadi Halim Hamid Hakim Karim Latif Majid Malik Nasser Qadir Rahim Razzaq
      Salam Samad Sattar Wahab Wahid Khaliq
      """,
      """
      Nour Shams Saif Badr Salah Zain Fakhr Alaa Jamal Kamal Imad Hussam
      / _al- _ud- eddin_
      / din deen Abidin Islam Haq
      """,
    ],
    rareFamilies: [
      """
      al- Al_ el-
      / Bagh Bas Dim Dul Fay Gha Hal Ham Has Jab Jan Jubo Kar Khaz Kub Maw Mos Naj Obe Qa Qur
      Rub Saad Sad Sham Shar Sul Tam Tik Ubay Yam Zah Zub
      / - a i ou
      / bi di hi li mi ni ri si shi ti wi zi idi mari dadi lawi naini
      """,
      """
      Abu_ Bin_ Ibn_
      / Said Salem Hamza Zaid Rashid Saif Nasr Talib Yahya Issa Musa Fares Hassan Jaber
      """,
    ], evenness: 5, firstOfJanuary: 6)

  private static let maghrebi = NameSource(
    name: "Maghrebi", group: .middleEastern, share: 8, custom: .wivesKeepTheirs, script: .arabic,
    girls: "Fatiha Khadidja Amel Samira Naïma Houria Yamina Karima Zohra Malika Soumaya Ikram",
    boys: "Mohamed Karim Rachid Abdelkader Youssef Nabil Hicham Mehdi Sofiane Djamel Mourad Anouar",
    families:
      """
      Benali Bouazza Benyahia Haddad Mansouri Boukhari Cherif Belhadj Ziani El_Amrani Bennani Tazi
      Saadi Hamidi
      """,
    rareFamilies: [
      """
      Ben Bou Bel El_ Ou
      / ab am as ch da dj fa gh ha hal kh la ma na ra sa sl te ya za
      / - a i
      / lal mer rouf dine kacem zid oui mane bi hmed ssar zri
      """
    ],
    evenness: 6)

  private static let kurdish = NameSource(
    name: "Kurdish", group: .middleEastern, share: 14, custom: .fathersName, script: .arabic,
    girls: "Berivan Shilan Zilan Rojin Hêvîn Shirin Nasrin Avin Sozan Bahar Dilnaz Runak",
    boys: "Hiwa Karwan Rostam Azad Rebin Sherko Dilovan Baran Ferhad Zana Aram Saman Hêmin Jwan",
    families:
      """
      Barzani Ahmed Mohammed Rasoul Hassan Aziz Abdulla Karim Ibrahim Talabani Osman Qadir Salih
      Mahmood Dizayee Bayat
      """,
    rareFamilies: [
      """
      Bar Bra Dok Hal Haw Jaf Kal Kar Mir Per Qar Raw Shar Sor Zax Zeb
      / - a w
      / zani abjayi ani wi oki rami ranji anduzi dani lari
      """
    ],
    evenness: 3, firstOfJanuary: 15)

  private static let iranian = NameSource(
    name: "Iranian", group: .middleEastern, share: 14, custom: .wivesKeepTheirs, script: .arabic,
    girls:
      """
      Zahra Parisa Maryam Laleh Shirin Fatemeh Narges Mahsa Nazanin Azadeh Sepideh Roya Elham
      Yeganeh Ghazal Soraya
      """,
    boys:
      """
      Reza Farhad Amir Mohammad Ali Hossein Mehdi Behrouz Dariush Kourosh Siavash Arash Navid
      Shahram Pouya Saeed
      """,
    families:
      """
      Hosseini Ahmadi Mohammadi Karimi Rezaei Moradi Jafari Rahimi Ebrahimi Tehrani Shirazi Kazemi
      Ghorbani Esfahani Akbari Sadeghi
      """,
    rareGirls: [
      "Mah Gol Par Nas Fer Shah Mahr Sam Del / - a i / naz dokht rokh vash tab shid ram far khoo"
    ],
    rareBoys: [
      "Far Beh Meh Shah Ard Roz Kam Bahr Sia / - a / rouz dad zad yar bod shid am van had shad"
    ],
    rareFamilies: [
      """
      Ab Amin Ar Asgh Az Bagh Bahr Dav Fall Gan Has Jam Kash Khos Man Mir Naj Nik Par Pour Raz
      Riahi Sal Shaf Shar Tab Tav Yazd Zam Zand
      / - a ar
      / abadi pour zadeh nejad ian fard ravi manesh eghi dadi rokh ani
      """
    ],
    evenness: 6)

  private static let afghan = NameSource(
    name: "Afghan", group: .middleEastern, share: 18, custom: .oftenSingle, script: .arabic,
    girls:
      """
      Zahra Gulalai Maryam Fatima Palwasha Shukria Nazia Zarghona Malalai Freshta Storai Khatera
      Spogmai Laila
      """,
    boys:
      """
      Ahmadullah Najibullah Rahmatullah Farid Mirwais Ghulam Haji Nasir Javid Obaidullah Samiullah
      Zabihullah Esmatullah Gul_Agha
      """,
    families:
      """
      Rahimi Ahmadzai Karimi Noori Stanekzai Mohammadi Safi Sahak Popal Nazari Haidari Hotak
      Wardak Zazai Amiri Omarkhel
      """,
    rareGirls: [
      "Gul Zar Pal Mah Nur Sham Bibi / - a / lalai mina bashta ghuna jan sima pari bakht"
    ],
    rareBoys: [
      """
      Ahmad Aman Asad Aziz Barakat Ezat Faiz Fazal Habib Hamid Hekmat Hidayat Ikram Inayat Karam
      Kifayat Mohib Nasrat Nematu Qudrat Rafi Sana Shafi Sif Wali Zia
      / - u
      / llah uddin _Rahman _Jan _Khan ulhaq
      """
    ],
    rareFamilies: [
      """
      Achek Al Baba Bar Dur Ghil Hassan Hotak Ibrahim Ishaq Jad Kakar Kharo Mang Moha Nas Noor
      Omar Osman Popal Sahib Stan Sulei Taj Yus
      / - a m
      / zai khel yar zada wal zoy rani ani
      """
    ],
    evenness: 4, firstOfJanuary: 30)

  private static let turkish = NameSource(
    name: "Turkish and Cypriot Turkish", group: .middleEastern, share: 10,
    girls:
      """
      Ayşe Elif Zeynep Gül Fatma Emine Hatice Defne Çiğdem Özlem Şule Tuğba Nehir Ebrar Nurten
      Gülşen
      """,
    boys:
      """
      Mehmet Emre Yiğit Mustafa Ahmet Çağlar Hüseyin Hasan Ömer İbrahim Oğuz Barış Tolga Uğur
      Kerem Şükrü
      """,
    families:
      """
      Yılmaz Kaya Demir Şahin Çelik Öztürk Yıldız Arslan Doğan Kılıç Aydın Özdemir Aslan Çetin
      Kara Koç Güneş Erdoğan
      """,
    rareFamilies: [
      """
      Ak Al Ay Bal Boz Bul Can Çak Dağ Er Gök Gün Kar Kılıç Kor Öz San Sarı Soy Taş Tek Tok Tun
      Uç Var Yal Yıl
      / - a
      / türk taş kaya soy er men can maz oğlu bulut kan demir çı gül tekin
      """
    ],
    evenness: 6)
}
