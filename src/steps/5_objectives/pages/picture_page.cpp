#include "picture_page.h"

#include "picture.h"
#include "problem.h"
#include "texts.h"

#include "html/fields.h"
#include "html/parts.h"

#include <algorithm>

namespace objectives {
namespace {

using namespace html;

Html signal_view(i18n::Words const& words, Signal const& signal)
{
    if (signal.said.empty())
        return "–";
    Html said = each(signal.said, [&](Said const& one) { return span_(cls("said"), written(words, one)); });
    return signal.says == Says::points
        ? fragment(badge(Tone::warning, words(texts::picture::points)), std::move(said))
        : said;
}

struct Shown {
    visit::Visit const& visit;
    std::vector<Problem> problems;
    std::vector<Voice> voices;
};

// One press makes a problem of it, with all that points here as its causes.
Html problem_view(Shown const& shown, PictureLine const& line)
{
    auto const& visit = shown.visit;
    auto const known = std::ranges::find(shown.problems, line.phenomenon->id, &Problem::phenomenon);
    if (known != shown.problems.end())
        return span_(cls("said"),
            a(href(visit.path("doelen/problemen/" + known->id.text())),
                visit.words(texts::picture::problem, known->title)));
    if (!visit.may(visit::Capability::set_objectives))
        return {};
    return post_form(visit.path("doelen/problemen"), visit.form_token,
        hidden("phenomenon", line.phenomenon->id), submit(visit.words(texts::picture::make), Rank::quiet));
}

Html together_view(Shown const& shown, PictureLine const& line)
{
    auto const& visit = shown.visit;
    auto const& words = visit.words;
    auto const tone = line.pointing > 2 ? Tone::bad : line.pointing == 2 ? Tone::warning : Tone::neutral;
    return fragment(badge(tone, words(texts::picture::pointing, line.pointing)),
        when(line.is_unreported(), [&] { return span_(cls("said"), words(texts::picture::unreported)); }),
        problem_view(shown, line));
}

Children picture_row(Shown const& shown, PictureLine const& line)
{
    auto const& visit = shown.visit;
    auto const& words = visit.words;
    Children row{a(href(visit.path("inventarisatie/cijfers/" + line.phenomenon->id)),
                     line.phenomenon->name.in(words.language())),
        together_view(shown, line)};
    for (auto const voice : shown.voices)
        row.push_back(signal_view(words, line.of(voice)));
    return row;
}

Html picture_table(visit::Visit const& visit, std::string_view caption, std::vector<PictureLine> const& lines)
{
    auto const& words = visit.words;
    if (lines.empty())
        return {};
    DataTable table{
        caption, {{words(texts::picture::phenomenon)}, {words(texts::picture::together)}}, {}, {}};
    Shown const shown{visit, problems_of(visit.db, visit.scope()), heard_voices(lines)};
    for (auto const voice : shown.voices)
        table.columns.push_back({name(voice).in(words.language())});
    for (auto const& line : lines)
        table.rows.push_back(picture_row(shown, line));
    return data_table(std::move(table));
}

Html explanation(i18n::Words const& words)
{
    return disclosure(words(texts::picture::how),
        ul(li(words(texts::picture::how_figures)), li(words(texts::picture::how_survey)),
            li(words(texts::picture::how_tops)), li(words(texts::picture::how_unreported))));
}

// What two or more point to; what one points to is there for who asks.
Html picture_view(visit::Visit const& visit, std::vector<PictureLine> const& lines)
{
    auto const& words = visit.words;
    if (lines.empty())
        return empty_state(
            {words(texts::picture::empty), words(texts::picture::empty_advice), {}, Icon::figures});
    auto const first_single
        = std::ranges::find_if(lines, [](PictureLine const& line) { return line.pointing < 2; });
    std::vector<PictureLine> const several(lines.begin(), first_single), single(first_single, lines.end());
    auto const few = words(texts::picture::single);
    return fragment(p(cls("lead"), finding(words, lines)),
        picture_table(visit, words(texts::picture::several), several),
        when(!single.empty(),
            [&] {
                auto table = picture_table(visit, few, single);
                return several.empty() ? std::move(table) : disclosure(few, std::move(table));
            }),
        explanation(words));
}

} // namespace

visit::Answer show_picture(visit::Visit& visit, http::Request&)
{
    auto const& words = visit.words;
    auto const lines = picture_of(visit.db, visit.scope(), visit.group_size_min());
    auto const present
        = actions({icon_link(visit.path("presentatie"), Icon::talk, words(texts::deck::open), Rank::primary),
            icon_link(visit.path("doelen/meldkloof"), Icon::figures, words(texts::gap::open))});
    visit::Page page{std::string(words(texts::picture::title)),
        fragment(page_head({words(texts::picture::title), words(texts::picture::lead), {}, present}),
            picture_view(visit, lines))};
    page.crumbs = {{std::string(words(texts::list::title)), visit.path("doelen")}};
    page.step = "doelen";
    return page;
}

} // namespace objectives
