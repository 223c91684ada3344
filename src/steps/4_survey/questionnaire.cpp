#include "questionnaire.h"

#include "classes.h"
#include "shelf.h"
#include "translating.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace survey {
namespace {

// More than this on one page is a long way to scroll on a phone.
constexpr std::size_t questions_on_page_max = 6;

constexpr std::size_t shelf_bytes_max = 8'000'000; // some two hundred questionnaires as text

Shelf<Questionnaire>& shelf()
{
    static Shelf<Questionnaire> all(shelf_bytes_max);
    return all;
}

constexpr std::array<std::string_view, kinds_count> kind_codes{"single", "several", "scale5",
    "items_on_scale", "mark10", "number", "text_short", "text_long", "yes_no", "amount", "date", "place",
    "ranking"};

Wording same(std::string const& text) { return {text, text}; }

std::vector<Option> marks()
{
    std::vector<Option> out;
    for (int mark = 1; mark <= 10; ++mark)
        out.push_back({std::to_string(mark), same(std::to_string(mark))});
    return out;
}

std::vector<Option> yes_and_no() { return {{"yes", {"ja", "yes"}}, {"no", {"nee", "no"}}}; }

std::vector<Option> places(Ground const& ground)
{
    auto out = ground.streets;
    for (int square = 0; square < ground.squares(); ++square)
        out.push_back({square_id(square), same(std::to_string(square + 1))});
    return out;
}

std::vector<Option> fixed_options(Question const& question, Ground const& ground)
{
    switch (question.kind) {
    case Kind::mark10:
        return marks();
    case Kind::yes_no:
        return yes_and_no();
    case Kind::place:
        return places(ground);
    default:
        return {};
    }
}

// Everything but what is chosen alone or is a word of the respondent's own.
std::vector<Option> items_of(Question const& source)
{
    std::vector<Option> out;
    for (auto const& option : source.options)
        if (!option.is_alone)
            out.push_back({option.id, option.text});
    return out;
}

bool starts_page(Questionnaire const& questionnaire, Question const& question, PageOfQuestions const& page)
{
    if (question.section != page.section || page.questions.size() >= questions_on_page_max)
        return true;
    return std::ranges::any_of(page.questions,
        [&](std::size_t place) { return depends_on(question, questionnaire.questions[place]); });
}

} // namespace

std::string_view Wording::in(std::string_view language) const
{
    if (language == "nl" || !is_in(language))
        return dutch;
    return language == "en" ? std::string_view(english) : std::string_view(others.find(language)->second);
}

bool Wording::is_in(std::string_view language) const
{
    if (language == "nl")
        return !dutch.empty();
    if (language == "en")
        return !english.empty();
    auto const found = others.find(language);
    return found != others.end() && !found->second.empty();
}

std::string& Wording::at(std::string_view language)
{
    if (language == "nl")
        return dutch;
    return language == "en" ? english : others[std::string(language)];
}

bool is_language(std::string_view code)
{
    return (code.size() == 2 || code.size() == 3)
        && code.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos;
}

std::string square_id(int square) { return "q" + std::to_string(square); }

std::optional<int> square_of(std::string_view id)
{
    if (id.size() < 2 || id[0] != 'q')
        return std::nullopt;
    auto const number = base::read_integer(id.substr(1));
    if (!number || *number < 0 || *number >= squares_max)
        return std::nullopt;
    return static_cast<int>(*number);
}

Question const* Questionnaire::find(std::string_view question_id) const
{
    auto const found = std::ranges::find(questions, question_id, &Question::id);
    return found == questions.end() ? nullptr : &*found;
}

Shared find_kept(std::string_view digest) { return shelf().find(digest); }

bool has(std::vector<Option> const& options, std::string_view id)
{
    return std::ranges::find(options, id, &Option::id) != options.end();
}

bool is_text(Question const& question)
{
    return question.kind == Kind::text_short || question.kind == Kind::text_long;
}

bool has_free_words(Question const& question) { return is_text(question) || other_of(question); }

std::string_view code(Kind kind) { return kind_codes[static_cast<std::size_t>(kind)]; }

std::optional<Kind> kind_of(std::string_view code)
{
    auto const found = std::ranges::find(kind_codes, code);
    if (found == kind_codes.end())
        return std::nullopt;
    return static_cast<Kind>(found - kind_codes.begin());
}

