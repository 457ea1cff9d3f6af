/// Other transliterations of a name.
enum OtherSpellings {
  /// Another spelling of a name; nil when none is known.
  static func spelling(
    of name: String, script: NameSource.Script, _ random: inout SplitMix64
  ) -> String? {
    if let known = table[name], random.chance(75) { return known.randomElement(using: &random) }
    let pairs = (rules[script] ?? []).filter { name.lowercased().contains($0.from) }
    if let rule = pairs.randomElement(using: &random), name.count > 3 {
      return apply(rule, to: name, &random)
    }
    return table[name]?.randomElement(using: &random)
  }

  private struct Rule {
    let from: String
    let to: String
  }

  private static func apply(
    _ rule: Rule, to name: String, _ random: inout SplitMix64
  ) -> String? {
    let letters = Array(name)
    let from = Array(rule.from)
    let starts = (0...max(0, letters.count - from.count)).filter { start in
      start + from.count <= letters.count
        && String(letters[start..<start + from.count]).lowercased() == rule.from
    }
    guard let start = starts.randomElement(using: &random) else { return nil }
    let isCapital = letters[start].isUppercase
    let to = isCapital ? rule.to.prefix(1).uppercased() + rule.to.dropFirst() : rule.to
    return String(letters[..<start]) + to + String(letters[(start + from.count)...])
  }

  private static func pairs(_ text: String) -> [Rule] {
    text.split { $0 == " " || $0 == "\n" }.compactMap { pair in
      let sides = pair.split(separator: "=")
      return sides.count == 2
        ? Rule(from: String(sides[0]), to: NameSource.words(String(sides[1])).joined()) : nil
    }
  }

  private static let rules: [NameSource.Script: [Rule]] = [
    .arabic: pairs(
      """
      oo=u u=oo ou=u u=ou ee=i i=ee q=k k=q kh=k h=kh gh=g dh=d z=dh th=s ah=a a=ah ai=ay
      ay=ai aa=a ia=iya iya=ia y=i mm=m ss=s s=ss dd=d f=ff w=u sh=ch j=dj al-=el- el-=al-
      al-=al ullah=ollah uddin=eddin zai=zay x=h c=a e=i o=u
      """),
    .indic: pairs(
      """
      ee=i i=ee oo=u u=oo v=w w=v th=t t=th dh=d d=dh bh=b sh=s s=sh ksh=x x=ksh j=z z=j
      au=ow ai=ei y=i aa=a a=aa am=an ph=f kh=k ch=chh deep=dip jit=jeet jeet=jit meet=mit
      """),
    .cyrillic: pairs(
      """
      iy=y iy=ii y=iy y=i ii=iya ia=iya kh=h h=kh h=g shch=sch yu=iu iu=yu ya=ia ye=e zh=j
      sh=ch ts=c ks=x v=ff ov=off ev=eff enko=jenko skyi=sky chuk=tschuk
      """),
    .ethiopic: pairs(
      """
      gebre=ghebre ghebre=gebre ay=ai ye=ie ie=ye tes=tess y=i iw=ew hai=hay mariam=maryam
      michael=mikael q=k w=u s=ss
      """),
    .greek: pairs("ou=u g=y y=i i=y ch=h k=c c=k ph=f th=t poulos=pulos os=os dj=tz ai=e d=dh"),
    .chinese: pairs(
      """
      zh=ch x=hs x=sh q=ch j=ch ts=tz tsz=tze ui=oi eung=iang wing=weng ka=kar ho=hao
      hui=hoi g=k b=p d=t -=_ ou=o ü=u
      """),
  ]

  /// Spellings of one name, each leading to all others.
  private static let table: [String: [String]] = {
    var table: [String: [String]] = [:]
    for line in text.split(separator: "\n") {
      let set = NameSource.words(String(line))
      for name in set { table[name, default: []] += set.filter { $0 != name } }
    }
    return table
  }()

