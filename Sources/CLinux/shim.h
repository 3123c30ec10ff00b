#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/timerfd.h>
#include <sys/timex.h>

/* renameat(2) that can be told to replace nothing. glibc has it, and declares it for GNU sources alone. */
extern int renameat2(int from, const char *name, int to, const char *newName, unsigned int flags);
