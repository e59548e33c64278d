/* Clocks of the C programs here, and where they leave what they measured. */
#ifndef MEASURE_H
#define MEASURE_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

/* CLOCK_MONOTONIC: the sender reads the same. */
static inline uint64_t nanoseconds(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
}

static inline double now(void)
{
    return (double)nanoseconds() / 1e9;
}

/* Of call ids, in their order: one too many, too few, or at another place makes another number. Events without one count as 0. */
static inline uint32_t checked(uint32_t sum, uint32_t call_id)
{
    return sum * 31u + call_id;
}

/* Processor time of the whole process so far, in seconds: user and system. */
static inline double cpu(void)
{
    struct rusage used;
    getrusage(RUSAGE_SELF, &used);
    return (double)(used.ru_utime.tv_sec + used.ru_stime.tv_sec) + (double)(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
}

/* Resident memory of this process in KiB; -1 = not known. */
static inline long resident(void)
{
    char line[256];
    long kib = -1;
    FILE *status = fopen("/proc/self/status", "r");
    while (status != NULL && fgets(line, sizeof line, status) != NULL) {
        if (strncmp(line, "VmRSS:", 6) == 0) {
            kib = strtol(line + 6, NULL, 10);
        }
    }
    if (status != NULL) {
        fclose(status);
    }
    return kib;
}

/* Times, as the machine writes numbers. */
static inline void store(const char *path, const uint64_t *times, size_t count)
{
    FILE *file = fopen(path, "wb");
    if (file == NULL || fwrite(times, sizeof *times, count, file) != count || fclose(file) != 0) {
        perror(path);
        exit(1);
    }
}

#endif
