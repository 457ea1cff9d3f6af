extension NameSource {
  /// Names of East and South-East Asia.
  static let eastAsian = [hongKong, chinese, vietnamese, filipino, korean, thai]

  private static let hongKong = NameSource(
    name: "Hong Kong", group: .eastAsian, share: 18, custom: .wivesKeepTheirs, script: .chinese,
    girls:
      """
      Mei-Ling Ka-Yan Wing-Sze Hiu-Tung Suk-Yee Wai-Ling Sze-Wing Yuen-Ting Hoi-Ching Lai-Kuen
      Tsz-Ching Man-Yi
      """,
    boys:
      """
      Chi-Keung Ka-Ho Tsz-Hin Man-Kit Wing-Kin Chun-Yin Kwok-Wai Siu-Ming Yat-Long Hoi-Lam Chi-Wai
      Lok-Yin
      """,
    families:
      """
      Chan Wong Lee Cheung Lau Leung Ng Ho Lam Cheng Chow Yeung Tsang Kwok Tang Mak Fung Yip Yuen
      Tse Law Au-Yeung Poon Chiu So Kwan Hui Szeto
      """,
    rareGirls: [
      """
      Wing- Ka- Chi- Tsz- Hiu- Man- Yuen- Suk- Sze- Hoi- Lai- Mei- Pui- Wai- Yee- Ching-
      / -
      / Yan Sze Tung Yee Ling Ching Kuen Yi Lam Ting Ying Fong Kiu Shan Ki Man
      """
    ],
    rareBoys: [
      """
      Wing- Ka- Chi- Tsz- Chun- Man- Kwok- Siu- Yat- Hoi- Lok- Wai- Ho- Kin- Kam- Shing-
      / -
      / Ho Keung Hin Kit Kin Yin Wai Ming Long Lam Fai Hung Leung Chung Tat Pong
      """
    ],
    evenness: 3, takesEnglishName: true)

  private static let chinese = NameSource(
    name: "Chinese", group: .eastAsian, share: 14, custom: .wivesKeepTheirs, script: .chinese,
    girls:
      "Xiaoyu Jing Yan Li Xiuying Fang Ting Yuting Meihua Xinyi Zihan Yutong Rui Qian Xue Lanfen",
    boys: "Wei Jun Zhihao Lei Qiang Jie Yong Haoran Zihao Bo Chao Ming Jianguo Yifan Tao Guoqiang",
    families:
      """
      Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng
      Liang Xie Tang Feng Deng Cao Peng Zeng Xiao Tian Lü Ouyang Zhuge
      """,
    rareGirls: [
      """
      Xiao Mei Yu Xin Zi Hui Lan Jing Xue Shu Rui Ya Yi Ming
      / -
      / yu hua ting yi han tong fen jie ling na qin ping zhen xia
      """
    ],
    rareBoys: [
      """
      Zhi Hao Jian Guo Wei Yong Zi Ming Jun Xiao Tian Li De Shao
      / -
      / hao ran guo qiang fan bin cheng dong feng gang jie long peng wen
      """
    ],
    evenness: 3, takesEnglishName: true)

  private static let vietnamese = NameSource(
    name: "Vietnamese", group: .eastAsian, share: 8, custom: .wivesKeepTheirs,
    girls:
      """
      Thị_Hồng_Nhung Thị_Mai Ngọc_Ánh Liên Thị_Lan Thanh_Thảo Phương_Linh Kim_Oanh Bích_Ngọc
      Thu_Hà Mỹ_Duyên Thị_Hoa
      """,
    boys:
      """
      Văn_Minh Quốc_Bảo Đức Hoàng Văn_Hùng Minh_Tuấn Thành_Long Quang_Huy Hữu_Phước Văn_Nam
      Gia_Huy Trọng_Nghĩa
      """,
    families: "Nguyễn Trần Lê Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý",
    rareGirls: [
      """
      Thị_ Ngọc_ Thanh_ Phương_ Kim_ Bích_ Thu_ Mỹ_ Hồng_ Minh_
      / -
      / Nhung Mai Ánh Lan Thảo Linh Oanh Hà Duyên Hoa Hạnh Yến Trang Vân Hiền
      """
    ],
    rareBoys: [
      """
      Văn_ Quốc_ Đức_ Minh_ Thành_ Quang_ Hữu_ Gia_ Trọng_ Xuân_
      / -
      / Minh Bảo Hùng Tuấn Long Huy Phước Nam Nghĩa Dũng Khánh Sơn Thắng Tùng Việt
      """
    ],
    evenness: 1)

  private static let filipino = NameSource(
    name: "Filipino", group: .eastAsian, share: 10,
    girls:
      """
      Maricel Jocelyn Rowena Marites Analyn Princess Angel Maria_Cristina Rosalie Lovely
      Cherry-Ann Imelda Jhoanna Mary-Grace
      """,
    boys:
      """
      Rodrigo Jun-Jun Jose Mark-Anthony Renato Ferdinand John-Paul Rolando Jericho Eduardo Nonoy
      Reynaldo Jomar Crisanto
      """,
    families:
      """
      Santos Reyes Cruz Bautista Ocampo Garcia Mendoza dela_Cruz Villanueva Ramos Castillo Aquino
      Dimaculangan Pangilinan Macaraeg Magsaysay Catacutan Tolentino
      """,
    rareFamilies: [
      """
      Ma Di Ca Pa Ba La Lu Ta Sa Gat Pang Dima
      / - ca la ngi
      / lanta bayani pagal tapang lipat sakit lagdan buyog diwa munti hiya nsangan
      """
    ],
    evenness: 4)

  private static let korean = NameSource(
    name: "Korean and Japanese", group: .eastAsian, share: 4, custom: .wivesKeepTheirs,
    girls: "Ji-Woo Seo-Yeon Min-Ji Hye-Jin Eun-Ju Yuki Sakura Akiko Keiko Haruka",
    boys: "Min-Jun Ji-Hoon Sung-Min Hyun-Woo Dong-Hyun Haruto Kenji Takashi Yuto Hiroshi",
    families:
      "Kim Lee Park Choi Jung Kang Yoon Tanaka Satō Suzuki Takahashi Yamamoto Kobayashi Itō",
    evenness: 2)

  private static let thai = NameSource(
    name: "Thai", group: .eastAsian, share: 6, custom: .wivesKeepTheirs,
    girls: "Siriporn Malee Somjai Kanya Pornthip Nittaya Supaporn Wanida Ratana Jintana",
    boys: "Somchai Anan Prasert Niran Kittipong Chaiwat Thaksin Worawut Surasak Pongsak",
    families:
      """
      Saetang Srisuk Wongsawat Chaiyasit Boonmee Rattanakosin Suwannarat Phromma Thongdee
      Charoensuk
      """,
    rareFamilies: [
      """
      Suwan Rattana Chai Wong Boon Siri Phon Thong Charoen Kitti Somb Prasert
      / - a na
      / rak chai wat sawat porn pong suk phan thawee korn kul sombat
      """
    ],
    evenness: 6)
}
