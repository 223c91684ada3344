#include "year.h"

#include "embedded.h"
#include "kept.h"
#include "texts.h"

namespace calendar {
namespace {

std::vector<Suggestion> read_year()
{
    auto const file = toml::parse(embedded("standard/year_calendar.toml"));
    std::vector<Suggestion> out;
    if (auto const* items = file["item"].as_array())
        for (auto const& node : *items) {
            auto const item = toml::node_view<toml::node const>(node);
            out.push_back({text_in(item["id"]), item["month"].value_or(1), text_in(item["kind"]),
                text_in(item["lead"]), both_in(item["title"])});
        }
    return out;
}

} // namespace

std::span<Suggestion const> year()
{
    static auto const items = read_year();
    return items;
}

Kind event_kind(std::string_view kind_of_year)
{
    struct Pair {
        std::string_view from;
        Kind to;
    };
    constexpr Pair pairs[] = {{"evening", Kind::information_evening}, {"walk", Kind::inspection_walk},
        {"clean_up", Kind::clean_up_day}, {"exercise", Kind::exercise}, {"workshop", Kind::workshop}};
    for (auto const& pair : pairs)
        if (pair.from == kind_of_year)
            return pair.to;
    return Kind::other;
}

i18n::Text everybody() { return texts::message::everybody; }

} // namespace calendar
