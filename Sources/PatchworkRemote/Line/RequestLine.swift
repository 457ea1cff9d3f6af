import PatchworkAPI
import PatchworkCore

/// The line that requests travel on: one stream, requests sent as they come, answers taken in the
/// order of the requests. A broken line is opened again and what was not answered is sent again;
/// a change bears a key, so that it is made once.
actor RequestLine {
  private struct Entry {
    let number: Int
    let bytes: [UInt8]
    let isChange: Bool
    /// Whether it fails with the first line that fails, as at the program's start, where the user
    /// waits for the answer.
    let isForOneLine: Bool
    /// Nil once the request failed or was cancelled; its answer is then discarded.
    var asker: CheckedContinuation<HTTPResponse, any Error>?
  }

  private let dialler: Dialler
  private let watch: LineWatch
  private let patience: Duration
  private let lateness: Duration
  private let probe: HTTPRequest?
  private var nextNumber = 0
  /// Sent, and not answered yet, in order.
  private var sent: [Entry] = []
  /// Not sent yet, in order.
  private var unsent: [Entry] = []
  private var stream: ByteStream?
  private var keeper: Task<Void, Never>?
  private var prober: Task<Void, Never>?
  private var mayAsk = false

  /// A line that is opened with the first request.
  ///
  /// - Parameters:
  ///   - patience: how long a question waits for its answer; a change waits for ever.
  ///   - lateness: after how long a change without an answer is said to wait. After as long again it is
  ///     sent on another line: one whose other end is gone looks like one that is slow.
  ///   - probe: what is asked to find out whether a lost line is back, while nobody asks anything else.
  init(
    _ dialler: Dialler, watch: LineWatch, patience: Duration = .seconds(10),
    lateness: Duration = .seconds(5), probe: HTTPRequest? = nil
  ) {
    self.dialler = dialler
    self.lateness = lateness
    self.probe = probe
    self.watch = watch
    self.patience = patience
  }

  deinit {
    keeper?.cancel()
    prober?.cancel()
  }

  /// Sends a request and waits for its answer.
  ///
  /// - Throws: `DirectoryError.unavailable` when a question is not answered in time;
  ///   `CancellationError` when the asker gives up.
  func ask(
    _ request: HTTPRequest, isChange: Bool, mayAskOnTerminal: Bool = false,
    isForOneLine: Bool = false
  ) async throws -> HTTPResponse {
    nextNumber += 1
    let number = nextNumber
    if mayAskOnTerminal { mayAsk = true }
    // A change waits until there is a line again, and what asks for a password as long as a person
    // takes.
    let limit = isChange || mayAskOnTerminal ? nil : patience
    let clock = Task { [weak self, lateness] in
      if let limit {
        try await Task.sleep(for: limit)
        await self?.losePatience(number)
      }
      while isChange {
        try await Task.sleep(for: lateness)
        await self?.tellLate(number)
        try await Task.sleep(for: lateness)
        await self?.tryAnotherLine(number)
      }
    }
    defer { clock.cancel() }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { asker in
        // Cancelled before it was here: `onCancel` has found nothing to give up.
        if Task.isCancelled { return asker.resume(throwing: CancellationError()) }
        unsent.append(
          Entry(
            number: number, bytes: request.bytes, isChange: isChange, isForOneLine: isForOneLine,
            asker: asker))
        tellWaiting()
        if stream != nil { Task { await sendAll() } } else { keepOpen() }
      }
    } onCancel: {
      Task { [weak self] in await self?.giveUp(number, CancellationError()) }
    }
  }

  /// Closes the line; pending requests fail.
  func close() async {
    keeper?.cancel()
    prober?.cancel()
    (keeper, prober) = (nil, nil)
    await stream?.close()
    stream = nil
    for entry in sent + unsent {
      entry.asker?.resume(
        throwing: DirectoryError.unavailable(reason: worded("the line was closed")))
    }
    (sent, unsent) = ([], [])
  }

  // MARK: Askers

  private func giveUp(_ number: Int, _ error: any Error) {
    if let place = unsent.firstIndex(where: { $0.number == number }) {
      unsent.remove(at: place).asker?.resume(throwing: error)
    } else if let place = sent.firstIndex(where: { $0.number == number }) {
      // It keeps its place without an asker: answers come in the order of the requests, and the
      // next one's would be taken for this.
      sent[place].asker?.resume(throwing: error)
      sent[place].asker = nil
    }
    tellWaiting()
  }

  private func losePatience(_ number: Int) async {
    let wasSent = isUnanswered(number)
    let reason = watch.reason ?? worded("no answer came in time")
    giveUp(number, DirectoryError.unavailable(reason: reason))
    // A line on which nothing comes back is no line; another may be better.
    if wasSent {
      watch.lost(reason)
      await stream?.close()
    }
  }

  private func isUnanswered(_ number: Int) -> Bool {
    sent.contains { $0.number == number && $0.asker != nil }
  }

  private func tellLate(_ number: Int) {
    if isUnanswered(number) { watch.lost(worded("no answer came in time")) }
  }

  private func tryAnotherLine(_ number: Int) async {
    if isUnanswered(number) { await stream?.close() }
  }

  private func tellWaiting() {
    watch.waiting(changes: (sent + unsent).count { $0.isChange && $0.asker != nil })
  }

  // MARK: The stream

  /// Opens the stream, reads it to its end, and opens it again while requests are pending.
  private func keepOpen() {
    guard keeper == nil else { return }
    keeper = Task { [weak self] in
      var backOff = BackOff()
      while !Task.isCancelled {
        guard let didAnswer = await self?.workOnce() else { return }
        if didAnswer { backOff.reset() }
        guard await self?.isWanted() == true else { return }
        try? await Task.sleep(for: .milliseconds(backOff.next()))
      }
    }
  }

  /// Whether requests are pending; if not, the keeper ends and the next request starts another.
  private func isWanted() -> Bool {
    sent.removeAll { $0.asker == nil }
    let isWanted = !(sent.isEmpty && unsent.isEmpty)
    if !isWanted {
      keeper = nil
      if watch.reason != nil { beginProbing() }
    }
    return isWanted
  }

  /// Asks until something answers. The line would count as lost for as long as nobody types.
  private func beginProbing() {
    guard prober == nil, let probe else { return }
    prober = Task { [weak self, watch] in
      var backOff = BackOff()
      while !Task.isCancelled, watch.reason != nil {
        try? await Task.sleep(for: .milliseconds(backOff.next()))
        _ = try? await self?.ask(probe, isChange: false)
      }
      await self?.endProbing()
    }
  }

  private func endProbing() {
    if !Task.isCancelled { prober = nil }
  }

  /// Uses one stream until it ends.
  ///
  /// - Returns: whether any answer came.
  private func workOnce() async -> Bool {
    let opened: ByteStream
    let (dialler, asks) = (dialler, mayAsk)
    mayAsk = false
    do throws(LineFailure) {
      opened = try dialler.open(asks)
    } catch {
      lost(error.reason)
      return false
    }
    stream = opened
    // What was sent on the stream before and not answered is sent again, first.
    unsent = sent.filter { $0.asker != nil } + unsent
    sent = []
    await sendAll()
    let (didAnswer, reason) = await readAnswers(opened)
    if stream === opened { stream = nil }
    await opened.close()
    if !sent.isEmpty || !unsent.isEmpty { lost(opened.complaint ?? reason) }
    return didAnswer
  }

  private func lost(_ reason: String) {
    watch.lost(reason)
    for entry in sent + unsent where entry.isForOneLine {
      giveUp(entry.number, DirectoryError.unavailable(reason: reason))
    }
  }

  private func sendAll() async {
    guard let stream else { return }
    let batch = unsent
    unsent = []
    guard !batch.isEmpty else { return }
    // Before it goes out: writing waits, and the answer may come meanwhile.
    sent += batch
    if await !stream.write(batch.flatMap(\.bytes)) { await stream.close() }
  }

  private func readAnswers(_ stream: ByteStream) async -> (didAnswer: Bool, reason: String) {
    var reader = HTTPReader(.client, limits: .answers)
    var response: HTTPResponse?
    var keepsAlive = true
    var didAnswer = false
    while true {
      let bytes = await stream.read()
      guard !bytes.isEmpty else {
        return (didAnswer, worded("the line was closed by the other end"))
      }
      reader.append(bytes)
      do throws(HTTPFault) {
        while let event = try reader.next() {
          switch event {
          case .head(let head):
            if case .response(let status) = head.start {
              response = HTTPResponse(status: status, fields: head.fields)
              keepsAlive = head.keepsAlive
            }
          case .body(let piece): response?.body += piece
          case .end:
            // Below 200 the answer proper is still to come.
            guard let whole = response, whole.status >= 200 else { continue }
            response = nil
            let isChange = sent.first?.isChange == true
            if let reason = whole.reasonItCameFromBetween(isWhole: isChange) {
              return (didAnswer, reason)
            }
            didAnswer = true
            answer(whole)
          }
        }
      } catch {
        let reason = worded("what came back is no answer (\(error.reason))")
        // Asked again, it would only come again.
        if error.status == 413 { refuse(reason) }
        return (didAnswer, reason)
      }
      if !keepsAlive, response == nil { return (didAnswer, worded("the server closed the line")) }
    }
  }

  /// Fails the request whose answer was on its way.
  private func refuse(_ reason: String) {
    guard !sent.isEmpty else { return }
    let entry = sent.removeFirst()
    tellWaiting()
    let kept =
      entry.isChange ? worded("; look whether the change was made before you make it again") : ""
    entry.asker?.resume(throwing: DirectoryError.unavailable(reason: reason + kept))
  }

  private func answer(_ response: HTTPResponse) {
    guard !sent.isEmpty else { return }
    let entry = sent.removeFirst()
    watch.answered()
    tellWaiting()
    entry.asker?.resume(returning: response)
  }
}
