#include "structure.h"

namespace pdf {

int Structure::open(std::string_view kind, int parent)
{
    int const index = static_cast<int>(elements.size());
    Element element;
    element.kind = kind;
    element.parent = parent;
    elements.push_back(std::move(element));
    if (parent >= 0)
        elements[static_cast<std::size_t>(parent)].kids.push_back({Kid::Of::element, index});
    return index;
}

void Structure::mark(int owner)
{
    auto& owners = sheets.back().owners;
    int const number = static_cast<int>(owners.size());
    owners.push_back(owner);
    if (owner >= 0)
        elements[static_cast<std::size_t>(owner)].kids.push_back(
            {Kid::Of::mark, number, static_cast<int>(sheets.size()) - 1});
}

void Structure::link(LinkArea area)
{
    area.page = static_cast<int>(sheets.size()) - 1;
    elements[static_cast<std::size_t>(area.element)].kids.push_back(
        {Kid::Of::link, static_cast<int>(links.size())});
    links.push_back(std::move(area));
}

} // namespace pdf
