import PatchworkCore
import PatchworkViewModels
import TerminalKit

@testable import PatchworkScreens

/// The program's own view-models over fixed answers, worked by keys and drawn.
@MainActor
final class Stage {
  let model: AppModel

  /// The desk of a size, once every answer has come.
  static func set(
    width: Int, height: Int, directory: FixedDirectory = Cast.directory, now: LocalMoment = Cast.now
  ) async -> Stage {
    let stage = Stage(directory, now)
    stage.model.resize(width: width, height: height)
    stage.model.start()
    await stage.model.settle()
    return stage
  }

  /// The desk with Siân Watson open, found by typing.
  static func withClient(
    width: Int, height: Int, directory: FixedDirectory = Cast.directory, now: LocalMoment = Cast.now
  ) async -> Stage {
    let stage = await set(width: width, height: height, directory: directory, now: now)
    await stage.press("sian watson 2016")
    await stage.press(.enter)
    return stage
  }

  private init(_ directory: FixedDirectory, _ now: LocalMoment) {
    model = AppModel(
      directory: directory, clock: { now },
      capabilities: Capabilities(
        themes: ["dark", "light", "mono"], theme: "dark", canOpenPracticeArea: true,
        importFolder: { _ in .imported("") }))
  }

  /// Presses keys and waits for what they ask.
  func press(_ strokes: Stroke...) async {
    model.hasDrawn(listItems: frame.listItems)
    model.feed(strokes)
    await model.settle()
  }

  /// Types a text, letter by letter, and waits.
  func press(_ text: String) async {
    model.feed(text.map { .character($0) })
    await model.settle()
  }

  /// What is on the screen.
  var frame: Frame { Screen.draw(model.state) }
  /// What is on the screen, as text.
  var text: String { frame.grid.text }
  /// The same without the footer's two lines, which on wide screens change with every command of the
  /// table.
  var textAboveFooter: String {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(2).joined(
      separator: "\n")
  }

  /// What would be on the screen with something over the panes.
  func text(under overlay: Overlay) -> String {
    var state = model.state
    state.overlays = [overlay]
    return Screen.draw(state).grid.text
  }
}
