/*
 * The reader behind a pipe: lines PROGRAM ADDRESS EVENTS [FILE] runs `PROGRAM monitor ADDRESS --json`, counts its lines, and looks
 * at seq, call_id, calling_device_id and ani of each. FILE gets the time of each event. The processor time is that of PROGRAM.
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

/* Length of the text behind a key of a line; 0 without it. */
static size_t text(const char *line, const char *key)
{
    const char *at = strstr(line, key);
    return at == NULL ? 0 : strcspn(at + strlen(key), "\"");
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
    unsigned long long last = 0;
    uint32_t call_ids = 0;
    volatile size_t lengths = 0; /* nobody needs them, and the compiler must not think so */
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
    while (events < wanted && fgets(line, sizeof line, lines) != NULL) {
        unsigned long long seq = number(line, "\"seq\":", 0);
        gaps += seq != last + 1 || strstr(line, "\"EventsLost\"") != NULL;
        last = seq;
        if (strstr(line, "_EVENT\"") == NULL) {
            continue; /* a record of the client */
        }
        call_ids = checked(call_ids, (uint32_t)number(line, "\"call_id\":", 0));
        lengths += text(line, "\"calling_device_id\":\"") + text(line, "\"ani\":\"");
        if (times != NULL) {
            times[events] = nanoseconds();
        }
        events++;
    }
    unsigned long long end = nanoseconds();
    double used = times == NULL ? cpu_of(pid) : 0;
    kill(pid, SIGTERM);
    waitpid(pid, NULL, 0);
    if (times != NULL) {
        store(argv[4], times, wanted);
    }
    printf("{\"events\": %lu, \"end_ns\": %llu, \"cpu_seconds\": %.6f, \"call_ids\": %lu, \"gaps\": %lu}\n", events, end, used,
           (unsigned long)call_ids, gaps);
    return events == wanted ? 0 : 1;
}
