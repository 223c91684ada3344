#include "deliveries.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace deliveries {
namespace {

constexpr std::array<std::string_view, 2> subject_codes{"figures", "addresses"};
constexpr std::array<std::string_view, 8> state_codes{
    "asking", "placing", "placed", "saving", "saved", "undoing", "undone", "refused"};
constexpr std::array<std::string_view, 4> park_codes{"waiting", "saved", "skipped", "undone"};
constexpr std::array<std::string_view, 12> refusal_codes{"gone", "empty", "not_text", "broken", "too_large",
    "password", "unknown", "no_counts", "no_boundary", "no_addresses", "no_reader", "no_place"};

template <class Codes> std::optional<std::size_t> index_of(Codes const& codes, std::string_view code)
{
    auto const found = std::ranges::find(codes, code);
    return found == codes.end() ? std::nullopt : std::optional<std::size_t>(found - codes.begin());
}

} // namespace

std::string_view code(Subject subject) { return subject_codes[static_cast<std::size_t>(subject)]; }

std::optional<Subject> subject_of(std::string_view code)
{
    auto const at = index_of(subject_codes, code);
    return at ? std::optional(static_cast<Subject>(*at)) : std::nullopt;
}

visit::Capability right_for(Subject subject)
{
    return subject == Subject::addresses ? visit::Capability::bound_area : visit::Capability::give_figures;
}

std::string_view code(State state) { return state_codes[static_cast<std::size_t>(state)]; }

std::optional<State> state_of(std::string_view code)
{
    auto const at = index_of(state_codes, code);
    return at ? std::optional(static_cast<State>(*at)) : std::nullopt;
}

std::string_view code(ParkState state) { return park_codes[static_cast<std::size_t>(state)]; }

ParkState park_state_of(std::string_view code)
{
    return static_cast<ParkState>(index_of(park_codes, code).value_or(0));
}

std::string code(inventory::ReadRefusal refusal)
{
    return std::string(refusal_codes[static_cast<std::size_t>(refusal)]);
}

i18n::Message refusal_message(Delivery const& delivery)
{
    if (delivery.subject == Subject::addresses)
        return area::message(area::import_refusal_of(delivery.reason).value_or(area::ImportRefusal::broken));
    auto const at = index_of(refusal_codes, delivery.reason);
    return message(at ? static_cast<inventory::ReadRefusal>(*at) : inventory::ReadRefusal::broken);
}

std::string stored(inventory::Choices const& choices)
{
    return nlohmann::json{{"source", choices.source ? std::string(code(*choices.source)) : std::string()},
        {"origin", choices.origin}, {"area", std::string(code(choices.area))}, {"mapping", choices.mapping},
        {"sharing", std::string(partnership::code(choices.sharing))}}
        .dump();
}

std::optional<inventory::Choices> choices_of(std::string_view stored)
{
    if (stored.empty())
        return std::nullopt;
    auto const json = nlohmann::json::parse(stored);
    inventory::Choices out;
    out.source = inventory::source_of(json.at("source").get<std::string>());
    out.origin = json.at("origin").get<std::string>();
    out.area = inventory::area_of(json.at("area").get<std::string>()).value_or(inventory::Area::park);
    out.mapping = json.at("mapping").get<inventory::Mapping>();
    out.sharing = partnership::sharing_of(json.at("sharing").get<std::string>())
                      .value_or(partnership::Sharing::own_organisation);
    return out;
}

inventory::Way way_of(Delivery const& delivery)
{
    return {delivery.kind, inventory::layout_of(delivery.layout).value_or(inventory::Layout{})};
}

} // namespace deliveries
