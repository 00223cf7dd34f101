/* What a disk can do to a program: stands between the process and the C library, by LD_PRELOAD, and is asleep until
 * armed. Only files below one folder are watched. Modes: record every write for a later power cut, die at the n-th
 * call, fail the n-th call (once or from then on), or let the files grow by so many bytes and no more.
 * Made for tests/bench/faults.py; Linux only. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum { ASLEEP, RECORD, KILL, FAIL_ONCE, FAIL_ON, QUOTA, COUNT };

static int mode = ASLEEP, record_fd = -1;
static long at = 0, seen = 0, budget = 0, faults = 0;
static char root[PATH_MAX];

void faults_arm(int new_mode, const char *folder, long number, const char *record) {
    strncpy(root, folder, sizeof root - 1);
    seen = 0; faults = 0; at = number; budget = number;
    if (record && *record) record_fd = syscall(SYS_openat, AT_FDCWD, record, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    mode = new_mode;
}
void faults_disarm(void) { mode = ASLEEP; }
long faults_seen(void) { return seen; }
long faults_met(void) { return faults; }

static void put(const void *data, size_t size) {
    const char *from = data;
    while (size) {
        long done = syscall(SYS_write, record_fd, from, size);
        if (done <= 0) return;
        from += done; size -= done;
    }
}
static void event(char kind, const char *one, const char *two, int64_t offset, const void *data, int64_t size) {
    uint32_t first = one ? strlen(one) : 0, second = two ? strlen(two) : 0;
    put(&kind, 1); put(&first, 4); put(&second, 4); put(&offset, 8); put(&size, 8);
    if (first) put(one, first);
    if (second) put(two, second);
    if (data && size > 0) put(data, size);
}
void faults_mark(const char *text) { if (mode == RECORD) event('m', text, 0, 0, 0, 0); }

static int watched(const char *path) { size_t n = strlen(root); return n && !strncmp(path, root, n) && (path[n] == '/' || !path[n]); }
static int path_of(int fd, char *path) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    long size = syscall(SYS_readlinkat, AT_FDCWD, link, path, PATH_MAX - 1);
    if (size <= 0) return 0;
    path[size] = 0;
    return watched(path);
}
static int absolute(int dir, const char *name, char *path) {
    if (name[0] == '/') { strncpy(path, name, PATH_MAX - 1); path[PATH_MAX - 1] = 0; return watched(path); }
    if (dir == AT_FDCWD) { if (!getcwd(path, PATH_MAX)) return 0; }
    else if (!path_of(dir, path)) return 0;
    strncat(path, "/", PATH_MAX - strlen(path) - 1);
    strncat(path, name, PATH_MAX - strlen(path) - 1);
    return watched(path);
}
/* Whether this call shall fail, after dying if that is what was asked. */
static int strike(void) {
    seen++;
    if (mode == KILL && seen == at) syscall(SYS_kill, syscall(SYS_getpid), SIGKILL);
    if ((mode == FAIL_ONCE && seen == at) || (mode == FAIL_ON && seen >= at)) { faults++; errno = EIO; return 1; }
    return 0;
}
/* Whether a file may grow to this size. */
static int room(int fd, int64_t end) {
    struct stat is;
    if (mode != QUOTA || fstat(fd, &is)) return 1;
    int64_t more = ((end + 4095) & ~4095L) - ((is.st_size + 4095) & ~4095L);
    if (more <= 0) return 1;
    if (more > budget) { faults++; errno = ENOSPC; return 0; }
    budget -= more;
    return 1;
}
#define REAL(type, name, ...) static type (*real)(__VA_ARGS__); if (!real) real = dlsym(RTLD_NEXT, name)

