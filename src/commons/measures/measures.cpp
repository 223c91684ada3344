#include "measures.h"

#include "reading.h"

#include "base/text.h"

#include <algorithm>

namespace measures {
namespace {

bool fits(Measure const& measure, std::string_view folded)
{
    return base::folded(measure.title.dutch).find(folded) != std::string::npos
        || base::folded(measure.title.english).find(folded) != std::string::npos
        || base::folded(measure.id).find(folded) != std::string::npos;
}

} // namespace

Library const& library()
{
    static Library const read = read_library();
    return read;
}

Measure const* find(std::string_view id)
{
    auto const& all = library().measures;
    auto const found = std::ranges::find(all, id, &Measure::id);
    return found == all.end() ? nullptr : &*found;
}

std::vector<Measure const*> search(std::string_view words, std::string_view chapter)
{
    auto const folded = base::folded(base::trimmed(words));
    std::vector<Measure const*> out;
    for (auto const& measure : library().measures)
        if ((chapter.empty() || measure.chapter == chapter) && fits(measure, folded))
            out.push_back(&measure);
    return out;
}

i18n::Text name_of(std::span<Named const> all, std::string_view id)
{
    auto const found = std::ranges::find(all, id, &Named::id);
    return found == all.end() ? i18n::Text{id, id} : found->name;
}

} // namespace measures
