#include "list.h"

#include "objectives.h"
#include "texts.h"

#include "html/parts.h"

#include <algorithm>

namespace objectives {
namespace {

using namespace html;

Tone tone_of(State state)
{
    switch (state) {
    case State::adopted:
        return Tone::good;
    case State::discussed:
        return Tone::info;
    case State::concept_:
        break;
    }
    return Tone::neutral;
}

std::string path_of(visit::Visit const& visit, Objective const& objective, std::string_view verb = {})
{
    auto path = visit.path("doelen/" + objective.id.text());
    return verb.empty() ? path : path + "/" + std::string(verb);
}

Html move(visit::Visit const& visit, Objective const& objective)
{
    auto const& words = visit.words;
    auto const button = [&](std::string_view verb, Html label, Rank rank) {
        return post_form(path_of(visit, objective, verb), visit.form_token, submit(std::move(label), rank));
    };
    if (objective.state == State::concept_ && visit.may(visit::Capability::set_objectives))
        return actions({button("bespreken", words(texts::list::discuss), Rank::secondary),
            button_link(path_of(visit, objective), words(texts::list::change), Rank::quiet),
            button("weggooien", words(texts::list::remove), Rank::quiet)});
    if (objective.state == State::discussed && visit.may(visit::Capability::adopt))
        return actions({button("vaststellen", words(texts::list::adopt), Rank::primary),
            button_link(path_of(visit, objective), words(texts::list::change), Rank::quiet)});
    return {};
}

std::string from_to(visit::Visit const& visit, Wish const& wish)
{
    auto const& words = visit.words;
    auto const target = shown(words, wish.unit, wish.target);
    if (!wish.baseline.value || !may_see_baseline(visit.reader(), wish.baseline))
        return words(texts::list::to, target);
    return words(texts::list::from_to, shown(words, wish.unit, *wish.baseline.value), target);
}

std::string source_of(i18n::Words const& words, Baseline const& baseline)
{
    auto const& label = words.language() == i18n::Language::dutch ? baseline.dutch : baseline.english;
    if (!label.empty())
        return words(texts::list::measured_by, label);
    return std::string(words(baseline.value ? texts::list::measured_by_hand : texts::list::not_measured));
}

Html objective_card(visit::Visit const& visit, Objective const& objective)
{
    auto const& words = visit.words;
    auto const& wish = objective.wish;
    return card({wish.title,
        fragment(p(cls("lead"), from_to(visit, wish)), p(source_of(words, wish.baseline)),
            p(words(texts::list::due, words.date(wish.due_on)))),
        move(visit, objective), path_of(visit, objective, "uitkomst"),
        badge(tone_of(objective.state), name(objective.state).in(words.language()))});
}

Html theme_block(visit::Visit const& visit, Theme theme, std::vector<Objective> const& all)
{
    Children shown;
    for (auto const& objective : all)
        if (objective.wish.theme == theme)
            shown.push_back(objective_card(visit, objective));
    if (shown.empty())
        return {};
    return block(name(theme).in(visit.words.language()), cards(std::move(shown)));
}

Html ways_on(visit::Visit const& visit)
{
    auto const& words = visit.words;
    Children ways;
    if (visit.may(visit::Capability::set_objectives))
        ways.push_back(button_link(visit.path("doelen/nieuw"), words(texts::list::add), Rank::primary));
    ways.push_back(button_link(visit.path("doelen/uitkomsten"), words(texts::outcome::all_title)));
    if (visit.may(visit::Capability::see_figures)) {
        ways.push_back(button_link(visit.path("doelen/problemen"), words(texts::problems::title)));
        ways.push_back(button_link(visit.path("doelen/beeld"), words(texts::picture::title)));
        ways.push_back(icon_link(visit.path("presentatie"), Icon::talk, words(texts::deck::title)));
    }
    return actions(std::move(ways));
}

Html list_view(visit::Visit const& visit, std::vector<Objective> const& all)
{
    auto const& words = visit.words;
    auto head = page_head({words(texts::list::title), words(texts::list::lead), {}, ways_on(visit)});
    if (all.empty())
        return fragment(head,
            empty_state({words(texts::list::empty), words(texts::list::empty_advice), {}, Icon::target}));
    return fragment(head, each(all_themes, [&](Theme theme) { return theme_block(visit, theme, all); }));
}

visit::Page list_page(visit::Visit const& visit, Html above = {})
{
    visit::Page page{std::string(visit.words(texts::list::title)),
        fragment(std::move(above), list_view(visit, objectives(visit.db, visit.scope())))};
    page.step = "doelen";
    return page;
}

visit::Answer refused(visit::Visit const& visit, Refusal refusal)
{
    return visit::with_problems(list_page(
        visit, alert(Tone::warning, visit.words(texts::list::not_done), visit.words(message(refusal)))));
}

using Verb = base::Result<void, Refusal> (*)(db::Connection&, partnership::Scope const&, ObjectiveId);

struct Deed {
    Verb verb;
    i18n::TextOf<1> journal;
    i18n::TextOf<0> said;
};

visit::Answer act(visit::Visit& visit, http::Request const& request, Deed const& deed)
{
    auto const id = ObjectiveId::read(request.param("objective"));
    auto const found = id ? find(visit.db, visit.scope(), *id) : std::nullopt;
    if (!found)
        return refused(visit, Refusal::unknown);
    auto const result = deed.verb(visit.db, visit.scope(), *id);
    if (!result)
        return refused(visit, result.error());
    visit.note(i18n::message(deed.journal, found->wish.title));
    return visit::done(visit, visit.path("doelen"), i18n::message(deed.said));
}

} // namespace

visit::Answer show_list(visit::Visit& visit, http::Request&) { return list_page(visit); }

visit::Answer act_discuss(visit::Visit& visit, http::Request& request)
{
    return act(visit, request, {discuss, texts::journal::discussed, texts::said::discussed});
}

visit::Answer act_adopt(visit::Visit& visit, http::Request& request)
{
    return act(visit, request, {adopt, texts::journal::adopted, texts::said::adopted});
}

visit::Answer act_remove(visit::Visit& visit, http::Request& request)
{
    return act(visit, request, {remove, texts::journal::removed, texts::said::removed});
}

} // namespace objectives
