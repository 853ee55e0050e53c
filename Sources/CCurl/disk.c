#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <sys/utsname.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "CCurl.h"

int ccurl_rename_new(const char *from, const char *to) {
  if (renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0) return 0;
  if (errno != EINVAL && errno != ENOSYS) return -1;
  // A file system that cannot do this can link.
  if (link(from, to) != 0) return -1;
  return unlink(from);
}

int ccurl_lease(int descriptor) {
  if (fcntl(descriptor, F_SETLEASE, F_RDLCK) != 0) return errno;
  fcntl(descriptor, F_SETLEASE, F_UNLCK);
  return 0;
}

typedef struct {
  const char *const *paths;
  int *problems;
  size_t count;
  atomic_size_t next;
} batch;

static int sync_one(const char *path) {
  int descriptor = open(path, O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return errno;
  int problem = fsync(descriptor) == 0 ? 0 : errno;
  close(descriptor);
  return problem;
}

static void *work(void *context) {
  batch *shared = context;
  size_t index;
  while ((index = atomic_fetch_add(&shared->next, 1)) < shared->count)
    shared->problems[index] = sync_one(shared->paths[index]);
  return NULL;
}

void ccurl_sync_all(const char *const *paths, int *problems, size_t count) {
  enum { most = 15 };
  pthread_t helpers[most];
  batch shared = {paths, problems, count, 0};
  size_t started = 0;
  while (started < most && started + 1 < count &&
         pthread_create(&helpers[started], NULL, work, &shared) == 0)
    started++;
  work(&shared);
  while (started > 0) pthread_join(helpers[--started], NULL);
}

// Since Linux 5.8 syncfs answers with an error when anything of the file system could not be
// written since the descriptor was opened; before, it answered 0 whatever had happened.
static int kernel_tells_errors(void) {
  struct utsname system;
  int major = 0, minor = 0;
  if (uname(&system) != 0 || sscanf(system.release, "%d.%d", &major, &minor) != 2) return 0;
  return major > 5 || (major == 5 && minor >= 8);
}

int ccurl_filesystem_open(const char *folder) {
  // ext2 to ext4, XFS and Btrfs. A file system over the network or in a user process may take the
  // bytes and leave them in the memory of another.
  enum { ext = 0xEF53, xfs = 0x58465342, btrfs = 0x9123683E };
  struct statfs status;
  int descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return -1;
  if (kernel_tells_errors() && fstatfs(descriptor, &status) == 0) {
    unsigned kind = (unsigned)status.f_type;
    if (kind == ext || kind == xfs || kind == btrfs) return descriptor;
  }
  close(descriptor);
  return -1;
}

int ccurl_filesystem_sync(int descriptor) { return syncfs(descriptor) == 0 ? 0 : errno; }
