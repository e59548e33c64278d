/*
 * What no client can be faster than: floor read|copy ADDRESS EVENTS BYTES. read: a loop that reads the stream from the socket and
 * throws it away. copy: the same bytes, once they are all there, copied from memory to memory.
 */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include "measure.h"

/* OPEN_REQ of protocol 17, bridge mode, typed in from the manual. */
static const unsigned char OPEN_REQ[] = {
    0, 0, 0, 54, 0, 0, 0, 3, 0, 0, 0, 1, 0, 0, 0, 17, 0, 0, 0, 60, 0, 0, 0, 0, 0, 0, 0, 0x10, 0, 0x65, 0xef, 0xff, 0, 0, 1, 0xff,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, 'b', 'e', 'n', 'c', 0, 2, 1, 0,
};
static const int COPIES = 50;

static int connected(const char *address)
{
    struct sockaddr_in to = {0};
    char host[64] = "";
    unsigned port = 0;
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    if (sscanf(address, "%63[^:]:%u", host, &port) != 2) {
        return -1;
    }
    to.sin_family = AF_INET;
    to.sin_port = htons((uint16_t)port);
    inet_pton(AF_INET, host, &to.sin_addr);
    if (connect(fd, (struct sockaddr *)&to, sizeof to) != 0 || write(fd, OPEN_REQ, sizeof OPEN_REQ) != sizeof OPEN_REQ) {
        return -1;
    }
    return fd;
}

/* Reads the frame of OPEN_CONF and nothing beyond it. */
static int opened(int fd)
{
    unsigned char head[8], body[4096];
    if (recv(fd, head, sizeof head, MSG_WAITALL) != sizeof head) {
        return 0;
    }
    ssize_t length = (ssize_t)head[2] << 8 | head[3];
    return length <= (ssize_t)sizeof body && recv(fd, body, (size_t)length, MSG_WAITALL) == length;
}

int main(int argc, char **argv)
{
    if (argc != 5) {
        return 2;
    }
    int copy = strcmp(argv[1], "copy") == 0;
    double start = 0, used = cpu();
    size_t wanted = strtoul(argv[4], NULL, 10), got = 0;
    int fd = connected(argv[2]);
    char *to = malloc(wanted), *from = malloc(wanted);
    if (fd < 0 || to == NULL || from == NULL || !opened(fd)) {
        perror(argv[2]);
        return 1;
    }
    while (got < wanted) {
        /* For the floor one small buffer again and again: nothing is kept. */
        ssize_t count = copy ? read(fd, from + got, wanted - got) : read(fd, from, wanted < 262144 ? wanted : 262144);
        if (count <= 0) {
            break;
        }
        got += (size_t)count;
    }
    int rounds = copy ? COPIES : 1;
    if (copy) {
        memcpy(to, from, wanted); /* the pages are there now */
        start = now();
        used = cpu();
        for (int round = 0; round < COPIES; round++) {
            memcpy(to, from, wanted);
            /* The compiler must not think that nobody looks. */
            __asm__ volatile("" : : "r"(to) : "memory");
        }
    }
    printf("{\"events\": %s, \"bytes\": %zu, \"end_ns\": %llu, \"cpu_seconds\": %.9f", argv[3], got, (unsigned long long)nanoseconds(), (cpu() - used) / rounds);
    if (copy) {
        printf(", \"seconds\": %.9f", (now() - start) / rounds);
    }
    printf("}\n");
    return got == wanted ? 0 : 1;
}