bool is_choice(Question const& question)
{
    switch (question.kind) {
    case Kind::single:
    case Kind::several:
    case Kind::scale5:
    case Kind::items_on_scale:
    case Kind::mark10:
    case Kind::yes_no:
    case Kind::amount:
        return true;
    default:
        return false;
    }
}

bool has_fixed_options(Kind kind)
{
    return kind == Kind::mark10 || kind == Kind::yes_no || kind == Kind::place;
}

Option const* other_of(Question const& question)
{
    auto const found = std::ranges::find(question.options, true, &Option::is_other);
    return found == question.options.end() ? nullptr : &*found;
}

std::vector<std::string> choices(Question const& question)
{
    std::vector<std::string> out;
    for (auto const& option : question.options)
        out.push_back(option.id);
    for (auto const& one : classes_of(question.kind))
        out.push_back(std::to_string(one.low));
    if (question.has_dont_know)
        out.emplace_back(dont_know_id);
    return out;
}

std::vector<Pipe> pipes_in(std::string_view text)
{
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";
    std::vector<Pipe> out;
    for (auto at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1)) {
        auto const end = text.find_first_not_of(letters, at + 1);
        if (end != std::string_view::npos && text[end] == '}' && end > at + 1)
            out.push_back({at, end + 1, text.substr(at + 1, end - at - 1)});
    }
    return out;
}

std::vector<std::string> piped(std::string_view text)
{
    std::vector<std::string> out;
    for (auto const& pipe : pipes_in(text))
        out.emplace_back(pipe.question);
    return out;
}

std::vector<std::string> piped(Question const& question)
{
    std::vector<std::string> out;
    auto const add = [&](std::string_view text) {
        for (auto const& pipe : pipes_in(text))
            if (std::ranges::find(out, pipe.question) == out.end())
                out.emplace_back(pipe.question);
    };
    auto const add_all = [&](Wording const& words) { each_language(words, add); };
    add_all(question.text);
    add_all(question.hint);
    for (auto const* const options : {&question.options, &question.items})
        for (auto const& option : *options)
            add_all(option.text);
    return out;
}

bool leads(Clause const& clause, std::string_view option)
{
    bool const is_named = std::ranges::find(clause.options, option) != clause.options.end();
    return is_named == (clause.fit == Fit::one_of);
}

bool depends_on(Question const& question, Question const& other)
{
    if (question.items_from == other.id)
        return true;
    auto const is_it = [&](Clause const& clause) { return clause.question == other.id; };
    if (question.show_if && std::ranges::any_of(question.show_if->clauses, is_it))
        return true;
    auto const pipes = piped(question);
    return std::ranges::find(pipes, other.id) != pipes.end();
}

void settle(Questionnaire& questionnaire)
{
    std::ranges::stable_sort(questionnaire.questions, {}, &Question::section);
    for (auto& question : questionnaire.questions) {
        if (has_fixed_options(question.kind))
            question.options = fixed_options(question, questionnaire.ground);
        if (question.kind == Kind::mark10)
            question.has_levels = true;
        if (question.items_from.empty())
            continue;
        auto const* source = questionnaire.find(question.items_from);
        question.items = source ? items_of(*source) : std::vector<Option>();
    }
    questionnaire.pages = paged(questionnaire);
}

base::Result<Questionnaire, std::string> read_questionnaire(std::string_view text)
{
    if (!text.starts_with('{'))
        return read_toml(text);
    auto read = read_json(text);
    if (!read)
        return base::refuse(i18n::Words(i18n::Language::english)(read.error()));
    return std::move(read).value();
}

std::vector<PageOfQuestions> paged(Questionnaire const& questionnaire)
{
    std::vector<PageOfQuestions> out;
    for (std::size_t place = 0; place < questionnaire.questions.size(); ++place) {
        auto const& question = questionnaire.questions[place];
        if (question.is_contact)
            continue;
        if (out.empty() || starts_page(questionnaire, question, out.back()))
            out.push_back({question.section, {}});
        out.back().questions.push_back(place);
    }
    return out;
}

Shared keep(std::string_view digest, std::string_view text)
{
    auto read = read_questionnaire(text);
    if (!read)
        return nullptr;
    auto made = std::make_shared<Questionnaire const>(spoken(std::move(read).value()));
    shelf().keep(std::string(digest), made, text.size());
    return made;
}

} // namespace survey
