/* Between partnerd and the kernel, by LD_PRELOAD: counts the calls by which it leaves a trace outside itself (writes,
   syncs, truncates, makes, renames, removes, starts a program, sends), and at a given one ends the process or says
   that it failed. What to do is read from a page of memory shared with the test, which also gets the counts; it is
   laid out in points.py.

   Where SWEEP_DISK names a folder it also keeps there what a disk would hold after a power cut: the content of each
   file as its last sync left it, the names in each folder as the folder's last sync left them. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum kind { WRITE, SYNC, TRUNCATE, OPEN, RENAME, REMOVE, START, SEND, KINDS };
enum mode { COUNT, KILL, HALF, FAIL };

struct page {
    long calls;        /* so many were counted */
    long from, to;     /* these are met: from <= number < to */
    long mode, error;  /* what then happens; of FAIL the errno */
    long met;          /* so many were met */
    long of_kind[KINDS];
    long kind;         /* of the first that was met */
    char place[256];   /* its file, where it has one */
    long syncs_lie;    /* a sync says 0 and the disk holds nothing of it: for the sweep's own test */
    unsigned char kinds[8192]; /* of each call, by its number; the first is 1 */
};

static struct page *page;
static pid_t us;
static const char *home, *disk;
static pthread_mutex_t disk_lock = PTHREAD_MUTEX_INITIALIZER;

#define REAL(name) ((__typeof__(&name))real(#name))
static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

static int (*real_open)(const char *, int, ...);
static ssize_t (*real_write)(int, const void *, size_t);

__attribute__((constructor)) static void begin(void) {
    const char *path = getenv("SWEEP_PAGE");
    real_open = real("open");
    real_write = real("write");
    home = getenv("SWEEP_HOME");
    disk = getenv("SWEEP_DISK");
    us = getpid();
    if (!path || !home) return;
    int file = real_open(path, O_RDWR | O_CLOEXEC);
    if (file < 0) return;
    void *at = mmap(NULL, sizeof *page, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (at != MAP_FAILED) page = at;
    close(file);
}

/* The path behind a descriptor; empty where it is no file of the library's. */
static int ours(int file, char *path, size_t size) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t count = readlink(link, path, size - 1);
    path[count < 0 ? 0 : count] = 0;
    return count > 0 && !strncmp(path, home, strlen(home));
}

/* What a descriptor is to us, and its path: a file or folder of the library's, or a socket; else it does not count, as
   the pipes and counters by which threads wake each other don't, and the journal. */
static int is_counted(int file, char *path, size_t size, enum kind *kind) {
    struct stat status;
    path[0] = 0;
    if (!page || fstat(file, &status)) return 0;
    if (S_ISSOCK(status.st_mode)) return *kind = SEND, 1;
    if (!S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode)) return 0;
    return ours(file, path, size) && !strstr(path, "/daemon.log");
}

/* Counts one call. 0: let it be; 1: say that it failed, errno is set; 2: do half of it, and then end. */
static int point(enum kind kind, const char *place) {
    if (!page) return 0;
    long number = __atomic_add_fetch(&page->calls, 1, __ATOMIC_SEQ_CST);
    __atomic_add_fetch(&page->of_kind[kind], 1, __ATOMIC_SEQ_CST);
    if (number < (long)sizeof page->kinds) page->kinds[number] = kind;
    if (page->mode == COUNT || number < page->from || number >= page->to) return 0;
    /* A disk that fails for a while is no network that does: else nobody could ask what is wrong. */
    if (kind == SEND && page->to - page->from > 1) return 0;
    if (__atomic_fetch_add(&page->met, 1, __ATOMIC_SEQ_CST) == 0) {
        page->kind = kind;
        strncpy(page->place, place, sizeof page->place - 1);
    }
    if (page->mode == FAIL) {
        errno = page->error;
        return 1;
    }
    if (page->mode == HALF && kind == WRITE) return 2;
    kill(us, SIGKILL);
    for (;;) pause();
}

