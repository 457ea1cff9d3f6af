extension NameSource {
  /// Names of South Asia.
  static let southAsian = [
    pakistani, bangladeshi, punjabi, gujarati, hindi, tamil, sinhala, nepali, kerala,
  ]

  private static let pakistani = NameSource(
    name: "Pakistani", group: .southAsian, share: 60,
    custom: .titles(["Bibi", "Begum", "Akhtar", "Kausar", "Parveen", "Khatoon", "Bi", "Jan"]),
    script: .arabic,
    girls: """
      Aisha Fatima Zainab Maryam Khadija Sana Iqra Hafsa Alishba Ayesha Amina Sumaiya Noor Zara
      Hira Mahnoor Anaya Inaya Aleena Eshal Rabia Saima Sadia Nasreen Shabana Rukhsana Samina
      Shazia Bushra Nazia Tahira Nargis Shamim Farzana Kalsoom Zubaida Razia Safia Yasmin Uzma
      Mehwish Laiba Haleema
      """,
    boys: """
      Muhammad Mohammed Ali Ahmed Hamza Bilal Imran Tariq Usman Asif Zeeshan Ibrahim Yusuf Haroon
      Adam Hassan Hussain Abdullah Umar Zain Ayaan Rayyan Faisal Kamran Nadeem Shahid Waqas Arslan
      Adnan Iftikhar Ghulam Javed Khalid Mahmood Pervaiz Sajid Saqib Shabir Tahir Zahid Zulfiqar
      Idris
      """,
    families: """
      Khan Hussain Ahmed Mahmood Iqbal Ali Malik Akhtar Shah Mirza Chaudhry Qureshi Butt Mohammed
      Raja Sheikh Rehman Aslam Ashraf Afzal Rashid Bashir Javed Arshad Nawaz Younis Zaman Siddiqui
      Bhatti Hanif Latif Rafiq Saleem Sharif Yaqoob Anwar Ditta Nazir Bukhari Gilani Kayani Abbasi
      Janjua Mughal
      """,
    rareGirls: [
      """
      Naz Sham Far Meh Shah Gul Rukh Zar Par Nur Taz Am Haf Sab Ruq Saf
      / - a e i
      / een ina reen sar naz bano wish nigar tab eeba iya shan
      """
    ],
    rareBoys: [
      """
      Abdul_ Abdur_ Abdus_
      / Aziz Basit Ghaffar Ghani Hadi Hafeez Hakeem Haleem Hameed Haq Jabbar Jalil Kareem Khaliq
      Latif Majeed Malik Manan Mateen Qadir Qayyum Qudoos Rahim Raheem Rashid Rauf Razzaq Saboor
      Salam Samad Sattar Shakoor Wadood Wahab Wahid Waheed
      """,
      """
      Najam Shams Saif Badar Noor Salah Zia Fakhar Izz Jamal Kamal Nizam Qamar Riaz Siraj Taj
      Zaheer Amin Aleem Karim
      / ud_ u
      / Din Deen Rehman Haq Islam Zaman Hassan
      """,
    ],
    rareFamilies: [
      """
      Ab Ans Bal Bukh Chish Dur Far Gard Ghaz Gor Hash Ja Jil Kas Kaz Kir Lod Mak Marw Nizam Qad
      Rab Riz Sab Sad Sial Tar Usm War Yousaf Zaid Zub
      / - a w h
      / ari bani fri mani shi wani zai zada oor eed bbani ndhar
      """
    ],
    evenness: 3, firstOfJanuary: 3)

  private static let bangladeshi = NameSource(
    name: "Bangladeshi", group: .southAsian, share: 28,
    custom: .titles(["Begum", "Khatun", "Akter", "Khanom", "Bibi", "Nessa", "Sultana"]),
    script: .arabic,
    girls:
      """
      Nusrat Taslima Rahima Sultana Farzana Sumaiya Ayesha Shefa Fahmida Tahmina Nazma Rumana
      Jannat Mim Tanjila Halima Rokeya Momtaz Ruksana Afsana Maliha Nazifa
      """,
    boys:
      """
      Mohammed Abdul Shahid Rafiqul Kamal Jamal Tanvir Nazrul Shafiqul Aminul Habibur Mizanur
      Saiful Monirul Anisur Rezaul Faruk Shamim Sohel Rubel Tahmid Mahin
      """,
    families:
      """
      Begum Uddin Miah Rahman Islam Ali Khatun Choudhury Hoque Sheikh Ahmed Hussain Khan Alom
      Hossain Bibi Akter Sarkar Talukder Bhuiyan Chowdhury Mia Ullah Sikder Mollah
      """,
    rareGirls: [
      """
      Shah Far Naz Ruk Jan Tas Mah Sal Par Fer Sham Nur Mom
      / - a i u
      / nara tara jahan ima een dina nesa mina sina
      """
    ],
    rareBoys: [
      """
      Ash Am An Az Bad Del Em Fakr Haf Jal Jah Kam Mat Maz Moin Mon Muj Nas Nur Raf Rash Sad
      Shaf Shah Sir Tof Waz Zah
      / ar ir iq im
      / ul uddin ullah ur
      """
    ],
    rareFamilies: [
      """
      Bar Bha Daf Gaz Haw Kaz Laskar Maj Mat Mir Mun Pat Pram Sard Sik Tal Tar Tham
      / - a u
      / bhuiya dar der kder mder ukdar shi wari anik angir
      """
    ],
    evenness: 3, firstOfJanuary: 5)

  private static let punjabi = NameSource(
    name: "Punjabi", group: .southAsian, share: 30, custom: .sikh, script: .indic,
    girls:
      """
      Harpreet Gurpreet Jasleen Manpreet Simran Amrit Kiran Navjot Kulwinder Balwinder Rajinder
      Sukhwinder Parminder Ravneet Jaspreet Avneet Mehar Anoop Surjit Harleen Gurleen Pavandeep
      """,
    boys:
      """
      Gurdeep Harjit Jaspreet Manjit Sukhdev Balwinder Amritpal Jasdeep Harvinder Kuldip Ranjit
      Satnam Mohinder Surinder Avtar Hardeep Arjan Fateh Jagtar Darshan Baldev Gurmukh
      """,
    families:
      """
      Gill Sandhu Dhillon Sidhu Grewal Bains Johal Dhaliwal Singh Kaur Sahota Sangha Uppal Virdee
      Bhogal Kalsi Matharu Bassi Dosanjh Hundal Randhawa Toor Purewal Chahal Deol Nijjar
      """,
    rareGirls: [
      """
      Har Gur Jas Man Sukh Bal Ran Dil Amar Kul Nav Par Sat Kamal Ram Ravi Inder Lakh Jag Par
      Prabh
      / - a m
      / preet deep jit winder meet leen want jot inder bir roop neet sharan
      """
    ],
    rareBoys: [
      """
      Har Gur Jas Man Sukh Bal Ran Dil Amar Kul Nav Par Sat Kamal Ram Ravi Inder Lakh Jag Tej
      Prabh Nirmal
      / - a m
      / preet deep jit winder meet want pal inder bir dev raj tar sher
      """
    ],
    rareFamilies: [
      """
      Aul Ath Bad Bar Bhan Bir Chat Chee Dad Dhan Dhar Gak Gar Ghu Hay Hun Jand Jass Kail Khai
      Khan Lal Mal Mann Nag Pad Pan Raj Rand Sag Sam Sek Shok Thin Vir War
      / - a i
      / hal wal har hi ra dhi ma ria nda hia jla
      """
    ],
    evenness: 5)

  private static let gujarati = NameSource(
    name: "Gujarati", group: .southAsian, share: 20, script: .indic,
    girls:
      """
      Priya Hansa Kavita Nisha Meera Anjali Pooja Bhavna Hetal Jignasha Kokila Ranjan Daksha Ila
      Sejal Tejal Riddhi Aanya Dhara Mital Jyotsna Manjula
      """,
    boys:
      """
      Rahul Amit Sanjay Vijay Rajesh Nikhil Dinesh Hitesh Bhavesh Jayesh Kirit Mahesh Paresh
      Chirag Dhruv Aarav Jignesh Hasmukh Ramesh Harshad Viral Ketan
      """,
    families:
      """
      Patel Shah Desai Mehta Joshi Mistry Parmar Solanki Chauhan Bhatt Trivedi Pandya Modi Gandhi
      Amin Vyas Raval Thakkar Popat Lakhani Kotecha Vaghela Makwana Rathod
      """,
    rareGirls: [
      """
      Bha Dha Hir Ja Kal Man Pra Shi Tru Urv Vi Niru Pus Jas
      / - l n r
      / ashi ben gna ika pana shna lpa ti vita numati
      """
    ],
    rareBoys: [
      """
      Bha Dha Hir Ja Kal Man Pra Shai Tu Ut Vi Nir Jit Raj Har Kal
      / - n v y
      / endra esh kant ansh lal ubhai av pesh mukh
      """
    ],
    rareFamilies: [
      """
      Bag Bham Chit Dal Dar Dho Gad Gaj Hir Jar Kan Kap Kat Lim Luh Mad Mand Nag Nath Och Pad
      Pit Rabh Sang Son Sut Tail Un Vad Vir Zav
      / - a i
      / dia wala lia kia jani riya odia vadia ani kar sara eri
      """
    ],
    evenness: 2)

  private static let hindi = NameSource(
    name: "Hindi and Marathi", group: .southAsian, share: 18, script: .indic,
    girls:
      """
      Deepika Sunita Anita Neha Shruti Divya Ananya Aditi Radha Lata Rekha Swati Sushila Kamala
      Asha Vandana Ishani Kavya Diya Saanvi
      """,
    boys:
      """
      Aditya Arjun Rohan Vikram Suresh Anil Sunil Ashok Pradeep Manoj Rakesh Deepak Vivek Krishna
      Ishaan Vihaan Yash Siddharth Shankar Prakash
      """,
    families:
      """
      Sharma Kumar Gupta Verma Singh Mishra Agarwal Jain Yadav Pandey Tiwari Deshpande Kulkarni
      Patil Jadhav Chatterjee Banerjee Mukherjee Das Ghosh Sen Bose Nair Reddy Rao Iyer
      """,
    rareFamilies: [
      """
      Ap Bag Bal Bhand Bhos Chit Dand Desh Dix Gaik Gok Gor Jos Kal Kamb Karn Kel Lim Mahaj Mand
      Nadk Par Phad Pradh Ran Sath Sav Shel Shind Tend Upadh Vaid Wagh
      / - a i
      / le kar wad ne shi rkar hye wal tra ve dekar rao
      """
    ],
    evenness: 4)

  private static let tamil = NameSource(
    name: "Tamil", group: .southAsian, share: 14, custom: .fathersName, script: .indic,
    girls:
      """
      Sivakami Dharshini Nirmala Lakshmi Thusyanthi Kalaivani Abirami Meenakshi Vasanthi Sumathi
      Gayathri Thulasi Kavitha Nithya Yalini Ahalya Harini Shangavi
      """,
    boys:
      """
      Suresh Kajendran Thivagar Sivakumar Ganeshan Ravichandran Murugan Kugan Thayaparan
      Vigneswaran Balasingham Selvarajah Aravinthan Pirapakaran Kirushan Sutharsan Nimalan
      Ketheeswaran
      """,
    families:
      """
      Sivasubramaniam Thirunavukkarasu Balasubramaniam Rajaratnam Nadarajah Kandasamy Ponnambalam
      Arulanantham Chelliah Subramaniam Yogarajah Sinnathamby Kanagaratnam Mahalingam Thambirajah
      """,
    rareGirls: [
      """
      Siva Thanga Kala Raja Malar Punitha Vasu Jeya Nila Yoga Maha Selva
      / - vi
      / rani malar mathy priya devi shini tharani ranjini luxmi mary
      """
    ],
    rareBoys: [
      """
      Siva Bala Thiru Ganesh Raja Selva Jeya Yoga Maha Kana Nada Pathma Sri Guna Nava Arul Kuga
      Santha
      / - ka
      / kumar nathan lingam ratnam rajah segaram nesan moorthy karan dasan singam kanthan
      neethan
      """
    ],
    evenness: 6)

  private static let sinhala = NameSource(
    name: "Sinhala", group: .southAsian, share: 8, script: .indic,
    girls:
      """
      Thilini Anushka Nadeesha Dilini Chathurika Sanduni Kumari Manel Ishara Hiruni Sachini
      Upeksha
      """,
    boys: "Nuwan Ruwan Chaminda Lahiru Sampath Dinesh Kasun Mahinda Asanka Thisara Pradeep Janaka",
    families:
      """
      Perera Fernando de_Silva Silva Jayawardena Wickramasinghe Bandara Dissanayake Gunawardena
      Rajapaksa Herath Karunaratne Mendis Senanayake Weerasinghe Ranasinghe
      """,
    rareFamilies: [
      """
      Wickrama Jaya Guna Weera Rana Wijaya Raja Kumara Sena Abey Aria Dharma Hera Jina Kula Mane
      Nana Pala Rath Saman Siri Tenna Wana
      / -
      / singhe sekara tunga ratne wardena suriya nayake weera gama pala koon tilake
      """
    ],
    evenness: 5)

  private static let nepali = NameSource(
    name: "Nepali", group: .southAsian, share: 6, script: .indic,
    girls: "Sita Gita Sunita Sarita Anju Manisha Bimala Laxmi Sabina Prabina Dolma Pasang",
    boys:
      "Ram Hari Bishnu Prakash Dipak Santosh Suman Kiran Ang_Dawa Tenzing Lok_Bahadur Nar_Bahadur",
    families:
      """
      Gurung Rai Thapa Tamang Limbu Magar Sherpa Shrestha Pun Ghale Adhikari Karki Basnet Khadka
      Poudel Ale Chhetri Bhandari
      """,
    evenness: 3)

  private static let kerala = NameSource(
    name: "Kerala and Goa", group: .southAsian, share: 12, custom: .fathersName, script: .indic,
    girls:
      """
      Ancy Bincy Jincy Lissy Shiny Sheeba Mini Bindu Sini Elsamma Mariamma Aleyamma Jismi Anmariya
      Treesa Philomina
      """,
    boys:
      """
      Biju Shaji Saji Binu Jijo Tijo Siby Roy Jobin Jithin Varghese Chacko Kurian Mathew Ouseph
      Thomaskutty
      """,
    families:
      """
      Thomas Mathew George Joseph Varghese Philip Kurian Jacob Abraham Chacko Antony D'Souza
      Fernandes Pinto Rodrigues Mascarenhas Kuriakose Cherian Zachariah Ulahannan
      """,
    rareFamilies: [
      """
      Puthen Valiya Kochu Mann Pal Thekke Vadakke Kizhakke Kunn Kall Para Vella
      / - a um
      / parambil purackal veettil thara kkal mattathil ttil ppallil thottathil modu
      """
    ],
    evenness: 4)
}
