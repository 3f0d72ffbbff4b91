/* Preloaded into a program: makes the n-th system call on files in given folders fail, or kills the process there.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* No GLib in here: its own calls would be counted. Steered by the environment:
 *
 * FAULT_FOLDERS  folders, with a colon between; a call counts if its path is below one, or if its descriptor was opened
 *                by such a call
 * FAULT_AT       which call, from 1
 * FAULT_MODE     "fail": it fails; "full": it and every later one that needs space fails; "short": a write does half;
 *                "kill": the process dies before it; "torn": a write does half, then the process dies
 * FAULT_ERRNO    with what it fails
 * FAULT_REPORT   a file that gets the name of the call when it was reached
 * FAULT_NO_RENAME2  if set, renameat2 is not known to the file system
 */

/* Both families of calls are defined here, so that neither may be an alias of the other. */
#undef _FILE_OFFSET_BITS
#undef _FORTIFY_SOURCE

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

enum
{
  NEEDS_NO_SPACE,
  NEEDS_SPACE,
};

#define N_DESCRIPTORS 256

static bool watched[N_DESCRIPTORS];
static int count;

static const char *
setting (const char *name)
{
  const char *value = getenv (name);

  return value ? value : "";
}

static bool
watches_descriptor (int descriptor)
{
  return descriptor >= 0 && descriptor < N_DESCRIPTORS && watched[descriptor];
}

static bool
watches (int         folder,
         const char *path)
{
  const char *folders = setting ("FAULT_FOLDERS");

  if (path[0] != '/')
    return watches_descriptor (folder);

  while (*folders)
    {
      size_t length = strcspn (folders, ":");

      if (length > 0 && strncmp (path, folders, length) == 0 && (path[length] == '/' || path[length] == '\0'))
        return true;
      folders += length + (folders[length] == ':');
    }
  return false;
}

static void
watch (int  descriptor,
       bool on)
{
  if (descriptor >= 0 && descriptor < N_DESCRIPTORS)
    watched[descriptor] = on;
}

static void
report (const char *name)
{
  int descriptor = (int) syscall (SYS_openat, AT_FDCWD, setting ("FAULT_REPORT"), O_WRONLY | O_CREAT | O_APPEND, 0600);

  if (descriptor >= 0)
    {
      syscall (SYS_write, descriptor, name, strlen (name));
      syscall (SYS_write, descriptor, "\n", 1);
      syscall (SYS_close, descriptor);
    }
}

static void
die (void)
{
  syscall (SYS_kill, getpid (), SIGKILL);
}

static bool
has_mode (const char *mode)
{
  return strcmp (setting ("FAULT_MODE"), mode) == 0;
}

/* Counts a call. Whether it is to fail; errno is set then. *half: do half of it (and then die, if torn). */
static bool
strike (const char *name,
        int         needs,
        bool       *half)
{
  int at = atoi (setting ("FAULT_AT"));

  count++;
  if (at <= 0 || count < at || (count > at && !has_mode ("full")))
    return false;

  if (count == at)
    report (name);
  if (has_mode ("kill"))
    die ();
  if (has_mode ("torn") && half == NULL)
    die ();
  if (has_mode ("short") || has_mode ("torn"))
    {
      if (half)
        *half = true;
      return false;
    }
  if (has_mode ("full") && needs == NEEDS_NO_SPACE)
    return false;

  errno = atoi (setting ("FAULT_ERRNO"));
  return true;
}

#define REAL(name) ((__typeof__ (&name)) dlsym (RTLD_NEXT, #name))

static int
open_at (int         folder,
         const char *path,
         int         flags,
         mode_t      mode,
         const char *name)
{
  bool counts = watches (folder, path);
  int descriptor;

  if (counts && strike (name, flags & O_CREAT ? NEEDS_SPACE : NEEDS_NO_SPACE, NULL))
    return -1;
  descriptor = (int) syscall (SYS_openat, folder, path, flags, mode);
  watch (descriptor, counts && descriptor >= 0);
  return descriptor;
}

