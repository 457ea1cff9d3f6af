import Foundation
import FoundationNetworking
import PatchworkAPI
import PatchworkCore
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
    outgoing.setValue("identity", forHTTPHeaderField: "Accept-Encoding")
    if !request.body.isEmpty { outgoing.httpBody = Data(request.body) }
    let task = session.dataTask(with: outgoing)
    let answers = receiver.expect(task)
    // Before anything can come back.
    if previous == nil { answers.begin() }
    let opening = request.target == Self.stream ? openConnection() : nil
    if opening == nil { task.resume() }
    return Task {
      if let opening {
        await opening.value
        task.resume()
      }
      await previous?.value
      answers.begin()
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
    return Task { for await piece in answer.pieces { answer.take(piece) } }
  }

  private func url(_ target: String) -> URL {
    guard let url = URL(string: base + target) else { fail(worded("\(target) is no path.")) }
    return url
  }

  /// Fields that belong to one connection only (RFC 9110 section 7.6.1), or that the session sets.
  private static let hopByHop: Set = [
    "host", "connection", "content-length", "transfer-encoding", "expect", "keep-alive",
    "accept-encoding",
  ]

  /// In place of an answer that is longer than any should be.
  private static var tooLong: HTTPResponse {
    refusal(worded("The server's answer is longer than \(HTTPLimits.answers.body) bytes."))
  }

  /// In place of an answer that is packed.
  fileprivate static var packed: HTTPResponse {
    refusal(
      worded(
        """
        The server's answer is packed, though it was asked not to be, and may be longer than \
        \(HTTPLimits.answers.body) bytes. Ask whoever keeps the server to switch compression off \
        for it.
        """))
  }

  private static func refusal(_ sentence: String) -> HTTPResponse {
    let problem = APIProblem(.fault, sentence)
    var response = HTTPResponse(status: problem.status)
    response.fields = problem.fields
    response.body = (try? WireJSON.encode(problem)) ?? []
    return response
  }

  /// Puts an answer out: as it comes when it is a stream, whole when it is not.
  private static func putOut(_ answer: Answer) async {
    var response = HTTPResponse(status: 502)
    var isStream = false
    for await piece in answer.pieces {
      switch piece {
      case .head(let status, let fields):
        response = HTTPResponse(status: status)
        response.fields = fields
        isStream = Receiver.isStream(fields)
        if isStream { put(response.streamHead) }
      case .body(let bytes):
        if isStream { put(HTTPResponse.chunk(bytes)) } else { response.body += bytes }
      case .tooLong:
        // What came of a stream is out already, and its reader notices that it ends.
        if !isStream { response = tooLong }
      case .failed(let reason):
        fail(reason)
      }
      answer.take(piece)
    }
    put(isStream ? HTTPResponse.chunk([]) : response.bytes())
  }
}

/// A piece of an answer, in the order of arrival.
enum Piece: Sendable {
  case head(status: Int, HTTPFields)
  case body([UInt8])
  case tooLong
  case failed(String)
}

/// An answer on its way. What has arrived and was not put out yet is bounded, whatever it unpacks to: a
/// few megabytes of gzip can be gigabytes.
private final class Answer: Sendable {
  let pieces: AsyncStream<Piece>
  private let continuation: AsyncStream<Piece>.Continuation
  private let state = Mutex(State())

  private struct State {
    /// Bytes that count against the limit: all of a whole answer, what waits of a stream.
    var held = 0
    /// Whether the answers before it are out.
    var isNext = false
    var isStream = false
    var isOver = false
  }

  init() { (pieces, continuation) = AsyncStream.makeStream(of: Piece.self) }

  /// Adds a piece.
  ///
  /// - Returns: whether there is room for more.
  func add(_ piece: Piece) -> Bool {
    let fits = state.withLock { state in
      if state.isOver { return false }
      switch piece {
      case .head(_, let fields): state.isStream = Receiver.isStream(fields)
      case .body(let bytes): state.held += bytes.count
      case .tooLong, .failed: break
      }
      state.isOver = state.held > HTTPLimits.answers.body
      return !state.isOver
    }
    continuation.yield(fits ? piece : .tooLong)
    if !fits { continuation.finish() }
    return fits
  }

  /// Notes that the answers before it are out.
  func begin() { state.withLock { $0.isNext = true } }

  /// Ends this program because of a packed answer. URLSession unpacks whatever comes, more than a gigabyte
  /// before it looks whether the answer was cancelled, and only an end stops it.
  func giveUp() -> Never {
    state.withLock { state in
      // Answers go out in their order; where others are still to come, the end of the line tells it.
      if state.isNext { put(Courier.packed.bytes()) }
      _exit(1)
    }
  }

  /// Notes that a piece was put out.
  func take(_ piece: Piece) {
    guard case .body(let bytes) = piece else { return }
    state.withLock { state in if state.isStream { state.held -= bytes.count } }
  }

  /// Ends the answer.
  func finish() { continuation.finish() }
}

/// Delivers the pieces of each answer to its stream.
private final class Receiver: NSObject, URLSessionDataDelegate, Sendable {
  private let expected = Mutex<[Int: Answer]>([:])

  /// The fields of an answer that the program on this host reads.
  private static let carried = ["content-type", "etag", ContractVersion.field]

  /// Whether an answer is a stream of events, which is put out as it comes.
  static func isStream(_ fields: HTTPFields) -> Bool {
    fields["content-type"]?.hasPrefix("text/event-stream") ?? false
  }

  /// The answer to a task that has not begun.
  func expect(_ task: URLSessionTask) -> Answer {
    let answer = Answer()
    expected.withLock { $0[task.taskIdentifier] = answer }
    return answer
  }

  private func answer(to task: URLSessionTask) -> Answer? {
    expected.withLock { $0[task.taskIdentifier] }
  }

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping (URLSession.ResponseDisposition) -> Void
  ) {
    let answer = response as? HTTPURLResponse
    let packing = answer?.value(forHTTPHeaderField: "Content-Encoding") ?? "identity"
    if packing.lowercased() != "identity" { self.answer(to: dataTask)?.giveUp() }
    var fields = HTTPFields()
    for name in Self.carried {
      if let value = answer?.value(forHTTPHeaderField: name) { fields.add(name, value) }
    }
    _ = self.answer(to: dataTask)?.add(.head(status: answer?.statusCode ?? 502, fields))
    completionHandler(.allow)
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    if self.answer(to: dataTask)?.add(.body([UInt8](data))) != true { dataTask.cancel() }
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?
  ) {
    if let error { _ = answer(to: task)?.add(.failed(error.localizedDescription)) }
    answer(to: task)?.finish()
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
