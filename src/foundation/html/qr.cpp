#include "parts.h"

#include "raw.h"

#include <fmt/format.h>

namespace html {

Html qr_drawing(QrDrawing const& qr)
{
    auto const box = fmt::format("0 0 {0} {0}", qr.side);
    return svg({cls("qr"), attr("viewBox", box), role("img"), aria("label", qr.alternative)},
        svg_rect({cls("qr-paper"), attr("width", qr.side), attr("height", qr.side)}),
        svg_path({cls("qr-ink"), attr("d", qr.path)}));
}

} // namespace html
