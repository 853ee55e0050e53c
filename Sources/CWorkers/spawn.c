#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "CWorkers.h"

static int arrange(posix_spawn_file_actions_t *actions, posix_spawnattr_t *attributes, int channel,
                   int errors) {
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  int problem = posix_spawn_file_actions_adddup2(actions, channel, 0);
  if (!problem) problem = posix_spawn_file_actions_adddup2(actions, channel, 1);
  if (!problem) problem = posix_spawn_file_actions_adddup2(actions, errors, 2);
  if (!problem) problem = posix_spawn_file_actions_addclosefrom_np(actions, 3);
  if (!problem) problem = posix_spawnattr_setsigmask(attributes, &none);
  if (!problem) problem = posix_spawnattr_setsigdefault(attributes, &all);
  // A session of its own: what is typed at the terminal goes to the parent alone.
  const short flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSID;
  return problem ? problem : posix_spawnattr_setflags(attributes, flags);
}

int cworkers_spawn(pid_t *child, const char *path, char *const arguments[], char *const environment[],
                   int channel, int errors) {
  // Out of the way of the descriptors they are copied to.
  int high_channel = fcntl(channel, F_DUPFD_CLOEXEC, 3);
  int high_errors = fcntl(errors, F_DUPFD_CLOEXEC, 3);
  int problem = high_channel < 0 || high_errors < 0 ? errno : 0;
  if (!problem) {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    problem = arrange(&actions, &attributes, high_channel, high_errors);
    if (!problem) problem = posix_spawn(child, path, &actions, &attributes, arguments, environment);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
  }
  if (high_channel >= 0) close(high_channel);
  if (high_errors >= 0) close(high_errors);
  return problem;
}

int cworkers_wait(pid_t child, int at_once) {
  siginfo_t state = {0};
  while (waitid(P_PID, (id_t)child, &state, WEXITED | WNOWAIT | (at_once ? WNOHANG : 0)) != 0)
    if (errno != EINTR) return errno;
  return state.si_pid == child ? 0 : EAGAIN;
}
