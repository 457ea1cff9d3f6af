import Testing

@testable import TerminalCurses

@Suite("What the environment says about the terminal", .timeLimit(.minutes(1)))
struct TerminalEnvironmentTests {
  @Test("Its variables are read, and empty ones say nothing")
  func variables() {
    #expect(
      TerminalEnvironment(variables: [
        "TERM": "tmux-256color", "COLORTERM": "truecolor", "NO_COLOR": "1", "TMUX": "/tmp/t,1,0",
      ])
        == TerminalEnvironment(
          type: "tmux-256color", hasDirectColour: true, wantsNoColour: true, multiplexer: .tmux))
    #expect(
      TerminalEnvironment(variables: ["TERM": "screen", "STY": "1.pts", "NO_COLOR": "", "TMUX": ""])
        == TerminalEnvironment(type: "screen", multiplexer: .screen))
    #expect(TerminalEnvironment(variables: [:]) == TerminalEnvironment(type: ""))
  }

  @Test("The types to try go from the one named to the plainest, each once")
  func types() {
    #expect(
      TerminalEnvironment(type: "foot-extra").types
        == ["foot-extra", "foot-256color", "foot", "xterm-256color", "xterm", "vt100", "ansi"])
    #expect(
      TerminalEnvironment(type: "xterm-256color", hasDirectColour: true).types
        == ["xterm-direct", "xterm-256color", "xterm", "vt100", "ansi"])
    #expect(TerminalEnvironment(type: "").types == ["xterm-256color", "xterm", "vt100", "ansi"])
    #expect(TerminalEnvironment(type: "dumb").types == ["dumb"])
  }
}
