#include "adoption_page.h"

#include "shared.h"
#include "texts.h"

#include <algorithm>

namespace plan {
namespace {

using namespace html;

std::string lacks_of(i18n::Words const& words, Missing const& one)
{
    std::string out;
    for (auto const lack : one.lacks)
        out += (out.empty() ? "" : ", ") + std::string(name(lack).in(words.language()));
    return out;
}

Html missing_list(visit::Visit const& visit, std::vector<Missing> const& all)
{
    auto const& words = visit.words;
    return alert(
        Tone::warning, words(texts::adoption::missing, all.size()), ul(each(all, [&](Missing const& one) {
            return li(
                a(href(visit.path("plan/" + one.action.text())), one.title), ": ", lacks_of(words, one));
        })));
}

Html adopted(visit::Visit const& visit, Adoption const& adoption)
{
    auto const& words = visit.words;
    return alert(Tone::good, words(texts::adoption::done, adoption.number, words.date(adoption.on)),
        fragment(p(words(texts::adoption::by, adoption.by)),
            p(words(texts::adoption::digest, adoption.sha256.substr(0, 16)))));
}

visit::Page adoption_page(visit::Visit const& visit, Html above)
{
    auto const& words = visit.words;
    auto const actions = plan::actions(visit.db, visit.scope());
    auto const lacking = missing(actions);
    Html state, form;
    if (auto const last = adoption(visit.db, visit.scope()))
        state = adopted(visit, *last);
    if (!lacking.empty())
        form = missing_list(visit, lacking);
    else if (actions.empty())
        form = alert(Tone::info, words(texts::board::empty), words(texts::board::empty_advice));
    else if (visit.may(visit::Capability::adopt))
        form = panel(post_form(visit.path("plan/vaststellen"), visit.form_token,
            p(words(texts::adoption::advice, actions.size())),
            html::actions({submit(words(texts::adoption::submit))})));
    auto const title = words(texts::adoption::title);
    return page_of(visit, std::string(title),
        fragment(page_head({title, words(texts::adoption::lead)}), std::move(above), state, form));
}

} // namespace

visit::Answer show_adoption(visit::Visit& visit, http::Request&) { return adoption_page(visit, {}); }

visit::Answer act_adopt(visit::Visit& visit, http::Request&)
{
    auto const result = adopt(visit.db, visit.scope(), by(visit));
    if (!result)
        return visit::with_problems(adoption_page(visit,
            alert(Tone::warning, visit.words(texts::board::not_done), visit.words(message(result.error())))));
    visit.note(i18n::message(texts::journal::adopted, result->number));
    return visit::done(visit, visit.path("plan"), i18n::message(texts::said::adopted));
}

} // namespace plan
