import PatchworkCore
import PatchworkViewModels
import TerminalKit
import Testing

@testable import PatchworkScreens

@Suite("Any size, any names", .timeLimit(.minutes(1)))
@MainActor
struct AnySizeTests {
  private static let sizes: [(Int, Int)] = {
    var sizes = [(1, 1), (2, 1), (1, 100), (300, 1), (39, 12), (40, 11), (40, 12), (300, 100)]
    for width in [41, 47, 59, 60, 66, 75, 80, 99, 100, 101, 120, 163, 200, 299] {
      for height in [12, 13, 17, 24, 38, 61] { sizes.append((width, height)) }
    }
    return sizes
  }()

  @Test(
    "Every page and overlay draws at every size, with the cursor on the screen",
    arguments: [
      "", "m", "t", "g", "e", "ge", "r", "n", "p", "i", "K", ":", "?", "/", "x", "j", "f", "E",
    ])
  func drawsAtEverySize(keys: String) async throws {
    let stage = await Stage.withClient(
      width: 120, height: 40, directory: Crowd(people: 23, relatives: 9).directory)
    await stage.press(keys)
    for (width, height) in Self.sizes {
      stage.model.resize(width: width, height: height)
      let frame = stage.frame
      #expect(frame.grid.size == Size(width: width, height: height))
      if width >= 40 && height >= 12 {
        let place = frame.cursor
        let cursor = try #require(place, "\(keys) at \(width)x\(height)")
        let bounds = frame.grid.bounds
        #expect(bounds.contains(cursor), "\(keys) at \(width)x\(height)")
      }
    }
  }

  @Test("Six hundred names in networks of every size: the line between the panes stays whole")
  func sixHundredNames() async throws {
    var offset = 0
    var count = 1
    while offset < 600 {
      let crowd = Crowd(people: count, offset: offset, relatives: offset % 7)
      offset += count
      count = count % 40 + 3
      let stage = await Stage.withClient(width: 120, height: 40, directory: crowd.directory)
      for keys in ["", "m", "m>>>>>>>>>", "mt", "g"] {
        for key in keys { await stage.press(key == ">" ? .down : .character(key)) }
        for width in [120, 133, 150, 171] {
          stage.model.resize(width: width, height: 33)
          let grid = stage.frame.grid
          let x = min(max(width * 28 / 100, 30), 44)
          let line = (2..<31).map { grid[x, $0].glyph.scalar }
          #expect(line.allSatisfy { "┬│├┤┼".unicodeScalars.contains($0) }, "\(width), \(keys)")
        }
      }
    }
  }

  @Test("A name of ten thousand letters, of controls or of wide letters is only cut")
  func hostileNames() async throws {
    let names = [
      String(repeating: "x", count: 10_000), "\u{1B}[31mred\u{7}",
      String(repeating: "界", count: 300),
      "\u{202E}gnihtyna", String(repeating: "e\u{301}\u{302}\u{303}", count: 400), "", " ",
    ]
    for name in names {
      var directory = Cast.directory
      var network = Cast.network
      network.client.names = [PersonName(given: name, family: name)]
      network.practitioners[1].name = PersonName(given: name)
      network.practitioners[1].role = name
      network.agencies[0].name = name
      network.family[0].person.name = PersonName(given: name, family: name)
      directory.networks[Cast.sian.id] = network
      let stage = await Stage.withClient(width: 120, height: 30, directory: directory)
      for keys in ["", "m", "t", "tg", "r"] {
        await stage.press(keys)
        for width in [40, 60, 80, 100, 200] {
          stage.model.resize(width: width, height: 24)
          #expect(stage.text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
        }
      }
    }
  }

  @Test("Practice is said at every size that has room for the word")
  func practice() async throws {
    let stage = await Stage.withClient(width: 120, height: 40)
    for (width, height) in Self.sizes
    where width >= 10 && (height >= 4 || width >= 40) && height > 2 {
      stage.model.resize(width: width, height: height)
      #expect(stage.text.contains("PRACTICE"), "\(width)x\(height)")
    }
  }
}
