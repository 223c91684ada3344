#include "drawing.h"

#include "dividing.h"
#include "map_file.h"
#include "parts.h"
#include "place_search.h"
#include "proposal.h"
#include "proposed.h"
#include "texts.h"

#include "html/fields.h"

namespace area {
namespace {

using namespace html;

// What the form holds. The drawing counts when it differs from what the page was opened with; else the table.
struct DrawnBoundary {
    geo::Shape shape;
    std::string points;
    std::string source;
    std::string line = {}; // along which it is divided
    PlaceSearch search = {}; // where the map looks
    std::string draft = {}; // the proposal that is corrected: what it keeps apart goes on
};

StillMap map_of(visit::Visit const& visit, DrawnBoundary const& drawing)
{
    auto const& words = visit.words;
    StillMap map{words(texts::area::map, visit.park->partnership.name), {}};
    if (!drawing.shape.empty())
        map.shapes.push_back(drawn(drawing.shape, MapRole::boundary, visit.park->partnership.name));
    for (auto const& one : sub_areas(visit.db, visit.scope())) // to look at and to snap to
        if (!one.shape.empty())
            map.shapes.push_back(drawn(one.shape, MapRole::former_boundary, one.name));
    look_at(map, drawing.search);
    return map;
}

std::string rings_of(geo::Shape const& shape) { return rings_json(drawn(shape, MapRole::boundary).rings); }

// After the button that looks at the boundary: that one is pressed by Enter in any field.
Html dividing_part(i18n::Words const& words, Fields const& fields)
{
    return disclosure(words(texts::dividing::title),
        stack({p(words(texts::dividing::why)),
            fields.textarea("line", words(texts::dividing::line),
                {.hint = words(texts::dividing::line_hint), .need = Need::optional, .rows = 3}),
            actions({submit_as("do", "divide", words(texts::dividing::submit), Rank::secondary)})}));
}

visit::Page drawing_page(visit::Visit const& visit, DrawnBoundary const& drawing, i18n::Problems problems)
{
    auto const& words = visit.words;
    Fields const fields(words, {{"points", drawing.points}, {"line", drawing.line}}, std::move(problems));
    auto const title = words(texts::drawing::title);
    LiveMap const map{map_of(visit, drawing), "shape", "line"};
    visit::Page page{std::string(title),
        fragment(page_head({title, words(texts::drawing::lead)}), fields.summary(),
            search_part(visit, visit.path("gebied/tekenen"), drawing.search),
            post_form(visit.path("gebied/tekenen"), visit.form_token,
                hidden("opened_with", rings_of(drawing.shape)), hidden("source", drawing.source),
                hidden("draft", drawing.draft), panel(live_map(words, map)),
                disclosure(words(texts::drawing::as_text),
                    fields.textarea("points", words(texts::drawing::points),
                        {.hint = words(texts::drawing::points_hint), .need = Need::optional, .rows = 12})),
                actions({submit(words(texts::drawing::submit)),
                    button_link(visit.path("gebied"), words(texts::upload::back), Rank::quiet)}),
                dividing_part(words, fields)))};
    page.scripts = {"map.js"}, page.styles = {"map.css"};
    page.crumbs = crumbs(words, visit);
    page.step = "gebied";
    return page;
}

DrawnBoundary drawing_of(visit::Visit const& visit, http::Request const& request)
{
    auto const id = DraftId::read(request.query("voorstel"));
    if (auto const draft = id ? draft_of_id(visit.db, visit.scope(), *id) : std::nullopt)
        return {draft->mended.shape, written_points(draft->mended.shape), draft->source, {}, {}, id->text()};
    auto const now = shape(visit.db, visit.scope()).value_or(geo::Shape{});
    return {now, written_points(now), ""};
}

base::Result<geo::Shape, i18n::Problem> read_drawing(http::Request const& request)
{
    auto const drawn_rings = request.field("shape");
    if (!drawn_rings.empty() && drawn_rings != request.field("opened_with")) {
        if (auto shape = read_rings(drawn_rings))
            return std::move(*shape);
        return base::refuse(i18n::problem("points", texts::drawing::unreadable));
    }
    auto read = read_points(request.field("points"));
    if (!read)
        return base::refuse(i18n::problem("points", texts::drawing::line_wrong, read.error()));
    return std::move(*read);
}

std::vector<SubArea> apart_in(visit::Visit const& visit, std::string_view draft)
{
    auto const id = DraftId::read(draft);
    auto const former = id ? draft_of_id(visit.db, visit.scope(), *id) : std::nullopt;
    return former ? former->apart : std::vector<SubArea>();
}

} // namespace

visit::Answer show_drawing(visit::Visit& visit, http::Request& request)
{
    auto drawing = drawing_of(visit, request);
    drawing.search = place_search(visit, request);
    return drawing_page(visit, drawing, {});
}

visit::Answer act_drawing(visit::Visit& visit, http::Request& request)
{
    DrawnBoundary typed{{}, std::string(request.field("points")), std::string(request.field("source")),
        std::string(request.field("line")), {}, std::string(request.field("draft"))};
    auto read = read_drawing(request);
    if (!read)
        return visit::with_problems(drawing_page(visit, typed, {read.error()}));
    typed.shape = *read, typed.points = written_points(*read);
    auto proposed = proposal({{0, "", "", *read}});
    if (!proposed)
        return visit::with_problems(drawing_page(visit, typed, {{"points", proposed.error()}}));
    if (request.field("do") == "divide") {
        auto divided = divide(proposed->mended.shape, typed.line);
        if (!divided)
            return visit::with_problems(drawing_page(visit, typed, {{"line", divided.error()}}));
        take_over((*proposed).mended, std::move(*divided));
    }
    (*proposed).apart = apart_in(visit, typed.draft);
    return show_proposal(visit, std::move(*proposed), typed.source);
}

} // namespace area