static ssize_t watched_write(int fd, const void *data, size_t size, int64_t offset, int positioned) {
    char path[PATH_MAX];
    int ours = mode != ASLEEP && path_of(fd, path);
    if (ours) {
        if (strike()) return -1;
        int64_t where = offset;
        if (!positioned) where = (fcntl(fd, F_GETFL) & O_APPEND) ? lseek(fd, 0, SEEK_END) : lseek(fd, 0, SEEK_CUR);
        if (!room(fd, where + size)) return -1;
        ssize_t done = positioned ? syscall(SYS_pwrite64, fd, data, size, offset) : syscall(SYS_write, fd, data, size);
        if (mode == RECORD && done > 0) event('w', path, 0, where, data, done);
        return done;
    }
    return positioned ? syscall(SYS_pwrite64, fd, data, size, offset) : syscall(SYS_write, fd, data, size);
}
ssize_t write(int fd, const void *data, size_t size) { return watched_write(fd, data, size, 0, 0); }
ssize_t pwrite(int fd, const void *data, size_t size, off_t offset) { return watched_write(fd, data, size, offset, 1); }
ssize_t pwrite64(int fd, const void *data, size_t size, off64_t offset) { return watched_write(fd, data, size, offset, 1); }

static ssize_t watched_read(int fd, void *data, size_t size, int64_t offset, int positioned) {
    char path[PATH_MAX];
    if ((mode == FAIL_ONCE || mode == FAIL_ON || mode == COUNT || mode == KILL) && path_of(fd, path) && strike()) return -1;
    return positioned ? syscall(SYS_pread64, fd, data, size, offset) : syscall(SYS_read, fd, data, size);
}
ssize_t read(int fd, void *data, size_t size) { return watched_read(fd, data, size, 0, 0); }
ssize_t pread(int fd, void *data, size_t size, off_t offset) { return watched_read(fd, data, size, offset, 1); }
ssize_t pread64(int fd, void *data, size_t size, off64_t offset) { return watched_read(fd, data, size, offset, 1); }

static int watched_sync(int fd, long number) {
    char path[PATH_MAX];
    int ours = mode != ASLEEP && path_of(fd, path);
    if (ours && strike()) return -1;
    /* nothing is gained by waiting for the real disk: what a cut leaves is computed from the record */
    if (ours) { if (mode == RECORD) event('s', path, 0, 0, 0, 0); return 0; }
    return syscall(number, fd);
}
int fsync(int fd) { return watched_sync(fd, SYS_fsync); }
int fdatasync(int fd) { return watched_sync(fd, SYS_fdatasync); }

static int watched_truncate(int fd, int64_t size) {
    char path[PATH_MAX];
    int ours = mode != ASLEEP && path_of(fd, path);
    if (ours && (strike() || !room(fd, size))) return -1;
    int done = syscall(SYS_ftruncate, fd, size);
    if (ours && mode == RECORD && !done) event('t', path, 0, size, 0, 0);
    return done;
}
int ftruncate(int fd, off_t size) { return watched_truncate(fd, size); }
int ftruncate64(int fd, off64_t size) { return watched_truncate(fd, size); }
int posix_fallocate(int fd, off_t offset, off_t size) { return watched_truncate(fd, offset + size) ? errno : 0; }

static int watched_open(int dir, const char *name, int flags, int rights) {
    char path[PATH_MAX];
    int ours = mode != ASLEEP && absolute(dir, name, path), fresh = 0;
    if (ours && (flags & (O_CREAT | O_TRUNC))) {
        if (strike()) return -1;
        struct stat is;
        fresh = syscall(SYS_newfstatat, AT_FDCWD, path, &is, 0) != 0;
        if (mode == QUOTA && fresh && (flags & O_CREAT) && budget <= 0) { faults++; errno = ENOSPC; return -1; }
    }
    int fd = syscall(SYS_openat, dir, name, flags, rights);
    if (ours && mode == RECORD && fd >= 0) {
        if (fresh && (flags & O_CREAT)) event('c', path, 0, 0, 0, 0);
        else if (flags & O_TRUNC) event('t', path, 0, 0, 0, 0);
    }
    return fd;
}
#define OPEN(name, first, dir) \
    int name(first const char *path, int flags, ...) { \
        va_list more; va_start(more, flags); int rights = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, int) : 0; va_end(more); \
        return watched_open(dir, path, flags, rights); }
