import ExchangeSamples
import PatchworkExchange

extension Scratch {
  /// Writes the sample files into a folder, some of them changed.
  func writeSample(_ folder: String = "in", changing changes: [String: String] = [:]) throws {
    for (name, text) in sampleFiles.merging(changes, uniquingKeysWith: { $1 }) {
      try write("\(folder)/\(name)", text)
    }
  }

  /// Every exchange file of a folder.
  func files(in folder: String) throws -> [String: String] {
    var files: [String: String] = [:]
    for file in ExchangeFile.allCases {
      files[file.fileName] = try read("\(folder)/\(file.fileName)")
    }
    return files
  }
}
