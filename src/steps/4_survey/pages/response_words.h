// How many answered, in a sentence: of letters alone where answers came in another way too, for these are
// not of the addresses.
#pragma once
#include "fieldwork.h"

#include "i18n/i18n.h"

namespace survey {

struct ResponseWords {
    std::string answered; // "12 van 40 adressen vulden de enquête in."
    std::string share; // "Respons: 30%."; empty: too few to tell
};
ResponseWords response_words(
    i18n::Words const& words, Survey const& survey, Channels const& channels, int group_size_min);

} // namespace survey
