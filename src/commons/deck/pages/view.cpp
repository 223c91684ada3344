#include "deck.h"

#include "texts.h"

#include <fmt/format.h>

namespace deck {
namespace {

using namespace html;

constexpr Element deck_slides{"deck-slides"};

template <class... Kinds> struct Each : Kinds... {
    using Kinds::operator()...;
};
template <class... Kinds> Each(Kinds...) -> Each<Kinds...>;

Html finding_of(Slide const& slide) { return Html(slide.lead.empty() ? slide.title : slide.lead); }

Html grid_view(Grid const& grid)
{
    DataTable table{grid.caption, {}, {}, {}};
    for (auto const& name : grid.head)
        table.columns.push_back({name});
    for (auto const& row : grid.rows)
        table.rows.emplace_back(row.begin(), row.end());
    return data_table(std::move(table));
}

Html picture_view(i18n::Words const& words, Slide const& slide)
{
    auto const with_finding = [&](auto chart) {
        chart.finding = finding_of(slide);
        return chart;
    };
    return std::visit(Each{[](std::monostate) { return Html(); },
                          [&](BarChart const& chart) { return bar_chart(words, with_finding(chart)); },
                          [&](LikertChart const& chart) { return likert_chart(words, with_finding(chart)); },
                          [&](TrendChart const& chart) { return trend_chart(words, with_finding(chart)); },
                          [&](StillMap const& map) { return still_map(words, map); },
                          [](Grid const& grid) { return grid_view(grid); },
                          [](Photo const& photo) {
                              return figure(cls("slide-photo"),
                                  img(src(photo.url), attr("alt", photo.alt), attr("loading", "lazy")));
                          }},
        slide.picture);
}

// A chart says the finding itself.
bool says_lead(Slide const& slide)
{
    return std::holds_alternative<BarChart>(slide.picture)
        || std::holds_alternative<LikertChart>(slide.picture)
        || std::holds_alternative<TrendChart>(slide.picture);
}

Html points_view(Slide const& slide)
{
    if (slide.points.empty())
        return {};
    auto items = each(slide.points, [](std::string const& point) { return li(point); });
    return slide.order == Order::ranked ? ol(cls("slide-points"), std::move(items))
                                        : ul(cls("slide-points"), std::move(items));
}

Html notes_view(i18n::Words const& words, Slide const& slide, Notes notes)
{
    if (notes == Notes::hidden || slide.notes.empty())
        return {};
    return div_({cls("slide-notes"), role("note"), aria("label", words(texts::deck::notes))}, p(slide.notes));
}

Html slide_view(i18n::Words const& words, Slide const& slide, std::size_t number, Notes notes)
{
    auto const here = fmt::format("dia-{}", number), heading = here + "-kop";
    bool const has_picture = !std::holds_alternative<std::monostate>(slide.picture);
    // Two sources may tell of the same: the number keeps their slides apart for who hears them.
    return section({cls(has_picture ? "slide" : "slide slide--words"), id(here),
                       aria("label", fmt::format("{}. {}", number, slide.title)), attr("tabindex", -1)},
        div_(cls("slide-head"), h2(id(heading), slide.title),
            when(slide.audience == Audience::everyone,
                [&] { return badge(Tone::neutral, words(texts::deck::for_everyone)); })),
        when(!slide.lead.empty() && !says_lead(slide), [&] { return p(cls("lead"), slide.lead); }),
        div_(cls("slide-body"), points_view(slide), picture_view(words, slide)),
        when(!slide.source.empty(), [&] { return p(cls("slide-source"), slide.source); }),
        notes_view(words, slide, notes));
}

Html title_slide(Deck const& deck)
{
    return section(
        {cls("slide slide--title"), id("dia-0"), aria("labelledby", "dia-0-kop"), attr("tabindex", -1)},
        h2(id("dia-0-kop"), deck.title), p(cls("lead"), deck.below));
}

Html bar_button(std::string_view deed, Icon sign, std::string_view label)
{
    return button_({cls("icon-button"), type("button"), data("deck", deed)}, icon(sign), span_(label));
}

// Only with the script; it takes the hidden away.
Html bar_view(i18n::Words const& words)
{
    return div_(
        {cls("deck-bar"), role("toolbar"), aria("label", words(texts::deck::bar)), flag("hidden", true)},
        bar_button("start", Icon::right, words(texts::deck::start)),
        bar_button("back", Icon::left, words(texts::deck::back)),
        p({cls("deck-place"), role("status"), data("of", words(texts::deck::of))}),
        bar_button("on", Icon::right, words(texts::deck::on)),
        bar_button("stop", Icon::cross, words(texts::deck::stop)));
}

} // namespace

std::string_view code(Audience audience)
{
    switch (audience) {
    case Audience::nobody:
        return "nobody";
    case Audience::everyone:
        return "everyone";
    case Audience::partners:
        break;
    }
    return "partners";
}

Audience audience_of(std::string_view code)
{
    if (code == "nobody")
        return Audience::nobody;
    return code == "everyone" ? Audience::everyone : Audience::partners;
}

Html deck_view(i18n::Words const& words, Deck const& deck, Notes notes)
{
    Html slides;
    for (std::size_t i = 0; i < deck.slides.size(); ++i)
        slides.add(slide_view(words, deck.slides[i], i + 1, notes));
    return deck_slides({cls("deck"), role("group"), aria("label", deck.title)}, bar_view(words),
        p({cls("deck-help"), flag("hidden", true)}, words(texts::deck::help)), title_slide(deck), slides);
}

} // namespace deck
