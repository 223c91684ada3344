#include "asking.h"
#include "texts.h"

#include <algorithm>
#include <array>

namespace plan {
namespace {

struct Called {
    std::string_view code;
    i18n::Text name;
};

constexpr std::array<Called, 3> rhythm_names{{{"off", texts::rhythm::off},
    {"monthly", texts::rhythm::monthly}, {"quarterly", texts::rhythm::quarterly}}};
constexpr std::array<Called, 4> rung_names{{{"reminder", texts::rung::reminder},
    {"deputy", texts::rung::deputy}, {"lead", texts::rung::lead}, {"coordinator", texts::rung::coordinator}}};
constexpr std::array<Called, 4> reply_names{{{"none", texts::reply::none}, {"done", texts::reply::done},
    {"on_track", texts::reply::on_track}, {"stuck", texts::reply::stuck}}};
constexpr std::array<std::string_view, 2> cause_codes{"silent", "stuck"};

template <class E, std::size_t N>
std::optional<E> called(std::array<Called, N> const& names, std::string_view code)
{
    auto const found = std::ranges::find(names, code, &Called::code);
    return found == names.end() ? std::nullopt : std::optional(static_cast<E>(found - names.begin()));
}

template <class E, std::size_t N> Called const& called_as(std::array<Called, N> const& names, E value)
{
    return names[static_cast<std::size_t>(value)];
}

} // namespace

std::string_view code(Rhythm rhythm) { return called_as(rhythm_names, rhythm).code; }
std::string_view code(Rung rung) { return called_as(rung_names, rung).code; }
std::string_view code(Reply reply) { return called_as(reply_names, reply).code; }
std::string_view code(Cause cause) { return cause_codes[static_cast<std::size_t>(cause)]; }

std::optional<Rhythm> rhythm_of(std::string_view code) { return called<Rhythm>(rhythm_names, code); }
std::optional<Rung> rung_of(std::string_view code) { return called<Rung>(rung_names, code); }
std::optional<Reply> reply_of(std::string_view code) { return called<Reply>(reply_names, code); }
std::optional<Cause> cause_of(std::string_view code)
{
    auto const found = std::ranges::find(cause_codes, code);
    return found == cause_codes.end() ? std::nullopt
                                      : std::optional(static_cast<Cause>(found - cause_codes.begin()));
}

i18n::Text name(Rhythm rhythm) { return called_as(rhythm_names, rhythm).name; }
i18n::Text name(Rung rung) { return called_as(rung_names, rung).name; }
i18n::Text name(Reply reply) { return called_as(reply_names, reply).name; }

} // namespace plan