  private static let text = """
    Muhammad Mohammed Mohammad Mohamed Muhammed Mohamad Muhamad Mohamud Mahomed
    Ahmed Ahmad Ahmet Achmad Axmed
    Hussain Hussein Husain Hossain Hossein Hussien Xuseen
    Yusuf Yousuf Yousef Youssef Yusef Yuusuf
    Ibrahim Ebrahim Ibraheem Ibrahima
    Aisha Ayesha Aysha Aishah Aicha Caasha
    Fatima Fatimah Fathima Fatma Fatemeh Fatime
    Maryam Mariam Miriam Meryem Maryan
    Khadija Khadijah Khadeeja Khadidja Kadija Hatice
    Zainab Zaynab Zeinab Zeynep Zenab
    Hassan Hasan Xasan Hassen
    Omar Umar Omer Cumar
    Usman Osman Uthman Ousmane Cismaan
    Ali Aly Cali
    Abdi Cabdi
    Abdullah Abdallah Abdulla Abdullahi
    Abd_al-Rahman Abdulrahman Abdurrahman Abdel_Rahman Abdirahman
    Choudhury Chowdhury Chaudhry Choudhry Chaudhary Choudhary
    Sheikh Shaikh Shaykh Cheikh
    Qureshi Quraishi Koreshi Qurashi
    Rahman Rehman Rahmaan Rahaman
    Uddin Ud-Din Udin Eddin
    Miah Mia Miya Meah
    Hoque Haque Haq Huq
    Akhtar Akhter Akther Aktar Akter
    Begum Begom Begam
    Mahmood Mahmoud Mehmood Mahmud Mohamoud
    Iqbal Eqbal Iqbaal
    Malik Malek Maalik
    Siddiqui Siddiqi Siddique Sadiqi
    Chaudhry Chaudhri Chohdry
    Bukhari Bokhari
    Farah Faarax Fara
    Warsame Warsama
    Fadumo Faduma Faadumo
    Mohamud Maxamuud Mahamud
    Nur Noor Nour Nuur
    Layla Leila Laila Leyla
    Noor Nur Nour Noora
    Tariq Tarek Tarik
    Khalid Khaled Halid
    Mustafa Moustafa Mostafa Mustafe
    Haddad Hadad Heddad
    Hosseini Husseini Hoseini Hussaini
    Mohammadi Mohamadi Muhammadi
    Rahimi Raheemi Rahimy
    Karimi Kareemi Karimy
    Noori Nouri Nuri
    Ahmadzai Ahmadzay Ahmadzoi
    Barzani Berzani Barzanji
    Reza Riza Rida
    Jaafar Jafar Jaffar
    Oleksandr Aleksandr Alexander Olexandr
    Serhiy Sergei Sergey Serhii
    Dmytro Dmitri Dmitry Dmitriy
    Yulia Julia Yuliia Iulia
    Mykola Nikolai Nikolay
    Andriy Andrei Andrey Andrii
    Oksana Oxana Ksenia
    Yuriy Yuri Iurii
    Volodymyr Vladimir Wolodymyr
    Natalia Nataliya Natalya
    Kateryna Katerina Ekaterina
    Olena Elena Olyena
    Shevchenko Szewczenko Chevtchenko
    Kovalchuk Kowalczuk Covalciuc
    Tsvetan Cvetan
    Hristo Christo Khristo
    Zhang Chang Cheung
    Wang Wong Huang
    Chen Chan Tan
    Li Lee Lei
    Xu Hsu Tsui
    Wu Ng Woo
    Liu Lau Lew
    Zhao Chiu Chao
    Zhou Chow Chou
    Cai Choi Tsai
    Xie Tse Hsieh
    Leung Liang
    Cheung Cheong
    Yeung Yang Young
    Kwok Guo Kuo
    Tesfaye Tesfay Tesfai
    Haile Hayle Hailu
    Kidane Kidani Kidan
    Yonas Jonas Yonnas
    Gebremariam Ghebremariam Gebre_Mariam
    Yohannes Johannes Yohanes
    Berhane Birhane Berhan
    Mehari Mehary
    Georgiou Yeorgiou Georgio
    Kyriakos Kiriakos Kyriacos
    Panayiotis Panagiotis Panayotis
    Constantinou Konstantinou
    Charalambos Haralambos
    Demetriou Dimitriou
    Nicolaou Nikolaou
    Dhillon Dhilon Dillon Dhillan
    Sandhu Sindhu Sandu
    Dhaliwal Daliwal Dhariwal
    Gurdeep Gurdip
    Kuldip Kuldeep
    Manjit Manjeet
    Harjit Harjeet
    Sukhdev Sukdev
    Singh Sing
    Kaur Kour Cour
    Sharma Sarma Sharmah
    Patel Patil Pattel
    Desai Desay
    Mehta Metha
    Krishna Krisna Krishnan
    Lakshmi Laxmi Luxmi
    Sivasubramaniam Sivasubramanian Shivasubramaniam
    Balasubramaniam Balasubramanian Balasubramanyam
    Subramaniam Subramanian Subramanyam
    Kandasamy Kandaswamy Kandasami
    Rajaratnam Rajaratnum
    Nadarajah Nadaraja Natarajah
    Jayawardena Jayewardene Jayawardhana
    Wickramasinghe Wickremesinghe Vikramasinghe
    Chatterjee Chatterji Chattopadhyay
    Banerjee Banerji Bandyopadhyay
    Mukherjee Mukherji Mookerjee
    Ghosh Ghose
    Bose Basu
    Thapa Tapa
    Shrestha Sresta Shreshta
    """
}
