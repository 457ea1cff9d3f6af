#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

static int signal_pipe[2] = {-1, -1};
static volatile sig_atomic_t is_ending;

static bool ends(int number) {
  return number == SIGINT || number == SIGTERM || number == SIGHUP || number == SIGQUIT;
}

static void caught(int number) {
  if (ends(number)) {
    // The program has had its chance to leave in order, and is stuck.
    if (is_ending) {
      terminal_restore();
      terminal_die(number);
    }
    is_ending = 1;
  }
  int saved_error = errno;
  unsigned char byte = (unsigned char)number;
  ssize_t written = write(signal_pipe[1], &byte, 1);
  (void)written;  // A full pipe holds enough of the same.
  errno = saved_error;
}

int terminal_catch_signals(void) {
  if (signal_pipe[0] >= 0) return signal_pipe[0];
  if (pipe2(signal_pipe, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  static const int numbers[] = {SIGWINCH, SIGCONT, SIGTSTP, SIGINT, SIGTERM, SIGHUP, SIGQUIT};
  struct sigaction action = {.sa_handler = caught, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
    struct sigaction before;
    // What the parent wants ignored (nohup) stays ignored.
    if (sigaction(numbers[i], NULL, &before) == 0 && before.sa_handler == SIG_IGN &&
        ends(numbers[i]))
      continue;
    sigaction(numbers[i], &action, NULL);
  }
  return signal_pipe[0];
}

static void unblock(int number) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, number);
  sigprocmask(SIG_UNBLOCK, &set, NULL);
}

void terminal_stop(void) {
  struct sigaction standard = {.sa_handler = SIG_DFL}, before;
  sigemptyset(&standard.sa_mask);
  sigaction(SIGTSTP, &standard, &before);
  unblock(SIGTSTP);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &before, NULL);
}

void terminal_die(int number) {
  signal(number, SIG_DFL);
  unblock(number);
  raise(number);
  _exit(128 + number);
}
