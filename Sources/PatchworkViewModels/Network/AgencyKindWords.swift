import PatchworkCore

extension Agency.Kind {
  /// The kind as a worker says it: `county or unitary council`, `voluntary sector`.
  var words: String {
    switch self {
    case .council: "council"
    case .district: "district council"
    case .fire: "fire and rescue"
    case .police: "police"
    case .health: "health"
    case .school: "school"
    case .housing: "housing"
    case .voluntary: "voluntary"
    case .other: "agency"
    }
  }
}
