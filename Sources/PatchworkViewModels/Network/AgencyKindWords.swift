import PatchworkCore

extension Agency.Kind {
  /// The kind as a worker says it: `county or unitary council`, `voluntary sector`.
  var words: String {
    switch self {
    case .council: worded("council")
    case .district: worded("district council")
    case .fire: worded("fire and rescue")
    case .police: worded("police")
    case .health: worded("health")
    case .school: worded("school")
    case .housing: worded("housing")
    case .voluntary: worded("voluntary")
    case .other: worded("agency")
    }
  }
}
