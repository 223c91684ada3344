#include "smallest_group.h"

#include "follow.h"
#include "texts.h"

#include "base/text.h"
#include "html/fields.h"
#include "html/parts.h"

namespace survey {
namespace {

using namespace html;

constexpr std::string_view anchor = "kleinste-groep";

} // namespace

Html smallest_group_form(visit::Visit const& visit, Values const& typed, i18n::Problems const& problems)
{
    if (!visit.may(visit::Capability::run_survey))
        return {};
    auto const& words = visit.words;
    std::string const field(smallest_group_field);
    Values const now{{field, std::to_string(visit.group_size_min())}};
    Fields const fields(words, typed[field].empty() && problems.empty() ? now : typed, problems);
    return panel(section(id(anchor), h2(words(texts::group::title)),
        p(words(texts::group::now, visit.group_size_min())), fields.summary(),
        post_form(visit.path("enquete/kleinste-groep"), visit.form_token,
            fields.number(field, words(texts::group::asked),
                {.hint = words(texts::group::hint, visit.house.group_size_min), .width = Width::half}),
            actions({submit(words(texts::group::save), Rank::secondary)}))));
}

Html smallest_group_line(visit::Visit const& visit)
{
    auto const now = visit.words(texts::group::now, visit.group_size_min());
    if (!visit.may(visit::Capability::run_survey))
        return p(now);
    return p(now, " ",
        a(cls("nl-link"), href(visit.path("enquete#" + std::string(anchor))),
            visit.words(texts::group::change)));
}

visit::Answer act_smallest_group(visit::Visit& visit, http::Request& request)
{
    std::string const field(smallest_group_field);
    auto const typed = base::read_integer(base::trimmed(request.field(field)));
    auto problems = partnership::problems_of_group(typed, visit.house.group_size_min);
    for (auto& problem : problems)
        problem.field = field;
    if (!problems.empty())
        return follow_with_group(visit, {{field, std::string(request.field(field))}}, std::move(problems));
    auto const wanted = static_cast<int>(*typed);
    partnership::agree_on_group(
        visit.db, visit.park->partnership.id, wanted > visit.house.group_size_min ? wanted : 0);
    visit.note(i18n::message(texts::group::noted, wanted));
    return visit::done(visit, visit.path("enquete"), i18n::message(texts::group::done, wanted));
}

} // namespace survey
