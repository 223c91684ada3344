// The letter of the mayor: what must be filled in before it goes out, and its words for one address.
// Process document 1.4 and 4: the mayor sends the letter with the link to the survey.
#pragma once
#include "survey.h"

namespace survey {

// Filled in once for a survey; the rest of the letter comes from the park.
struct LetterData {
    std::string mayor; // name below the letter
    std::string reference; // number of the case
    std::string sender; // address of the town hall, one line
    std::string telephone; // for who cannot do it on a screen
    std::string contact; // person to ask
    std::string privacy_url;
    moment::Date results_on;
    moment::Date dated;
};

// Everything that a letter needs besides its address and its code.
struct LetterContents {
    Audience audience = Audience::entrepreneurs;
    std::string park, municipality;
    LetterData data;
    moment::Date closes_on;
    int minutes = 10;
    std::string public_url; // "https://terrein.voorbeeld.nl"
    moment::Instant made_at;
};

// What is still empty, each with the field to fill; nothing goes out while there is one.
i18n::Problems missing(LetterContents const& contents);

struct Addressee {
    std::vector<std::string> address;
    std::string code; // "7K4M2QXP"
};
// One tagged PDF with a letter to each, in their order.
std::string letters_pdf(LetterContents const& contents, std::vector<Addressee> const& addressees);

} // namespace survey
