/* Calls in every wrong order, by seed, from several threads at once: handles that are closed, closed twice, of another kind or none at
 * all; closing inside a callback; questions whose client goes. Every call must answer, none may crash, and what was given comes back. */
#include "check.h"

#include <stdint.h>

enum { THREADS = 4, STEPS = 120, SLOTS = 6, USERS = 2 * THREADS * STEPS };

static ccx_sim_t *sim;

/* Handles that all threads share. They stay here when they are closed: that is the point. */
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static ccx_client_t *clients[SLOTS];
static ccx_subscription_t *subscriptions[SLOTS];

/* What a callback is given. `proof` is freed when it comes back: a callback after that would touch freed memory. */
struct user {
    ccx_client_t *client;
    char *proof;
    unsigned seed;
    int events, drops;
};

static struct user users[USERS];
static size_t users_given;
static int events_seen;

static unsigned next_random(unsigned *seed)
{
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 10;
}

/* Whatever the answer is, it has a sentence, and it is not a bug of the library. */
static ccx_status_t answered(ccx_status_t status)
{
    CHECK(status >= 0 && strlen(ccx_status_text(status)) > 1);
    CHECK(status != CCX_ERR_PANIC);
    return status;
}

static ccx_client_t *some_client(unsigned *seed)
{
    ccx_client_t *client;
    unsigned which = next_random(seed) % (SLOTS + 2);
    pthread_mutex_lock(&lock);
    client = which < SLOTS ? clients[which] : NULL;
    /* A number that was never given. */
    if (which == SLOTS)
        client = (ccx_client_t *)(uintptr_t)(next_random(seed) | 1u);
    /* A handle of another kind. */
    if (which == SLOTS + 1)
        client = (ccx_client_t *)(void *)subscriptions[next_random(seed) % SLOTS];
    pthread_mutex_unlock(&lock);
    return client;
}

static ccx_subscription_t *some_subscription(unsigned *seed)
{
    ccx_subscription_t *subscription;
    unsigned which = next_random(seed) % (SLOTS + 1);
    pthread_mutex_lock(&lock);
    subscription = which < SLOTS ? subscriptions[which] : (ccx_subscription_t *)(void *)clients[next_random(seed) % SLOTS];
    pthread_mutex_unlock(&lock);
    return subscription;
}

static void read_event(const ccx_event_t *event)
{
    uint32_t number = 0;
    const char *text = NULL;
    const uint8_t *bytes = NULL;
    size_t length = 0;
    ccx_list_t *list = NULL;
    CHECK(ccx_event_name(event) != NULL);
    for (uint32_t field = 0; field < 40; field++) {
        answered(ccx_event_u32(event, field * 17, &number));
        if (answered(ccx_event_str(event, field * 17, &text, &length)) == CCX_OK)
            CHECK(text != NULL);
    }
    answered(ccx_event_frame(event, &bytes, &length));
    if (ccx_event_list(event, CCX_FIELD_CONNECTIONS, &list) == CCX_OK)
        answered(ccx_list_u32(list, 99, CCX_FIELD_CALL_ID, &number));
    ccx_list_free(list);
}

static void ask(ccx_client_t *client, unsigned *seed)
{
    ccx_request_t *request = NULL;
    ccx_pending_t *pending = NULL;
    ccx_event_t *answer = NULL;
    if (answered(ccx_request_new(next_random(seed) % 2 ? CCX_MSG_SNAPSHOT_DEVICE_REQ : next_random(seed) % 300, &request)) != CCX_OK)
        return;
    answered(ccx_request_set_str(request, next_random(seed) % 2 ? CCX_FIELD_AGENT_INSTRUMENT : next_random(seed) % 700, "2006"));
    answered(ccx_client_request_start(client, request, 500, &pending));
    ccx_request_free(request);
    if (next_random(seed) % 2)
        answered(ccx_pending_wait(pending, (int32_t)(next_random(seed) % 20), next_random(seed) % 2 ? NULL : &answer));
    if (answer != NULL)
        read_event(answer);
    ccx_event_unref(answer);
    ccx_pending_free(pending);
}

static void look(ccx_client_t *client, unsigned *seed)
{
    ccx_picture_t *picture = NULL;
    ccx_item_t *item = NULL;
    uint32_t number = 0;
    answered(ccx_client_picture(client, &picture));
    answered(ccx_picture_item(picture, next_random(seed) % 5, next_random(seed) % 3, &item));
    ccx_picture_free(picture);
    answered(ccx_item_u32(item, next_random(seed) % 700, &number));
    ccx_item_free(item);
}

static void on_event(const ccx_event_t *event, void *given)
{
    struct user *user = given;
    ccx_event_t *none = NULL;
    *user->proof = 1;
    user->events++;
    read_event(event);
    switch (next_random(&user->seed) % 6) {
    case 0:
        answered(ccx_client_close(user->client));
        answered(ccx_client_close(user->client));
        break;
    case 1:
        CHECK(answered(ccx_client_next(user->client, 0, &none)) != CCX_OK);
        break;
    case 2:
        ask(user->client, &user->seed);
        break;
    case 3:
        look(user->client, &user->seed);
        break;
    default:
        break;
    }
}

static void on_drop(void *given)
{
    struct user *user = given;
    user->drops++;
    free(user->proof);
    user->proof = NULL;
}

