#include "calendar.h"

#include "texts.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace calendar {
namespace {

constexpr std::size_t title_max = 200;
constexpr std::size_t place_max = 200;

struct Name {
    std::string_view code;
    i18n::Text name;
};
constexpr std::array<Name, 8> kinds{{{"information_evening", texts::kind::information_evening},
    {"alert_evening", texts::kind::alert_evening}, {"inspection_walk", texts::kind::inspection_walk},
    {"clean_up_day", texts::kind::clean_up_day}, {"press", texts::kind::press},
    {"exercise", texts::kind::exercise}, {"workshop", texts::kind::workshop}, {"other", texts::kind::other}}};
constexpr std::array<Name, 7> channels{{{"newsletter", texts::channel::newsletter},
    {"letter", texts::channel::letter}, {"app_group", texts::channel::app_group},
    {"website", texts::channel::website}, {"social_media", texts::channel::social_media},
    {"newspaper", texts::channel::newspaper}, {"meeting", texts::channel::meeting}}};

template <class E, std::size_t N>
std::optional<E> read(std::array<Name, N> const& names, std::string_view code)
{
    auto const found = std::ranges::find(names, code, &Name::code);
    return found == names.end() ? std::nullopt : std::optional(static_cast<E>(found - names.begin()));
}

bool fits(std::string_view text, std::size_t length_max)
{
    auto const plain = base::trimmed(text);
    return !plain.empty() && base::length_utf8(plain) <= length_max;
}

} // namespace

std::string_view code(Kind kind) { return kinds[static_cast<std::size_t>(kind)].code; }
std::optional<Kind> kind_of(std::string_view code) { return read<Kind>(kinds, code); }
i18n::Text name(Kind kind) { return kinds[static_cast<std::size_t>(kind)].name; }
std::string_view code(State state) { return state == State::cancelled ? "cancelled" : "planned"; }
std::string_view code(Channel channel) { return channels[static_cast<std::size_t>(channel)].code; }
std::optional<Channel> channel_of(std::string_view code) { return read<Channel>(channels, code); }
i18n::Text name(Channel channel) { return channels[static_cast<std::size_t>(channel)].name; }

i18n::Problems problems(NewEvent const& wanted)
{
    i18n::Problems out;
    if (!fits(wanted.title, title_max))
        out.push_back(i18n::problem("title", texts::problem::title, title_max));
    if (!wanted.date)
        out.push_back(i18n::problem("date", texts::problem::date));
    if (wanted.until <= wanted.from)
        out.push_back(i18n::problem("until", texts::problem::until));
    if (base::length_utf8(wanted.place) > place_max)
        out.push_back(i18n::problem("place", texts::problem::place, place_max));
    return out;
}

i18n::Problems problems(NewMessage const& wanted)
{
    i18n::Problems out;
    if (!fits(wanted.subject, title_max))
        out.push_back(i18n::problem("subject", texts::problem::title, title_max));
    if (!fits(wanted.audience, title_max))
        out.push_back(i18n::problem("audience", texts::problem::audience));
    if (!wanted.date)
        out.push_back(i18n::problem("date", texts::problem::date));
    return out;
}

i18n::Message message(Refusal refusal)
{
    switch (refusal) {
    case Refusal::is_cancelled:
        return i18n::message(texts::refusal::cancelled);
    case Refusal::nothing_planned:
        return i18n::message(texts::refusal::nothing);
    case Refusal::unknown:
        break;
    }
    return i18n::message(texts::refusal::unknown);
}

} // namespace calendar
