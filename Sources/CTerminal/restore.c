#include "CTerminal.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

static struct termios saved_settings;
static int saved_input = -1;
static int saved_output = -1;
static char leaving[512];
static size_t leaving_length;
static volatile sig_atomic_t is_active;

// Adds a sequence without its padding ($<5>), which no terminal of today needs.
static void add(const char *text) {
  if (!text || text == (char *)-1) return;
  while (*text && leaving_length < sizeof leaving) {
    if (text[0] == '$' && text[1] == '<') {
      const char *end = strchr(text, '>');
      if (end) {
        text = end + 1;
        continue;
      }
    }
    leaving[leaving_length++] = *text++;
  }
}

static void add_capability(const char *name) { add(tigetstr((char *)name)); }

void terminal_save(int input, int output) {
  saved_input = tcgetattr(input, &saved_settings) == 0 ? input : -1;
  saved_output = output;
}

void terminal_make_raw(void) {
  if (saved_input < 0) return;
  struct termios raw = saved_settings;
  cfmakeraw(&raw);
  raw.c_cflag = saved_settings.c_cflag;
  raw.c_cc[VMIN] = 1;
  raw.c_cc[VTIME] = 0;
  tcsetattr(saved_input, TCSADRAIN, &raw);
}

void terminal_set_active(void) {
  if (leaving_length == 0) {
    add("\033[?2004l");
    // Before the cursor is put back, for this moves it.
    if (terminal_has_scroll_region()) add("\033[r");
    add_capability("op");
    add_capability("sgr0");
    add_capability("cnorm");
    add_capability("rmcup");
  }
  is_active = 1;
}

void terminal_restore_settings(void) {
  is_active = 0;
  int saved_error = errno;
  if (saved_input >= 0) tcsetattr(saved_input, TCSANOW, &saved_settings);
  errno = saved_error;
}

void terminal_restore(void) {
  if (!is_active) return;
  is_active = 0;
  int saved_error = errno;
  for (size_t done = 0; done < leaving_length;) {
    ssize_t count = write(saved_output, leaving + done, leaving_length - done);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) break;
    done += (size_t)count;
  }
  terminal_restore_settings();
  errno = saved_error;
}

static void crashed(int signal_number) {
  terminal_restore();
  // SA_RESETHAND has put the default action back; it happens once this handler has returned.
  raise(signal_number);
}

void terminal_guard_thread(void) {
  // A stack that has overflowed cannot carry the handler.
  static _Thread_local char other_stack[16384];
  static _Thread_local bool is_guarded;
  if (is_guarded) return;
  is_guarded = true;
  stack_t stack = {.ss_sp = other_stack, .ss_size = sizeof other_stack};
  sigaltstack(&stack, NULL);
}

void terminal_restore_on_crash(void) {
  terminal_guard_thread();
  static const int crashes[] = {SIGILL, SIGTRAP, SIGSEGV, SIGABRT, SIGBUS, SIGFPE};
  struct sigaction action = {.sa_handler = crashed, .sa_flags = (int)(SA_RESETHAND | SA_ONSTACK)};
  sigemptyset(&action.sa_mask);
  for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++)
    sigaction(crashes[i], &action, NULL);
  atexit(terminal_restore);
}
