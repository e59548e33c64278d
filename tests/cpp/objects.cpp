// ccxcti.hpp: objects end what they own, errors are exceptions, what is absent is nothing.
#include <ccxcti.hpp>

#include <chrono>
#include <cstdlib>
#include <future>
#include <iostream>
#include <unistd.h>

#define CHECK(condition)                                                                                                \
    do {                                                                                                                \
        if (!(condition)) {                                                                                             \
            std::cerr << __FILE__ << ":" << __LINE__ << ": failed: " << #condition << std::endl;                        \
            std::exit(1);                                                                                               \
        }                                                                                                               \
    } while (0)

using namespace std::chrono_literals;

constexpr auto deadline = 60s;

template <typename Body> ccx_status_t status_of(Body body)
{
    try {
        body();
    } catch (const ccx::error &error) {
        CHECK(std::string_view(error.what()).size() > 5);
        return error.status();
    }
    return CCX_OK;
}

static ccx::config config_for(const ccx::simulator &sim)
{
    ccx::config config;
    config.set("servers", sim.address());
    return config;
}

static void errors_are_exceptions()
{
    ccx::config config;
    CHECK(status_of([&] { config.set("colour", "blue"); }) == CCX_ERR_INVALID_ARGUMENT);
    CHECK(status_of([&] { ccx::client client(config); }) == CCX_ERR_INVALID_ARGUMENT);
    CHECK(status_of([&] { ccx::client client(config, [](const ccx::event &) {}); }) == CCX_ERR_INVALID_ARGUMENT);
    CHECK(status_of([] { ccx::simulator sim("this is no site"); }) == CCX_ERR_INVALID_ARGUMENT);
    ccx::simulator sim;
    CHECK(status_of([&] { sim.run("sing"); }) == CCX_ERR_REFUSED);
    CHECK(status_of([&] { sim.play("no-such-story"); }) == CCX_ERR_INVALID_ARGUMENT);
}

static std::optional<ccx::event> wait_for(ccx::client &client, std::uint32_t type)
{
    for (;;) {
        auto event = client.next(deadline);
        if (!event || event->type() == type)
            return event;
    }
}

static void events_are_values(ccx::simulator &sim)
{
    std::optional<ccx::event> kept;
    {
        ccx::client client(config_for(sim));
        CHECK(client.fd() >= 0);
        CHECK(sim.run("login 1001 2006").rfind("ok", 0) == 0);
        auto event = wait_for(client, CCX_MSG_AGENT_STATE_EVENT);
        CHECK(event);
        ccx::event copy = *event;
        kept = std::move(copy);
    }
    CHECK(kept->name() == "AGENT_STATE_EVENT");
    CHECK(kept->epoch() == 1 && kept->seq() > 1);
    CHECK(kept->received_at() > std::chrono::system_clock::now() - 1h);
    CHECK(kept->str(CCX_FIELD_AGENT_EXTENSION) == "2006");
    CHECK(kept->u32(CCX_FIELD_AGENT_STATE) == CCX_AGENT_STATE_NOT_READY);
    CHECK(kept->i64(CCX_FIELD_AGENT_STATE) == CCX_AGENT_STATE_NOT_READY);
    CHECK(!kept->u32(CCX_FIELD_CALL_ID) && !kept->list(CCX_FIELD_NAMED_VARIABLES) && !kept->raw(CCX_FIELD_USER_TO_USER_INFO));
    CHECK(status_of([&] { kept->u32(CCX_FIELD_AGENT_EXTENSION); }) == CCX_ERR_TYPE);
}

static void a_handler_sees_the_call_and_goes_with_its_client(ccx::simulator &sim)
{
    auto guard = std::make_shared<int>(0);
    std::weak_ptr<int> alive = guard;
    std::promise<void> ended;
    {
        ccx::client client(config_for(sim), [guard = std::move(guard), &ended](const ccx::event &event) {
            if (event.type() == CCX_MSG_END_CALL_EVENT)
                ended.set_value();
        });
        CHECK(!alive.expired());
        sim.play("inbound-call");
        CHECK(ended.get_future().wait_for(deadline) == std::future_status::ready);
        CHECK(sim.wait(deadline));
    }
    CHECK(alive.expired());
}

static void time_passes_and_clients_end(ccx::simulator &sim)
{
    ccx::client client(config_for(sim));
    CHECK(wait_for(client, CCX_RECORD_SESSION_UP));
    while (client.next(0ms)) {
    }
    CHECK(!client.next(1ms));
    client.close();
    client.close();
    CHECK(status_of([&] { client.next(0ms); }) == CCX_ERR_CLOSED);
}

int main()
{
    alarm(300);
    ccx::simulator sim;
    errors_are_exceptions();
    events_are_values(sim);
    sim.run("logout 1001");
    a_handler_sees_the_call_and_goes_with_its_client(sim);
    time_passes_and_clients_end(sim);
    sim.stop();
    CHECK(sim.address().empty());
    return 0;
}
