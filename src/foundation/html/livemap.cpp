#include "livemap.h"

#include "texts.h"

#include <fmt/format.h>

#include <array>

namespace html {
namespace {

std::string in_quotes(std::string_view text)
{
    std::string out = "\"";
    for (char const letter : text) {
        if (letter == '"' || letter == '\\')
            out += '\\';
        if (static_cast<unsigned char>(letter) >= 0x20)
            out += letter;
    }
    return out + '"';
}

std::string_view role_name(MapRole role)
{
    static constexpr std::array<std::string_view, 5> names{
        "boundary", "former_boundary", "building", "road", "area"};
    return names.at(static_cast<std::size_t>(role));
}

std::string point_json(Metres at) { return fmt::format("[{:.1f},{:.1f}]", at.x, at.y); }

std::string points_json(MetreRing const& points)
{
    std::string out = "[";
    for (std::size_t i = 0; i < points.size(); ++i)
        out += (i > 0 ? "," : "") + point_json(points[i]);
    return out + ']';
}

std::string ring_list(std::vector<MetreRing> const& rings)
{
    std::string out = "[";
    for (auto const& ring : rings)
        out += (out.size() > 1 ? "," : "") + points_json(ring);
    return out + ']';
}

std::string shapes_json(StillMap const& map)
{
    std::string out;
    for (auto const& shape : map.shapes)
        out += fmt::format("{}{{\"role\":\"{}\",\"name\":{},\"rings\":{}}}", out.empty() ? "" : ",",
            role_name(shape.role), in_quotes(shape.name), ring_list(shape.rings));
    return out;
}

std::string marks_json(StillMap const& map)
{
    std::string out;
    for (auto const& mark : map.marks)
        out += fmt::format("{}{{\"at\":{},\"name\":{},\"tone\":\"{}\"}}", out.empty() ? "" : ",",
            point_json(mark.at), in_quotes(mark.name), css_class(mark.tone).substr(5));
    return out;
}

std::string words_json(i18n::Words const& words)
{
    std::pair<std::string_view, i18n::TextOf<0> const*> const all[]
        = {{"part", &texts::map::part}, {"point", &texts::map::point}, {"east", &texts::map::east},
            {"north", &texts::map::northing}, {"remove", &texts::map::remove},
            {"outside", &texts::map::outside}, {"no_map", &texts::map::no_map}, {"drawn", &texts::map::drawn},
            {"undone", &texts::map::undone}, {"keyboard", &texts::map::keyboard_help},
            {"split_help", &texts::map::split_help}, {"line_drawn", &texts::map::line_drawn},
            {"snap_on", &texts::map::snap_on}, {"snap_off", &texts::map::snap_off}};
    std::string out = "\"point_set\":" + in_quotes(words(texts::map::point_set, "{}"));
    for (auto const& [key, text] : all)
        out += fmt::format(",\"{}\":{}", key, in_quotes(words(*text)));
    return out;
}

std::string island_json(i18n::Words const& words, LiveMap const& map)
{
    return fmt::format(
        "{{\"shapes\":[{}],\"marks\":[{}],\"field\":{},\"line\":{},\"focus\":{},\"words\":{{{}}}}}",
        shapes_json(map.still), marks_json(map.still), in_quotes(map.field), in_quotes(map.line),
        points_json(map.still.focus), words_json(words));
}

std::string square_words_json(i18n::Words const& words)
{
    return fmt::format("\"no_map\":{},\"seen\":{},\"from_to\":{},\"squares\":{},\"wide\":{}",
        in_quotes(words(texts::map::no_squares)), in_quotes(words(texts::map::seen, "{}", "{}", "{}")),
        in_quotes(words(texts::map::from_to, "{}", "{}")), in_quotes(words(texts::map::squares)),
        in_quotes(words(texts::map::wide)));
}

// Hidden until the script shows them: without it they could do nothing.
Html tool(std::string_view key, std::string_view text, std::string_view rank)
{
    return button_({cls("nl-button nl-button--" + std::string(rank)), type("button"), data("tool", key),
                       flag("hidden", true)},
        text);
}

// On from the start; the script tells whether it still is.
Html snap_tool(i18n::Words const& words)
{
    return button_({cls("nl-button nl-button--subtle"), type("button"), data("tool", "snap"),
                       aria("pressed", "true"), flag("hidden", true)},
        words(texts::map::snap));
}

Html tools(i18n::Words const& words, bool has_line)
{
    return div_(cls("map-tools"), tool("draw", words(texts::map::draw), "primary"),
        tool("correct", words(texts::map::correct), "secondary"),
        tool("keyboard", words(texts::map::keyboard), "secondary"),
        tool("point", words(texts::map::set_point), "secondary"),
        when(has_line, [&] { return tool("split", words(texts::map::split), "secondary"); }),
        tool("finish", words(texts::map::finish), "secondary"), snap_tool(words),
        tool("undo", words(texts::map::undo), "subtle"), tool("clear", words(texts::map::clear), "subtle"));
}

Html point_table(i18n::Words const& words)
{
    auto const head = [](std::string_view text) {
        return th({cls("utrecht-table__header-cell"), scope("col")}, text);
    };
    return details(cls("disclosure map-points"), summary(words(texts::map::points)),
        div_({cls("table-frame"), attr("tabindex", 0)},
            table(cls("utrecht-table"),
                caption(cls("utrecht-table__caption"), words(texts::map::points_caption)),
                thead(tr(head(words(texts::map::point)), head(words(texts::map::east)),
                    head(words(texts::map::northing)), head(words(texts::map::remove)))),
                tbody(cls("utrecht-table__body")))));
}

std::vector<MetreRing> boundary_of(StillMap const& map)
{
    std::vector<MetreRing> rings;
    for (auto const& shape : map.shapes)
        if (shape.role == MapRole::boundary)
            rings.insert(rings.end(), shape.rings.begin(), shape.rings.end());
    return rings;
}

} // namespace

Html square_map(i18n::Words const& words, SquareMap const& map)
{
    static constexpr Element square_map_element{"square-map"};
    auto const data = fmt::format("{{\"shapes\":[{}],\"url\":{},\"words\":{{{}}}}}", shapes_json(map.still),
        in_quotes(map.url), square_words_json(words));
    return square_map_element(
        div_({cls("map-view"), role("region"), aria("label", map.still.title)}, still_map(words, map.still)),
        div_({cls("square-legend"), flag("hidden", true)}), p({cls("map-message"), aria("live", "off")}),
        p({cls("map-keys"), flag("hidden", true)}, words(texts::map::look_keys)),
        json_island("square-data", data));
}

std::string rings_json(std::vector<MetreRing> const& rings) { return "{\"rings\":" + ring_list(rings) + "}"; }

Html live_map(i18n::Words const& words, LiveMap const& map)
{
    static constexpr Element area_map{"area-map"};
    bool const drawing = !map.field.empty();
    return area_map(when(drawing, [&] { return tools(words, !map.line.empty()); }),
        p({cls("map-message"), aria("live", "off")}),
        div_({cls("map-view"), role("region"), aria("label", map.still.title)}, still_map(words, map.still)),
        when(drawing,
            [&] {
                return fragment(
                    input({type("hidden"), name(map.field), value(rings_json(boundary_of(map.still)))}),
                    point_table(words), p(cls("map-keys"), words(texts::map::keys)));
            }),
        json_island("map-data", island_json(words, map)));
}

} // namespace html
