#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
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

int ccurl_sync_file_system(int descriptor) { return syncfs(descriptor); }
