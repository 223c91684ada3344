#include "response_words.h"

#include <doctest/doctest.h>

using namespace survey;

namespace {

ResponseWords words_of(std::int64_t letters, std::int64_t open_link)
{
    Survey survey;
    survey.invited = 100;
    survey.sent = letters + open_link;
    return response_words(i18n::Words(i18n::Language::dutch), survey, {letters, 0, open_link, 0}, 5);
}

} // namespace

TEST_CASE("of addresses only letters answered, and where the others are few only all together are told")
{
    CHECK(words_of(40, 0).answered == "40 van 100 adressen vulden de enquête in.");
    CHECK(words_of(40, 0).share == "Respons: 40%.");
    CHECK(words_of(40, 9).answered == "40 van 100 adressen vulden de enquête in.");
    CHECK(words_of(40, 9).share == "Respons: 40%.");
    CHECK(words_of(40, 3).answered
        == "Er kwamen 43 antwoorden, ook van mensen zonder brief. Een brief kregen 100 adressen.");
    CHECK(words_of(40, 3).share == "Respons: hooguit 43%.");
    CHECK(words_of(3, 0).answered == "minder dan 5 van 100 adressen vulden de enquête in.");
    CHECK(words_of(3, 0).share.empty());
    CHECK(words_of(3, 40).answered
        == "Er kwamen 43 antwoorden, ook van mensen zonder brief. Een brief kregen 100 adressen.");
}
