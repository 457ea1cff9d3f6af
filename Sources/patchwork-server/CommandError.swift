/// Why a command could not do what it was asked, other than through the directory.
struct CommandError: Error {
  let sentence: String

  init(_ sentence: String) { self.sentence = sentence }
}