#define OPEN(name)                                                                                                     \
  int name (const char *path, int flags, ...)                                                                          \
  {                                                                                                                    \
    va_list arguments;                                                                                                 \
    mode_t mode;                                                                                                       \
    va_start (arguments, flags);                                                                                       \
    mode = flags & O_CREAT ? va_arg (arguments, mode_t) : 0;                                                           \
    va_end (arguments);                                                                                                \
    return open_at (AT_FDCWD, path, flags, mode, #name);                                                               \
  }

#define OPENAT(name)                                                                                                   \
  int name (int folder, const char *path, int flags, ...)                                                              \
  {                                                                                                                    \
    va_list arguments;                                                                                                 \
    mode_t mode;                                                                                                       \
    va_start (arguments, flags);                                                                                       \
    mode = flags & O_CREAT ? va_arg (arguments, mode_t) : 0;                                                           \
    va_end (arguments);                                                                                                \
    return open_at (folder, path, flags, mode, #name);                                                                 \
  }

/* Calls that are told by their descriptor. */
#define ON_DESCRIPTOR(type, name, needs, parameters, arguments)                                                        \
  type name parameters                                                                                                 \
  {                                                                                                                    \
    if (watches_descriptor (descriptor) && strike (#name, needs, NULL))                                                \
      return -1;                                                                                                       \
    return REAL (name) arguments;                                                                                      \
  }

/* Calls that are told by a path. */
#define ON_PATH(name, needs, folder, path, parameters, arguments)                                                      \
  int name parameters                                                                                                  \
  {                                                                                                                    \
    if (watches (folder, path) && strike (#name, needs, NULL))                                                         \
      return -1;                                                                                                       \
    return REAL (name) arguments;                                                                                      \
  }

OPEN (open)
OPENAT (openat)

#define FILE_CALLS(suffix, offset, status)                                                                             \
  ON_DESCRIPTOR (int, fstat##suffix, NEEDS_NO_SPACE, (int descriptor, struct status *s), (descriptor, s))              \
  ON_PATH (fstatat##suffix, NEEDS_NO_SPACE, folder, path, (int folder, const char *path, struct status *s, int flags), \
           (folder, path, s, flags))                                                                                   \
  ON_PATH (lstat##suffix, NEEDS_NO_SPACE, AT_FDCWD, path, (const char *path, struct status *s), (path, s))             \
  ON_DESCRIPTOR (int, ftruncate##suffix, NEEDS_SPACE, (int descriptor, offset length), (descriptor, length))           \
  ON_DESCRIPTOR (int, fallocate##suffix, NEEDS_SPACE, (int descriptor, int mode, offset start, offset length),         \
                 (descriptor, mode, start, length))                                                                    \
  ON_DESCRIPTOR (offset, lseek##suffix, NEEDS_NO_SPACE, (int descriptor, offset distance, int whence),                 \
                 (descriptor, distance, whence))

/* Which of the two families a program calls is a matter of how it was built. */
FILE_CALLS (, off_t, stat)
#ifdef __USE_LARGEFILE64
OPEN (open64)
OPENAT (openat64)
FILE_CALLS (64, off64_t, stat64)
#endif

ON_DESCRIPTOR (int, fsync, NEEDS_SPACE, (int descriptor), (descriptor))
ON_DESCRIPTOR (int, fdatasync, NEEDS_SPACE, (int descriptor), (descriptor))
ON_DESCRIPTOR (int, fchmod, NEEDS_NO_SPACE, (int descriptor, mode_t mode), (descriptor, mode))
ON_DESCRIPTOR (int, fchown, NEEDS_NO_SPACE, (int descriptor, uid_t user, gid_t group), (descriptor, user, group))
ssize_t flistxattr (int descriptor, char *names, size_t size);
ssize_t fgetxattr (int descriptor, const char *name, void *value, size_t size);
int fsetxattr (int descriptor, const char *name, const void *value, size_t size, int flags);
int fremovexattr (int descriptor, const char *name);
ON_DESCRIPTOR (
    ssize_t, flistxattr, NEEDS_NO_SPACE, (int descriptor, char *names, size_t size), (descriptor, names, size))
ON_DESCRIPTOR (ssize_t,
               fgetxattr,
               NEEDS_NO_SPACE,
               (int descriptor, const char *name, void *value, size_t size),
               (descriptor, name, value, size))
ON_DESCRIPTOR (int,
               fsetxattr,
               NEEDS_SPACE,
               (int descriptor, const char *name, const void *value, size_t size, int flags),
               (descriptor, name, value, size, flags))
ON_DESCRIPTOR (int, fremovexattr, NEEDS_NO_SPACE, (int descriptor, const char *name), (descriptor, name))
ON_PATH (faccessat,
         NEEDS_NO_SPACE,
         folder,
         path,
         (int folder, const char *path, int mode, int flags),
         (folder, path, mode, flags))
ON_PATH (mkdir, NEEDS_SPACE, AT_FDCWD, path, (const char *path, mode_t mode), (path, mode))
ON_PATH (rename, NEEDS_NO_SPACE, AT_FDCWD, to, (const char *from, const char *to), (from, to))
ON_PATH (renameat,
         NEEDS_NO_SPACE,
         to_folder,
         to,
         (int from_folder, const char *from, int to_folder, const char *to),
         (from_folder, from, to_folder, to))
ON_PATH (link, NEEDS_NO_SPACE, AT_FDCWD, to, (const char *from, const char *to), (from, to))
ON_PATH (linkat,
         NEEDS_NO_SPACE,
         to_folder,
         to,
         (int from_folder, const char *from, int to_folder, const char *to, int flags),
         (from_folder, from, to_folder, to, flags))
ON_PATH (unlink, NEEDS_NO_SPACE, AT_FDCWD, path, (const char *path), (path))
ON_PATH (unlinkat, NEEDS_NO_SPACE, folder, path, (int folder, const char *path, int flags), (folder, path, flags))

int
renameat2 (int           from_folder,
           const char   *from,
           int           to_folder,
           const char   *to,
           unsigned int  flags)
{
  if (watches (to_folder, to) && strike ("renameat2", NEEDS_NO_SPACE, NULL))
    return -1;
  if (*setting ("FAULT_NO_RENAME2"))
    {
      errno = EINVAL;
      return -1;
    }
  return (int) syscall (SYS_renameat2, from_folder, from, to_folder, to, flags);
}

ssize_t
read (int     descriptor,
      void   *data,
      size_t  size)
{
  bool half = false;

  if (watches_descriptor (descriptor) && strike ("read", NEEDS_NO_SPACE, has_mode ("short") ? &half : NULL))
    return -1;
  return syscall (SYS_read, descriptor, data, half ? (size + 1) / 2 : size);
}

ssize_t
write (int         descriptor,
       const void *data,
       size_t      size)
{
  bool half = false;
  ssize_t written;

  if (watches_descriptor (descriptor) && strike ("write", NEEDS_SPACE, &half))
    return -1;
  written = syscall (SYS_write, descriptor, data, half ? (size + 1) / 2 : size);
  if (half && has_mode ("torn"))
    die ();
  return written;
}

/* A close that fails closes all the same. */
int
close (int descriptor)
{
  bool fails = watches_descriptor (descriptor) && strike ("close", NEEDS_NO_SPACE, NULL);
  int number = errno;

  watch (descriptor, false);
  if (syscall (SYS_close, descriptor) < 0)
    return -1;
  errno = number;
  return fails ? -1 : 0;
}
