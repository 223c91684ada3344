#include "shared.h"

#include "texts.h"

#include <algorithm>

namespace meetings {

using html::Tone;

std::optional<Meeting> asked_meeting(visit::Visit const& visit, http::Request const& request)
{
    auto const id = MeetingId::read(request.param("meeting"));
    return id ? meeting(visit.db, visit.scope(), *id) : std::nullopt;
}

std::string page_path(visit::Visit const& visit, MeetingId id) { return visit.path(path_of(id)); }

Setting setting_of(visit::Visit const& visit)
{
    return {visit.park->partnership.name, visit.house.public_url + visit.path(""),
        visit.person.value_or(accounts::Person{}), answers_address(visit.db)};
}

std::string when_text(i18n::Words const& words, Meeting const& meeting)
{
    return words(texts::page::when, words.long_date(meeting.date), moment::iso(meeting.from),
        moment::iso(meeting.until));
}

html::Html state_badge(i18n::Words const& words, Meeting const& meeting, moment::Date today)
{
    switch (meeting.state) {
    case State::held:
        return html::badge(Tone::good, words(texts::state::held));
    case State::cancelled:
        return html::badge(Tone::neutral, words(texts::state::cancelled));
    case State::planned:
        break;
    }
    return meeting.date < today ? html::badge(Tone::warning, words(texts::state::unwritten))
                                : html::badge(Tone::info, words(texts::state::planned));
}

html::Html refusal_alert(i18n::Words const& words, Refusal refusal)
{
    return html::alert(Tone::warning, words(texts::refusal::title), words(message(refusal)));
}

html::Options organisation_options(std::vector<partnership::Member> const& members)
{
    html::Options out;
    for (auto const& member : members) {
        auto const value = member.organisation.text();
        if (member.organisation && std::ranges::find(out, value, &html::Option::value) == out.end())
            out.push_back({value, member.organisation_name});
    }
    std::ranges::sort(out, {}, &html::Option::label);
    return out;
}

bool is_of_the_group(std::vector<partnership::Member> const& members, accounts::OrganisationId organisation)
{
    return std::ranges::find(members, organisation, &partnership::Member::organisation) != members.end();
}

visit::Page below(visit::Visit const& visit, Meeting const& meeting, visit::Page page)
{
    page.crumbs = {{std::string(visit.words(texts::list::title)), visit.path("bijeenkomsten")},
        {meeting.title, page_path(visit, meeting.id)}};
    page.step = "bijeenkomsten";
    return page;
}

} // namespace meetings
