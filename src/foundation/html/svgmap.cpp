#include "svgmap.h"

#include "drawing.h"
#include "raw.h"
#include "texts.h"

#include <algorithm>
#include <cmath>

namespace html {
namespace {

constexpr double width = 800, height_max = 640, margin = 40;
constexpr double numbered_min = 18, numbered_more = 22; // pixels of the radius

struct View {
    double left = 0, bottom = 0, right = 0, top = 0;
    double scale = 1; // pixels per metre
    double height = height_max;

    std::string x(double metres) const { return px(margin + (metres - left) * scale); }
    std::string y(double metres) const { return px(height - margin - (metres - bottom) * scale); }
};

void widen(View& view, Metres at, bool first)
{
    view.left = first ? at.x : std::min(view.left, at.x);
    view.right = first ? at.x : std::max(view.right, at.x);
    view.bottom = first ? at.y : std::min(view.bottom, at.y);
    view.top = first ? at.y : std::max(view.top, at.y);
}

std::vector<Metres> all_drawn(StillMap const& map)
{
    std::vector<Metres> all;
    for (auto const& shape : map.shapes)
        for (auto const& ring : shape.rings)
            all.insert(all.end(), ring.begin(), ring.end());
    for (auto const& mark : map.marks)
        all.push_back(mark.at);
    return all;
}

View view_of(StillMap const& map)
{
    View view;
    bool first = true;
    for (auto const& at : map.focus.empty() ? all_drawn(map) : map.focus)
        widen(view, at, std::exchange(first, false));
    double const wide = std::max(1.0, view.right - view.left), tall = std::max(1.0, view.top - view.bottom);
    view.scale = std::min((width - 2 * margin) / wide, (height_max - 2 * margin) / tall);
    view.height = tall * view.scale + 2 * margin;
    return view;
}

std::string_view role_class(MapRole role)
{
    switch (role) {
    case MapRole::boundary:
        return "map-boundary";
    case MapRole::former_boundary:
        return "map-former";
    case MapRole::building:
        return "map-building";
    case MapRole::road:
        return "map-road";
    default:
        return "map-area";
    }
}

std::string path_of(MapShape const& shape, View const& view)
{
    std::string path;
    for (auto const& ring : shape.rings) {
        for (std::size_t i = 0; i < ring.size(); ++i)
            path += (i == 0 ? "M" : "L") + view.x(ring[i].x) + " " + view.y(ring[i].y);
        path += shape.role == MapRole::road ? "" : "Z";
    }
    return path;
}

Html drawn(MapShape const& shape, View const& view)
{
    return svg_path(
        {cls(role_class(shape.role)), attr("d", path_of(shape, view)), attr("fill-rule", "evenodd")},
        when(!shape.name.empty(), [&] { return svg_title(shape.name); }));
}

Html label_of(MapMark const& mark, View const& view)
{
    return when(!mark.label.empty(), [&] {
        return svg_text({cls("map-mark-text"), attr("x", view.x(mark.at.x)), attr("y", view.y(mark.at.y)),
                            attr("dy", "0.35em")},
            mark.label);
    });
}

// The surface of a mark with a number grows with it.
Html drawn(MapMark const& mark, View const& view)
{
    auto const radius
        = mark.label.empty() ? std::string("6") : px(numbered_min + numbered_more * std::sqrt(mark.share));
    return fragment(
        svg_circle({cls("map-mark " + std::string(css_class(mark.tone))), attr("cx", view.x(mark.at.x)),
                       attr("cy", view.y(mark.at.y)), attr("r", radius)},
            when(!mark.name.empty(), [&] { return svg_title(mark.name); })),
        label_of(mark, view));
}

Html drawn(MapName const& name, View const& view)
{
    return svg_text({cls("map-name"), attr("x", view.x(name.at.x)), attr("y", view.y(name.at.y))}, name.text);
}

// Below the drawing and not scaled with it, so that it can be read on a phone; a round length of about a
// fifth of the width.
Html map_legend(i18n::Words const& words, View const& view)
{
    double const metres = axis_step(width / view.scale * 0.8);
    auto const text = metres >= 1000 ? words.number(static_cast<std::int64_t>(metres / 1000)) + " km"
                                     : words.number(static_cast<std::int64_t>(metres)) + " m";
    auto const end = percent_text(metres * view.scale / width);
    return svg({cls("map-legend"), attr("width", "100%"), attr("height", 24), aria("hidden", "true")},
        svg_line({attr("x1", 0), attr("x2", end), attr("y1", 8), attr("y2", 8)}),
        svg_line({attr("x1", 1), attr("x2", 1), attr("y1", 2), attr("y2", 14)}),
        svg_line({attr("x1", end), attr("x2", end), attr("y1", 2), attr("y2", 14)}),
        svg_text({attr("x", 6), attr("y", 23)}, text),
        svg_text({cls("map-north-text"), attr("x", "100%"), attr("y", 16)}, "↑ ", words(texts::map::north)));
}

} // namespace

Html still_map(i18n::Words const& words, StillMap const& map)
{
    auto const view = view_of(map);
    return div_(cls("still-map"),
        svg({cls("still-map-drawing"), attr("viewBox", "0 0 800 " + px(view.height)), role("img"),
                aria("label", map.title)},
            svg_rect({cls("map-ground"), attr("width", 800), attr("height", px(view.height))}),
            each(map.shapes, [&](MapShape const& shape) { return drawn(shape, view); }),
            each(map.names, [&](MapName const& name) { return drawn(name, view); }),
            each(map.marks, [&](MapMark const& mark) { return drawn(mark, view); })),
        map_legend(words, view));
}

} // namespace html
