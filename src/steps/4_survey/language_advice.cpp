// Advice on the words of a question; plain rules that anybody can look up here.
#include "checking.h"

#include "texts.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace survey {
namespace {

constexpr std::size_t words_max = 20;
constexpr int words_a_minute = 200;

struct Stiff {
    std::string_view word, plain;
};
constexpr Stiff stiff[] = {{"indien", "als"}, {"middels", "met"}, {"dient", "moet"}, {"dienen", "moeten"},
    {"teneinde", "om"}, {"betreffende", "over"}, {"aangaande", "over"}, {"inzake", "over"},
    {"omtrent", "over"}, {"tevens", "ook"}, {"alsmede", "en"}, {"echter", "maar"}, {"derhalve", "daarom"},
    {"desgewenst", "als u wilt"}, {"frequentie", "hoe vaak"}, {"ervaart", "heeft"}, {"percipieert", "vindt"},
    {"faciliteert", "helpt"}, {"implementeren", "invoeren"}, {"optimaliseren", "beter maken"},
    {"participeren", "meedoen"}, {"participatie", "meedoen"}, {"adequaat", "goed"}, {"momenteel", "nu"},
    {"reeds", "al"}, {"gaarne", "graag"}, {"zulks", "dat"}, {"thans", "nu"}, {"voornemens", "van plan"},
    {"aanvang", "begin"}, {"geschieden", "gebeuren"}, {"verstrekken", "geven"}, {"benodigde", "nodige"},
    {"conform", "volgens"}, {"ingevolge", "volgens"}, {"jegens", "tegen"}, {"mits", "als"},
    {"tenzij", "behalve als"}, {"ter plaatse", "daar"}, {"met betrekking tot", "over"},
    {"ten aanzien van", "over"}, {"ten behoeve van", "voor"}, {"in het kader van", "voor"},
    {"vigerende", "geldende"}, {"dienaangaande", "daarover"}, {"hieromtrent", "hierover"},
    {"alvorens", "voordat"}, {"eveneens", "ook"}, {"gedurende", "tijdens"}, {"hetgeen", "wat"},
    {"omstreeks", "rond"}, {"onderhavige", "deze"}, {"uitsluitend", "alleen"}, {"voorts", "verder"},
    {"danwel", "of"}, {"doch", "maar"}, {"wenst", "wilt"}, {"aanvangen", "beginnen"},
    {"bewerkstelligen", "bereiken"}, {"op grond van", "door"}, {"ten gevolge van", "door"},
    {"tot op heden", "tot nu toe"}, {"met ingang van", "vanaf"}};

constexpr std::string_view leading[]{"toch", "natuurlijk", "uiteraard", "vanzelfsprekend", "eindelijk",
    "zelfs", "ook niet", "vindt u niet", "bent u het ermee eens", "is het niet zo", "helaas", "gelukkig",
    "terecht", "onterecht", "schandalig", "overdreven", "niet ook", "vindt u ook", "vind je ook",
    "vind je niet", "bent u het eens dat", "ben je het ermee eens", "ben je het eens dat", "moet er niet",
    "zou het niet", "zouden er niet"};

// How somebody judges something: of two things, nobody knows which of them the answer is about.
constexpr std::string_view judging[]
    = {"hoe tevreden", "hoe veilig", "hoe schoon", "hoe goed", "wat vindt u van", "wat vind je van"};
constexpr std::string_view second_thing[]
    = {" en de ", " en het ", " en een ", " en uw ", " en je ", " en dat ", " en of "};

// Verbs that often stand in a question, for two of them on both sides of "en" or "of" ask two things.
constexpr std::array<std::string_view, 36> verbs{"heeft", "hebt", "bent", "is", "zijn", "wilt", "wil",
    "vindt", "kunt", "kent", "weet", "gaat", "doet", "ziet", "krijgt", "voelt", "meldt", "gebruikt", "werkt",
    "woont", "moet", "mag", "kan", "zou", "had", "was", "waren", "komt", "denkt", "maakt", "neemt", "geeft",
    "staat", "heb", "vind", "denk"};

std::vector<std::string> words_of(std::string_view sentence)
{
    std::vector<std::string> out;
    std::string word;
    for (char const c : base::folded(sentence))
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\'' || c == '-')
            word += c;
        else if (!word.empty())
            out.push_back(std::exchange(word, {}));
    if (!word.empty())
        out.push_back(std::move(word));
    return out;
}

