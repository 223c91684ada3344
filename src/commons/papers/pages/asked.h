// The paper that a page asks for, with its signatures.
#pragma once
#include "papers.h"

#include "http/message.h"
#include "visit/page.h"

namespace papers {

struct Asked {
    Paper paper;
    std::vector<PartySignature> signatures;
};
// Nothing when this partnership has no such paper, or when it is not for this visitor.
std::optional<Asked> asked(visit::Visit const& visit, http::Request const& request);

// The page of this paper.
std::string page_path(visit::Visit const& visit, Paper const& paper);

// The page as part of the step that the paper belongs to, with the way back to it.
visit::Page below_step(visit::Visit const& visit, Paper const& paper, visit::Page page);

} // namespace papers
