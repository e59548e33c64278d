/*
 * The reader behind a pipe: lines PROGRAM ADDRESS EVENTS [FILE] runs `PROGRAM monitor ADDRESS --json`, counts its lines, and looks
 * at seq and call_id of each. FILE gets the time of each event. The processor time is that of PROGRAM.
 */
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "measure.h"

/* The number behind a key of a line; `none` without it. */
static unsigned long long number(const char *line, const char *key, unsigned long long none)
{
    const char *at = strstr(line, key);
    return at == NULL ? none : strtoull(at + strlen(key), NULL, 10);
}

/* Processor time of another process, in seconds, to the nanosecond: the sum over its threads. */
static double cpu_of(pid_t pid)
{
    char command[128];
    double sum = 0, one;
    snprintf(command, sizeof command, "cat /proc/%d/task/*/schedstat", (int)pid);
    FILE *said = popen(command, "r");
    while (said != NULL && fscanf(said, "%lf %*s %*s", &one) == 1) {
        sum += one;
    }
    if (said != NULL) {
        pclose(said);
    }
    return sum / 1e9;
}

int main(int argc, char **argv)
{
    int ends[2];
    if (argc < 4 || pipe(ends) != 0) {
        return 2;
    }
    unsigned long wanted = strtoul(argv[3], NULL, 10), events = 0, gaps = 0;
    unsigned long long sum = 0, last = 0;
    uint64_t *times = argc > 4 ? calloc(wanted, sizeof *times) : NULL;
    pid_t pid = fork();
    if (pid == 0) {
        dup2(ends[1], 1);
        close(ends[0]);
        close(ends[1]);
        execl(argv[1], argv[1], "monitor", argv[2], "--json", (char *)NULL);
        _exit(127);
    }
    close(ends[1]);
    FILE *lines = fdopen(ends[0], "r");
    static char line[65536];
    double start = 0, seconds = 0, used = 0;
    while (events < wanted && fgets(line, sizeof line, lines) != NULL) {
        unsigned long long seq = number(line, "\"seq\":", 0);
        gaps += seq != last + 1 || strstr(line, "\"EventsLost\"") != NULL;
        last = seq;
        if (strstr(line, "_EVENT\"") == NULL) {
            continue; /* a record of the client */
        }
        if (events == 0) {
            used = times == NULL ? cpu_of(pid) : 0;
            start = now();
        }
        if (times != NULL) {
            times[events] = nanoseconds();
        }
        sum += number(line, "\"call_id\":", 0);
        events++;
    }
    seconds = now() - start;
    used = times == NULL ? cpu_of(pid) - used : 0;
    kill(pid, SIGTERM);
    waitpid(pid, NULL, 0);
    if (times != NULL) {
        store(argv[4], times, wanted);
    }
    printf("{\"events\": %lu, \"seconds\": %.6f, \"cpu_seconds\": %.6f, \"call_id_sum\": %llu, \"gaps\": %lu}\n", events, seconds, used, sum, gaps);
    return events == wanted ? 0 : 1;
}
