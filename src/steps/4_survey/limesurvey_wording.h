// The texts of a survey of LimeSurvey in our languages, as plain words.
#pragma once
#include "limesurvey_file.h"
#include "xlsform.h"

namespace survey::limesurvey {

inline constexpr std::size_t quoted_most = 80;
// "Welke kleu…": no longer than `most` bytes and the sign that it goes on.
std::string start_of(std::string_view text, std::size_t most);

// Says in the list what a text loses: a picture, its end.
class Wordings {
public:
    Wordings(std::vector<std::string> const& languages, TakenOver& out)
        : languages_(languages)
        , out_(out)
    {
    }
    // Sets the languages of the questionnaire. Call it before any text is made.
    void choose_languages();
    // Dutch stands first; where there is none, the first language takes its place.
    Wording made(Texts const& texts, std::string_view about);
    // What stands above the questions: the title, the introduction, the title of a part.
    Wording made_above(Texts const& texts);
    // An attribute without a language is in the first.
    Wording of_attribute(Question const& question, std::string_view attribute, std::string_view about);
    // That a text has no place here, with its words; nothing when it has none.
    void tell(Texts const& texts, i18n::TextOf<1> const& said);
    // "Welke?" and "Eerste" as "Welke? – Eerste", in each language that has the first.
    void join(Wording& text, Wording const& more, std::string_view about);

private:
    struct Loss {
        bool has_picture = false, is_cut = false;
    };
    Wording made(Texts const& texts, Loss& lost) const;

    std::vector<std::string> const& languages_;
    TakenOver& out_;
};

// That a question goes without an attribute that changes what can be answered.
i18n::Message lost_attribute(std::string const& question, std::string_view name, std::string const& value);

// The words of a text in the first language that has any.
std::string first_words(Texts const& texts, std::vector<std::string> const& languages);

// Why a question of such a kind cannot be taken over, and where it stands.
i18n::Message why_not(Question const& question, std::string const& place, std::string const& text);

} // namespace survey::limesurvey
