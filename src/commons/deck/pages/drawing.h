// The pictures of slides on paper, in the colours of the page.
#pragma once
#include "deck.h"

#include "pdf/canvas.h"

namespace deck {

// Nothing for a slide whose picture is no drawing. The values are kept in the drawing.
struct Drawn {
    pdf::Draw draw;
    double height_mm = 0;
    std::string alt; // every figure in words
};
std::optional<Drawn> drawn(i18n::Words const& words, Picture const& picture);

} // namespace deck
