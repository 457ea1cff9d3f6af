import Foundation
import PatchworkAPI
import PatchworkCore

extension HTTPResponse {
  /// Why an answer does not come from the server, but from what stands before it: a proxy whose server is
  /// away, a page to sign in to a network, an answer that was cut. Asked again later, the server itself
  /// may answer.
  ///
  /// - Parameter isWhole: whether the body is read to its end, which takes as long as it is large.
  /// - Returns: nil for what may come from the server.
  func reasonItCameFromBetween(isWhole: Bool) -> String? {
    let kind = fields["content-type"]?.lowercased()
    let isJSON = kind.map { $0.hasPrefix("application/") && $0.contains("json") }
    switch status {
    case 200..<300:
      if body.isEmpty { return nil }
      if isJSON == false { return worded("a page came back that is not the server's") }
      if isJSON == true, isWhole, !isCompleteJSON { return worded("the answer was cut on its way") }
      return nil
    case 300..<400: return worded("the way to the server leads elsewhere (\(status))")
    case 500...:
      return isJSON == true && isCompleteJSON ? nil : worded("a proxy answered \(status)")
    default: return nil
    }
  }

  private var isCompleteJSON: Bool {
    (try? JSONSerialization.jsonObject(with: Data(body), options: .fragmentsAllowed)) != nil
  }
}
