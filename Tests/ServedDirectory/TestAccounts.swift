import Foundation

/// Two accounts of the operating system, made once; only root can.
package enum TestAccounts {
  package static let amina = "pwtest-amina"
  package static let tom = "pwtest-tom"

  private static let made = Task {
    guard getuid() == 0 else {
      throw ProgramError("tests with accounts of their own must be run as root")
    }
    let useradd = try Program.installed("useradd", package: "passwd")
    let usermod = try Program.installed("usermod", package: "passwd")
    for account in [amina, tom] where getpwnam(account) == nil {
      try await Program.require([
        useradd, "--create-home", "--home-dir", "/var/tmp/\(account)", "--shell", "/bin/sh",
        account,
      ])
      // Without a password that anybody could type, but not locked, or sshd refuses it.
      try await Program.require([usermod, "-p", "*", account])
    }
  }

  /// Makes the accounts if they are missing.
  package static func make() async throws { try await made.value }

  /// What runs a command as an account.
  package static func asAccount(_ account: String, _ words: [String]) throws -> [String] {
    [try Program.installed("runuser", package: "util-linux"), "-u", account, "--"] + words
  }
}
