#include "published.h"

#include "members.h"

#include <algorithm>
#include <atomic>

namespace oidc {
namespace {

using Json = nlohmann::json;

constexpr std::int64_t fresh_ms = 3'600'000;
constexpr std::int64_t stale_ms
    = 24 * 3'600'000; // what was fetched this long ago still serves when it is away
constexpr std::int64_t again_ms = 60'000; // between two fetches for new keys
constexpr std::int64_t away_ms = 20'000; // after a failure nobody waits for the next one
constexpr int turns_max = 4;

bool flag_in(Json const& object, char const* name)
{
    auto const found = object.find(name);
    return found != object.end() && found->is_boolean() && found->get<bool>();
}

bool lists(Json const& object, char const* name, char const* value)
{
    auto const found = object.find(name);
    return found != object.end() && found->is_array()
        && std::ranges::find(*found, Json(value)) != found->end();
}

bool is_whole(Endpoints const& at)
{
    return is_safe_address(at.authorization) && is_safe_address(at.token) && is_safe_address(at.keys)
        && (at.userinfo.empty() || is_safe_address(at.userinfo));
}

Endpoints endpoints_in(Json const& answer)
{
    return {text_in(answer, "authorization_endpoint"), text_in(answer, "token_endpoint"),
        text_in(answer, "jwks_uri"), text_in(answer, "userinfo_endpoint"),
        flag_in(answer, "authorization_response_iss_parameter_supported"),
        lists(answer, "token_endpoint_auth_signing_alg_values_supported", "PS256")};
}

// One thing that is fetched: its value, when, and when it last failed.
template <class T> struct Shelf {
    std::optional<T> value;
    moment::Instant fetched, failed;

    bool is_within(std::int64_t ms, moment::Instant now) const
    {
        return value && now.epoch_ms - fetched.epoch_ms < ms;
    }
    bool is_away(moment::Instant now) const { return now.epoch_ms - failed.epoch_ms < away_ms; }
};

// Kept, or fetched by `fetch` without the lock; what is stale serves while the other side is away.
template <class T, class F>
base::Result<T, Mistake> from(std::mutex& mutex, Shelf<T>& shelf, moment::Instant now, F fetch)
{
    {
        std::lock_guard const lock(mutex);
        if (shelf.is_within(fresh_ms, now) || (shelf.is_within(stale_ms, now) && shelf.is_away(now)))
            return *shelf.value;
        if (shelf.is_away(now))
            return base::refuse(Mistake::away);
    }
    base::Result<T, Mistake> const got = fetch();
    std::lock_guard const lock(mutex);
    if (got) {
        shelf.value = *got;
        shelf.fetched = now;
        return got;
    }
    shelf.failed = now;
    return shelf.is_within(stale_ms, now) ? base::Result<T, Mistake>(*shelf.value) : got;
}

} // namespace

struct Published::Kept {
    std::mutex mutex;
    Shelf<Endpoints> endpoints;
    Shelf<std::string> keys;
    moment::Instant asked_for_new;
    std::atomic<int> turns{0};
};

Published::Published(std::string issuer, Fetch fetch)
    : issuer_(std::move(issuer))
    , fetch_(std::move(fetch))
    , kept_(std::make_shared<Kept>())
{
}

void Published::Leave::operator()(Published* published) const { --published->kept_->turns; }

std::unique_ptr<Published, Published::Leave> Published::turn()
{
    if (++kept_->turns <= turns_max)
        return std::unique_ptr<Published, Leave>(this);
    --kept_->turns;
    return nullptr;
}

base::Result<Endpoints, Mistake> Published::fetched_endpoints() const
{
    auto const folder = issuer_.ends_with('/') ? issuer_ : issuer_ + "/";
    auto const got = fetch_({folder + ".well-known/openid-configuration"});
    if (!got || got->status >= 500 || got->status == 429)
        return base::refuse(Mistake::away);
    auto const answer = Json::parse(got->body, nullptr, false);
    if (got->status != 200 || !answer.is_object())
        return base::refuse(Mistake::odd_answer);
    if (text_in(answer, "issuer") != issuer_)
        return base::refuse(Mistake::other_issuer);
    auto at = endpoints_in(answer);
    return is_whole(at) ? base::Result<Endpoints, Mistake>(std::move(at)) : base::refuse(Mistake::odd_answer);
}

base::Result<std::string, Mistake> Published::fetched_keys(std::string const& url) const
{
    auto got = fetch_({url});
    if (!got || got->status >= 500 || got->status == 429)
        return base::refuse(Mistake::away);
    auto const set = Json::parse(got->body, nullptr, false);
    bool const is_set = got->status == 200 && set.is_object() && set.contains("keys");
    return is_set ? base::Result<std::string, Mistake>(std::move(got->body))
                  : base::refuse(Mistake::odd_answer);
}

base::Result<Endpoints, Mistake> Published::endpoints(moment::Instant now)
{
    return from(kept_->mutex, kept_->endpoints, now, [&] { return fetched_endpoints(); });
}

base::Result<std::string, Mistake> Published::keys(moment::Instant now)
{
    auto const at = endpoints(now);
    if (!at)
        return base::refuse(at.error());
    return from(kept_->mutex, kept_->keys, now, [&] { return fetched_keys(at->keys); });
}

bool Published::fetch_new_keys(moment::Instant now)
{
    std::lock_guard const lock(kept_->mutex);
    if (now.epoch_ms - kept_->asked_for_new.epoch_ms < again_ms)
        return false;
    kept_->asked_for_new = now;
    kept_->keys.fetched = now.plus_ms(-fresh_ms); // old enough to be fetched anew, and still there
    return true;
}

} // namespace oidc