#define COMMA ,
OPEN(open, , AT_FDCWD)
OPEN(open64, , AT_FDCWD)
OPEN(openat, int dir COMMA, dir)
OPEN(openat64, int dir COMMA, dir)

static int watched_rename(int from_dir, const char *from, int to_dir, const char *to) {
    char one[PATH_MAX], two[PATH_MAX];
    int ours = mode != ASLEEP && absolute(from_dir, from, one) && absolute(to_dir, to, two);
    if (ours && strike()) return -1;
    int done = syscall(SYS_renameat, from_dir, from, to_dir, to);
    if (ours && mode == RECORD && !done) event('r', one, two, 0, 0, 0);
    return done;
}
int rename(const char *from, const char *to) { return watched_rename(AT_FDCWD, from, AT_FDCWD, to); }
int renameat(int a, const char *from, int b, const char *to) { return watched_rename(a, from, b, to); }

static int watched_unlink(int dir, const char *name, int flags) {
    char path[PATH_MAX];
    struct stat is;
    int ours = mode != ASLEEP && absolute(dir, name, path);
    if (ours && strike()) return -1;
    int64_t freed = ours && !syscall(SYS_newfstatat, AT_FDCWD, path, &is, AT_SYMLINK_NOFOLLOW) && S_ISREG(is.st_mode) ? is.st_size : 0;
    int done = syscall(SYS_unlinkat, dir, name, flags);
    if (ours && !done) {
        if (mode == QUOTA) budget += freed & ~4095L;
        if (mode == RECORD) event(flags & AT_REMOVEDIR ? 'd' : 'u', path, 0, 0, 0, 0);
    }
    return done;
}
int unlink(const char *name) { return watched_unlink(AT_FDCWD, name, 0); }
int unlinkat(int dir, const char *name, int flags) { return watched_unlink(dir, name, flags); }
int rmdir(const char *name) { return watched_unlink(AT_FDCWD, name, AT_REMOVEDIR); }

static int watched_mkdir(int dir, const char *name, mode_t rights) {
    char path[PATH_MAX];
    int ours = mode != ASLEEP && absolute(dir, name, path);
    if (ours && strike()) return -1;
    if (ours && mode == QUOTA) { if (budget < 4096) { faults++; errno = ENOSPC; return -1; } budget -= 4096; }
    int done = syscall(SYS_mkdirat, dir, name, rights);
    if (ours && mode == RECORD && !done) event('k', path, 0, 0, 0, 0);
    return done;
}
int mkdir(const char *name, mode_t rights) { return watched_mkdir(AT_FDCWD, name, rights); }
int mkdirat(int dir, const char *name, mode_t rights) { return watched_mkdir(dir, name, rights); }

/* Copies inside the kernel would pass us by: say that they cannot be had. */
ssize_t sendfile(int out, int in, off_t *offset, size_t size) { (void)out; (void)in; (void)offset; (void)size; errno = ENOSYS; return -1; }
ssize_t sendfile64(int out, int in, off64_t *offset, size_t size) { (void)out; (void)in; (void)offset; (void)size; errno = ENOSYS; return -1; }
ssize_t copy_file_range(int a, off64_t *b, int c, off64_t *d, size_t e, unsigned f) { (void)a; (void)b; (void)c; (void)d; (void)e; (void)f; errno = ENOSYS; return -1; }

int statvfs(const char *path, struct statvfs *told) {
    REAL(int, "statvfs", const char *, struct statvfs *);
    int done = real(path, told);
    if (!done && mode == QUOTA && watched(path)) told->f_bavail = told->f_bfree = (budget > 0 ? budget : 0) / told->f_frsize;
    return done;
}
int statvfs64(const char *path, struct statvfs64 *told) {
    REAL(int, "statvfs64", const char *, struct statvfs64 *);
    int done = real(path, told);
    if (!done && mode == QUOTA && watched(path)) told->f_bavail = told->f_bfree = (budget > 0 ? budget : 0) / told->f_frsize;
    return done;
}
