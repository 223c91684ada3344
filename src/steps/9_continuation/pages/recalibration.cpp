#include "recalibration.h"

#include "continuation.h"
#include "texts.h"

#include "base/text.h"
#include "html/fields.h"
#include "html/parts.h"

namespace continuation {
namespace {

using namespace html;

constexpr std::size_t reason_max = 300;

struct Asking {
    std::string reason;
    i18n::Problems problems = {};
    std::optional<Refusal> refusal = {};
};

visit::Page recalibration_page(visit::Visit const& visit, Asking const& asking)
{
    auto const& words = visit.words;
    Fields const fields(words, {{"reason", asking.reason}}, asking.problems);
    Html refused;
    if (asking.refusal)
        refused = alert(Tone::warning, words(texts::recalibrate::not_done), words(message(*asking.refusal)));
    visit::Page page{std::string(words(texts::recalibrate::title)),
        fragment(page_head({words(texts::recalibrate::title), words(texts::recalibrate::lead)}), refused,
            fields.summary(),
            panel(fragment(ul(li(words(texts::recalibrate::stays)), li(words(texts::recalibrate::goes_on)),
                               li(words(texts::recalibrate::again))),
                post_form(visit.path("vervolg/herijken"), visit.form_token,
                    fields.textarea("reason", words(texts::recalibrate::reason),
                        {.hint = words(texts::recalibrate::reason_hint),
                            .need = Need::optional,
                            .rows = 3,
                            .may_name_people = true}),
                    actions({submit(words(texts::recalibrate::submit, visit.park->round.number + 1)),
                        button_link(visit.path("vervolg"), words(texts::recalibrate::back))})))))};
    page.crumbs = {{std::string(words(texts::progress::title)), visit.path("vervolg")}};
    page.step = "vervolg";
    return page;
}

} // namespace

visit::Answer show_recalibration(visit::Visit& visit, http::Request&)
{
    return recalibration_page(visit, {});
}

visit::Answer act_recalibration(visit::Visit& visit, http::Request& request)
{
    std::string const reason(base::trimmed(request.field("reason")));
    if (base::length_utf8(reason) > reason_max)
        return visit::with_problems(recalibration_page(
            visit, {reason, {i18n::problem("reason", texts::problem::reason, reason_max)}}));
    auto const next = recalibrate(visit.db, visit.scope(), {visit.house.process, reason}, visit.now);
    if (!next)
        return visit::with_problems(recalibration_page(visit, {reason, {}, next.error()}));
    auto const what = reason.empty() ? i18n::message(texts::journal::opened, next->number)
                                     : i18n::message(texts::journal::opened_because, next->number, reason);
    partnership::note(visit.db, {visit.park->partnership.id, next->id}, {visit.person->id, visit.now, what});
    return visit::done(visit, visit.path(""), i18n::message(texts::said::opened, next->number));
}

} // namespace continuation
