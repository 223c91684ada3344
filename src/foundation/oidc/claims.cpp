#include "claims.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace oidc {
namespace {

using Json = nlohmann::json;

// In the order of the enumeration.
constexpr std::string_view mistake_codes[] = {"away", "odd_answer", "other_issuer", "code_refused",
    "client_refused", "too_large", "broken", "weak_algorithm", "unknown_key", "wrong_signature",
    "other_audience", "other_nonce", "expired", "not_yet", "no_subject"};

constexpr int depth_max = 3;
constexpr std::size_t values_max = 1000;
constexpr std::size_t value_bytes_max = 1024;

class Reading {
public:
    void add_members(Json const& object, std::string const& before, int depth)
    {
        for (auto const& [name, value] : object.items())
            add(before + name, value, depth);
    }
    Claims claims;

private:
    void add(std::string const& name, Json const& value, int depth)
    {
        if (value.is_object() && depth < depth_max)
            add_members(value, name + ".", depth + 1);
        else if (value.is_array())
            for (auto const& one : value)
                keep(name, one);
        else
            keep(name, value);
    }
    void keep(std::string const& name, Json const& value)
    {
        if (!value.is_primitive() || value.is_null() || count_ >= values_max)
            return;
        auto text = value.is_string() ? value.get<std::string>() : value.dump();
        if (text.size() > value_bytes_max)
            return;
        claims.values[name].push_back(std::move(text));
        ++count_;
    }
    std::size_t count_ = 0;
};

} // namespace

Claims claims_in(Json const& object)
{
    Reading reading;
    reading.add_members(object, "", 1);
    reading.claims.subject = reading.claims.first("sub");
    return std::move(reading.claims);
}

std::string Claims::first(std::string_view name) const
{
    auto const found = values.find(name);
    return found == values.end() || found->second.empty() ? std::string() : found->second.front();
}

bool Claims::holds(std::string_view name, std::string_view value) const
{
    auto const found = values.find(name);
    return found != values.end() && std::ranges::find(found->second, value) != found->second.end();
}

std::string_view code(Mistake mistake) { return mistake_codes[static_cast<std::size_t>(mistake)]; }

} // namespace oidc
