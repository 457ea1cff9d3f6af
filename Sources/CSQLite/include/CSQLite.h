#ifndef PATCHWORK_CSQLITE_H
#define PATCHWORK_CSQLITE_H
#include <sqlite3.h>

// Stops SQLite counting the memory it uses, which takes a lock for every allocation; nobody asks
// for the count. Must come before SQLite is used at all; later it does nothing. Swift cannot call
// functions with variable arguments.
static inline int csqlite_skip_memory_count(void) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

#endif
