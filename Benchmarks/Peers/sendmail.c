/* A mail program with sendmail's manner of being called, that does what every one must: the message is on the disk,
 * and so is its name, before it says that it has it. Its queue is the folder "queue" beside it. */
#include <fcntl.h>
#include <libgen.h>
#include <limits.h>
#include <stdio.h>
#include <sysexits.h>
#include <unistd.h>

int main(void)
{
    char self[PATH_MAX], name[64], block[65536];
    ssize_t length = readlink("/proc/self/exe", self, sizeof self - 1);
    if (length < 0)
        return EX_OSERR;
    self[length] = 0;
    int here = open(dirname(self), O_RDONLY | O_DIRECTORY);
    int queue = openat(here, "queue", O_RDONLY | O_DIRECTORY);
    if (queue < 0)
        return EX_CANTCREAT;
    snprintf(name, sizeof name, "%ld", (long)getpid());
    int file = openat(queue, name, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (file < 0)
        return EX_CANTCREAT;
    while ((length = read(0, block, sizeof block)) > 0)
        if (write(file, block, length) != length)
            return EX_IOERR;
    if (length < 0 || fsync(file) || fsync(queue))
        return EX_IOERR;
    return EX_OK;
}
