// The letter of the mayor: what must be filled in before it goes out, and its words for one address.
// Process document 1.4 and 4: the mayor sends the letter with the link to the survey.
#pragma once
#include "wording.h"

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

// How the municipality wants to be known: the same for all letters of a park.
struct LetterLook {
    std::string colour; // "#1a4f8b"; empty for that of the house
    std::string logo_png; // in place of the name of the municipality; empty for none
    std::string signature_png; // above the name of the mayor; empty leaves room to sign
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
    LetterKind kind = LetterKind::invitation;
    LetterWords wording = standard_wording(LetterKind::invitation, Audience::entrepreneurs);
    std::string partners = {}; // "gemeente Grifthoek, politie en brandweer"
    LetterLook look = {};
};

// What is still empty, each with the field to fill; nothing goes out while there is one.
i18n::Problems missing(LetterContents const& contents, i18n::Language language = i18n::Language::dutch);

struct Addressee {
    std::vector<std::string> address;
    std::string code; // "7K4M2QXP"
    std::int64_t number = 0; // of the letter, in walking order; 0 for none
};
// What the fields of the words stand for in the letter to one address.
MergeValues filling_of(LetterContents const& contents, Addressee const& addressee);
std::string answer_address(LetterContents const& contents, std::string_view code);
// One tagged PDF with a letter to each, in their order.
std::string letters_pdf(LetterContents const& contents, std::vector<Addressee> const& addressees);

} // namespace survey
