/// The language that a client speaks or signs first, and whether a visit needs an interpreter. Coded,
/// so that it can be counted and sought, and says nothing else.
package struct SpokenLanguage: Hashable, Sendable {
  /// An interpreter who is needed.
  package enum Interpreter: String, Sendable, CaseIterable {
    case anybody = "interpreter"
    case woman = "interpreter-woman"
    case man = "interpreter-man"

    /// As a worker reads it: `interpreter, a woman`.
    package var words: String {
      switch self {
      case .anybody: worded("interpreter")
      case .woman: worded("interpreter, a woman")
      case .man: worded("interpreter, a man")
      }
    }
  }

  /// The code: ISO 639-1 where the language has one of two letters, otherwise ISO 639-3. British Sign
  /// Language is `bfi`.
  package let code: String
  /// Nil while none is needed.
  package let interpreter: Interpreter?

  /// - Returns: nil for a code that is not among `names`.
  package init?(code: String, interpreter: Interpreter? = nil) {
    guard Self.names[code] != nil else { return nil }
    (self.code, self.interpreter) = (code, interpreter)
  }

  /// The language's name.
  package var name: String { Self.names[code].map(worded) ?? code }

  /// As a worker reads it: `Romanian: interpreter, a woman`.
  package var words: String { name + (interpreter.map { ": \($0.words)" } ?? "") }

  /// Every code, by the name of its language.
  package static let codes = names.sorted { $0.value.english < $1.value.english }.map(\.key)

  /// What is spoken and signed in the United Kingdom, by code.
  package static let names: [String: Phrase] = [
    "af": "Afrikaans", "am": "Amharic", "ar": "Arabic", "az": "Azerbaijani", "be": "Belarusian",
    "bfi": "British Sign Language", "bg": "Bulgarian", "bn": "Bengali", "bs": "Bosnian",
    "ckb": "Kurdish, Sorani", "cmn": "Chinese, Mandarin", "cs": "Czech", "cy": "Welsh",
    "da": "Danish", "de": "German", "ee": "Ewe", "el": "Greek", "en": "English", "es": "Spanish",
    "et": "Estonian", "fa": "Persian", "ff": "Fula", "fi": "Finnish", "fr": "French",
    "ga": "Irish", "gd": "Scottish Gaelic", "gu": "Gujarati", "ha": "Hausa", "he": "Hebrew",
    "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian",
    "ig": "Igbo", "is": "Icelandic", "isg": "Irish Sign Language", "it": "Italian",
    "ja": "Japanese", "ka": "Georgian", "kk": "Kazakh", "km": "Khmer", "kmr": "Kurdish, Kurmanji",
    "ko": "Korean", "kri": "Krio", "lg": "Luganda", "ln": "Lingala", "lo": "Lao",
    "lt": "Lithuanian", "lv": "Latvian", "mk": "Macedonian", "ml": "Malayalam", "mn": "Mongolian",
    "mnk": "Mandinka", "mr": "Marathi", "ms": "Malay", "mt": "Maltese", "my": "Burmese",
    "nd": "Ndebele", "ne": "Nepali", "nl": "Dutch", "no": "Norwegian", "om": "Oromo",
    "pa": "Punjabi", "pl": "Polish", "prs": "Dari", "ps": "Pashto", "pt": "Portuguese",
    "rmy": "Romani", "ro": "Romanian", "ru": "Russian", "rw": "Kinyarwanda", "si": "Sinhala",
    "sk": "Slovak", "sl": "Slovenian", "sn": "Shona", "so": "Somali", "sq": "Albanian",
    "sr": "Serbian", "st": "Sotho", "sv": "Swedish", "sw": "Swahili", "syl": "Sylheti",
    "ta": "Tamil", "te": "Telugu", "tet": "Tetum", "th": "Thai", "ti": "Tigrinya", "tl": "Tagalog",
    "tr": "Turkish", "tw": "Twi", "ug": "Uyghur", "uk": "Ukrainian", "ur": "Urdu", "uz": "Uzbek",
    "vi": "Vietnamese", "wo": "Wolof", "xh": "Xhosa", "yi": "Yiddish", "yo": "Yoruba",
    "yue": "Chinese, Cantonese", "zu": "Zulu",
  ]
}

extension SpokenLanguage: TextCodable {
  package static var form: String {
    worded(
      """
      a language is written by a code known here: ro, ro interpreter, ro interpreter-woman or \
      -man; BSL is bfi
      """)
  }

  /// The text form of files and the API: `ro interpreter-woman`.
  package var description: String { code + (interpreter.map { " \($0.rawValue)" } ?? "") }

  package init?(_ description: String) {
    let parts = description.split(separator: " ", omittingEmptySubsequences: false)
    guard let code = parts.first, parts.count <= 2 else { return nil }
    var needed: Interpreter?
    if parts.count == 2 {
      needed = Interpreter(rawValue: String(parts[1]))
      if needed == nil { return nil }
    }
    self.init(code: String(code), interpreter: needed)
  }
}
