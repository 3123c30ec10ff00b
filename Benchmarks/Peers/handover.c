/* Hands the same message over so many times, one after the other: fork, exec, wait; and writes nothing down.
 * handover SENDMAIL MESSAGE COUNT */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int count, char **words)
{
    if (count != 4)
        return 64;
    for (int left = atoi(words[3]); left > 0; left--) {
        pid_t child = fork();
        if (child == 0) {
            int message = open(words[2], O_RDONLY);
            dup2(message, 0);
            execl(words[1], words[1], "-i", "-f", "partners@library.example", "--", "ana@library.example", (char *)0);
            _exit(71);
        }
        int status;
        if (child < 0 || waitpid(child, &status, 0) != child || status != 0) {
            fprintf(stderr, "handover: not taken\n");
            return 1;
        }
    }
    return 0;
}
