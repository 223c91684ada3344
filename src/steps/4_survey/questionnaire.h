// A questionnaire as a value: sections, questions, answers to choose from, and when a question is asked.
#pragma once
#include "base/result.h"
#include "i18n/i18n.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace survey {

enum class Kind { single, several, scale5, items_on_scale, mark10, number, text_short, text_long };

// A text that lives as long as the questionnaire it stands in.
struct Both {
    std::string dutch, english;
    std::string_view in(i18n::Language language) const
    {
        return language == i18n::Language::dutch ? dutch : english;
    }
};

inline constexpr std::string_view dont_know_id = "dont_know";

struct Option {
    std::string id;
    Both text;
    bool is_alone = false; // choosing it takes away the others
};

// Asked only when one of these options was chosen at that question; at items, when any item has it.
struct Condition {
    std::string question;
    std::vector<std::string> any_of;
};

struct Question {
    std::string id;
    std::size_t section = 0;
    Kind kind = Kind::single;
    Both text, hint;
    std::vector<Option> options; // of a scale: the worst or least comes first; of a mark: 1 to 10
    std::vector<Option> items; // rows of items_on_scale
    std::string items_from; // the rows are only those chosen at that question
    bool has_levels = false; // the options run from least to most
    bool has_dont_know = false;
    bool is_required = false;
    bool is_contact = false; // kept apart from the answers
    std::size_t length_max = 200;
    std::optional<Condition> show_if;
};

struct Section {
    std::string id;
    Both title;
};

// Questions that stand on one page; a page never depends on an answer that is given on the same page.
struct PageOfQuestions {
    std::size_t section = 0;
    std::vector<std::size_t> questions; // places in the questionnaire
};

struct Questionnaire {
    std::string id;
    int minutes = 10;
    Both title, intro;
    std::vector<Section> sections;
    std::vector<Question> questions;
    std::vector<PageOfQuestions> pages;

    Question const* find(std::string_view question_id) const;
};

// A mistake is for whoever wrote the questionnaire: "question C4: scale "often" is not there".
base::Result<Questionnaire, std::string> read_questionnaire(std::string_view toml);
// The standard text of that name, with the parts of this park in it.
std::string standard_text(std::string_view name, std::vector<std::string> const& sub_areas);
// Parsed once for each digest and kept, for a frozen text never changes. Null: not kept yet, or no
// questionnaire.
using Shared = std::shared_ptr<Questionnaire const>; // shared: pages of several threads read the same value
Shared find_kept(std::string_view digest);
Shared keep(std::string_view digest, std::string_view toml);

bool has(std::vector<Option> const& options, std::string_view id);
bool is_text(Question const& question);
bool is_choice(Question const& question);
// What can be chosen there besides the options: with "don't know" when that is offered.
std::vector<std::string> choices(Question const& question);

// How its questions fall into pages, for who reads a questionnaire.
std::vector<PageOfQuestions> paged(Questionnaire const& questionnaire);

} // namespace survey
