import PatchworkCore
import PatchworkViewModels
import TerminalKit
import Testing

@testable import PatchworkScreens

@Suite("The map's layout", .timeLimit(.minutes(1)))
@MainActor
struct MapLayoutTests {
  @Test("Nothing overlaps or leaves the map, for 1 to 40 people at any size")
  func nothingOverlaps() async throws {
    for people in [1, 2, 3, 5, 8, 13, 21, 34, 40] {
      let crowd = Crowd(people: people, offset: people, relatives: people % 6)
      let stage = await Stage.withClient(width: 120, height: 40, directory: crowd.directory)
      let map = try #require(stage.model.state.open?.people.map)
      for width in stride(from: MapView.wide, through: 200, by: 7) {
        for height in [5, 6, 9, 14, 22, 35, 60] {
          for stop in [map.stops.first, map.stops.last] {
            check(
              MapLayout(map, size: Size(width: width, height: height), chosen: stop),
              in: Rect(
                x: 0, y: 0, width: width, height: height))
          }
        }
      }
    }
  }

  private func check(_ layout: MapLayout, in bounds: Rect) {
    let areas = layout.blocks.map(\.area) + [layout.centre] + layout.family.map(\.area)
    for (place, area) in areas.enumerated() {
      #expect(area.intersection(bounds) == area, "leaves \(bounds.size)")
      for other in areas[(place + 1)...] {
        #expect(area.intersection(other).isEmpty, "overlaps at \(bounds.size)")
      }
    }
    for links in layout.links {
      for area in areas {
        #expect(!(area.x..<area.maxX).contains(links.x), "a line runs through a box")
      }
    }
  }

  @Test("Everybody is on some page, and the chosen one on the page that shows")
  func everybodyShows() async throws {
    let stage = await Stage.withClient(
      width: 80, height: 24, directory: Crowd(people: 40).directory)
    let map = try #require(stage.model.state.open?.people.map)
    for (cluster, agency) in map.clusters.enumerated() {
      for (place, person) in agency.people.enumerated() {
        let layout = MapLayout(
          map, size: Size(width: 76, height: 11), chosen: .person(person.involvement))
        #expect(
          layout.blocks.contains { $0.cluster == cluster && $0.people.contains(place) })
      }
    }
  }

  @Test("The arrows walk over every person and relative of the map, marked one at a time")
  func walk() async throws {
    let stage = await Stage.withClient(
      width: 80, height: 24, directory: Crowd(people: 30, relatives: 8).directory)
    await stage.press("m")
    let stops = try #require(stage.model.state.open?.people.map.stops)
    for _ in stops {
      #expect(stage.text.count { $0 == "▸" } == 1)
      await stage.press(.down)
    }
  }
}
