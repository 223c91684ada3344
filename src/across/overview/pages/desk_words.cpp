#include "desk_words.h"

#include "texts.h"

#include "base/text.h"
#include "home/turn.h"

namespace overview {
namespace {

constexpr double hundred = 100;

std::string next_of(i18n::Words const& words, ParkLine const& line)
{
    return line.has_pulse() ? line.one.pulse->next(words.language()) : std::string();
}

} // namespace

DeskFilter read_filter(http::Request const& request)
{
    DeskFilter out;
    out.words = base::trimmed(request.query("zoek"));
    out.municipality = request.query("gemeente");
    out.reason = reason_of(request.query("reden"));
    out.step = static_cast<int>(base::read_integer(request.query("stap")).value_or(0));
    return out;
}

std::string query_of(DeskFilter const& filter)
{
    std::string out;
    auto const add = [&](std::string_view name, std::string const& value) {
        if (!value.empty())
            out += (out.empty() ? "" : "&") + std::string(name) + "=" + base::percent_encoded(value);
    };
    add("zoek", filter.words);
    add("gemeente", filter.municipality);
    add("reden", filter.reason ? std::string(code(*filter.reason)) : "");
    add("stap", filter.step == 0 ? "" : std::to_string(filter.step));
    return out;
}

i18n::TextOf<0> name(Reason reason)
{
    switch (reason) {
    case Reason::mine:
        return texts::reason::mine;
    case Reason::overdue:
        return texts::reason::overdue;
    case Reason::closing:
        return texts::reason::closing;
    case Reason::still:
        return texts::reason::still;
    case Reason::health:
        return texts::reason::health;
    case Reason::no_date:
        return texts::reason::no_date;
    case Reason::vacancies:
        return texts::reason::vacancies;
    case Reason::ended:
        return texts::reason::ended;
    case Reason::none:
        break;
    }
    return texts::reason::none;
}

std::string why(i18n::Words const& words, ParkLine const& line, moment::Date today)
{
    auto const& pulse = line.one.pulse;
    auto const& signs = pulse ? pulse->signs : partnership::Signs{};
    switch (line.need.reason) {
    case Reason::mine:
        return words(texts::why::mine, next_of(words, line));
    case Reason::overdue:
        return words(texts::why::overdue, signs.overdue);
    case Reason::closing:
        return words(texts::why::closing, words.date(signs.closes_on),
            words.percent(signs.response_percent.value_or(0) / hundred));
    case Reason::still:
        return words(texts::why::still, std::int64_t{line.days_still});
    case Reason::health:
        return words(texts::why::health, std::int64_t{signs.poor_health.value_or(0)});
    case Reason::no_date:
        return std::string(words(texts::why::no_date));
    case Reason::vacancies:
        return words(texts::why::vacancies, signs.vacancies);
    case Reason::ended:
        return words(texts::desk::ended, words.date(line.one.park.ended_on));
    case Reason::none:
        break;
    }
    if (!pulse)
        return std::string(words(texts::why::unknown));
    return signs.next_on ? words(texts::why::meets, moment::days_between(today, signs.next_on))
                         : std::string(words(texts::why::goes_on));
}

std::string turn(i18n::Words const& words, ParkLine const& line)
{
    if (!line.has_pulse() || line.one.pulse->step == 0 || line.one.park.ended_on)
        return {};
    return home::turn_of(words, line.one.pulse->ball);
}

std::string response(i18n::Words const& words, ParkLine const& line)
{
    if (!line.has_pulse() || !line.one.pulse->signs.response_percent)
        return {};
    return words.percent(*line.one.pulse->signs.response_percent / hundred);
}

} // namespace overview
