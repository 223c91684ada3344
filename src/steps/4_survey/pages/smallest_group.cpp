#include "smallest_group.h"

#include "follow.h"
#include "responding.h"
#include "texts.h"

#include "base/text.h"
#include "html/fields.h"
#include "html/parts.h"

#include <algorithm>

namespace survey {
namespace {

using namespace html;

constexpr std::string_view anchor = "kleinste-groep";

// What was said to who answers holds for them; and two outcomes with other groups tell, by their difference,
// of single people.
enum class Freedom { any, only_up, none };

Freedom freedom_of(visit::Visit const& visit)
{
    auto const all = surveys(visit.db, visit.scope());
    if (std::ranges::any_of(all, is_over))
        return Freedom::none;
    bool const is_one_open = std::ranges::find(all, State::open, &Survey::state) != all.end();
    bool const was_one_before = former(visit.db, visit.scope(), Audience::entrepreneurs)
        || former(visit.db, visit.scope(), Audience::residents);
    return is_one_open || was_one_before ? Freedom::only_up : Freedom::any;
}

i18n::Problems problems_of(visit::Visit const& visit, std::optional<std::int64_t> typed)
{
    std::string const field(smallest_group_field);
    auto const now = visit.group_size_min();
    auto out = partnership::problems_of_group(typed, visit.house.group_size_min);
    for (auto& problem : out)
        problem.field = field;
    auto const freedom = freedom_of(visit);
    if (out.empty() && freedom == Freedom::none && *typed != now)
        out.push_back(i18n::problem(field, texts::group::stands));
    if (out.empty() && freedom == Freedom::only_up && *typed < now)
        out.push_back(i18n::problem(field, texts::group::only_up, now, now));
    return out;
}

} // namespace

Html smallest_group_form(visit::Visit const& visit, Values const& typed, i18n::Problems const& problems)
{
    if (!visit.may(visit::Capability::run_survey))
        return {};
    auto const& words = visit.words;
    std::string const field(smallest_group_field);
    Values const now{{field, std::to_string(visit.group_size_min())}};
    auto const freedom = freedom_of(visit);
    if (freedom == Freedom::none)
        return panel(section(id(anchor), h2(words(texts::group::title)),
            p(words(texts::group::now, visit.group_size_min())),
            problems.empty() ? p(words(texts::group::stands))
                             : alert(Tone::warning, words(problems.front().message))));
    auto const least = freedom == Freedom::only_up ? visit.group_size_min() : visit.house.group_size_min;
    Fields const fields(words, typed[field].empty() && problems.empty() ? now : typed, problems);
    return panel(section(id(anchor), h2(words(texts::group::title)),
        p(words(texts::group::now, visit.group_size_min())), fields.summary(),
        post_form(visit.path("enquete/kleinste-groep"), visit.form_token,
            fields.number(field, words(texts::group::asked),
                {.hint = words(texts::group::hint, least), .width = Width::half}),
            actions({submit(words(texts::group::save), Rank::secondary)}))));
}

Html smallest_group_line(visit::Visit const& visit)
{
    auto const now = visit.words(texts::group::now, visit.group_size_min());
    if (!visit.may(visit::Capability::run_survey) || freedom_of(visit) == Freedom::none)
        return p(now);
    return p(now, " ",
        a(cls("nl-link"), href(visit.path("enquete#" + std::string(anchor))),
            visit.words(texts::group::change)));
}

visit::Answer act_smallest_group(visit::Visit& visit, http::Request& request)
{
    std::string const field(smallest_group_field);
    auto const typed = base::read_integer(base::trimmed(request.field(field)));
    auto problems = problems_of(visit, typed);
    if (!problems.empty())
        return follow_with_group(visit, {{field, std::string(request.field(field))}}, std::move(problems));
    auto const wanted = static_cast<int>(*typed);
    partnership::agree_on_group(
        visit.db, visit.park->partnership.id, wanted > visit.house.group_size_min ? wanted : 0);
    visit.note(i18n::message(texts::group::noted, wanted));
    return visit::done(visit, visit.path("enquete"), i18n::message(texts::group::done, wanted));
}

} // namespace survey
