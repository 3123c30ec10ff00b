/* A mail program that keeps each message as a file, on the disk before it says that it has it: beside itself, in
   accepted/. Recipients and options are taken and not looked at. */
#include <fcntl.h>
#include <libgen.h>
#include <stdio.h>
#include <string.h>
#include <sysexits.h>
#include <time.h>
#include <unistd.h>

int main(int count, char **arguments) {
    char folder[512], beside[700], kept[700], bytes[65536];
    struct timespec now;
    ssize_t got;
    (void)count;
    snprintf(folder, sizeof folder, "%s", arguments[0]);
    snprintf(folder, sizeof folder, "%s/accepted", dirname(strdup(arguments[0])));
    clock_gettime(CLOCK_REALTIME, &now);
    snprintf(beside, sizeof beside, "%s/.%d", folder, getpid());
    snprintf(kept, sizeof kept, "%s/%ld%09ld.%d", folder, now.tv_sec, now.tv_nsec, getpid());
    int out = open(beside, O_WRONLY | O_CREAT | O_EXCL, 0600), at = open(folder, O_RDONLY | O_DIRECTORY);
    if (out < 0 || at < 0) return EX_TEMPFAIL;
    while ((got = read(0, bytes, sizeof bytes)) > 0)
        if (write(out, bytes, got) != got) return EX_TEMPFAIL;
    if (got < 0 || fsync(out) || rename(beside, kept) || fsync(at)) return EX_TEMPFAIL;
    return EX_OK;
}
