#include "revival_page.h"

#include "continuation.h"
#include "lapse.h"
#include "texts.h"

#include "base/text.h"
#include "html/fields.h"
#include "html/parts.h"

namespace continuation {

using namespace html;

Html lapsed_notice(visit::Visit const& visit)
{
    auto const lapsed_on = grace(visit.db, visit.park->partnership.id).lapsed_on;
    if (!lapsed_on)
        return {};
    auto const& words = visit.words;
    // The coordinator and the adviser: who can begin what the others then do.
    Html form = when(visit.may(visit::Capability::run_survey), [&] {
        return post_form(visit.path("vervolg/weer-actief"), visit.form_token,
            actions({submit(words(texts::revival::submit))}));
    });
    return alert(Tone::warning, words(texts::revival::title, lapsed_on),
        fragment(p(words(texts::revival::advice)), std::move(form)));
}

Html grace_block(visit::Visit const& visit)
{
    auto const& words = visit.words;
    auto const until = award_until(visit.db, visit.park->partnership.id);
    if (!until || visit.park->partnership.ended_on)
        return {};
    auto const kept = grace(visit.db, visit.park->partnership.id);
    Fields const fields(words, {{"months", std::to_string(kept.months)}});
    Html form = when(visit.may(visit::Capability::run_survey), [&] {
        return post_form(visit.path("vervolg/uitstel"), visit.form_token,
            fields.number("months", words(texts::revival::months),
                {.hint = words(texts::revival::months_hint), .width = Width::narrow}),
            actions({submit(words(texts::revival::save_months), Rank::secondary)}));
    });
    return panel(
        fragment(p(words(texts::revival::until, until, lapses_on(until, kept.revived_on, kept.months))),
            std::move(form)));
}

visit::Answer act_grace(visit::Visit& visit, http::Request& request)
{
    auto const months = base::read_integer(request.field("months"));
    if (!months || *months < 1 || *months > grace_months_max) {
        visit::Page page{std::string(visit.words(texts::revival::months)), {}};
        Fields const fields(visit.words, {{"months", std::string(request.field("months"))}},
            {i18n::problem("months", texts::problem::grace, grace_months_max)});
        page.content = fragment(page_head({visit.words(texts::revival::months)}), fields.summary(),
            panel(post_form(visit.path("vervolg/uitstel"), visit.form_token,
                fields.number("months", visit.words(texts::revival::months),
                    {.hint = visit.words(texts::revival::months_hint), .width = Width::narrow}),
                actions({submit(visit.words(texts::revival::save_months))}))));
        page.step = "vervolg";
        return visit::with_problems(std::move(page));
    }
    set_grace(visit.db, visit.park->partnership.id, static_cast<int>(*months));
    return visit::done(visit, visit.path("vervolg"), i18n::message(texts::said::grace));
}

visit::Answer act_revive(visit::Visit& visit, http::Request&)
{
    // What stopped by choice goes on through another page.
    if (!revive(visit.db, {visit.scope(), visit.person->id, visit.house.public_url, visit.now}))
        return http::redirect(visit.path("vervolg"));
    visit.note(i18n::message(texts::journal::revived));
    return visit::done(visit, visit.path("vervolg"), i18n::message(texts::said::revived));
}

} // namespace continuation
