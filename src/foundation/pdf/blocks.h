// The blocks that documents, letters and certificates share: passages, tables, figures, signatures, footers.
#pragma once
#include "flow.h"

namespace pdf {

// All that is needed to put blocks of one look into one structure.
struct Builder {
    Ink& ink;
    Shaper& shaper;
    Flow& flow;
    Setup const& setup;
    int section; // the element that holds the blocks

    int open(std::string_view kind, int parent) { return ink.structure.open(kind, parent); }
    int open(std::string_view kind) { return open(kind, section); }
    Element& at(int element) { return ink.structure.elements[static_cast<std::size_t>(element)]; }
    Style body() const;
    std::shared_ptr<Passage> passage(Text const& text, Style const& style, int element, double width);
};

Style small_style(Setup const& setup);

void place_table(Builder& builder, Table const& table);
void place_figure(Builder& builder, Figure const& figure, Draw const& draw);
void place_image(Builder& builder, Figure const& figure, std::string_view png);
void place_facts(Builder& builder, std::vector<std::pair<std::string, Text>> const& pairs);
void place_signatories(Builder& builder, std::vector<Signatory> const& signatories);

// A picture that many pages may show: its bytes stand in the file once.
using Picture = std::shared_ptr<cairo_surface_t>;
Picture read_picture(std::string_view png);
// As large as the room allows, in its own proportions.
Canvas drawing_of(Picture const& picture, double width_mm, double height_mm);

// A drawing at a fixed place (points), as a figure of its own.
void put_figure(Builder& builder, int element, Canvas const& canvas, Point at);
// The same footer below each page: a line, words at the left, "page 2 of 3" at the right.
void draw_footer(
    Ink& ink, Shaper& shaper, Frame const& frame, Setup const& setup, std::string const& page_words);
std::string page_words(Setup const& setup, int page, int pages);

} // namespace pdf
