import Foundation
import FoundationNetworking
import PatchworkAPI
import Synchronization

/// Sends requests through one URL session for all of them.
final class Courier: Sendable {
  private let base: String
  private let session: URLSession
  private let receiver = Receiver()

  init(base: String) {
    self.base = base.hasSuffix("/") ? String(base.dropLast()) : base
    let configuration = URLSessionConfiguration.ephemeral
    configuration.urlCache = nil
    configuration.httpCookieStorage = nil
    configuration.httpShouldSetCookies = false
    // Longer than the server's signs of life on a stream.
    configuration.timeoutIntervalForRequest = 120
    configuration.timeoutIntervalForResource = 7 * 86_400
    session = URLSession(configuration: configuration, delegate: receiver, delegateQueue: nil)
  }

  /// Sends a request at once; its answer is put out after the one before.
  func carry(_ request: HTTPRequest, after previous: Task<Void, Never>?) -> Task<Void, Never> {
    var outgoing = URLRequest(url: url(request.target))
    outgoing.httpMethod = request.method
    for line in request.fields.lines where !Self.hopByHop.contains(line.name) {
      outgoing.addValue(line.value, forHTTPHeaderField: line.name)
    }
    if !request.body.isEmpty { outgoing.httpBody = Data(request.body) }
    let task = session.dataTask(with: outgoing)
    let answers = receiver.expect(task)
    let opening = request.target == Self.stream ? openConnection() : nil
    if opening == nil { task.resume() }
    return Task {
      if let opening {
        await opening.value
        task.resume()
      }
      await previous?.value
      await Self.putOut(answers)
    }
  }

  private static let stream = ServerOperation.events.operation.path()

  /// Asks something small first, so that what follows finds a connection open.
  ///
  /// On Linux the session watches a connection that it has opened itself for room to write until the
  /// answer has ended, and there always is room: a stream that waits on such a connection keeps a
  /// processor busy for as long as it is open. On a connection that was open already it only listens.
  private func openConnection() -> Task<Void, Never> {
    let task = session.dataTask(with: url(ServerOperation.version.operation.path()))
    let answer = receiver.expect(task)
    task.resume()
    return Task { for await _ in answer {} }
  }

  private func url(_ target: String) -> URL {
    guard let url = URL(string: base + target) else { fail("\(target) is no path.") }
    return url
  }

  /// Fields that belong to one connection only (RFC 9110 section 7.6.1), or that the session sets.
  private static let hopByHop: Set = [
    "host", "connection", "content-length", "transfer-encoding", "expect", "keep-alive",
  ]

  /// Puts an answer out: as it comes when it is a stream, whole when it is not.
  private static func putOut(_ pieces: AsyncStream<Piece>) async {
    var response = HTTPResponse(status: 502)
    var isStream = false
    for await piece in pieces {
      switch piece {
      case .head(let status, let fields):
        response = HTTPResponse(status: status)
        response.fields = fields
        isStream = fields["content-type"]?.hasPrefix("text/event-stream") ?? false
        if isStream { put(response.streamHead) }
      case .body(let bytes):
        if isStream { put(HTTPResponse.chunk(bytes)) } else { response.body += bytes }
      case .failed(let reason):
        fail(reason)
      }
    }
    put(isStream ? HTTPResponse.chunk([]) : response.bytes())
  }
}

/// A piece of an answer, in the order of arrival.
enum Piece: Sendable {
  case head(status: Int, HTTPFields)
  case body([UInt8])
  case failed(String)
}

/// Delivers the pieces of each answer to its stream.
private final class Receiver: NSObject, URLSessionDataDelegate, Sendable {
  private let expected = Mutex<[Int: AsyncStream<Piece>.Continuation]>([:])

  /// The fields of an answer that the program on this host reads.
  private static let carried = ["content-type", "etag", ContractVersion.field]

  /// The pieces of the answer to a task that has not begun.
  func expect(_ task: URLSessionTask) -> AsyncStream<Piece> {
    let (pieces, continuation) = AsyncStream.makeStream(of: Piece.self)
    expected.withLock { $0[task.taskIdentifier] = continuation }
    return pieces
  }

  private func pieces(_ task: URLSessionTask) -> AsyncStream<Piece>.Continuation? {
    expected.withLock { $0[task.taskIdentifier] }
  }

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping (URLSession.ResponseDisposition) -> Void
  ) {
    let answer = response as? HTTPURLResponse
    var fields = HTTPFields()
    for name in Self.carried {
      if let value = answer?.value(forHTTPHeaderField: name) { fields.add(name, value) }
    }
    pieces(dataTask)?.yield(.head(status: answer?.statusCode ?? 502, fields))
    completionHandler(.allow)
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    pieces(dataTask)?.yield(.body([UInt8](data)))
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?
  ) {
    if let error { pieces(task)?.yield(.failed(error.localizedDescription)) }
    pieces(task)?.finish()
    expected.withLock { $0[task.taskIdentifier] = nil }
  }

  /// Refuses redirections: a token must not go to another host.
  func urlSession(
    _ session: URLSession, task: URLSessionTask,
    willPerformHTTPRedirection response: HTTPURLResponse, newRequest request: URLRequest,
    completionHandler: @escaping (URLRequest?) -> Void
  ) {
    completionHandler(nil)
  }
}