static void end(void) {
    kill(us, SIGKILL);
    for (;;) pause();
}

/* MARK: The disk */

static void put(const char *to, int from) {
    char bytes[65536];
    int out = real_open(to, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    off_t at = 0;
    ssize_t count;
    if (out < 0) return;
    while ((count = pread(from, bytes, sizeof bytes, at)) > 0) at += real_write(out, bytes, count);
    close(out);
}

static void keep_file(int file, const struct stat *status) {
    char to[512], link[64];
    /* Its own descriptor may be for writing alone. Closing another one of a file that SQLite has locked would end
       its locks, so this one is only read where it can be. */
    snprintf(to, sizeof to, "%s/content/%lu", disk, (unsigned long)status->st_ino);
    if ((fcntl(file, F_GETFL) & O_ACCMODE) == O_RDWR) return put(to, file);
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    int again = real_open(link, O_RDONLY | O_CLOEXEC);
    if (again < 0) return;
    put(to, again);
    close(again);
}

static void keep_names(const char *path) {
    char name[768];
    DIR *now = opendir(path);
    if (!now) return;
    snprintf(name, sizeof name, "%s/names/%s", disk, path);
    for (char *slash = name + strlen(disk) + strlen("/names/"); (slash = strchr(slash, '/'));) *slash = '%';
    int out = real_open(name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    for (struct dirent *entry; out >= 0 && (entry = readdir(now));) {
        char line[512];
        if (entry->d_type != DT_REG) continue;
        int count = snprintf(line, sizeof line, "%lu %s/%s\n", (unsigned long)entry->d_ino, path, entry->d_name);
        real_write(out, line, count);
    }
    if (out >= 0) close(out);
    closedir(now);
}

static void synced(int file) {
    char path[512];
    struct stat status;
    int before = errno;
    if (!page || !disk || page->syncs_lie || fstat(file, &status) || !ours(file, path, sizeof path)) return;
    pthread_mutex_lock(&disk_lock);
    if (S_ISDIR(status.st_mode)) keep_names(path);
    if (S_ISREG(status.st_mode)) keep_file(file, &status);
    pthread_mutex_unlock(&disk_lock);
    errno = before;
}

/* MARK: Writes */

#define WRITES(is, type, name, parameters, arguments, half)                                                           \
    type name parameters {                                                                                             \
        char path[512];                                                                                                \
        enum kind kind = is;                                                                                           \
        switch (is_counted(file, path, sizeof path, &kind) ? point(kind, path) : 0) {                                  \
        case 1: return -1;                                                                                             \
        case 2: (void)!half; end();                                                                                    \
        }                                                                                                              \
        return REAL(name) arguments;                                                                                   \
    }

WRITES(WRITE, ssize_t, write, (int file, const void *bytes, size_t count), (file, bytes, count),
       REAL(write)(file, bytes, count / 2))
WRITES(WRITE, ssize_t, pwrite, (int file, const void *bytes, size_t count, off_t at), (file, bytes, count, at),
       REAL(pwrite)(file, bytes, count / 2, at))
WRITES(WRITE, ssize_t, pwrite64, (int file, const void *bytes, size_t count, off64_t at), (file, bytes, count, at),
       REAL(pwrite64)(file, bytes, count / 2, at))
WRITES(WRITE, ssize_t, writev, (int file, const struct iovec *parts, int count), (file, parts, count),
       REAL(writev)(file, parts, count / 2))
WRITES(TRUNCATE, int, ftruncate, (int file, off_t size), (file, size), 0)
WRITES(TRUNCATE, int, ftruncate64, (int file, off64_t size), (file, size), 0)

#define SYNCS(name)                                                                                                    \
    int name(int file) {                                                                                               \
        char path[512];                                                                                                \
        enum kind kind = SYNC;                                                                                         \
        if (is_counted(file, path, sizeof path, &kind) && point(kind, path)) return -1;                                \
        int done = REAL(name)(file);                                                                                   \
        if (!done) synced(file);                                                                                       \
        return done;                                                                                                   \
    }

SYNCS(fsync)
SYNCS(fdatasync)

/* MARK: Names */

/* Of the library's files all; of others those that are made, as scratch files are. */
static int opens(const char *path, int flags) {
    return page && getpid() == us && !strstr(path, "/daemon.log") &&
        (flags & O_CREAT || !strncmp(path, home, strlen(home)));
}

#define OPENS(name, parameters, arguments)                                                                             \
    int name parameters {                                                                                              \
        int mode = 0;                                                                                                  \
        if (flags & (O_CREAT | __O_TMPFILE)) {                                                                         \
            va_list rest;                                                                                              \
            va_start(rest, flags);                                                                                     \
            mode = va_arg(rest, int);                                                                                  \
            va_end(rest);                                                                                              \
        }                                                                                                              \
        if (opens(path, flags) && point(OPEN, path)) return -1;                                                        \
        return REAL(name) arguments;                                                                                   \
    }

OPENS(open, (const char *path, int flags, ...), (path, flags, mode))
OPENS(open64, (const char *path, int flags, ...), (path, flags, mode))
OPENS(openat, (int folder, const char *path, int flags, ...), (folder, path, flags, mode))
OPENS(openat64, (int folder, const char *path, int flags, ...), (folder, path, flags, mode))

#define NAMES(kind, name, parameters, arguments, path)                                                                 \
    int name parameters {                                                                                              \
        if (page && getpid() == us && point(kind, path)) return -1;                                                    \
        return REAL(name) arguments;                                                                                   \
    }

NAMES(RENAME, rename, (const char *from, const char *to), (from, to), to)
NAMES(RENAME, renameat, (int a, const char *from, int b, const char *to), (a, from, b, to), to)
NAMES(RENAME, renameat2, (int a, const char *from, int b, const char *to, unsigned flags), (a, from, b, to, flags), to)
NAMES(RENAME, link, (const char *from, const char *to), (from, to), to)
NAMES(REMOVE, unlink, (const char *path), (path), path)
NAMES(REMOVE, unlinkat, (int folder, const char *path, int flags), (folder, path, flags), path)
NAMES(OPEN, mkdir, (const char *path, mode_t mode), (path, mode), path)
NAMES(OPEN, mkdirat, (int folder, const char *path, mode_t mode), (folder, path, mode), path)

/* MARK: Programs */

#define STARTS(name)                                                                                                   \
    int name(pid_t *child, const char *path, const posix_spawn_file_actions_t *actions,                                \
             const posix_spawnattr_t *attributes, char *const arguments[], char *const environment[]) {                \
        if (page && point(START, path)) return page->error;                                                            \
        return REAL(name)(child, path, actions, attributes, arguments, environment);                                   \
    }

STARTS(posix_spawn)
STARTS(posix_spawnp)

/* How else a child is started; in the child nothing is met. */
pid_t fork(void) {
    if (page && getpid() == us && point(START, "")) return -1;
    return REAL(fork)();
}

/* clone3 has no function of its own in the C library. */
long syscall(long number, ...) {
    long with[6];
    va_list rest;
    va_start(rest, number);
    for (int i = 0; i < 6; i++) with[i] = va_arg(rest, long);
    va_end(rest);
    if (number == SYS_clone3 && page && getpid() == us && point(START, "")) return -1;
    return ((long (*)(long, ...))real("syscall"))(number, with[0], with[1], with[2], with[3], with[4], with[5]);
}

/* MARK: Sends */

#define SENDS(name, parameters, arguments)                                                                             \
    ssize_t name parameters {                                                                                          \
        if (page && point(SEND, "")) return -1;                                                                        \
        return REAL(name) arguments;                                                                                   \
    }

SENDS(send, (int to, const void *bytes, size_t count, int flags), (to, bytes, count, flags))
SENDS(sendto, (int to, const void *bytes, size_t count, int flags, const struct sockaddr *address, socklen_t size),
      (to, bytes, count, flags, address, size))
SENDS(sendmsg, (int to, const struct msghdr *message, int flags), (to, message, flags))
