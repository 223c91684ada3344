// The text of a paper on the screen.
#pragma once
#include "template.h"

#include "html/html.h"

namespace papers {

// Everything but its title, which is the title of the page.
html::Html text_view(MergedPaper const& paper);
std::string title_of(MergedPaper const& paper);

} // namespace papers
