/* CTI servers that misbehave: each takes one connection on 127.0.0.1, reads one frame, and does its one thing. */
#ifndef FAKE_SERVER_H
#define FAKE_SERVER_H

#include <stddef.h>
#include <stdint.h>
#include <pthread.h>

struct fake_server {
    const uint8_t *answer; /* what it sends */
    size_t length;
    int listener;
    char address[32]; /* the value for the key "servers" */
    pthread_t thread;
};

/* Starts a server that answers with these bytes, which must outlive it, and closes the connection. */
void fake_server_start(struct fake_server *server, const uint8_t *answer, size_t length);
/* Waits for its end. */
void fake_server_end(struct fake_server *server);
/* An address at which nobody listens. */
void nobody(char address[32]);

#endif /* FAKE_SERVER_H */
