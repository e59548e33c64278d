#include "fake_server.h"
#include "check.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>

static int listen_on_any_port(char address[32])
{
    struct sockaddr_in at;
    socklen_t size = sizeof at;
    int listener = socket(AF_INET, SOCK_STREAM, 0);
    memset(&at, 0, sizeof at);
    at.sin_family = AF_INET;
    at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    CHECK(listener >= 0);
    CHECK(bind(listener, (struct sockaddr *)&at, sizeof at) == 0);
    CHECK(listen(listener, 1) == 0);
    CHECK(getsockname(listener, (struct sockaddr *)&at, &size) == 0);
    snprintf(address, 32, "127.0.0.1:%u", (unsigned)ntohs(at.sin_port));
    return listener;
}

static void wait_readable(int fd)
{
    struct pollfd one;
    one.fd = fd;
    one.events = POLLIN;
    CHECK(poll(&one, 1, DEADLINE_MS) == 1);
}

/* Reads so many bytes; fewer if the client closes. */
static size_t read_all(int fd, uint8_t *bytes, size_t wanted)
{
    size_t got = 0;
    while (got < wanted) {
        ssize_t count;
        wait_readable(fd);
        count = recv(fd, bytes + got, wanted - got, 0);
        if (count <= 0)
            break;
        got += (size_t)count;
    }
    return got;
}

static void read_frame(int fd)
{
    uint8_t head[8], body[4096];
    size_t length;
    CHECK(read_all(fd, head, sizeof head) == sizeof head);
    length = ((size_t)head[0] << 24) | ((size_t)head[1] << 16) | ((size_t)head[2] << 8) | head[3];
    CHECK(length <= sizeof body);
    CHECK(read_all(fd, body, length) == length);
}

static void *serve(void *argument)
{
    struct fake_server *server = argument;
    int peer;
    wait_readable(server->listener);
    peer = accept(server->listener, NULL, NULL);
    CHECK(peer >= 0);
    /* Nobody else is to be served: a client that tries again is told so at once. */
    close(server->listener);
    read_frame(peer);
    CHECK(send(peer, server->answer, server->length, MSG_NOSIGNAL) == (ssize_t)server->length);
    close(peer);
    return NULL;
}

void fake_server_start(struct fake_server *server, const uint8_t *answer, size_t length)
{
    server->answer = answer;
    server->length = length;
    server->listener = listen_on_any_port(server->address);
    CHECK(pthread_create(&server->thread, NULL, serve, server) == 0);
}

void fake_server_end(struct fake_server *server)
{
    CHECK(pthread_join(server->thread, NULL) == 0);
}

void nobody(char address[32])
{
    /* The port was free a moment ago, and ports are given out in turn. */
    close(listen_on_any_port(address));
}
