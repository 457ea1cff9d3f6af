import PatchworkCore

/// One promise that every `Directory` keeps, whatever stands behind it.
///
/// ```swift
/// @Test(arguments: Clause.all) func keeps(_ clause: Clause) async throws {
///   try await clause.check(LocalPremises())
/// }
/// ```
package struct Clause: Sendable, CustomStringConvertible {
  /// The promise, in words.
  package let description: String
  /// Throws when a directory breaks the promise.
  package let check: @Sendable (any Premises) async throws -> Void

  init(_ description: String, _ check: @escaping @Sendable (any Premises) async throws -> Void) {
    self.description = description
    self.check = check
  }

  /// Every promise.
  package static let all =
    clients + families + networks + practitioners + phoneBook + attention + visits + households
    + invitations + moves + doorbell + news + emergency + upkeep + mail + myDay + undoing
    + listening
    + refusing + trust
    + rights + deaths
}

/// Somewhere a directory can be asked by two people. Each is made anew, and empty, for one clause.
package protocol Premises: Sendable {
  /// The same directory on behalf of one person, who has not yet said who they are.
  func directory(for person: Person) async throws -> any Directory
}

/// Who asks: two people with accounts of their own.
package enum Person: String, Sendable, CaseIterable {
  case amina, tom
}

/// How a directory broke a promise.
package struct BrokenPromise: Error, CustomStringConvertible {
  /// What was expected, and where.
  package let description: String
}

/// Goes on only if a condition holds.
func expect(
  _ condition: Bool, _ words: String, line: Int = #line, file: String = #fileID
) throws {
  if !condition { throw BrokenPromise(description: "\(file):\(line): \(words)") }
}

/// Goes on only if two values are equal.
func expect<Value: Equatable>(
  _ found: Value, is wanted: Value, line: Int = #line, file: String = #fileID
) throws {
  if found != wanted {
    throw BrokenPromise(description: "\(file):\(line): found \(found), wanted \(wanted)")
  }
}

/// Goes on only if something is refused for a given reason.
func expect<Value>(
  _ wanted: DirectoryError, line: Int = #line, file: String = #fileID,
  from body: () async throws -> Value
) async throws {
  do {
    _ = try await body()
  } catch let refusal as DirectoryError {
    if refusal == wanted { return }
    throw BrokenPromise(description: "\(file):\(line): \(refusal), wanted \(wanted)")
  }
  throw BrokenPromise(description: "\(file):\(line): not refused, wanted \(wanted)")
}

/// Goes on only if a value breaks a rule of a field; gives back the rule.
@discardableResult func expectInvalid<Value>(
  _ field: FieldID, line: Int = #line, file: String = #fileID, from body: () async throws -> Value
) async throws -> String {
  do {
    _ = try await body()
  } catch DirectoryError.invalid(let found, let rule) where found == field {
    return rule
  } catch {
    throw BrokenPromise(description: "\(file):\(line): \(error), wanted a rule of \(field.label)")
  }
  throw BrokenPromise(description: "\(file):\(line): not refused, wanted a rule of \(field.label)")
}
