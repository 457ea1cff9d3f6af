/// ncurses for Swift: the library itself, and plain functions for its macros and globals, which
/// Swift cannot import. Signals and the restoring of the terminal are in C as well, because
/// nothing else may run in a signal handler.
#ifndef PATCHWORK_CTERMINAL_H
#define PATCHWORK_CTERMINAL_H

#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <stdbool.h>
#include <stdint.h>

// MARK: Screen (screen.c)

/// What one place on the screen shows. A wide character is followed by no cell of its own.
struct terminal_cell {
  /// A base character and up to four marks upon it; 0 for none.
  uint32_t scalars[5];
  /// A sum of the attribute bits below.
  uint32_t attributes;
  /// Colour pair; 0 for the terminal's own colours.
  int32_t pair;
  /// Columns, 1 or 2.
  int32_t width;
};

extern const uint32_t terminal_bold;
extern const uint32_t terminal_dim;
extern const uint32_t terminal_reverse;
extern const uint32_t terminal_underline;

/// Makes ncurses measure and write UTF-8, whatever the locale says.
void terminal_use_utf8(void);

/// Starts ncurses for a type of terminal. It writes into memory, from which `terminal_take` takes
/// what is to be sent, and leaves the terminal itself alone. Unlike initscr it never exits: NULL
/// when the type is unknown or cannot place the cursor.
SCREEN *terminal_start(const char *type);

/// Frees ncurses' memory; call endwin first and take what it wrote.
void terminal_finish(SCREEN *screen);

/// Takes what ncurses has written, as much as there is room for; call until it gives 0.
size_t terminal_take(void *bytes, size_t size);

/// Writes cells of one row into ncurses' idea of the screen.
void terminal_put(int row, int column, const struct terminal_cell *cells, int count);

/// Puts the cursor at a place, or hides it when the row is negative, and has ncurses write what
/// brings the terminal up to date.
void terminal_update(int row, int column);

/// Forgets what the terminal shows, so that the next update draws all of it.
void terminal_forget(void);

/// Whether the terminal has a scroll region, which ncurses then sets and never resets.
bool terminal_has_scroll_region(void);

/// Colours and colour pairs that the terminal has, once colours are started.
int terminal_colours(void);
int terminal_pairs(void);

/// Rows and columns of ncurses' idea of the screen.
int terminal_rows(void);
int terminal_columns(void);

/// Asks the terminal for its size and tells ncurses. False when it is as before.
bool terminal_resize(int output);

/// Lets the whole screen scroll. ncurses, which cannot ask a file in memory for its size, has begun with
/// the size that the terminal's description names; what it scrolls on a larger screen would stay where
/// it is. To be called before anything is drawn.
void terminal_span_region(void);

// MARK: Restoring (restore.c)

/// Saves the terminal's settings, to be restored; call once, before they are changed.
void terminal_save(int input, int output);

/// Makes every key arrive at once and as bytes, Ctrl-C, Ctrl-Z, Ctrl-S and Ctrl-Q among them.
void terminal_make_raw(void);

/// Restores the terminal: safe in a signal handler, and harmless when there is nothing to restore.
void terminal_restore(void);

/// Restores the terminal's settings only, once ncurses has left the screen in order.
void terminal_restore_settings(void);

/// Says that there is something to restore from now on. ncurses must have been started.
void terminal_set_active(void);

/// Lets those handlers run even when this thread's stack has overflowed. The main queue moves from
/// thread to thread, so call it whenever work begins.
void terminal_guard_thread(void);

/// Installs handlers that restore the terminal when the program crashes, and at exit.
void terminal_restore_on_crash(void);

// MARK: Signals (signals.c)

/// Catches WINCH, CONT, TSTP, INT, TERM, HUP and QUIT. Returns a descriptor from which their
/// numbers can be read, a byte each, or -1 with errno set. A second signal to end ends at once.
int terminal_catch_signals(void);

/// Whether there is anyone to make the program go on once it is stopped.
bool terminal_can_stop(void);

/// Stops the program as SIGTSTP does by default; returns when it goes on.
void terminal_stop(void);

/// Ends the program as a signal does by default, so that its parent sees why.
void terminal_die(int signal);

#endif
