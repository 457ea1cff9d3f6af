#ifndef PATCHWORK_CTERMINAL_H
#define PATCHWORK_CTERMINAL_H
#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#endif
