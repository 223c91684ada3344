// Opening the next round: what there is of the old one is frozen.
#include "recalibration.h"

#include "continuation.h"
#include "sheet_view.h"
#include "texts.h"

#include "base/text.h"
#include "html/fields.h"
#include "html/parts.h"

namespace continuation {
namespace {

using namespace html;

constexpr std::size_t round_reason_max = 300;

struct RoundForm {
    std::string reason;
    i18n::Problems problems = {};
    std::optional<Refusal> refusal = {};
};

visit::Page next_round_page(visit::Visit const& visit, RoundForm const& form)
{
    auto const& words = visit.words;
    Fields const fields(words, {{"reason", form.reason}}, form.problems);
    Html refused;
    if (form.refusal)
        refused = alert(Tone::warning, words(texts::recalibrate::not_done), words(message(*form.refusal)));
    auto const title = words(texts::recalibrate::next, visit.park->round.number + 1);
    auto page = step_page(visit, title,
        fragment(page_head({title, words(texts::recalibrate::lead)}), refused, fields.summary(),
            panel(fragment(ul(li(words(texts::recalibrate::stays)), li(words(texts::recalibrate::goes_on)),
                               li(words(texts::recalibrate::again))),
                post_form(visit.path("vervolg/herijken"), visit.form_token,
                    fields.textarea("reason", words(texts::recalibrate::reason),
                        {.hint = words(texts::recalibrate::reason_hint),
                            .need = Need::optional,
                            .rows = 3,
                            .may_name_people = true}),
                    actions({submit(title),
                        button_link(visit.path("vervolg/herijken"), words(texts::recalibrate::back))}))))));
    page.crumbs.push_back({std::string(words(texts::recalibrate::title)), visit.path("vervolg/herijken")});
    return page;
}

} // namespace

visit::Answer show_next_round(visit::Visit& visit, http::Request&) { return next_round_page(visit, {}); }

visit::Answer act_recalibration(visit::Visit& visit, http::Request& request)
{
    std::string const reason(base::trimmed(request.field("reason")));
    if (base::length_utf8(reason) > round_reason_max)
        return visit::with_problems(next_round_page(
            visit, {reason, {i18n::problem("reason", texts::problem::reason, round_reason_max)}}));
    auto const next = recalibrate(visit.db, visit.scope(),
        {visit.house.process, reason, visit.person->id, visit.group_size_min()}, visit.now);
    if (!next)
        return visit::with_problems(next_round_page(visit, {reason, {}, next.error()}));
    auto const what = reason.empty() ? i18n::message(texts::journal::opened, next->number)
                                     : i18n::message(texts::journal::opened_because, next->number, reason);
    partnership::note(visit.db, {visit.park->partnership.id, next->id}, {visit.person->id, visit.now, what});
    return visit::done(
        visit, visit.path("vervolg/herijken"), i18n::message(texts::said::opened, next->number));
}

} // namespace continuation
