// What Swift cannot call by itself to start a child and to confine it: posix_spawn with its
// attributes, prctl, Landlock. Every call answers 0, or an errno.
#ifndef CWORKERS_H
#define CWORKERS_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

// Starts a program in a session of its own with `channel` as input and output and `errors` for its
// messages; nothing else that is open here is open there.
int cworkers_spawn(pid_t *child, const char *path, char *const arguments[], char *const environment[],
                   int channel, int errors);
// Waits until the child has ended without reaping it; with `at_once` answers EAGAIN while it runs.
int cworkers_wait(pid_t child, int at_once);

// Kills this process when the thread that started it ends.
int cworkers_die_with_parent(void);
// No new privileges by set-uid programs; no core file; not to be looked into by other processes.
int cworkers_give_up_privileges(void);
// Closes every descriptor from 3 on.
int cworkers_close_others(void);
// Few memory arenas and small stacks, so that a limit of address space means memory in use.
int cworkers_save_address_space(size_t stack_bytes);
// Keeps so much freed memory for later: what is taken and freed for each piece of work is not asked
// of the system each time.
int cworkers_keep_freed_memory(size_t bytes);
// One pool of memory for all threads, which grows by so much at a time; for threads that hand what they
// take to one another. A pool that a thread has already is kept.
int cworkers_share_memory(size_t bytes);

typedef enum {
  CWORKERS_MEMORY, CWORKERS_CORE, CWORKERS_OPEN_FILES, CWORKERS_FILE_SIZE, CWORKERS_PROCESSES
} cworkers_limit;
// Lowers a limit for good; one that is lower already stays.
int cworkers_set_limit(cworkers_limit limit, uint64_t value);

// The version of Landlock this kernel has; 0 when it has none.
int cworkers_landlock_version(void);
// Begins a set of rules that forbids all use of files, binding ports and, unless `connects`, making
// TCP connections; gives its descriptor.
int cworkers_landlock_begin(int version, int connects, int *rules);
typedef enum { CWORKERS_READ, CWORKERS_WRITE, CWORKERS_RUN } cworkers_use;
// Allows what lies at `path` to be read; also to be written, made and removed; or also to be run.
int cworkers_landlock_allow(int version, int rules, const char *path, cworkers_use use);
// Puts the calling thread under the rules; the process must have no other.
int cworkers_landlock_enter(int rules);

#endif
