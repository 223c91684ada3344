#include "dividing.h"

#include "boundary.h"
#include "texts.h"

#include "geo/cut.h"

namespace area {
namespace {

i18n::Message why_not(geo::NoCut refusal)
{
    switch (refusal) {
    case geo::NoCut::no_line:
        return i18n::message(texts::dividing::no_line, geo::cut_points_max);
    case geo::NoCut::crosses_itself:
        return i18n::message(texts::dividing::crosses_itself);
    case geo::NoCut::ends_inside:
        return i18n::message(texts::dividing::ends_inside);
    case geo::NoCut::too_close:
        return i18n::message(texts::dividing::too_close);
    case geo::NoCut::misses:
        break;
    }
    return i18n::message(texts::dividing::misses);
}

} // namespace

base::Result<geo::Shape, i18n::Message> divide(geo::Shape const& boundary, std::string_view line)
{
    auto const read = read_points(line);
    if (!read)
        return base::refuse(i18n::message(texts::drawing::line_wrong, read.error()));
    if (read->polygons.size() != 1 || !read->polygons.front().holes.empty())
        return base::refuse(i18n::message(texts::dividing::no_line, geo::cut_points_max));
    auto cut = geo::cut(boundary, read->polygons.front().outer);
    if (!cut)
        return base::refuse(why_not(cut.error()));
    return std::move(*cut);
}

} // namespace area
