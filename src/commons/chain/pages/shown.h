// The chain as a part of the page of any of its things.
#pragma once
#include "chain.h"

#include "html/html.h"
#include "visit/visit.h"

namespace chain {

// Six stages from cause to result, each thing a link, the gaps said. Nothing where the house knows no chain,
// or nothing of this thing.
html::Html shown(visit::Visit const& visit, std::string_view key);
// The same of all that begins so ("question:entrepreneurs.") and that somebody named, each closed until asked
// for.
html::Html shown_of(visit::Visit const& visit, std::string_view beginning);
// The same of one of several things on a page, closed until asked for; with one walk each is looked up once.
// Nothing where nothing stands next to it.
html::Html shown_closed(visit::Visit const& visit, Walk& walk, std::string_view key);
// The same of what was looked up already.
html::Html line_view(visit::Visit const& visit, Line const& line);
// "keten/figure:burglary": the page of the chain alone, below the park.
std::string path_of(std::string_view key);

} // namespace chain
