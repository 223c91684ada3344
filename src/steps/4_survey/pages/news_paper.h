// The news item and the letter on paper.
#pragma once
#include "letter.h"
#include "reports.h"

namespace survey {

struct NewsPaper {
    Publication words;
    std::string park;
    moment::Instant made_at;
};
std::string news_pdf(NewsPaper const& paper);
std::string news_odt(NewsPaper const& paper);
// On the paper of the municipality, as far as its letter was filled in; without a code.
std::string result_letter_pdf(NewsPaper const& paper, LetterContents const& contents, moment::Date dated);

} // namespace survey
