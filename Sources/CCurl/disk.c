#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <unistd.h>

#include "CCurl.h"

int ccurl_rename_new(const char *from, const char *to) {
  if (renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0) return 0;
  if (errno != EINVAL && errno != ENOSYS) return -1;
  // A file system that cannot do this can link.
  if (link(from, to) != 0) return -1;
  return unlink(from);
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
