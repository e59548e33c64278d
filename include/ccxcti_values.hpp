// The objects of ccxcti.hpp that are read: errors, events, lists, answers, subscriptions, the picture. Included by ccxcti.hpp.
#ifndef CCXCTI_VALUES_HPP
#define CCXCTI_VALUES_HPP

#include "ccxcti.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
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
    error(ccx_status_t status, const std::string &text, std::uint32_t code = 0) : std::runtime_error(text), status_(status), code_(code) {}
    ccx_status_t status() const noexcept { return status_; }
    /// The server's code: a status of FAILURE_CONF or a failure code of CONTROL_FAILURE_CONF; 0 if it gave none.
    std::uint32_t code() const noexcept { return code_; }

private:
    ccx_status_t status_;
    std::uint32_t code_;
};

namespace detail {

/// Answers below this number are no errors.
constexpr ccx_status_t first_error = 10;

inline ccx_status_t check(ccx_status_t status)
{
    if (status >= first_error)
        throw error(status, ccx_last_error(), ccx_last_error_code());
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
struct free_request {
    void operator()(ccx_request_t *request) const noexcept { ccx_request_free(request); }
};
struct free_pending {
    void operator()(ccx_pending_t *pending) const noexcept { ccx_pending_free(pending); }
};
struct free_picture {
    void operator()(ccx_picture_t *picture) const noexcept { ccx_picture_free(picture); }
};
struct free_item {
    void operator()(ccx_item_t *item) const noexcept { ccx_item_free(item); }
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
    /// Said again by a server that took over: not a new call.
    bool replay() const { return ccx_event_replay(event_) != 0; }
    /// Not sent by the server: a change that the client found after a gap.
    bool synthetic() const { return ccx_event_synthetic(event_) != 0; }
    /// The contact that the event's call belongs to; nothing for events of no call.
    std::optional<std::uint64_t> contact_id() const
    {
        std::uint64_t contact = ccx_event_contact_id(event_);
        return contact != 0 ? std::optional<std::uint64_t>(contact) : std::nullopt;
    }
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

/// A question to the CTI server.
class request {
public:
    explicit request(std::uint32_t message)
    {
        ccx_request_t *made = nullptr;
        detail::check(ccx_request_new(message, &made));
        request_.reset(made);
    }
    /// The JSON form of a message.
    static request json(const std::string &text)
    {
        ccx_request_t *made = nullptr;
        detail::check(ccx_request_from_json(text.c_str(), &made));
        return request(made);
    }
    request &set(std::uint32_t field, std::int64_t value)
    {
        detail::check(ccx_request_set_i64(request_.get(), field, value));
        return *this;
    }
    request &set(std::uint32_t field, const std::string &value)
    {
        detail::check(ccx_request_set_str(request_.get(), field, value.c_str()));
        return *this;
    }
    request &set(std::uint32_t field, bytes value)
    {
        detail::check(ccx_request_set_bytes(request_.get(), field, value.data, value.size));
        return *this;
    }
    const ccx_request_t *get() const noexcept { return request_.get(); }

private:
    explicit request(ccx_request_t *owned) : request_(owned) {}
    std::unique_ptr<ccx_request_t, detail::free_request> request_;
};

/// A request on its way. A refusal, the passing of the server's time and the end of the session are exceptions of wait().
class pending {
public:
    explicit pending(ccx_pending_t *owned) : pending_(owned) {}

    /// The confirmation; nothing if this wait is too short.
    std::optional<event> wait(std::chrono::milliseconds timeout) const
    {
        ccx_event_t *answer = nullptr;
        if (detail::check(ccx_pending_wait(pending_.get(), detail::milliseconds(timeout), &answer)) != CCX_OK)
            return std::nullopt;
        return event(answer);
    }
    /// The confirmation.
    event wait() const
    {
        ccx_event_t *answer = nullptr;
        detail::check(ccx_pending_wait(pending_.get(), -1, &answer));
        return event(answer);
    }

private:
    std::unique_ptr<ccx_pending_t, detail::free_pending> pending_;
};

/// A further queue of a client, with a filter, bounds and a policy of its own. Closes itself at its end.
class subscription {
public:
    explicit subscription(ccx_subscription_t *owned) noexcept : subscription_(owned) {}
    subscription(subscription &&other) noexcept : subscription_(std::exchange(other.subscription_, nullptr)) {}
    subscription &operator=(subscription &&other) noexcept
    {
        std::swap(subscription_, other.subscription_);
        return *this;
    }
    ~subscription() { close(); }

    /// The next event; nothing if the time passes or the client or the subscription is closed.
    std::optional<event> next(std::chrono::milliseconds timeout)
    {
        ccx_event_t *found = nullptr;
        if (detail::check(ccx_subscription_next(subscription_, detail::milliseconds(timeout), &found)) != CCX_OK)
            return std::nullopt;
        return event(found);
    }
    /// The next event, however long it takes; nothing if the client or the subscription is closed.
    std::optional<event> next() { return next(std::chrono::milliseconds(-1)); }
    /// For poll(2) and its relatives.
    int fd() const
    {
        int fd = ccx_subscription_fd(subscription_);
        if (fd < 0)
            throw error(CCX_ERR_IO, ccx_last_error());
        return fd;
    }
    /// Harmless when closed already.
    void close() noexcept { ccx_subscription_close(subscription_); }

private:
    ccx_subscription_t *subscription_;
};

/// A call, a connection, an agent, a device or a variable of a call. Views live as long as the item.
class item {
public:
    explicit item(ccx_item_t *owned) : item_(owned) {}

    /// A field; nothing if it was not told. Another type is an error.
    std::optional<std::uint32_t> u32(std::uint32_t field) const { return detail::number<std::uint32_t>(ccx_item_u32, item_.get(), field); }
    std::optional<std::uint64_t> u64(std::uint32_t field) const { return detail::number<std::uint64_t>(ccx_item_u64, item_.get(), field); }
    std::optional<std::string_view> str(std::uint32_t field) const { return detail::slice<char>(ccx_item_str, item_.get(), field); }
    /// Records or values of a field.
    std::size_t count(std::uint32_t field) const { return ccx_item_count(item_.get(), field); }
    std::optional<item> at(std::uint32_t field, std::size_t index) const
    {
        ccx_item_t *inner = nullptr;
        if (detail::check(ccx_item_item(item_.get(), field, index, &inner)) != CCX_OK)
            return std::nullopt;
        return item(inner);
    }
    std::optional<std::uint32_t> u32_at(std::uint32_t field, std::size_t index) const
    {
        return detail::number<std::uint32_t>(ccx_item_u32_at, item_.get(), field, index);
    }
    std::optional<std::string_view> str_at(std::uint32_t field, std::size_t index) const
    {
        return detail::slice<char>(ccx_item_str_at, item_.get(), field, index);
    }

private:
    std::unique_ptr<ccx_item_t, detail::free_item> item_;
};

/// What a client knows of calls, agents and devices at one moment.
class picture {
public:
    explicit picture(ccx_picture_t *owned) : picture_(owned) {}

    std::uint32_t epoch() const { return ccx_picture_epoch(picture_.get()); }
    /// How many CCX_CALLS, CCX_AGENTS or CCX_DEVICES there are.
    std::size_t count(std::uint32_t kind) const { return ccx_picture_count(picture_.get(), kind); }
    ccx::item item(std::uint32_t kind, std::size_t index) const
    {
        ccx_item_t *found = nullptr;
        detail::check(ccx_picture_item(picture_.get(), kind, index, &found));
        return ccx::item(found);
    }
    std::optional<ccx::item> call(std::uint32_t call_id) const { return found(ccx_picture_call, call_id); }
    std::optional<ccx::item> agent(const std::string &id) const { return found(ccx_picture_agent, id.c_str()); }
    std::optional<ccx::item> device(const std::string &id) const { return found(ccx_picture_device, id.c_str()); }

private:
    template <typename Get, typename Id> std::optional<ccx::item> found(Get get, Id id) const
    {
        ccx_item_t *one = nullptr;
        if (detail::check(get(picture_.get(), id, &one)) != CCX_OK)
            return std::nullopt;
        return ccx::item(one);
    }
    std::unique_ptr<ccx_picture_t, detail::free_picture> picture_;
};

} // namespace ccx

#endif // CCXCTI_VALUES_HPP
