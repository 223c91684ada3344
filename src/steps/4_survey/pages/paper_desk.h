// What the pages about forms on paper share.
#pragma once
#include "paper.h"

#include "html/fields.h"
#include "visit/page.h"

#include <variant>

namespace survey {

struct PaperDesk {
    Survey survey;
    Questionnaire questionnaire; // as on paper
    std::optional<Paper> paper; // where the address names one
};
// Or the answer that says why there is none.
using PaperFound = std::variant<PaperDesk, visit::Answer>;
PaperFound paper_desk(visit::Visit& visit, http::Request const& request);
std::string paper_path(visit::Visit const& visit, PaperDesk const& desk, std::string_view below);
visit::Page paper_page(
    visit::Visit const& visit, PaperDesk const& desk, std::string title, html::Html content);
// Back to the list, with what happened.
visit::Answer paper_done(visit::Visit& visit, PaperDesk const& desk, i18n::Message const& said);

} // namespace survey
