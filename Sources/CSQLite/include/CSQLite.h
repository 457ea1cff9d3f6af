#ifndef PATCHWORK_CSQLITE_H
#define PATCHWORK_CSQLITE_H
#include <sqlite3.h>
#endif