std::vector<std::string_view> sentences_of(std::string_view text)
{
    std::vector<std::string_view> out;
    std::size_t from = 0;
    for (std::size_t at = 0; at < text.size(); ++at)
        if (text[at] == '?' || text[at] == '!' || text[at] == '\n'
            || (text[at] == '.' && (at + 1 == text.size() || text[at + 1] == ' '))) {
            out.push_back(text.substr(from, at + 1 - from));
            from = at + 1;
        }
    out.push_back(text.substr(from));
    return out;
}

// With a space before and after each word, so that a whole word is looked for.
std::string spaced(std::vector<std::string> const& words) { return " " + base::joined(words, " ") + " "; }

bool has_words(std::string const& spaced_words, std::string_view wanted)
{
    return spaced_words.find(" " + std::string(wanted) + " ") != std::string::npos;
}

bool is_verb(std::string const& word) { return std::ranges::find(verbs, word) != verbs.end(); }

// "Kent u de werkgroep en wilt u meedoen?": a verb before "en" or "of", and one right behind it.
bool asks_two_things(std::vector<std::string> const& words)
{
    for (std::size_t at = 1; at + 1 < words.size(); ++at) {
        if (words[at] != "en" && words[at] != "of")
            continue;
        bool const has_before
            = std::any_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(at), is_verb);
        auto const end = std::min(words.size(), at + 3);
        bool const has_behind = std::any_of(words.begin() + static_cast<std::ptrdiff_t>(at) + 1,
            words.begin() + static_cast<std::ptrdiff_t>(end), is_verb);
        if (has_before && has_behind)
            return true;
    }
    return false;
}

// "Hoe tevreden bent u over het licht en het groen?", or "dat het zo is, en dat het anders moet".
bool judges_two_things(std::string const& line)
{
    auto const stands = [&](std::string_view words) { return line.find(words) != std::string::npos; };
    if (has_words(line, "en dat") && line.find(" dat ") < line.find(" en dat "))
        return true;
    return std::ranges::any_of(judging, [&](std::string_view words) { return has_words(line, words); })
        && std::ranges::any_of(second_thing, stands);
}

void add_sentence_advice(std::string_view sentence, std::vector<i18n::Message>& out)
{
    auto const words = words_of(sentence);
    if (words.size() > words_max)
        out.push_back(i18n::message(texts::advice::long_sentence, words.size(), words_max));
    auto const line = spaced(words);
    if (asks_two_things(words) || judges_two_things(line))
        out.push_back(i18n::message(texts::advice::two_questions));
    if (has_words(line, "niet") && line.find(" niet ") != line.rfind(" niet ")
        && line.find("niet tevreden niet") == std::string::npos)
        out.push_back(i18n::message(texts::advice::twice_not));
}

int word_count(std::string_view text) { return static_cast<int>(words_of(text).size()); }

int seconds_to_answer(Question const& question)
{
    auto const options = static_cast<int>(question.options.size());
    switch (question.kind) {
    case Kind::several:
        return 6 + options / 2;
    case Kind::items_on_scale:
        return 4 * std::max(2, static_cast<int>(question.items.size()));
    case Kind::text_short:
        return 15;
    case Kind::text_long:
        return 30;
    case Kind::ranking:
        return 5 * options;
    case Kind::place:
        return 25;
    case Kind::number:
    case Kind::date:
        return 10;
    default:
        return 4;
    }
}

} // namespace

std::vector<i18n::Message> language_advice(std::string_view dutch)
{
    std::vector<i18n::Message> out;
    for (auto const sentence : sentences_of(dutch))
        add_sentence_advice(sentence, out);
    auto const line = spaced(words_of(dutch));
    for (auto const& [word, plain] : stiff)
        if (has_words(line, word))
            out.push_back(i18n::message(texts::advice::stiff, word, plain));
    for (auto const word : leading)
        if (has_words(line, word))
            out.push_back(i18n::message(texts::advice::leading, word));
    return out;
}

int estimated_seconds(Question const& question)
{
    auto words = word_count(question.text.dutch) + word_count(question.hint.dutch);
    if (!has_fixed_options(question.kind))
        for (auto const& option : question.options)
            words += word_count(option.text.dutch);
    auto const seconds = words * 60 / words_a_minute + seconds_to_answer(question);
    return question.show_if ? seconds / 2 : seconds;
}

int estimated_minutes(Questionnaire const& questionnaire)
{
    int seconds = word_count(questionnaire.intro.dutch) * 60 / words_a_minute;
    for (auto const& question : questionnaire.questions)
        seconds += estimated_seconds(question);
    return std::max(1, (seconds + 30) / 60);
}

} // namespace survey
