// What all pages of letters share: how the work on them goes, and the files that are made.
#pragma once
#include "printing.h"

#include "visit/page.h"

namespace survey {

// "uitnodiging", "herinnering", "laatste-oproep": in addresses.
std::string_view path_name(LetterKind kind);
std::optional<LetterKind> asked_kind(std::string_view name);
Binding asked_binding(http::Request const& request);
std::string wording_path(visit::Visit const& visit, Survey const& survey, LetterKind kind);

bool is_busy(std::optional<jobs::Job> const& job);
// Nothing when it is done; `again` is where one looks how far it is.
html::Html letters_job_view(i18n::Words const& words, jobs::Job const& job, std::string const& again);
html::Html prints_view(visit::Visit const& visit, Survey const& survey, std::vector<Print> const& prints);

struct PrintNumber {
    LetterKind kind = LetterKind::invitation;
    int part = 1;
};
visit::Answer print_file(visit::Visit& visit, Survey const& survey, PrintNumber const& wanted);

} // namespace survey
