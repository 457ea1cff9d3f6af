import PatchworkCore

/// What `patchwork-server --help` prints.
let help = worded(
  """
  patchwork-server - a Patchwork directory for many

  patchwork-server serve [--database FILE] [--socket PATH]... [--proxy PATH]...
          [--proxy-group GROUP] [--listen ADDRESS:PORT]... [--private]
      Serves the database on a Unix socket (default $XDG_RUNTIME_DIR/patchwork/patchwork.sock, or
      the sockets that systemd hands over) and on TCP for a TLS proxy. Accounts of this host that
      are linked to a practitioner need no password on the socket; on TCP an access token is
      needed. --proxy makes a socket for a TLS proxy, which only members of GROUP may connect to,
      and at which tokens alone say who asks. Only loopback addresses are accepted unless --behind-proxy says that a proxy
      protects them. --private refuses to serve a database whose file or folder every account of
      the host could read. --quiet writes no journal. Stops on SIGTERM within 5 seconds.
  patchwork-server relay [--socket PATH]
      Joins standard input and output to the socket: what ssh runs for ssh://HOST.
  patchwork-server practitioner add --given NAME --family NAME --role ROLE --agency NAME
          [--agency-kind KIND] [--phone NUMBER] [--email ADDRESS] [--login ACCOUNT]
  patchwork-server practitioner link PRACTITIONER ACCOUNT
  patchwork-server practitioner suspend PRACTITIONER [--lift]
  patchwork-server practitioner role PRACTITIONER [ROLE,ROLE...]
      Shows or sets what an account may do: practitioner (the usual), manager, steward, auditor,
      administrator, override (opens shielded clients, with a reason).
  patchwork-server practitioner left PRACTITIONER YYYY-MM-DD | --lift
      Says the first day without somebody, from which on they ask nothing any more; --lift takes it
      back. A correction or an import that says it does the same.
  patchwork-server account list
      Lists who can come in: by which account or token, in which roles, at which agency, when they
      last did, and who has not for 90 days, is suspended or has left.
  patchwork-server account unlink ACCOUNT
      Takes an account of this host from the practitioner whom it was linked to.
  patchwork-server token issue PRACTITIONER [--until YYYY-MM-DD]
      Prints a one-time code, to be exchanged with: patchwork sign-in https://HOST
      The access ends after 365 days, or after the day that --until says.
  patchwork-server token revoke NUMBER
  patchwork-server token list
  patchwork-server backup FILE
      Copies the database to a new file while it is being served.
  patchwork-server restore FILE [--log LOG] [--check]
      Puts a backup into the place of the database, which nothing may have open. Checks it first, and
      takes away again what was taken away since it was made: revoked tokens, suspended accounts,
      people who left, roles, and shields put back. What that is the file that is there says, or the
      server's log where that can say more; where neither does, every token ends. --check only says.
  patchwork-server retention show
      Shows how long records are kept on account of each kind of agency.
  patchwork-server retention set KIND [--fold MONTHS] [--archive YEARS|never] [--age YEARS]
          [--purge YEARS|never]
      Sets it: when an ended involvement folds, after how many years without anything happening a
      client is archived and purged, and how old they must be. What is left out is as it was.
  patchwork-server retention run [--preview | --yes-purge NUMBER]
      Archives and purges what the rules say; --preview prints whom it would touch and changes
      nothing. A client is purged at the earliest on the day after they were archived, for ever:
      backups alone still hold them. More than 20 clients who are more than 2 % of all, or more than
      3 who are more than 10 %, are purged only if --yes-purge says how many they are.
  patchwork-server clock accept
      Says that this host's clock is right. After it was set back nothing is answered until it is
      right again or accepted; after it leapt ahead, or 35 days without anything recorded, nothing
      is archived or purged, no access ends and no token is issued until it is accepted.
  patchwork-server search-purpose [on|off]
      Shows or sets whether people who search are asked what for, once a sitting. Off unless set; on, it
      is recorded with each search, and until it is said only one's own clients are found.
  patchwork-server mail [--sendmail PATH] [--from ADDRESS]
      Tells those who wish it, through the host's mail program, that something waits for them: once a
      day at most, within their working hours, and neither who nor what. Run it from a timer.
  patchwork-server check
      Reads the whole database and says whether it is sound.
  patchwork-server verify-activity [--log FILE]
      Reads the record of who did what and finds any change, gap or cut in it. With --log, holds it
      against the heads that the server wrote to its log each hour; - reads standard input.
  patchwork-server --version

  PRACTITIONER is a name, if only one bears it, or an identifier. Every command takes
  --database FILE; without it, $PATCHWORK_DATABASE or $XDG_DATA_HOME/patchwork/patchwork.db.
  Exit status: 0 done, 1 could not be done, 2 the command line cannot be understood.

  """)
