#include "shared.h"

#include "texts.h"

namespace plan {

using namespace html;

Names names_of(std::vector<participants::Participation> const& all)
{
    Names out;
    for (auto const& one : all) {
        out.organisations.emplace(one.organisation, one.name);
        for (auto const& who : one.representatives)
            out.people.emplace(who.person, who.name);
    }
    return out;
}

std::string name_of(Names const& names, Owner const& owner)
{
    auto const organisation = names.organisations.find(owner.organisation);
    if (organisation == names.organisations.end())
        return {};
    auto const person = names.people.find(owner.person);
    return person == names.people.end() ? organisation->second : organisation->second + ", " + person->second;
}

Html state_badge(visit::Visit const& visit, Action const& action)
{
    auto const& words = visit.words;
    if (is_late(action, moment::quarter_of(visit.park->round.started_on), visit.today))
        return badge(Tone::bad, words(texts::board::late));
    auto const label = name(action.state).in(words.language());
    switch (action.state) {
    case State::done:
        return badge(Tone::good, label);
    case State::in_progress:
    case State::recurring:
        return badge(Tone::info, label);
    case State::concept_:
    case State::planned:
    case State::dropped:
        break;
    }
    return badge(Tone::neutral, label);
}

Timeline timeline_of(visit::Visit const& visit)
{
    return timeline(visit.park->round.started_on, visit.park->partnership.cycle_months);
}

By by(visit::Visit const& visit) { return {visit.person->id, visit.now}; }

std::string path_of(visit::Visit const& visit, Action const& action, std::string_view verb)
{
    auto path = visit.path("plan/" + action.id.text());
    return verb.empty() ? path : path + "/" + std::string(verb);
}

std::optional<Action> asked(visit::Visit const& visit, http::Request const& request)
{
    auto const id = ActionId::read(request.param("action"));
    return id ? find(visit.db, visit.scope(), *id) : std::nullopt;
}

Options quarter_options(visit::Visit const& visit, std::string_view none)
{
    Options out{{"0", std::string(none)}};
    auto const line = timeline_of(visit);
    for (int number = 1; number <= line.count; ++number)
        out.push_back({std::to_string(number), visit.words.short_quarter(quarter(line, number))});
    return out;
}

Options chapter_options(i18n::Words const& words)
{
    Options out;
    for (auto const& chapter : measures::library().chapters)
        out.push_back({chapter.id, std::string(chapter.name.in(words.language()))});
    return out;
}

visit::Page page_of(visit::Visit const& visit, std::string title, Html content)
{
    visit::Page page{std::move(title), std::move(content)};
    page.crumbs = {{std::string(visit.words(texts::board::title)), visit.path("plan")}};
    page.step = "plan";
    return page;
}

} // namespace plan
