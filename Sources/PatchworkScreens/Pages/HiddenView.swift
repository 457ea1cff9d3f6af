import PatchworkCore
import PatchworkViewModels
import TerminalKit

/// A blank screen that hides everything, including the user's name.
struct HiddenView {
  var cover: ScreenCover

  func draw(into frame: inout Frame) {
    MessageView(title: worded("Patchwork"), sentence: sentence).draw(
      in: frame.grid.bounds, into: &frame)
  }

  private var sentence: String {
    switch cover {
    case .hidden(.byKey), .hidden(.byTime(nil)): worded("Hidden. Enter shows the screen again.")
    case .hidden(.insteadOfLock(let reason)):
      worded("Not locked, only hidden: anybody's Enter shows the screen again. \(reason).")
    case .hidden(.byTime(let reason?)):
      worded(
        """
        Hidden. Enter shows the screen again. \(reason), so Patchwork leaves by itself \
        \(Sitting.patience / 60) minutes from now unless a key is pressed.
        """)
    case .locked(let page): sentence(of: page)
    }
  }

  private func sentence(of page: LockPage) -> String {
    switch page.stage {
    case .preparing: return worded("Locked.")
    case .checking: return worded("Locked. The password is being checked…")
    case .typing:
      let typed = page.field.isEmpty ? "" : worded(" Something is typed.")
      let wrong = page.wasWrong ? worded("That was not it. ") : ""
      return
        worded(
          """
          Locked. \(wrong)Type your account's password and press Enter; it is not shown.\(typed) \
          Ctrl-Q leaves, and loses what is half filled in.
          """)
    }
  }
}
