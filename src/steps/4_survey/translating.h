// The texts of a questionnaire side by side in two languages; a text that comes back is translated once.
#pragma once
#include "questionnaire.h"

#include "base/function_ref.h"

namespace survey {

struct Phrase {
    std::string key; // of a field: the same as long as the Dutch is the same
    std::string dutch;
    std::string translation; // empty: it is missing
    std::size_t section = 0; // where it comes first
};
// Title and introduction come with the first section. Names of places are not translated, and what we bring
// along is in English already.
std::vector<Phrase> phrases(Questionnaire const& questionnaire, std::string_view language);
// A text in each of its languages; to look at, or to change.
template <class Words, class Use> void each_language(Words& words, Use use)
{
    use(words.dutch);
    use(words.english);
    for (auto& other : words.others)
        use(other.second);
}
// Every text, with the section it comes first in.
void each_wording(
    Questionnaire& questionnaire, base::FunctionRef<void(Wording& text, std::size_t section)> use);
// Puts a translation at every place with that Dutch text; an empty one takes it away.
void translate(Questionnaire& questionnaire, std::string_view language, std::string_view dutch,
    std::string const& translation);

} // namespace survey
