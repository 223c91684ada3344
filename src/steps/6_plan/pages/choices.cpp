#include "choices.h"

#include "place.h"
#include "texts.h"

#include <algorithm>

namespace plan {

using html::Options;

Options chapter_choices(i18n::Words const& words)
{
    Options out;
    for (auto const& chapter : measures::library().chapters)
        out.push_back({chapter.id, std::string(chapter.name.in(words.language()))});
    return out;
}

Options theme_choices(i18n::Words const& words)
{
    Options out;
    for (auto const theme : objectives::all_themes)
        out.push_back({std::string(objectives::code(theme)),
            std::string(objectives::name(theme).in(words.language()))});
    return out;
}

Options repeat_choices(i18n::Words const& words)
{
    using enum measures::Repeat;
    Options out;
    for (auto const repeat : {once, monthly, quarterly, half_yearly, yearly, continuous, after_incident})
        out.push_back({std::string(code(repeat)), std::string(name(repeat).in(words.language()))});
    return out;
}

Options objective_choices(visit::Visit const& visit)
{
    Options out{{"", std::string(visit.words(texts::edit::objective_none))}};
    for (auto const& objective : objectives::objectives(visit.db, visit.scope()))
        out.push_back({objective.id.text(), objective.wish.title});
    return out;
}

Options sharing_choices(visit::Visit const& visit)
{
    Options out;
    for (auto const sharing : partnership::all_sharing)
        if (visit.reader().may_see(sharing, visit.organisation))
            out.push_back({std::string(partnership::code(sharing)),
                std::string(partnership::name(sharing).in(visit.words.language()))});
    return out;
}

partnership::Sharing chosen_sharing(visit::Visit const& visit, http::Request const& request)
{
    using enum partnership::Sharing;
    auto const wanted = partnership::sharing_of(request.field("sharing")).value_or(working_group);
    return visit.reader().may_see(wanted, visit.organisation) ? wanted : working_group;
}

Options owner_choices(visit::Visit const& visit, Organisations const& all, Owner const& present)
{
    auto const& words = visit.words;
    Options out{{"", std::string(words(texts::edit::owner_none))}};
    for (auto const& one : all) {
        if (one.state != participants::State::takes_part && one.organisation != present.organisation)
            continue;
        for (auto const& somebody : one.representatives)
            out.push_back({owner_code({one.organisation, somebody.person}),
                words(texts::edit::owner_person, one.name, somebody.name)});
        out.push_back({owner_code({one.organisation, {}}), words(texts::edit::owner_open, one.name)});
    }
    auto const code = owner_code(present);
    if (std::ranges::find(out, code, &html::Option::value) == out.end())
        out.push_back({code, words(texts::edit::owner_open, name_of(all, present.organisation))});
    return out;
}

Options organisation_choices(Organisations const& all)
{
    Options out;
    for (auto const& one : participants::taking_part(all))
        out.push_back({one.organisation.text(), one.name});
    return out;
}

Options quarter_choices(visit::Visit const& visit)
{
    auto const& words = visit.words;
    auto const timeline = timeline_of(visit);
    Options out{{"0", std::string(words(texts::edit::quarter_none))}};
    for (int number = 1; number <= timeline.count; ++number)
        out.push_back({std::to_string(number), words.quarter(quarter(timeline, number))});
    return out;
}

} // namespace plan
