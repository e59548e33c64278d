// ccxcti.hpp: requests, further subscribers, the picture of calls and agents.
#include <ccxcti.hpp>

#include <chrono>
#include <cstdlib>
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

static ccx::config config_for(const ccx::simulator &sim)
{
    ccx::config config;
    config.set("servers", sim.address()).set("services", "call-data-update");
    return config;
}

template <typename Source> static ccx::event wait_for(Source &source, std::uint32_t type)
{
    for (;;) {
        auto event = source.next(deadline);
        CHECK(event);
        if (event->type() == type)
            return *event;
    }
}

template <typename Body> static ccx::error error_of(Body body)
{
    try {
        body();
    } catch (const ccx::error &error) {
        return error;
    }
    CHECK(!"an error was expected");
    return ccx::error(CCX_OK, "");
}

static void requests_are_answered_or_thrown(ccx::simulator &sim, ccx::client &client, std::uint32_t call)
{
    CHECK(client.query_agent_state("1001").str(CCX_FIELD_AGENT_ID_LONG) == "1001");
    CHECK(client.query_device_info("2006").type() == CCX_MSG_QUERY_DEVICE_INFO_CONF);
    CHECK(client.snapshot_device("2006").u32(CCX_FIELD_NUM_CALLS) == 1u);
    CHECK(client.set_call_data(call, "2006", {{"call_variable_1", "gold"}, {"user.lang", "en"}}).type() == CCX_MSG_SET_CALL_DATA_CONF);
    CHECK(client.snapshot_call(call).str(CCX_FIELD_CALL_VARIABLE_1) == "gold");
    ccx::request device(CCX_MSG_SNAPSHOT_DEVICE_REQ);
    device.set(CCX_FIELD_AGENT_INSTRUMENT, "2006");
    CHECK(client.ask(device).type() == CCX_MSG_SNAPSHOT_DEVICE_CONF);
    auto json = ccx::request::json(R"({"message":"QUERY_AGENT_STATE_REQ","fields":{"agent_id_long":"1002"}})");
    CHECK(client.start(json, 30s).wait().str(CCX_FIELD_AGENT_ID_LONG) == "1002");
    const std::uint8_t three[] = {1, 2, 3};
    ccx::request data(CCX_MSG_SET_CALL_DATA_REQ);
    data.set(CCX_FIELD_CALL_ID, call).set(CCX_FIELD_CONNECTION_DEVICE_ID, "2006").set(CCX_FIELD_USER_TO_USER_INFO, ccx::bytes{three, 3});
    CHECK(client.ask(data).type() == CCX_MSG_SET_CALL_DATA_CONF);
    auto refused = error_of([&] { client.query_agent_state("4711"); });
    CHECK(refused.status() == CCX_ERR_CONTROL_FAILURE && refused.code() != 0);
    CHECK(error_of([] { ccx::request wrong(CCX_MSG_CLOSE_REQ); }).status() == CCX_ERR_INVALID_ARGUMENT);
    sim.run("pause-clients 2s");
    auto pending = client.start(device);
    CHECK(!pending.wait(0ms));
    CHECK(error_of([&] { client.ask(device, 1ms); }).status() == CCX_ERR_REQUEST_TIMED_OUT);
    CHECK(pending.wait(deadline));
}

static void the_picture_shows_the_call(const ccx::client &client, std::uint32_t id)
{
    auto picture = client.picture();
    CHECK(picture.epoch() == 1 && picture.count(CCX_CALLS) == 1 && picture.count(CCX_DEVICES) > 0);
    auto call = picture.call(id);
    CHECK(call && call->str(CCX_FIELD_ANI) == "+15551234" && call->u32(CCX_FIELD_CALL_ID) == id);
    CHECK(call->u64(CCX_FIELD_CONTACT_ID).value_or(0) % (1ull << 32) == id);
    CHECK(call->count(CCX_FIELD_CONNECTIONS) == 2 && call->at(CCX_FIELD_CONNECTIONS, 0)->u32(CCX_FIELD_LOCAL_CONNECTION_STATE));
    CHECK(!call->at(CCX_FIELD_CONNECTIONS, 2));
    CHECK(call->str_at(CCX_FIELD_AGENT_IDS, 0) == "1001" && !call->u32_at(CCX_FIELD_MERGED_CALL_IDS, 0));
    CHECK(picture.agent("1001")->str(CCX_FIELD_AGENT_EXTENSION) == "2006");
    CHECK(picture.device("2006") && !picture.agent("4711") && !picture.device("4711") && !picture.call(1));
    CHECK(picture.item(CCX_AGENTS, 0).str(CCX_FIELD_AGENT_ID) == "1001");
    CHECK(error_of([&] { picture.item(CCX_CALLS, 7); }).status() == CCX_ERR_INVALID_ARGUMENT);
}

int main()
{
    alarm(300);
    ccx::simulator sim;
    ccx::client client(config_for(sim));
    auto ends = client.subscribe("events=end-call");
    auto all = client.subscribe();
    CHECK(ends.fd() >= 0);
    CHECK(error_of([&] { client.subscribe("colour=blue"); }).status() == CCX_ERR_INVALID_ARGUMENT);
    sim.run("login 1001 2006");
    CHECK(!wait_for(all, CCX_MSG_AGENT_STATE_EVENT).contact_id());
    auto reply = sim.run("dial +15551234 2006");
    auto id = static_cast<std::uint32_t>(std::stoul(reply.substr(reply.find("call=") + 5)));
    sim.run("answer 2006");
    auto established = wait_for(client, CCX_MSG_CALL_ESTABLISHED_EVENT);
    CHECK(established.contact_id() && !established.replay() && !established.synthetic());
    requests_are_answered_or_thrown(sim, client, id);
    the_picture_shows_the_call(client, id);
    sim.run("hang-up +15551234");
    CHECK(ends.next()->type() == CCX_MSG_END_CALL_EVENT);
    auto moved = std::move(ends);
    CHECK(!moved.next(0ms));
    moved.close();
    CHECK(error_of([&] { moved.next(0ms); }).status() == CCX_ERR_CLOSED);
    return 0;
}
