/* Loaded into a program by LD_PRELOAD: notes what it does to files under $POWER_CUT_FOLDER in $POWER_CUT_LOG, in order.

   A note is a `struct note`, the path, another path or what was written. power_cut.py reads them. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct note {
    uint64_t kind, file;
    int64_t offset;
    uint64_t path_size, more_size;
};

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static const char *folder;
static size_t folder_size;
static int notes = -1;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

__attribute__((constructor)) static void begin(void) {
    folder = getenv("POWER_CUT_FOLDER");
    folder_size = folder ? strlen(folder) : 0;
    if (folder)
        notes = REAL(open)(getenv("POWER_CUT_LOG"), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static int is_watched(const char *path) {
    return notes >= 0 && path && strncmp(path, folder, folder_size) == 0;
}

static int path_of(int fd, char *path) {
    char link[64];
    ssize_t size;
    if (notes < 0 || fd == notes)
        return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    size = readlink(link, path, PATH_MAX - 1);
    path[size < 0 ? 0 : size] = 0;
    return is_watched(path);
}

static const char *path_at(int fd, const char *name, char *path) {
    if (name[0] == '/' || fd == AT_FDCWD || !path_of(fd, path))
        return name;
    strncat(path, "/", PATH_MAX - strlen(path) - 1);
    return strncat(path, name, PATH_MAX - strlen(path) - 1);
}

static void all(const void *data, size_t size) {
    while (size > 0) {
        ssize_t done = REAL(write)(notes, data, size);
        if (done <= 0)
            abort();
        data = (const char *)data + done, size -= done;
    }
}

static void note(char kind, uint64_t file, int64_t offset, const char *path, const void *more, size_t more_size) {
    struct note head = {kind, file, offset, strlen(path), more_size};
    all(&head, sizeof head), all(path, head.path_size), all(more, more_size);
}

static uint64_t number_of(int fd) {
    struct stat found;
    return fstat(fd, &found) == 0 ? found.st_ino : 0;
}

static int opened(int at, const char *name, int flags, mode_t mode) {
    char buffer[PATH_MAX];
    const char *path = path_at(at, name, buffer);
    int fd, is_new;
    if (!is_watched(path) || !(flags & (O_CREAT | O_TRUNC)))
        return REAL(openat)(at, name, flags, mode);
    pthread_mutex_lock(&turn);
    is_new = access(path, F_OK) != 0;
    fd = REAL(openat)(at, name, flags, mode);
    if (fd >= 0 && is_new)
        note('C', number_of(fd), 0, path, "", 0);
    else if (fd >= 0 && flags & O_TRUNC)
        note('T', number_of(fd), 0, path, "", 0);
    pthread_mutex_unlock(&turn);
    return fd;
}

#define OPEN(name)                                                                                                     \
    int name(const char *path, int flags, ...) {                                                                       \
        va_list rest;                                                                                                  \
        va_start(rest, flags);                                                                                         \
        return opened(AT_FDCWD, path, flags, flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0);                 \
    }
OPEN(open)
OPEN(open64)

#define OPENAT(name)                                                                                                   \
    int name(int at, const char *path, int flags, ...) {                                                               \
        va_list rest;                                                                                                  \
        va_start(rest, flags);                                                                                         \
        return opened(at, path, flags, flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0);                       \
    }
OPENAT(openat64)

static ssize_t noted(int fd, const void *data, ssize_t done, off_t offset, const char *path) {
    if (done > 0)
        note('W', number_of(fd), offset, path, data, done);
    pthread_mutex_unlock(&turn);
    return done;
}

ssize_t write(int fd, const void *data, size_t size) {
    char path[PATH_MAX];
    ssize_t done;
    if (!path_of(fd, path))
        return REAL(write)(fd, data, size);
    pthread_mutex_lock(&turn);
    done = REAL(write)(fd, data, size);
    return noted(fd, data, done, lseek(fd, 0, SEEK_CUR) - done, path);
}

#define PWRITE(name)                                                                                                   \
    ssize_t name(int fd, const void *data, size_t size, off_t offset) {                                                \
        char path[PATH_MAX];                                                                                           \
        if (!path_of(fd, path))                                                                                        \
            return REAL(name)(fd, data, size, offset);                                                                 \
        pthread_mutex_lock(&turn);                                                                                     \
        return noted(fd, data, REAL(name)(fd, data, size, offset), offset, path);                                      \
    }
PWRITE(pwrite)
PWRITE(pwrite64)

#define ON_FILE(name, kind, offset, ...)                                                                               \
    {                                                                                                                  \
        char path[PATH_MAX];                                                                                           \
        int result;                                                                                                    \
        if (!path_of(fd, path))                                                                                        \
            return REAL(name)(__VA_ARGS__);                                                                            \
        pthread_mutex_lock(&turn);                                                                                     \
        result = REAL(name)(__VA_ARGS__);                                                                              \
        if (result == 0)                                                                                               \
            note(kind, number_of(fd), offset, path, "", 0);                                                            \
        pthread_mutex_unlock(&turn);                                                                                   \
        return result;                                                                                                 \
    }
int fsync(int fd) ON_FILE(fsync, 'S', 0, fd)
int fdatasync(int fd) ON_FILE(fdatasync, 'S', 0, fd)
int ftruncate(int fd, off_t size) ON_FILE(ftruncate, 'T', size, fd, size)
int ftruncate64(int fd, off_t size) ON_FILE(ftruncate64, 'T', size, fd, size)

#define ON_NAME(real, kind, at, name, more, ...)                                                                       \
    {                                                                                                                  \
        char buffer[PATH_MAX];                                                                                         \
        const char *path = path_at(at, name, buffer);                                                                  \
        int result;                                                                                                    \
        if (!is_watched(path))                                                                                         \
            return REAL(real)(__VA_ARGS__);                                                                            \
        pthread_mutex_lock(&turn);                                                                                     \
        result = REAL(real)(__VA_ARGS__);                                                                              \
        if (result == 0)                                                                                               \
            note(kind, 0, 0, path, more, strlen(more));                                                                \
        pthread_mutex_unlock(&turn);                                                                                   \
        return result;                                                                                                 \
    }
int unlink(const char *old) ON_NAME(unlink, 'U', AT_FDCWD, old, "", old)
int unlinkat(int at, const char *old, int flags) ON_NAME(unlinkat, 'U', at, old, "", at, old, flags)
int rmdir(const char *old) ON_NAME(rmdir, 'U', AT_FDCWD, old, "", old)
int mkdir(const char *made, mode_t mode) ON_NAME(mkdir, 'M', AT_FDCWD, made, "", made, mode)
int link(const char *old, const char *made) ON_NAME(link, 'L', AT_FDCWD, old, made, old, made)
int rename(const char *old, const char *made) ON_NAME(rename, 'R', AT_FDCWD, old, made, old, made)
