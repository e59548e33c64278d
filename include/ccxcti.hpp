// C++17 over ccxcti.h: objects that free themselves, exceptions for errors, std::optional for what may be absent.
// Header-only; what each call promises stands in ccxcti.h.
#ifndef CCXCTI_HPP
#define CCXCTI_HPP

#include "ccxcti.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace ccx {

/// An error of the library: its CCX_ERR_ number, and one sentence.
class error : public std::runtime_error {
public:
    error(ccx_status_t status, const std::string &text) : std::runtime_error(text), status_(status) {}
    ccx_status_t status() const noexcept { return status_; }

private:
    ccx_status_t status_;
};

namespace detail {

/// Answers below this number are no errors.
constexpr ccx_status_t first_error = 10;

inline ccx_status_t check(ccx_status_t status)
{
    if (status >= first_error)
        throw error(status, ccx_last_error());
    return status;
}

/// Milliseconds for C; what is longer than C can say is without end.
inline std::int32_t milliseconds(std::chrono::milliseconds time)
{
    return time.count() > std::numeric_limits<std::int32_t>::max() ? -1 : static_cast<std::int32_t>(time.count());
}

struct free_list {
    void operator()(ccx_list_t *list) const noexcept { ccx_list_free(list); }
};
struct free_config {
    void operator()(ccx_config_t *config) const noexcept { ccx_config_free(config); }
};
struct free_string {
    void operator()(char *text) const noexcept { ccx_string_free(text); }
};

/// Text or bytes of an event.
template <typename Char, typename Get, typename... Where>
std::optional<std::basic_string_view<Char>> slice(Get get, Where... where)
{
    const Char *data = nullptr;
    std::size_t length = 0;
    if (check(get(where..., &data, &length)) != CCX_OK)
        return std::nullopt;
    return std::basic_string_view<Char>(data, length);
}

template <typename Number, typename Get, typename... Where> std::optional<Number> number(Get get, Where... where)
{
    Number value = 0;
    if (check(get(where..., &value)) != CCX_OK)
        return std::nullopt;
    return value;
}

} // namespace detail

/// Bytes of an event.
struct bytes {
    const std::uint8_t *data;
    std::size_t size;
};

/// A list of records. Views live as long as the event, which the list keeps.
class list {
public:
    explicit list(ccx_list_t *owned) : list_(owned) {}

    std::size_t size() const { return ccx_list_count(list_.get()); }
    std::optional<std::uint32_t> u32(std::size_t index, std::uint32_t field) const
    {
        return detail::number<std::uint32_t>(ccx_list_u32, list_.get(), index, field);
    }
    std::optional<std::int64_t> i64(std::size_t index, std::uint32_t field) const
    {
        return detail::number<std::int64_t>(ccx_list_i64, list_.get(), index, field);
    }
    std::optional<std::string_view> str(std::size_t index, std::uint32_t field) const
    {
        return detail::slice<char>(ccx_list_str, list_.get(), index, field);
    }
    std::optional<bytes> raw(std::size_t index, std::uint32_t field) const
    {
        bytes value{nullptr, 0};
        if (detail::check(ccx_list_bytes(list_.get(), index, field, &value.data, &value.size)) != CCX_OK)
            return std::nullopt;
        return value;
    }
    std::optional<list> nested(std::size_t index, std::uint32_t field) const
    {
        ccx_list_t *inner = nullptr;
        if (detail::check(ccx_list_list(list_.get(), index, field, &inner)) != CCX_OK)
            return std::nullopt;
        return list(inner);
    }

private:
    std::unique_ptr<ccx_list_t, detail::free_list> list_;
};

/// One event. Copies share it and keep it; views live as long as one of them.
class event {
public:
    /// Takes over what ccx_client_next() or ccx_event_ref() gave.
    explicit event(ccx_event_t *owned) noexcept : event_(owned) {}
    event(const event &other) : event_(ccx_event_ref(other.event_)) {}
    event(event &&other) noexcept : event_(std::exchange(other.event_, nullptr)) {}
    event &operator=(event other) noexcept
    {
        std::swap(event_, other.event_);
        return *this;
    }
    ~event() { ccx_event_unref(event_); }

    const ccx_event_t *get() const noexcept { return event_; }
    std::uint32_t type() const { return ccx_event_type(event_); }
    std::string_view name() const { return ccx_event_name(event_); }
    std::uint64_t seq() const { return ccx_event_seq(event_); }
    std::uint32_t epoch() const { return ccx_event_epoch(event_); }
    std::chrono::system_clock::time_point received_at() const
    {
        auto since = std::chrono::microseconds(ccx_event_received_at_us(event_));
        return std::chrono::system_clock::time_point(std::chrono::duration_cast<std::chrono::system_clock::duration>(since));
    }

    /// A field; nothing if the event has none. Another type is an error.
    std::optional<std::uint32_t> u32(std::uint32_t field) const { return detail::number<std::uint32_t>(ccx_event_u32, event_, field); }
    std::optional<std::int64_t> i64(std::uint32_t field) const { return detail::number<std::int64_t>(ccx_event_i64, event_, field); }
    std::optional<std::string_view> str(std::uint32_t field) const { return detail::slice<char>(ccx_event_str, event_, field); }
    std::optional<bytes> raw(std::uint32_t field) const
    {
        bytes value{nullptr, 0};
        if (detail::check(ccx_event_bytes(event_, field, &value.data, &value.size)) != CCX_OK)
            return std::nullopt;
        return value;
    }
    std::optional<ccx::list> list(std::uint32_t field) const
    {
        ccx_list_t *found = nullptr;
        if (detail::check(ccx_event_list(event_, field, &found)) != CCX_OK)
            return std::nullopt;
        return ccx::list(found);
    }

private:
    ccx_event_t *event_;
};

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

    /// Harmless when closed already, and inside the handler.
    void close() noexcept { ccx_client_close(client_); }

private:
    static void on_event(const ccx_event_t *lent, void *user) noexcept
    {
        (*static_cast<handler *>(user))(event(ccx_event_ref(lent)));
    }
    static void on_drop(void *user) noexcept { delete static_cast<handler *>(user); }

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
