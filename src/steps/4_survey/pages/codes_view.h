// The codes of a draft, beside how many people should have one.
#pragma once
#include "survey.h"

#include "visit/page.h"

namespace survey {

struct CodesNeeded {
    std::int64_t addresses = 0; // on the list of the area, of this kind
    std::int64_t listed = 0; // on extra lists
    bool are_others = false; // than the codes were made for
};
CodesNeeded needed_of(db::Connection& db, Survey const& survey, std::vector<Recipient> of_area);
// Whether somebody came to a list or went from it after the codes were made.
enum class CodesFit { well, too_few, too_many, others };
CodesFit fit_of(CodesNeeded const& needed, Survey const& survey);
// What is wrong with them, in short.
std::string_view name_of(i18n::Words const& words, CodesFit fit);
html::Html codes_view(visit::Visit const& visit, Survey const& survey, CodesNeeded const& needed);

} // namespace survey
