// The calls of Linux that Swift's Glibc module leaves out: epoll, eventfd, peer credentials.
#ifndef PATCHWORK_CLINUX_H
#define PATCHWORK_CLINUX_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <stdint.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/types.h>

// A readiness as Swift can read it: the token given when the descriptor was added, and what it
// is ready for.
struct linux_readiness {
  uint64_t token;
  uint32_t events;
};

static inline int linux_epoll_create(void) { return epoll_create1(EPOLL_CLOEXEC); }

static inline int linux_epoll_set(int epoll, int operation, int fd, uint32_t events,
                                  uint64_t token) {
  struct epoll_event event = {.events = events, .data = {.u64 = token}};
  return epoll_ctl(epoll, operation, fd, &event);
}

static inline int linux_epoll_wait(int epoll, struct linux_readiness *ready, int capacity,
                                   int timeout_ms) {
  struct epoll_event events[64];
  int count = epoll_wait(epoll, events, capacity < 64 ? capacity : 64, timeout_ms);
  for (int i = 0; i < count; i++) {
    ready[i].token = events[i].data.u64;
    ready[i].events = events[i].events;
  }
  return count;
}

static inline int linux_eventfd(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

static inline int linux_accept(int fd) {
  return accept4(fd, 0, 0, SOCK_CLOEXEC | SOCK_NONBLOCK);
}

// The user identifier of the process at the other end of a Unix socket; -1 when the kernel will
// not say.
static inline int64_t linux_peer_user(int fd) {
  struct ucred peer;
  socklen_t length = sizeof peer;
  if (getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &peer, &length) != 0) return -1;
  return (int64_t)peer.uid;
}

#endif
