#include "presentation.h"

#include "objectives.h"
#include "picture.h"
#include "texts.h"

#include "area/area.h"
#include "area/drawn.h"
#include "inventory/slides.h"
#include "participants/participants.h"
#include "survey/slides.h"

#include <algorithm>

namespace objectives {
namespace {

using deck::Slide;

constexpr std::size_t picture_lines_max = 6;

void append(std::vector<Slide>& slides, std::vector<Slide> more)
{
    std::ranges::move(more, std::back_inserter(slides));
}

void add_area(db::Connection& db, Showing const& showing, std::vector<Slide>& out)
{
    auto const& words = showing.words;
    auto const shape = area::shape(db, showing.scope);
    if (!shape)
        return;
    auto const summary = area::summary(db, showing.scope);
    Slide slide;
    slide.key = "area";
    slide.title = words(texts::slide::area);
    slide.points = {words(texts::slide::hectares, words.decimal(summary.hectares, 1)),
        words(texts::slide::addresses, summary.addresses)};
    html::StillMap map{words(texts::slide::map, showing.park.name), {}, {}};
    for (auto const& part : area::sub_areas(db, showing.scope)) {
        slide.points.push_back(part.name);
        if (!part.shape.polygons.empty())
            map.shapes.push_back(area::drawn(part.shape, html::MapRole::area, part.name));
    }
    map.shapes.push_back(area::drawn(*shape, html::MapRole::boundary));
    slide.picture = std::move(map);
    slide.source = words(texts::slide::boundary, summary.boundary_version, summary.bounded_on);
    slide.audience = deck::Audience::everyone;
    slide.may_be_opened = true;
    out.push_back(std::move(slide));
}

void add_partners(db::Connection& db, Showing const& showing, std::vector<Slide>& out)
{
    Slide slide;
    slide.key = "partners";
    slide.title = showing.words(texts::slide::partners);
    for (auto const& one : participants::taking_part(participants::participations(db, showing.scope)))
        slide.points.push_back(showing.words(
            texts::slide::partner, one.name, participants::kind_name(one, showing.words.language())));
    slide.may_be_opened = true;
    if (!slide.points.empty())
        out.push_back(std::move(slide));
}

std::string cell_of(i18n::Words const& words, Signal const& signal)
{
    std::string out;
    for (auto const& said : signal.said)
        out += (out.empty() ? "" : "; ") + written(words, said);
    return out.empty() ? "–" : out;
}

std::vector<std::string> row_of(
    i18n::Words const& words, std::vector<Voice> const& voices, PictureLine const& line)
{
    std::vector<std::string> row{std::string(line.phenomenon->name.in(words.language()))};
    for (auto const voice : voices)
        row.push_back(cell_of(words, line.of(voice)));
    row.push_back(words(texts::picture::pointing, line.pointing));
    return row;
}

void add_picture(db::Connection& db, Showing const& showing, std::vector<Slide>& out)
{
    auto const& words = showing.words;
    auto const lines = picture_of(db, showing.scope, showing.group_size_min);
    if (lines.empty())
        return;
    deck::Grid grid{
        std::string(words(texts::picture::title)), {std::string(words(texts::picture::phenomenon))}, {}};
    auto const voices = heard_voices(lines);
    for (auto const voice : voices)
        grid.head.emplace_back(name(voice).in(words.language()));
    grid.head.emplace_back(words(texts::picture::together));
    for (std::size_t i = 0; i < std::min(lines.size(), picture_lines_max); ++i)
        grid.rows.push_back(row_of(words, voices, lines[i]));
    Slide slide;
    slide.key = "picture";
    slide.title = words(texts::picture::title);
    slide.lead = finding(words, lines);
    slide.picture = std::move(grid);
    slide.notes = words(texts::picture::lead);
    out.push_back(std::move(slide));
}

std::string point_of(i18n::Words const& words, partnership::Reader const& reader, Objective const& objective)
{
    auto const& wish = objective.wish;
    auto const target = shown(words, wish.unit, wish.target);
    return words(texts::slide::objective, wish.title,
        wish.baseline.value && may_see_baseline(reader, wish.baseline)
            ? words(texts::list::from_to, shown(words, wish.unit, *wish.baseline.value), target)
            : words(texts::list::to, target));
}

void add_objectives(
    db::Connection& db, Showing const& showing, partnership::Reader const& reader, std::vector<Slide>& out)
{
    Slide slide;
    slide.key = "objectives";
    slide.title = showing.words(texts::slide::objectives);
    for (auto const& objective : objectives(db, showing.scope))
        slide.points.push_back(point_of(showing.words, reader, objective));
    slide.may_be_opened = true;
    if (!slide.points.empty())
        out.push_back(std::move(slide));
}

void add_next(Showing const& showing, std::vector<Slide>& out)
{
    auto const& words = showing.words;
    Slide slide;
    slide.key = "next";
    slide.title = words(texts::slide::next);
    slide.lead = words(texts::slide::next_lead);
    slide.order = deck::Order::ranked;
    for (auto const& step : {texts::slide::next_objectives, texts::slide::next_plan,
             texts::slide::next_calendar, texts::slide::next_award, texts::slide::next_meetings})
        slide.points.emplace_back(words(step));
    slide.audience = deck::Audience::everyone;
    slide.may_be_opened = true;
    out.push_back(std::move(slide));
}

std::vector<Slide> slides_for(db::Connection& db, Showing const& showing, partnership::Reader const& reader)
{
    bool const is_open = !reader.sees().working_group;
    std::vector<Slide> out;
    add_area(db, showing, out);
    add_partners(db, showing, out);
    append(out, survey::slides(db, showing.scope, showing.words, showing.group_size_min));
    append(out, inventory::figure_slides(db, reader, showing.words));
    if (!is_open) {
        append(out, inventory::top_slides(db, showing.scope, showing.words, showing.scans_path));
        add_picture(db, showing, out);
    }
    add_objectives(db, showing, reader, out);
    add_next(showing, out);
    return out;
}

void take_choices(std::vector<Slide>& slides, std::vector<SlideChoice> const& choices)
{
    for (auto& slide : slides)
        if (auto const found = std::ranges::find(choices, slide.key, &SlideChoice::key);
            found != choices.end()) {
            slide.audience = audience_after(slide, *found);
            if (!found->notes.empty())
                slide.notes = found->notes;
        }
}

} // namespace

deck::Audience audience_after(Slide const& slide, SlideChoice const& choice)
{
    if (choice.audience.empty())
        return slide.audience;
    auto const wanted = deck::audience_of(choice.audience);
    bool const opens = wanted == deck::Audience::everyone && slide.audience != deck::Audience::everyone;
    return opens && !slide.may_be_opened ? slide.audience : wanted;
}

Showing showing_of(visit::Visit const& visit)
{
    return {visit.park->partnership, visit.scope(), visit.words, visit.group_size_min(), visit.today,
        visit.path("inventarisatie/top3")};
}

std::vector<Slide> all_slides(db::Connection& db, Showing const& showing)
{
    return slides_for(db, showing, partnership::Reader::of_group(showing.scope));
}

deck::Deck presentation(db::Connection& db, Showing const& showing, deck::Audience audience)
{
    bool const is_open = audience == deck::Audience::everyone;
    auto slides = slides_for(db, showing,
        is_open ? partnership::Reader::of_everyone(showing.scope)
                : partnership::Reader::of_group(showing.scope));
    take_choices(slides, slide_choices(db, showing.scope));
    std::erase_if(slides, [&](Slide const& slide) {
        return slide.audience == deck::Audience::nobody
            || (is_open && slide.audience != deck::Audience::everyone);
    });
    return {showing.park.name, showing.words(texts::slide::below, showing.words.date(showing.today)),
        std::move(slides)};
}

} // namespace objectives
