#define _GNU_SOURCE
#include "CTerminal.h"

#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

const uint32_t terminal_bold = A_BOLD;
const uint32_t terminal_dim = A_DIM;
const uint32_t terminal_reverse = A_REVERSE;
const uint32_t terminal_underline = A_UNDERLINE;

// ncurses keeps these until the screen is deleted.
static FILE *screen_input;
static FILE *screen_output;
// Where ncurses writes.
static int page = -1;

void terminal_use_utf8(void) {
  if (setlocale(LC_CTYPE, "") && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return;
  static const char *const names[] = {"C.UTF-8", "en_GB.UTF-8", "en_US.UTF-8"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (setlocale(LC_CTYPE, names[i])) return;
}

static void close_files(void) {
  if (screen_input) fclose(screen_input);
  if (screen_output) fclose(screen_output);
  screen_input = screen_output = NULL;
  if (page >= 0) close(page);
  page = -1;
}

static FILE *open_page(const char *mode) {
  int copy = fcntl(page, F_DUPFD_CLOEXEC, 0);
  FILE *file = copy < 0 ? NULL : fdopen(copy, mode);
  if (!file && copy >= 0) close(copy);
  return file;
}

SCREEN *terminal_start(const char *type) {
  page = memfd_create("screen", MFD_CLOEXEC);
  if (page < 0) return NULL;
  screen_input = open_page("r");
  screen_output = open_page("w");
  SCREEN *screen = NULL;
  if (screen_input && screen_output) {
    screen = newterm(type, screen_output, screen_input);
  }
  if (screen) {
    nonl();
    // An update is never broken off because of keys that wait: those that did are dealt with.
    typeahead(-1);
    const char *place_cursor = tigetstr("cup");
    if (place_cursor && place_cursor != (char *)-1) return screen;
    endwin();
    delscreen(screen);
  }
  close_files();
  return NULL;
}

void terminal_finish(SCREEN *screen) {
  delscreen(screen);
  close_files();
}

size_t terminal_take(void *bytes, size_t size) {
  static off_t taken;
  ssize_t count = pread(page, bytes, size, taken);
  if (count > 0) {
    taken += count;
    return (size_t)count;
  }
  // All copies of the descriptor share one offset, so ncurses writes from the start again.
  taken = 0;
  if (ftruncate(page, 0) == 0) lseek(page, 0, SEEK_SET);
  return 0;
}

// A cell that ncurses takes; a character that it measures otherwise than we do would shift the
// rest of the row, so a replacement of the right width stands for it.
static int make_cells(const struct terminal_cell *cell, attr_t attributes, int pair, cchar_t *out) {
  wchar_t text[CCHARW_MAX + 1] = {(wchar_t)cell->scalars[0]};
  if (wcwidth(text[0]) == cell->width) {
    int length = 1;
    for (int i = 1; i < 5 && cell->scalars[i]; i++)
      if (length < CCHARW_MAX && wcwidth((wchar_t)cell->scalars[i]) == 0)
        text[length++] = (wchar_t)cell->scalars[i];
    if (setcchar(out, text, attributes, 0, &pair) == OK) return 1;
  }
  const wchar_t *stand_in = wcwidth(L'\uFFFD') == 1 ? L"\uFFFD" : L"?";
  setcchar(out, stand_in, attributes, 0, &pair);
  if (cell->width == 2) setcchar(out + 1, L" ", attributes, 0, &pair);
  return cell->width == 2 ? 2 : 1;
}

void terminal_put(int row, int column, const struct terminal_cell *cells, int count) {
  enum { batch = 64 };
  cchar_t made[2 * batch];
  while (count > 0) {
    int length = 0, width = 0, taken = 0;
    for (; taken < count && taken < batch; taken++) {
      attr_t attributes = (attr_t)cells[taken].attributes;
      length += make_cells(&cells[taken], attributes, cells[taken].pair, made + length);
      width += cells[taken].width;
    }
    mvwadd_wchnstr(stdscr, row, column, made, length);
    column += width;
    cells += taken;
    count -= taken;
  }
}

void terminal_update(int row, int column) {
  curs_set(row < 0 ? 0 : 1);
  if (row >= 0) wmove(stdscr, row, column);
  wnoutrefresh(stdscr);
  doupdate();
}

bool terminal_has_scroll_region(void) {
  const char *region = tigetstr("csr");
  return region && region != (char *)-1;
}

void terminal_forget(void) { clearok(curscr, TRUE); }

int terminal_colours(void) { return COLORS; }
int terminal_pairs(void) { return COLOR_PAIRS; }
int terminal_rows(void) { return LINES; }
int terminal_columns(void) { return COLS; }

// What ncurses writes with, into its own buffer; its headers leave it out.
int _nc_outch(int byte);

void terminal_span_region(void) {
  if (!terminal_has_scroll_region()) return;
  tputs(tparm(tigetstr("csr"), 0, LINES - 1), 1, _nc_outch);
}

bool terminal_resize(int output) {
  struct winsize size;
  if (ioctl(output, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return false;
  if (!is_term_resized(size.ws_row, size.ws_col)) return false;
  return resizeterm(size.ws_row, size.ws_col) == OK;
}
