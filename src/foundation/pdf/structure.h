// The structure tree as it grows while pages are drawn: who holds what, and which piece of which page belongs
// to whom. Written into the file by finish.h.
#pragma once
#include "pdf/canvas.h"

#include <string>
#include <string_view>
#include <vector>

namespace pdf {

constexpr double points_per_mm = 72.0 / 25.4;
constexpr double points(double mm) { return mm * points_per_mm; }

// Owners of marks that are no element: lines and grounds, and what comes back on every page.
constexpr int decoration = -1;
constexpr int pagination = -2;

enum class Trait { none, column_head, row_head, bullets, numbers, figure };

// What an element holds, in reading order.
struct Kid {
    enum class Of { element, mark, link };
    Of of;
    int index; // of the element, of the mark on its page, of the link
    int page = 0;
};

struct Element {
    std::string_view kind; // "P", "H1": a constant of this room
    int parent = -1;
    Trait trait = Trait::none;
    std::string alt;
    Box bounds; // of a figure, in points from the bottom left
    std::vector<Kid> kids;
};

struct LinkArea {
    int page = 0;
    int element = 0;
    Box area; // in points, from the top left
    std::string address, words;
};

struct Sheet {
    double width, height;
    std::vector<int> owners; // of the marks, in the order of drawing
};

struct Structure {
    std::vector<Element> elements;
    std::vector<Sheet> sheets;
    std::vector<LinkArea> links;

    int open(std::string_view kind, int parent);
    // A piece of the last sheet belongs to an element, or is a decoration.
    void mark(int owner);
    // Its page is the last sheet.
    void link(LinkArea area);
};

} // namespace pdf
