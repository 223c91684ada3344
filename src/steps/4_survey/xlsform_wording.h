// The texts and the lists of choices of an XLSForm, with what is lost of them.
#pragma once
#include "xlsform_words.h"

#include <set>

namespace survey::xlsform {

// Says in the list what a text loses: its end, a language.
class Wordings {
public:
    // A language that is new joins `languages`.
    Wordings(std::vector<std::string>& languages, std::vector<i18n::Message>& left_out)
        : languages_(languages)
        , left_out_(left_out)
    {
    }
    // Dutch stands first; where there is none, the first language takes its place.
    Wording made(Heads const& heads, tabular::Row const& row, std::string_view head);
    // No longer than a text may be here.
    std::string fitting(std::string_view text);
    // Columns that we have nothing for, each told once.
    void say_columns(Heads const& heads, std::span<std::string_view const> known);

private:
    bool takes(Heads::Text const& text);
    void say_once(std::string const& about, i18n::Message said);

    std::vector<std::string>& languages_;
    std::vector<i18n::Message>& left_out_;
    std::set<std::string> said_;
};

inline constexpr std::size_t options_most = 100;
// A list of choices under the names of the file, which are not always ids of ours.
struct List {
    std::vector<Option> options;
    std::map<std::string, std::string, std::less<>> ids; // by name
    std::vector<i18n::Message> lost; // told when a question asks for the list
};
// The sheet of choices, by the name of the list. "Don't know" is among them under its own id.
std::map<std::string, List, std::less<>> lists_of(tabular::Table const& choices, Wordings& wordings);

} // namespace survey::xlsform
