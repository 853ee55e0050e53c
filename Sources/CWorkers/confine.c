#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <malloc.h>
#include <pthread.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "CWorkers.h"

static int answer(long result) { return result == 0 ? 0 : errno; }

int cworkers_die_with_parent(void) { return answer(prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0)); }

int cworkers_give_up_privileges(void) {
  int problem = answer(prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0));
  return problem ? problem : answer(prctl(PR_SET_DUMPABLE, 0, 0, 0, 0));
}

int cworkers_close_others(void) { return answer(close_range(3, ~0U, 0)); }

int cworkers_save_address_space(size_t stack_bytes) {
  if (mallopt(M_ARENA_MAX, 2) != 1) return EINVAL;
  pthread_attr_t attributes;
  int problem = pthread_attr_init(&attributes);
  if (problem) return problem;
  problem = pthread_attr_setstacksize(&attributes, stack_bytes);
  if (!problem) problem = pthread_setattr_default_np(&attributes);
  pthread_attr_destroy(&attributes);
  return problem;
}

int cworkers_keep_freed_memory(size_t bytes) {
  // With the one set, the other would no longer grow by itself.
  int is_set = mallopt(M_TRIM_THRESHOLD, (int)bytes) == 1 && mallopt(M_MMAP_THRESHOLD, 1 << 20) == 1;
  return is_set ? 0 : EINVAL;
}

int cworkers_share_memory(size_t bytes) {
  // A pool of a thread grows by a page or two at a time, for which the other threads are stopped.
  int is_set = mallopt(M_ARENA_MAX, 1) == 1 && mallopt(M_TOP_PAD, (int)bytes) == 1;
  return is_set ? 0 : EINVAL;
}

int cworkers_set_limit(cworkers_limit limit, uint64_t value) {
  static const int kinds[] = {RLIMIT_AS, RLIMIT_CORE, RLIMIT_NOFILE, RLIMIT_FSIZE, RLIMIT_NPROC};
  struct rlimit now;
  if (getrlimit(kinds[limit], &now) != 0) return errno;
  if (now.rlim_max == RLIM_INFINITY || value < now.rlim_max) now.rlim_max = value;
  now.rlim_cur = now.rlim_max;
  return answer(setrlimit(kinds[limit], &now));
}

// The kernel's numbers, since the header of the system may be older than the kernel.
enum {
  FILES_1 = (1 << 13) - 1, FILES_2 = (1 << 14) - 1, FILES_3 = (1 << 15) - 1, FILES_5 = (1 << 16) - 1,
  RUN_FILE = 1 << 0, READ_FILE = 1 << 2, READ_FOLDER = 1 << 3, WRITE_FILE = 1 << 1, REMOVE_FILE = 1 << 5,
  MAKE_FILE = 1 << 8, TRUNCATE = 1 << 14,
  BIND = 1, CONNECT = 2, OTHER_SOCKETS = 1, OTHER_SIGNALS = 2,
};

struct rules {
  uint64_t files, network, scoped;
};

int cworkers_landlock_version(void) {
  long version = syscall(SYS_landlock_create_ruleset, NULL, 0, 1);
  return version < 0 ? 0 : (int)version;
}

int cworkers_landlock_begin(int version, int connects, int *rules) {
  struct rules forbidden = {
      .files = version < 2 ? FILES_1 : version < 3 ? FILES_2 : version < 5 ? FILES_3 : FILES_5,
      .network = version < 4 ? 0 : connects ? BIND : BIND | CONNECT,
      .scoped = version < 6 ? 0 : OTHER_SOCKETS | OTHER_SIGNALS};
  size_t size = version < 4 ? 8 : version < 6 ? 16 : 24;
  long descriptor = syscall(SYS_landlock_create_ruleset, &forbidden, size, 0);
  if (descriptor < 0) return errno;
  *rules = (int)descriptor;
  return 0;
}

int cworkers_landlock_allow(int version, int rules, const char *path,
                           cworkers_use use) {
  int place = open(path, O_PATH | O_CLOEXEC);
  if (place < 0) return errno;
  struct stat status;
  int problem = answer(fstat(place, &status));
  int writes = use == CWORKERS_WRITE;
  uint64_t rights = READ_FILE | (writes ? WRITE_FILE | (version < 3 ? 0 : TRUNCATE) : 0);
  if (use == CWORKERS_RUN) rights |= RUN_FILE;
  if (S_ISDIR(status.st_mode)) rights |= READ_FOLDER | (writes ? MAKE_FILE | REMOVE_FILE : 0);
  struct landlock_path_beneath_attr beneath = {.allowed_access = rights, .parent_fd = place};
  if (!problem)
    problem = answer(syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0));
  close(place);
  return problem;
}

int cworkers_landlock_enter(int rules) {
  return answer(syscall(SYS_landlock_restrict_self, rules, 0));
}
