#include "today.h"

#include "texts.h"

#include "html/parts.h"

#include <algorithm>

namespace home {
namespace {

using namespace html;
using partnership::Errand;

constexpr std::size_t shown_max = 3;

// The step that waits, when it waits for this visitor.
std::vector<Errand> own_step(visit::Visit const& visit, partnership::Member const& me)
{
    auto const cards = partnership::cards(visit.db, visit.house.process, visit.question());
    auto const* waits = partnership::current(cards);
    if (!waits)
        return {};
    auto const& ball = waits->report.ball;
    bool const is_mine
        = ball.organisation.empty() ? ball.role == me.role : ball.organisation == me.organisation_name;
    if (!is_mine)
        return {};
    Errand errand{waits->report.next};
    errand.more = waits->report.where;
    errand.path = waits->report.next_path;
    errand.path_label = texts::path::go;
    return {errand};
}

// What has a day comes first, the step of the process last: that one takes longer.
std::vector<Errand> errands_of(visit::Visit const& visit, partnership::Member const& me)
{
    std::vector<Errand> out;
    for (auto const ask : visit.house.errands)
        for (auto& errand : ask(visit.db, visit.question(), me))
            out.push_back(std::move(errand));
    std::ranges::stable_sort(
        out, {}, [](Errand const& errand) { return std::pair(!errand.until, errand.until); });
    for (auto& errand : own_step(visit, me))
        out.push_back(std::move(errand));
    return out;
}

Html button_of(visit::Visit const& visit, partnership::ErrandButton const& button, Rank rank)
{
    auto const label = button.label.in(visit.words.language());
    auto pressed
        = button.name.empty() ? submit(label, rank) : submit_as(button.name, button.value, label, rank);
    return post_form(visit.path(button.path), visit.form_token, std::move(pressed));
}

Html buttons_of(visit::Visit const& visit, Errand const& errand)
{
    Children out;
    auto rank = Rank::primary;
    for (auto const& button : errand.buttons) {
        out.push_back(button_of(visit, button, rank));
        rank = Rank::secondary;
    }
    if (!errand.path.empty())
        out.push_back(
            button_link(visit.path(errand.path), errand.path_label.in(visit.words.language()), rank));
    return actions(std::move(out));
}

Html errand_card(visit::Visit const& visit, Errand const& errand)
{
    auto const& words = visit.words;
    Html body;
    if (!errand.more.text.dutch.empty())
        body.add(p(words(errand.more)));
    if (errand.until)
        body.add(p(words(errand.until < visit.today ? texts::today::late : texts::today::until,
            words.date(errand.until))));
    return card({words(errand.what), std::move(body), buttons_of(visit, errand)});
}

// When something comes next, for who has nothing to do.
std::string next_thing(visit::Visit const& visit)
{
    partnership::Signs signs;
    for (auto const tell : visit.house.signs)
        tell(visit.db, visit.question(), signs);
    return signs.next_on ? visit.words(texts::today::next, visit.words.long_date(signs.next_on))
                         : std::string(visit.words(texts::today::no_next));
}

Html today_view(visit::Visit const& visit, std::vector<Errand> const& all)
{
    auto const& words = visit.words;
    if (all.empty())
        return empty_state({words(texts::today::nothing), next_thing(visit),
            button_link("/t/" + visit.park->partnership.slug, words(texts::today::park)), Icon::check});
    Children shown;
    for (auto const& errand : std::span(all).first(std::min(shown_max, all.size())))
        shown.push_back(errand_card(visit, errand));
    auto const left = std::ssize(all) - std::ssize(shown);
    return fragment(stack(std::move(shown)),
        when(left > 0, [&] { return p(words(texts::today::more, std::int64_t{left})); }));
}

} // namespace

visit::Answer show_today(visit::Visit& visit, http::Request&)
{
    auto const& words = visit.words;
    auto const me = partnership::member(visit.db, visit.park->partnership.id, visit.person->id)
                        .value_or(partnership::Member{});
    std::vector<Errand> all;
    if (!visit.park->partnership.ended_on)
        all = errands_of(visit, me);
    visit::Page page{std::string(words(texts::today::title)),
        fragment(page_head({words(texts::today::title), words(texts::today::lead)}), today_view(visit, all))};
    return page;
}

} // namespace home
