// What makes a PDF readable by a screen reader, checked on the written file: for tests of every room that
// makes papers.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace pdf {

// Empty when all is well. Every content tagged or artifact, alternatives, language, title, XMP, scope,
// heading order, embedded fonts.
std::vector<std::string> complaints(std::string_view file);

// The structure as indented kinds ("Document", "  H1"), with scopes and alternatives, for golden tests.
std::string outline_of(std::string_view file);

} // namespace pdf