/* Opens a client in a slot; what stood there is closed or forgotten only if it was closed before. */
static void open_client(unsigned *seed)
{
    unsigned slot = next_random(seed) % SLOTS, pushed = next_random(seed) % 2;
    ccx_client_t *client = NULL, *old;
    struct user *user = NULL;
    ccx_config_t *config = config_for(ccx_sim_address(sim));
    answered(ccx_config_set(config, "queue_events", next_random(seed) % 2 ? "16" : "no number"));
    if (pushed) {
        pthread_mutex_lock(&lock);
        CHECK(users_given < USERS);
        user = &users[users_given++];
        pthread_mutex_unlock(&lock);
        user->seed = *seed;
        user->proof = malloc(1);
    }
    if (pushed)
        answered(ccx_client_open(config, on_event, on_drop, user, &user->client));
    else
        answered(ccx_client_open(config, NULL, NULL, NULL, &client));
    ccx_config_free(config);
    pthread_mutex_lock(&lock);
    old = clients[slot];
    clients[slot] = pushed ? user->client : client;
    pthread_mutex_unlock(&lock);
    answered(ccx_client_close(old));
}

static void subscribe(unsigned *seed)
{
    unsigned slot = next_random(seed) % SLOTS;
    ccx_subscription_t *subscription = NULL, *old;
    answered(ccx_client_subscribe(some_client(seed), next_random(seed) % 3 ? "queue_events=16" : "nonsense", &subscription));
    if (subscription == NULL)
        return;
    pthread_mutex_lock(&lock);
    old = subscriptions[slot];
    subscriptions[slot] = subscription;
    pthread_mutex_unlock(&lock);
    answered(ccx_subscription_close(old));
}

static void take(ccx_status_t status, ccx_event_t *event)
{
    CHECK((answered(status) == CCX_OK) == (event != NULL));
    if (event != NULL)
        read_event(event);
    ccx_event_unref(event);
}

static void one_step(unsigned *seed)
{
    static const char *const verbs[] = {"login 1001 2006", "logout 1001", "dial +1 7000", "hang-up +1", "drop-clients", "nonsense", ""};
    ccx_event_t *event = NULL;
    ccx_status_t status;
    switch (next_random(seed) % 12) {
    case 0:
        open_client(seed);
        break;
    case 1:
        answered(ccx_client_close(some_client(seed)));
        break;
    case 2:
    case 3:
        status = ccx_client_next(some_client(seed), (int32_t)(next_random(seed) % 3), &event);
        take(status, event);
        break;
    case 4:
        CHECK(ccx_client_fd(some_client(seed)) >= -1 && ccx_subscription_fd(some_subscription(seed)) >= -1);
        break;
    case 5:
        subscribe(seed);
        break;
    case 6:
    case 7:
        status = ccx_subscription_next(some_subscription(seed), (int32_t)(next_random(seed) % 3), &event);
        take(status, event);
        break;
    case 8:
        answered(ccx_subscription_close(some_subscription(seed)));
        break;
    case 9:
        ask(some_client(seed), seed);
        break;
    case 10:
        look(some_client(seed), seed);
        break;
    default:
        answered(ccx_sim_do(sim, verbs[next_random(seed) % (sizeof verbs / sizeof verbs[0])], NULL));
        break;
    }
}

static void *work(void *given)
{
    unsigned seed = *(unsigned *)given;
    for (int step = 0; step < STEPS; step++)
        one_step(&seed);
    return NULL;
}

static void run(unsigned seed)
{
    pthread_t threads[THREADS];
    unsigned seeds[THREADS];
    ccx_sim_t *stopped;
    printf("seed %u\n", seed);
    users_given = 0;
    memset(users, 0, sizeof users);
    CHECK_STATUS(CCX_OK, ccx_sim_start(NULL, &sim));
    for (unsigned i = 0; i < THREADS; i++) {
        seeds[i] = seed * THREADS + i;
        CHECK(pthread_create(&threads[i], NULL, work, &seeds[i]) == 0);
    }
    for (unsigned i = 0; i < THREADS; i++)
        CHECK(pthread_join(threads[i], NULL) == 0);
    for (unsigned i = 0; i < SLOTS; i++) {
        answered(ccx_client_close(clients[i]));
        answered(ccx_subscription_close(subscriptions[i]));
    }
    stopped = sim;
    CHECK_STATUS(CCX_OK, ccx_sim_stop(sim));
    CHECK_STATUS(CCX_ERR_CLOSED, ccx_sim_stop(stopped));
    CHECK_STATUS(CCX_ERR_CLOSED, ccx_sim_do(stopped, "show calls", NULL));
    CHECK(ccx_sim_address(stopped) == NULL);
}

/* Who closes in its own callback is given back a moment later, on a thread of its own. */
static void all_came_back(void)
{
    struct timespec pause = {0, 1000000};
    for (size_t i = 0; i < users_given; i++) {
        for (int waited = 0; __atomic_load_n(&users[i].drops, __ATOMIC_ACQUIRE) == 0 && waited < DEADLINE_MS; waited++)
            nanosleep(&pause, NULL);
        CHECK(users[i].drops == 1);
        events_seen += users[i].events;
    }
}

int main(int count, char **arguments)
{
    watchdog();
    if (count > 1) {
        run((unsigned)strtoul(arguments[1], NULL, 10));
        all_came_back();
        return 0;
    }
    for (unsigned seed = 1; seed <= 3; seed++) {
        run(seed);
        all_came_back();
    }
    printf("%d events in callbacks\n", events_seen);
    CHECK(events_seen > 0);
    return 0;
}
