#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
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
    // What the parent wants ignored (nohup, a shell without jobs) stays ignored.
    if (sigaction(numbers[i], NULL, &before) == 0 && before.sa_handler == SIG_IGN) continue;
    sigaction(numbers[i], &action, NULL);
  }
  return signal_pipe[0];
}

static void unblock(int number) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, number);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
}

bool terminal_can_stop(void) {
  struct sigaction now;
  if (sigaction(SIGTSTP, NULL, &now) != 0 || now.sa_handler == SIG_IGN) return false;
  // The kernel stops no process group that nobody in its session could make go on (POSIX:
  // an orphaned process group), and a program that waits for that would wait for ever.
  pid_t parent = getppid();
  return getsid(parent) == getsid(0) && getpgid(parent) != getpgrp();
}

void terminal_stop(void) {
  struct sigaction standard = {.sa_handler = SIG_DFL}, before;
  sigset_t mask;
  sigemptyset(&standard.sa_mask);
  sigaction(SIGTSTP, &standard, &before);
  pthread_sigmask(SIG_SETMASK, NULL, &mask);
  unblock(SIGTSTP);
  raise(SIGTSTP);
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
  sigaction(SIGTSTP, &before, NULL);
}

void terminal_die(int number) {
  signal(number, SIG_DFL);
  unblock(number);
  raise(number);
  _exit(128 + number);
}
