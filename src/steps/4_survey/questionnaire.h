// A questionnaire as a value: sections, questions, answers to choose from, and when a question is asked.
#pragma once
#include "base/result.h"
#include "i18n/i18n.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace survey {

enum class Kind {
    single,
    several,
    scale5,
    items_on_scale,
    mark10,
    number,
    text_short,
    text_long,
    yes_no,
    amount,
    date,
    place,
    ranking,
};
inline constexpr std::size_t kinds_count = 13;

// A text in the languages of the questionnaire, which lives as long as that; Dutch is always there.
struct Wording {
    std::string dutch, english;
    std::map<std::string, std::string, std::less<>> others = {}; // by code of the language: "pl"
    std::string_view in(i18n::Language language) const
    {
        return language == i18n::Language::dutch || english.empty() ? dutch : english;
    }
    // Dutch where it is not translated.
    std::string_view in(std::string_view language) const;
    bool is_in(std::string_view language) const;
    std::string& at(std::string_view language);
    friend bool operator==(Wording const&, Wording const&) = default;
};

// "nl", "pl": two or three small letters.
bool is_language(std::string_view code);

// How a respondent is spoken to in Dutch.
enum class Address { formal, informal }; // "u", "je"
// A text that says "u" may stand in another wording that says "je": kept beside the languages under this
// code, which no language has.
inline constexpr std::string_view informal_code = "je";

inline constexpr std::string_view dont_know_id = "dont_know";

struct Option {
    std::string id;
    Wording text;
    bool is_alone = false; // choosing it takes away the others
    bool is_other = false; // asks for words as well: "anders, namelijk"
    friend bool operator==(Option const&, Option const&) = default;
};

// What somebody answered there: one of these, or none of these. Who gave no answer fits neither.
enum class Fit { one_of, none_of };
struct Clause {
    std::string question;
    Fit fit = Fit::one_of;
    std::vector<std::string> options; // at items: when any item has it
    friend bool operator==(Clause const&, Clause const&) = default;
};
enum class Join { all, any };
// Asked only when the clauses fit.
struct Condition {
    Join join = Join::all;
    std::vector<Clause> clauses;
    friend bool operator==(Condition const&, Condition const&) = default;
};

// What is marked on the map of the park.
enum class Mark { point, line, area };

struct Question {
    std::string id;
    std::size_t section = 0;
    Kind kind = Kind::single;
    Wording text, hint;
    std::vector<Option> options; // of a scale: the worst or least comes first; of a mark: 1 to 10
    std::vector<Option> items; // rows of items_on_scale
    std::string items_from; // the rows are only those chosen at that question
    bool has_levels = false; // the options run from least to most
    bool has_dont_know = false;
    bool is_required = false;
    bool is_contact = false; // kept apart from the answers
    std::size_t length_max = 200;
    Mark mark = Mark::point;
    std::optional<Condition> show_if;
    friend bool operator==(Question const&, Question const&) = default;
};

struct Section {
    std::string id;
    Wording title;
    friend bool operator==(Section const&, Section const&) = default;
};

// A spot of the Dutch grid (RD), in metres.
struct Spot {
    std::int64_t x = 0, y = 0;
    friend bool operator==(Spot const&, Spot const&) = default;
};

// Where a place can be marked: the streets of the park, and squares of so many metres over it.
struct Ground {
    std::vector<Option> streets;
    std::vector<Spot> spots; // of each street, for its name on the map
    std::vector<std::vector<Spot>> outline; // the boundary, to draw
    Spot corner; // south-west
    std::int64_t side = 0;
    int columns = 0, rows = 0;
    int squares() const { return columns * rows; }
    // Of one square, by row from the south and then from the west.
    Spot corner_of(int square) const
    {
        return {corner.x + side * (square % columns), corner.y + side * (square / columns)};
    }
    friend bool operator==(Ground const&, Ground const&) = default;
};
inline constexpr int squares_max = 400;
inline constexpr std::size_t streets_max = 150;
std::string square_id(int square); // "q12"
std::optional<int> square_of(std::string_view id);

// Questions that stand on one page; a page never depends on an answer that is given on the same page.
struct PageOfQuestions {
    std::size_t section = 0;
    std::vector<std::size_t> questions; // places in the questionnaire
};

struct Questionnaire {
    std::string id;
    int minutes = 10;
    Wording title, intro;
    std::vector<Section> sections;
    std::vector<Question> questions;
    Ground ground = {};
    std::vector<std::string> languages = {"nl", "en"}; // that a respondent can choose
    bool is_on_one_page = false; // respondents get all questions at once
    int next_number = 1; // of the next own question or section, so that an id never comes back
    Address address = Address::formal;
    std::vector<PageOfQuestions> pages = {};

    Question const* find(std::string_view question_id) const;
};

// A mistake is for whoever wrote the questionnaire: "question C4: scale "often" is not there".
base::Result<Questionnaire, std::string> read_toml(std::string_view toml);
// The standard text of that name, with the parts of this park in it.
std::string standard_text(std::string_view name, std::vector<std::string> const& sub_areas);
// The same as a value; a standard text that cannot be read is a fault.
Questionnaire standard_questionnaire(std::string_view name, std::vector<std::string> const& sub_areas);

// As it is kept since there is an editor: JSON with a version. What written_json() gave reads back the same.
std::string written_json(Questionnaire const& questionnaire);
base::Result<Questionnaire, i18n::Message> read_json(std::string_view json);
// Either of the two: surveys of before the editor keep their text.
base::Result<Questionnaire, std::string> read_questionnaire(std::string_view text);

// Puts in what follows from the rest: options of a kind that has fixed ones, rows that come from elsewhere,
// pages.
void settle(Questionnaire& questionnaire);

// As a respondent reads it: where "je" is chosen and a text has that wording, it stands in the place of the
// Dutch.
Questionnaire spoken(Questionnaire questionnaire);

// Parsed once for each digest and kept as it is spoken, for a frozen text never changes. Null: not kept yet,
// or no questionnaire.
using Shared = std::shared_ptr<Questionnaire const>; // shared: pages of several threads read the same value
Shared find_kept(std::string_view digest);
Shared keep(std::string_view digest, std::string_view text);

bool has(std::vector<Option> const& options, std::string_view id);
std::string_view code(Kind kind);
std::optional<Kind> kind_of(std::string_view code);
bool is_text(Question const& question);
// Words of the respondent's own: a text, or beside the option "other".
bool has_free_words(Question const& question);
// Answered by choosing from its options, so that a condition can look at it.
bool is_choice(Question const& question);
// Its options are the same for every question of that kind.
bool has_fixed_options(Kind kind);
Option const* other_of(Question const& question);
// What is counted there: the options, classes of a number or years of a date, streets and squares of a place;
// with "don't know" when that is offered.
std::vector<std::string> choices(Question const& question);

// Where the answer to a question stands in a text, as "{A1}"; other braces are only braces.
struct Pipe {
    std::size_t from = 0, to = 0;
    std::string_view question;
};
std::vector<Pipe> pipes_in(std::string_view text);
std::vector<std::string> piped(std::string_view text);
// In any of its words, in any language.
std::vector<std::string> piped(Question const& question);
// Whether choosing that option fits the clause.
bool leads(Clause const& clause, std::string_view option);
// Whether it cannot stand on one page with that question.
bool depends_on(Question const& question, Question const& other);

// How its questions fall into pages, for who reads a questionnaire.
std::vector<PageOfQuestions> paged(Questionnaire const& questionnaire);

} // namespace survey
