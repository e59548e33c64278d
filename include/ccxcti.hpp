// C++17 over ccxcti.h: objects that free themselves, exceptions for errors, std::optional for what may be absent.
// Header-only; what each call promises stands in ccxcti.h.
#ifndef CCXCTI_HPP
#define CCXCTI_HPP

#include "ccxcti_values.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ccx {

/// What a client is to be.
class config {
public:
    config() : config_(ccx_config_new()) {}
    config &set(const std::string &key, const std::string &value)
    {
        detail::check(ccx_config_set(config_.get(), key.c_str(), value.c_str()));
        return *this;
    }
    const ccx_config_t *get() const noexcept { return config_.get(); }

private:
    std::unique_ptr<ccx_config_t, detail::free_config> config_;
};

/// A client. Closes itself at its end; the end waits for a handler that runs, unless it is inside that handler.
class client {
public:
    using handler = std::function<void(const event &)>;

    /// Pulls: events wait for next().
    explicit client(const config &config) { detail::check(ccx_client_open(config.get(), nullptr, nullptr, nullptr, &client_)); }

    /// Pushes: `take` runs on the client's delivery thread. An exception that leaves it ends the program, as in std::thread.
    client(const config &config, handler take)
    {
        auto user = std::make_unique<handler>(std::move(take));
        // on_drop takes the handler back whatever happens.
        detail::check(ccx_client_open(config.get(), on_event, on_drop, user.release(), &client_));
    }

    client(const client &) = delete;
    client &operator=(const client &) = delete;
    ~client() { close(); }

    /// The next event; nothing if the time passes or the client is closed.
    std::optional<event> next(std::chrono::milliseconds timeout)
    {
        ccx_event_t *found = nullptr;
        if (detail::check(ccx_client_next(client_, detail::milliseconds(timeout), &found)) != CCX_OK)
            return std::nullopt;
        return event(found);
    }
    /// The next event, however long it takes; nothing if the client is closed.
    std::optional<event> next() { return next(std::chrono::milliseconds(-1)); }

    /// For poll(2) and its relatives.
    int fd() const
    {
        int fd = ccx_client_fd(client_);
        if (fd < 0)
            throw error(CCX_ERR_IO, ccx_last_error());
        return fd;
    }

    /// Sends a request and waits for its confirmation, at most for the server's time; nothing = as configured.
    event ask(const request &request, std::optional<std::chrono::milliseconds> timeout = std::nullopt)
    {
        ccx_event_t *answer = nullptr;
        detail::check(ccx_client_request(client_, request.get(), servers_time(timeout), &answer));
        return event(answer);
    }
    /// Sends a request and returns at once.
    pending start(const request &request, std::optional<std::chrono::milliseconds> timeout = std::nullopt)
    {
        ccx_pending_t *sent = nullptr;
        detail::check(ccx_client_request_start(client_, request.get(), servers_time(timeout), &sent));
        return pending(sent);
    }
    event query_agent_state(const std::string &agent_id)
    {
        return answered([&](ccx_event_t **answer) { return ccx_client_query_agent_state(client_, agent_id.c_str(), answer); });
    }
    /// `device` is any device of the call; empty = one that the client knows in it.
    event snapshot_call(std::uint32_t call_id, const std::string &device = {})
    {
        return answered([&](ccx_event_t **answer) { return ccx_client_snapshot_call(client_, call_id, or_null(device), answer); });
    }
    event snapshot_device(const std::string &device)
    {
        return answered([&](ccx_event_t **answer) { return ccx_client_snapshot_device(client_, device.c_str(), answer); });
    }
    event query_device_info(const std::string &device)
    {
        return answered([&](ccx_event_t **answer) { return ccx_client_query_device_info(client_, device.c_str(), answer); });
    }
    /// Items by public field name, else by name of an expanded call variable. `device` is any device of the call; empty =
    /// one that the client knows in it.
    event set_call_data(std::uint32_t call_id, const std::string &device, const std::vector<std::pair<std::string, std::string>> &items)
    {
        std::vector<const char *> texts;
        for (const auto &[name, value] : items) {
            texts.push_back(name.c_str());
            texts.push_back(value.c_str());
        }
        texts.push_back(nullptr);
        return answered(
            [&](ccx_event_t **answer) { return ccx_client_set_call_data(client_, call_id, or_null(device), texts.data(), answer); });
    }

    /// A further queue, such as subscribe("agents=1001 queue_events=1000").
    subscription subscribe(const std::string &options = {})
    {
        ccx_subscription_t *made = nullptr;
        detail::check(ccx_client_subscribe(client_, options.c_str(), &made));
        return subscription(made);
    }

    /// What the client knows of calls, agents and devices now.
    ccx::picture picture() const
    {
        ccx_picture_t *taken = nullptr;
        detail::check(ccx_client_picture(client_, &taken));
        return ccx::picture(taken);
    }

    /// Harmless when closed already, and inside the handler.
    void close() noexcept { ccx_client_close(client_); }

private:
    static void on_event(const ccx_event_t *lent, void *user) noexcept
    {
        (*static_cast<handler *>(user))(event(ccx_event_ref(lent)));
    }
    static void on_drop(void *user) noexcept { delete static_cast<handler *>(user); }

    static const char *or_null(const std::string &text) { return text.empty() ? nullptr : text.c_str(); }
    static std::int32_t servers_time(std::optional<std::chrono::milliseconds> timeout)
    {
        return timeout ? detail::milliseconds(*timeout) : -1;
    }
    template <typename Ask> static event answered(Ask ask)
    {
        ccx_event_t *answer = nullptr;
        detail::check(ask(&answer));
        return event(answer);
    }

    ccx_client_t *client_ = nullptr;
};

/// An embedded contact centre with its CTI server. Stops at its end.
class simulator {
public:
    simulator() { detail::check(ccx_sim_start(nullptr, &sim_)); }
    explicit simulator(const std::string &site) { detail::check(ccx_sim_start(site.c_str(), &sim_)); }
    simulator(const simulator &) = delete;
    simulator &operator=(const simulator &) = delete;
    ~simulator() { stop(); }

    /// The value for the key "servers".
    std::string address() const
    {
        const char *address = ccx_sim_address(sim_);
        return address != nullptr ? address : "";
    }
    /// Does one verb and gives its answer.
    std::string run(const std::string &verb)
    {
        char *reply = nullptr;
        detail::check(ccx_sim_do(sim_, verb.c_str(), &reply));
        return std::unique_ptr<char, detail::free_string>(reply).get();
    }
    /// Plays a story; returns at once.
    void play(const std::string &story) { detail::check(ccx_sim_play(sim_, story.c_str())); }
    /// Waits for the end of the stories; false if the time passes first.
    bool wait(std::chrono::milliseconds timeout) { return detail::check(ccx_sim_wait(sim_, detail::milliseconds(timeout))) == CCX_OK; }
    /// Harmless when stopped already.
    void stop() noexcept { ccx_sim_stop(sim_); }

private:
    ccx_sim_t *sim_ = nullptr;
};

} // namespace ccx

#endif // CCXCTI_HPP
