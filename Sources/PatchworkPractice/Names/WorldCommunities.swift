extension Community {
  /// Names from the rest of the world that a British county has among its people.
  static let world: [Community] = [
    Community(
      "Polish", share: 5,
      girls: "Zuzanna Agnieszka Małgorzata Katarzyna Wiktoria Oliwia Maja Aleksandra Łucja Grażyna",
      boys: "Jakub Szymon Paweł Łukasz Krzysztof Wojciech Mateusz Bartosz Stanisław Kacper",
      families:
        "Kowalski Wiśniewski Wójcik Nowak Kamiński Lewandowski Zieliński Szczepański Dąbrowski Woźniak",
      custom: .inflected),
    Community(
      "Romanian", share: 3,
      girls: "Ioana Andreea Mihaela Elena Ștefania Cristina Bianca Raluca",
      boys: "Andrei Ionuț Mihai Ștefan Gheorghe Cătălin Vlad Răzvan",
      families: "Popescu Ionescu Dumitru Stan Munteanu Constantinescu Rusu Țăranu"),
    Community(
      "Lithuanian and Latvian", share: 1,
      girls: "Rūta Eglė Ieva Agnė Līga Inga", boys: "Jonas Mindaugas Tomas Jānis Andris Lukas",
      families: "Kazlauskas Petrauskas Jankauskas Bērziņš Kalniņš Stankevičius", custom: .inflected),
    Community(
      "Ukrainian and Bulgarian", share: 2,
      girls: "Oksana Natalia Yulia Olena Daryna Mariya Desislava",
      boys: "Oleksandr Dmytro Andriy Serhiy Bohdan Georgi Ivan",
      families: "Shevchenko Kovalenko Bondarenko Tkachenko Melnyk Ivanov Petrov Dimitrov",
      custom: .inflected),
    Community(
      "Pakistani", share: 6,
      girls: "Aisha Fatima Zainab Maryam Khadija Sana Iqra Nasreen Shabana Rukhsana Hafsa Alishba",
      boys: "Muhammad Mohammed Ali Hamza Bilal Imran Tariq Usman Asif Zeeshan Ibrahim Yusuf Haroon",
      families:
        "Khan Hussain Ahmed Mahmood Iqbal Malik Akhtar Shah Mirza Chaudhry Qureshi Butt Bibi Begum"
    ),
    Community(
      "Bangladeshi", share: 3,
      girls: "Nusrat Taslima Rahima Sultana Farzana Sumaiya Ayesha Shefa",
      boys: "Mohammed Abdul Shahid Rafiqul Kamal Jamal Tanvir Nazrul",
      families: "Begum Uddin Miah Rahman Islam Ali Khatun Choudhury Hoque Sheikh"),
    Community(
      "Punjabi", share: 3,
      girls: "Harpreet Gurpreet Jasleen Manpreet Simran Amrit Kiran Navjot",
      boys: "Gurdeep Harjit Jaspreet Manjit Sukhdev Balwinder Amritpal Jasdeep",
      families: "Gill Sandhu Dhillon Sidhu Grewal Bains Johal Dhaliwal", custom: .sikh),
    Community(
      "Gujarati and Hindi", share: 3,
      girls: "Priya Anjali Pooja Deepika Meera Hansa Kavita Nisha Aanya",
      boys: "Rahul Amit Sanjay Vijay Rajesh Nikhil Aarav Dinesh Hitesh",
      families: "Patel Shah Sharma Desai Mehta Joshi Kumar Gupta Chauhan Mistry"),
    Community(
      "Tamil and Sinhala", share: 2,
      girls: "Thilini Anushka Sivakami Dharshini Nirmala Lakshmi",
      boys: "Nuwan Suresh Kajendran Thivagar Ruwan Sivakumar",
      families: "Sivasubramaniam Perera Fernando Thirunavukkarasu Wickramasinghe Balasubramaniam"),
    Community(
      "Nigerian", share: 4,
      girls: "Oluwaseun Chidinma Ngozi Folasade Amina Temitope Adaeze Funmilayo Joy Blessing",
      boys: "Chukwuemeka Oluwafemi Babatunde Emeka Tunde Ifeanyi Adewale Segun Obinna Yusuf",
      families:
        "Adeyemi Okafor Okonkwo Adebayo Eze Ogunleye Nwosu Balogun Adebayo-Whittingham Onyekachukwu"
    ),
    Community(
      "Ghanaian and Zimbabwean", share: 3,
      girls: "Akosua Abena Efua Tendai Rudo Nyasha Ama Precious",
      boys: "Kwame Kofi Yaw Tafadzwa Farai Tinashe Kwabena Blessing",
      families: "Mensah Owusu Boateng Asante Moyo Ncube Dube Chikwanha Sibanda Osei"),
    Community(
      "Somali", share: 2,
      girls: "Hodan Ayaan Sagal Ifrah Fadumo Hibo Amal",
      boys: "Abdi Mohamed Ahmed Yusuf Hassan Farah Warsame Jama",
      families: "Abdi Mohamud Warsame Hussein Nur Farah Jama Aden", custom: .patronymic),
    Community(
      "Eritrean and Ethiopian", share: 2,
      girls: "Selam Miriam Hiwot Bethlehem Semhar Tsehay",
      boys: "Tesfay Yonas Dawit Abel Filmon Haile Kidane",
      families: "Tesfaye Gebremariam Woldemichael Haile Kidane Berhane", custom: .patronymic),
    Community(
      "Arab", share: 2,
      girls: "Layla Noor Huda Salma Yasmin Rania Maha",
      boys: "Omar Khalid Mustafa Abd_al-Rahman Yousef Ahmad Tarek Walid",
      families: "al-Masri Hassan Haddad al-Khatib Nasser bin_Saleh el-Sayed Mansour"),
    Community(
      "Kurdish, Iranian and Afghan", share: 3,
      girls: "Shirin Zahra Parisa Gulalai Maryam Nasrin Laleh Berivan",
      boys: "Reza Farhad Ahmadullah Hiwa Rostam Najibullah Karwan Amir",
      families: "Hosseini Rahimi Ahmadzai Karimi Noori Barzani Stanekzai Mohammadi", custom: .single
    ),
    Community(
      "Turkish and Cypriot", share: 1,
      girls: "Ayşe Elif Zeynep Eleni Androulla Gül",
      boys: "Mehmet Emre Yiğit Andreas Kyriakos Çağlar",
      families: "Yılmaz Öztürk Kaya Georgiou Christodoulou Şahin"),
    Community(
      "Chinese and Hong Kong", share: 3,
      girls: "Mei-Ling Ka-Yan Wing-Sze Xiaoyu Hiu-Tung Jing Suk-Yee",
      boys: "Chi-Keung Ka-Ho Wei Jun Tsz-Hin Zhihao Man-Kit",
      families: "Chan Wong Lee Cheung Li Wang Zhang Leung Ng Ho Xu"),
    Community(
      "Vietnamese and Filipino", share: 2,
      girls: "Thị_Hồng_Nhung Thị_Mai Ngọc_Ánh Maricel Jocelyn Liên",
      boys: "Văn_Minh Quốc_Bảo Đức Rodrigo Jun-Jun Hoàng",
      families: "Nguyễn Trần Phạm Lê Santos Reyes dela_Cruz Đặng"),
    Community(
      "Spanish, Portuguese and Brazilian", share: 2,
      girls: "María_José Inês Beatriz Ana_Lúcia Lucía Conceição",
      boys: "João José_Luis Tiago Iñigo Joaquim Nuno",
      families: "Silva Santos García Fernández Pereira Gonçalves López da_Costa",
      custom: .twoFamilyNames),
    Community(
      "French, German, Italian and Dutch", share: 1,
      girls: "Zoë Amélie Giulia Chiara Jürgenne Anneke",
      boys: "Jürgen François Giovanni Björn Pieter Søren",
      families: "Müller Dubois Rossi van_der_Berg Strauß D'Angelo Ó Lefèvre"),
  ]

  /// Every community of the county.
  static let all = british + world
}
