// The calls of Linux that Swift's Glibc module leaves out: epoll, eventfd, peer credentials.
// No system header beyond stdint.h is named here, so that nothing is imported twice.
#ifndef PATCHWORK_CLINUX_H
#define PATCHWORK_CLINUX_H

#include <stdint.h>

// A readiness: the token given when the descriptor was added, and what it is ready for.
struct linux_readiness {
  uint64_t token;
  uint32_t events;
};

// What a descriptor is ready for.
extern const uint32_t linux_readable;
extern const uint32_t linux_writable;
extern const uint32_t linux_gone;

int linux_epoll_create(void);
int linux_epoll_add(int epoll, int fd, uint32_t events, uint64_t token);
int linux_epoll_change(int epoll, int fd, uint32_t events, uint64_t token);
int linux_epoll_remove(int epoll, int fd);
// At most 64 at a time; milliseconds, -1 for ever.
int linux_epoll_wait(int epoll, struct linux_readiness *ready, int capacity, int timeout_ms);

int linux_eventfd(void);

// Accepts a connection that does not block and is closed on exec.
int linux_accept(int fd);

// The user identifier of the process at the other end of a Unix socket; -1 when the kernel will
// not say.
int64_t linux_peer_user(int fd);

// Keeps other programs of the account from reading this one's memory, as debuggers do, and the kernel
// from writing it to a file.
int linux_keep_memory_private(void);

#endif
