import PatchworkCore
import Testing

/// Texts that look like others, act on a terminal, or are formulas to a spreadsheet.
@Suite(.timeLimit(.minutes(1))) struct PlainTextTests {
  @Test(arguments: [
    "=1+1", "+1", "-1", "@x", " =1", "\u{FF1D}1", "\u{FF0B}1", "\u{FF0D}1", "\u{FF20}x",
    "\u{FE66}1", "\u{207A}1", "\u{2212}1", "\u{200D}=1", "\u{200C}\u{200D}+1", "\u{FE0F}=1",
    "\u{A0}=1", "\u{3164}@x",
  ])
  func aFormulaIsOneInEveryDress(_ text: String) {
    #expect(PlainText.readsAsFormula(text))
    #expect(PlainText.problem(.role, text) != nil)
  }

  @Test(arguments: [
    "\u{3164}", "A\u{3164}nn", "An\u{34F}n", "Ann\u{2800}", "A\u{115F}nn", "A\u{1160}nn",
    "A\u{FFA0}nn", "A\u{180E}nn", "A\u{17B4}nn", "A\u{FE0E}nn", "A\u{E0101}nn", "A\u{200B}nn",
    "A\u{2065}nn", "A\u{1D173}nn", "A\u{200D}nn", "Ann\u{200C}", "\u{200D}Ann", "A\u{A0}B",
    "A\u{2003}B", "A\u{3000}B", "A\u{85}B", "A\u{202E}B", "A\u{2066}B",
    // Cyrillic А before Latin letters, Greek ο within them, letters of full width and of mathematics.
    "\u{410}nn", "J\u{3BF}y", "\u{FF21}nn", "\u{1D400}nn", "Anna-\u{410}nna",
    // A Coptic, a Lisu, a Deseret, a Georgian and a Canadian syllabic letter within a Latin word.
    "A\u{2C9F}na", "\u{A4D0}ob", "\u{1043C}nn", "A\u{10DC}n", "\u{1405}nn", "A\u{4E8}\u{4E8}a",
    // A Roman numeral, raised and letter-like letters, ligatures, Arabic presentation forms.
    "\u{A730}lice", "A\u{1D00}lice", "B\u{26A}ll", "O\u{2044}Neill", "St\u{2024} John",
    "Henry \u{2167}", "\u{1D2C}nn", "\u{212A}ate", "So\u{FB01}a", "\u{FE8E}\u{FEDF}\u{FEF0}",
    // Private use, unassigned, the place of an object, signs of format, other blanks.
    "A\u{E000}nn", "A\u{F0000}nn", "A\u{378}nn", "A\u{FFFC}nn", "A\u{600}nn", "A\u{1D159}nn",
    "A\u{13441}nn",
    // Piles of marks, the same mark twice, one beside no letter, a stroke through, a circle around.
    "A\u{301}\u{302}\u{303}\u{304}\u{306}nn", "A\u{301}\u{301}nn", "\u{301}Ann", "Ann \u{301}b",
    "A\u{301}\u{200D}\u{302}\u{200D}\u{303}\u{200D}\u{304}\u{200D}\u{306}", "o\u{338}re",
    "A\u{20DD}nn",
  ])
  func whatShowsNothingOrLooksLikeAnotherIsRefused(_ text: String) {
    #expect(PlainText.problem(.name, text) != nil)
  }

  @Test(arguments: [
    "Siân", "O'Neill", "Nguyễn Thị Hồng Nhung", "Ó", "Oluwaseun Adebayo-Whittingham", "d’Arcy",
    "Анна Иванова", "Ελένη", "علي‌رضا", "ශ්‍රී", "ക്‍", "क्‍ष", "王小明", "Łukasz", "ʻOkina", "Mary (May)",
    "Anna Анна",
    // Decomposed: Vietnamese, Yoruba with tone marks, Lithuanian, Igbo.
    "Nguye\u{302}\u{303}n Thi\u{323} Ho\u{302}\u{300}ng",
    "Olu\u{323}\u{301}s\u{323}o\u{323}\u{301}la\u{301}",
    "Ọlájùmọ̀kẹ́", "Ir\u{279}ena", "Nneka Ụzọ̀ma",
    // Arabic with harakat and a small alef, Persian, Urdu, Hebrew with points, Syriac with harakat.
    "مُحَمَّد", "رَحْمٰن", "عَبْدُ ٱللّٰه", "فاطمه‌زهرا", "محمد خاں", "שָׁלוֹם", "יִשְׂרָאֵל", "ܡܰܪܝܰܡ",
    // Tamil, Thai, Devanagari, Bengali, Gurmukhi, Tibetan, Khmer, Burmese, Lao.
    "தமிழ்ச்செல்வி", "น้ำผึ้ง", "ศุภกิจ", "कृष्णा", "প্রিয়াঙ্কা", "ਗੁਰਪ੍ਰੀਤ", "བསྟན་འཛིན", "សុខា", "အောင်ဆန်း", "ສົມຊາຍ",
    // Tigrinya and Amharic, Georgian, Armenian, Cherokee, N'Ko, Tifinagh, Lisu, Mongolian.
    "ኣስመራ ሃይለ", "ფატიმა", "Անահիտ", "ᏣᎳᎩ", "ߝߊ߬ߕߎ߬", "ⵜⴰⵏⵉⵔⵜ", "ꓡꓲꓢꓴ", "ᠪᠠᠲᠤ",
    // Chinese, Japanese in three scripts, Korean, and Latin letters between.
    "陳大文", "山田たろうジョン", "ジョーンズ", "김민준", "Aちゃん",
    // Letters beyond Latin 1, and what is no letter.
    "Ɛfua", "Ŋ̀gọzi", "ǃXóõ", "Þóra", "Ștefan", "Ħal", "Œuvre", "№ 7", "3º B", "½ Mill Lane",
  ])
  func namesOfPeopleAreTaken(_ name: String) {
    #expect(PlainText.problem(.name, name) == nil)
  }
}
