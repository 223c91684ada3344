#include "asking.h"

#include "texts.h"

#include <algorithm>
#include <array>

namespace plan {
namespace {

struct Name {
    std::string_view code;
    i18n::Text name;
};

constexpr std::array<Name, 6> states{{{"concept", texts::state::concept_}, {"planned", texts::state::planned},
    {"in_progress", texts::state::in_progress}, {"recurring", texts::state::recurring},
    {"done", texts::state::done}, {"dropped", texts::state::dropped}}};
constexpr std::array<Name, 7> repeats{{{"once", texts::repeat::once}, {"monthly", texts::repeat::monthly},
    {"quarterly", texts::repeat::quarterly}, {"half_yearly", texts::repeat::half_yearly},
    {"yearly", texts::repeat::yearly}, {"continuous", texts::repeat::continuous},
    {"after_incident", texts::repeat::after_incident}}};
constexpr std::array<i18n::Text, 4> lacks{
    texts::lack::organisation, texts::lack::person, texts::lack::quarter, texts::lack::done_when};
constexpr std::array<Name, 3> rhythms{{{"off", texts::rhythm::off}, {"monthly", texts::rhythm::monthly},
    {"quarterly", texts::rhythm::quarterly}}};
constexpr std::array<Name, 4> rungs{{{"reminder", texts::rung::reminder}, {"deputy", texts::rung::deputy},
    {"lead", texts::rung::lead}, {"coordinator", texts::rung::coordinator}}};
constexpr std::array<Name, 4> replies{{{"none", texts::reply::none}, {"done", texts::reply::done},
    {"on_track", texts::reply::on_track}, {"stuck", texts::reply::stuck}}};
constexpr std::array<std::string_view, 2> causes{"silent", "stuck"};

template <class E, std::size_t N>
std::optional<E> read(std::array<Name, N> const& names, std::string_view code)
{
    auto const found = std::ranges::find(names, code, &Name::code);
    return found == names.end() ? std::nullopt : std::optional(static_cast<E>(found - names.begin()));
}

template <class T, std::size_t N, class E> T const& entry(std::array<T, N> const& names, E value)
{
    return names[static_cast<std::size_t>(value)];
}

} // namespace

std::string_view code(State state) { return entry(states, state).code; }
std::optional<State> state_of(std::string_view code) { return read<State>(states, code); }
i18n::Text name(State state) { return entry(states, state).name; }

std::string_view code(measures::Repeat repeat) { return entry(repeats, repeat).code; }
std::optional<measures::Repeat> repeat_of(std::string_view code)
{
    return read<measures::Repeat>(repeats, code);
}
i18n::Text name(measures::Repeat repeat) { return entry(repeats, repeat).name; }

std::string_view code(Rhythm rhythm) { return entry(rhythms, rhythm).code; }
std::string_view code(Rung rung) { return entry(rungs, rung).code; }
std::string_view code(Reply reply) { return entry(replies, reply).code; }
std::string_view code(Cause cause) { return entry(causes, cause); }

std::optional<Rhythm> rhythm_of(std::string_view code) { return read<Rhythm>(rhythms, code); }
std::optional<Rung> rung_of(std::string_view code) { return read<Rung>(rungs, code); }
std::optional<Reply> reply_of(std::string_view code) { return read<Reply>(replies, code); }
std::optional<Cause> cause_of(std::string_view code)
{
    for (auto const cause : {Cause::silent, Cause::stuck})
        if (entry(causes, cause) == code)
            return cause;
    return {};
}

i18n::Text name(Rhythm rhythm) { return entry(rhythms, rhythm).name; }
i18n::Text name(Rung rung) { return entry(rungs, rung).name; }
i18n::Text name(Reply reply) { return entry(replies, reply).name; }

i18n::Text name(Lack lack) { return entry(lacks, lack); }

i18n::Message message(Refusal refusal)
{
    switch (refusal) {
    case Refusal::changed_meanwhile:
        return i18n::message(texts::refusal::changed);
    case Refusal::unknown_owner:
        return i18n::message(texts::refusal::owner);
    case Refusal::unknown_quarter:
        return i18n::message(texts::refusal::quarter);
    case Refusal::reason_missing:
        return i18n::message(texts::refusal::reason);
    case Refusal::not_complete:
        return i18n::message(texts::refusal::not_complete);
    case Refusal::nothing_proposed:
        return i18n::message(texts::refusal::nothing_proposed);
    case Refusal::not_yours:
        return i18n::message(texts::refusal::not_yours);
    case Refusal::not_for_organisation:
        return i18n::message(texts::refusal::not_for_organisation);
    case Refusal::newer_version:
        return i18n::message(texts::refusal::newer_version);
    case Refusal::is_adopted:
        return i18n::message(texts::refusal::adopted);
    case Refusal::unknown:
        break;
    }
    return i18n::message(texts::refusal::unknown);
}

} // namespace plan
