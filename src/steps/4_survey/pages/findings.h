// Figures as sentences: "Ongeveer 7 van de 10 ondernemers (72%) antwoorden: veilig of heel veilig." Under
// thirty answers only numbers of people (domain 2.5).
#pragma once
#include "results.h"
#include "survey.h"

namespace survey {

struct Speaker {
    i18n::Words const& words;
    Audience audience = Audience::entrepreneurs;
};

// What came out of a question in one or two sentences; empty where nothing can be said in short.
std::string finding(Speaker const& speaker, QuestionResult const& result);

// The two best or the two worst of five answers; of trouble "never" or "often".
enum class Side { good, bad };
// How many of those who answered this row are on that side; none where it is hidden or has no sides.
std::optional<std::int64_t> count_of_side(Question const& question, RowResult const& row, Side side);
std::string name_of_side(i18n::Words const& words, Question const& question, Side side);
// "Ongeveer 7 van de 10 ondernemers (72%) antwoorden"
std::string who_answer(Speaker const& speaker, std::int64_t count, std::int64_t n);

// What people are most content about, or least.
struct Extreme {
    std::string id; // of the question and the item: "E1.lighting"
    std::string subject; // "straatverlichting"
    std::string said; // the sentence about it
    double share = 0;
};
// The highest share first, and at most two of one question, so that more than one subject is named.
std::vector<Extreme> extremes(Speaker const& speaker, Results const& results, Side side, std::size_t most);

// The mark for the safety of the park; none where it may not be shown.
std::optional<double> safety_mark(Results const& results);

// What could become an objective, with where it stands now. Domain 3.9.
std::vector<std::string> proposals(Speaker const& speaker, Results const& results);

// "72%", or "18 van de 25" under thirty answers.
std::string part_in_words(i18n::Words const& words, std::int64_t count, std::int64_t n);
// "a, b en c"
std::string listed(i18n::Words const& words, std::vector<std::string> const& parts);
std::string with_capital(std::string text);

} // namespace survey
