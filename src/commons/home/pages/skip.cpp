#include "skip.h"

#include "texts.h"

#include "base/text.h"
#include "html/fields.h"
#include "html/parts.h"

#include <algorithm>

namespace home {
namespace {

using namespace html;

constexpr std::size_t reason_max = 300;

partnership::Step const* asked_step(visit::Visit const& visit, http::Request const& request)
{
    auto const number = base::read_integer(request.param("step"));
    auto const found = std::ranges::find_if(
        visit.house.process, [&](partnership::Step const& step) { return number && step.number == *number; });
    return found == visit.house.process.end() ? nullptr : &*found;
}

visit::Page skip_page(visit::Visit const& visit, partnership::Step const& step, std::string_view reason,
    i18n::Problems problems)
{
    auto const& words = visit.words;
    auto const title = words(texts::skip::title, step.name.in(words.language()));
    auto const action = visit.path("stap/" + std::to_string(step.number) + "/overslaan");
    Fields const fields(words, {{"reason", std::string(reason)}}, std::move(problems));
    return visit::Page{title,
        fragment(page_head({title, words(texts::skip::lead)}), fields.summary(),
            panel(post_form(action, visit.form_token,
                fields.textarea("reason", words(texts::skip::reason),
                    {.hint = words(texts::skip::reason_hint), .rows = 3, .may_name_people = true}),
                actions({submit(words(texts::skip::submit)),
                    button_link(visit.path(""), words(texts::skip::back))}))))};
}

} // namespace

visit::Answer show_skip(visit::Visit& visit, http::Request& request)
{
    auto const* step = asked_step(visit, request);
    if (!step)
        return http::not_found();
    return skip_page(visit, *step, "", {});
}

visit::Answer act_skip(visit::Visit& visit, http::Request& request)
{
    auto const* step = asked_step(visit, request);
    if (!step)
        return http::not_found();
    auto const reason = base::trimmed(request.field("reason"));
    if (reason.empty() || base::length_utf8(reason) > reason_max)
        return visit::with_problems(skip_page(
            visit, *step, reason, {i18n::problem("reason", texts::skip::reason_needed, reason_max)}));
    partnership::skip_step(
        visit.db, visit.scope(), {step->number, std::string(reason), ""}, visit.person->id, visit.now);
    return visit::done(visit, visit.path(""), i18n::message(texts::skip::done));
}

visit::Answer act_resume(visit::Visit& visit, http::Request& request)
{
    auto const* step = asked_step(visit, request);
    if (!step)
        return http::not_found();
    partnership::resume_step(visit.db, visit.scope(), step->number);
    return visit::done(visit, visit.path(""), i18n::message(texts::skip::resumed));
}

} // namespace home
