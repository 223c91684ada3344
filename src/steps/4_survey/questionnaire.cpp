#include "questionnaire.h"

#include <algorithm>
#include <map>
#include <mutex>

namespace survey {
namespace {

// More than this on one page is a long way to scroll on a phone.
constexpr std::size_t questions_on_page_max = 6;

struct Shelf {
    std::mutex lock;
    std::map<std::string, Shared, std::less<>> kept;
};

Shelf& shelf()
{
    static Shelf all;
    return all;
}

bool depends_on(Question const& question, Question const& other)
{
    return question.items_from == other.id || (question.show_if && question.show_if->question == other.id);
}

bool starts_page(Questionnaire const& questionnaire, Question const& question, PageOfQuestions const& page)
{
    if (question.section != page.section || page.questions.size() >= questions_on_page_max)
        return true;
    return std::ranges::any_of(page.questions,
        [&](std::size_t place) { return depends_on(question, questionnaire.questions[place]); });
}

} // namespace

Question const* Questionnaire::find(std::string_view question_id) const
{
    auto const found = std::ranges::find(questions, question_id, &Question::id);
    return found == questions.end() ? nullptr : &*found;
}

Shared find_kept(std::string_view digest)
{
    std::scoped_lock const guard(shelf().lock);
    auto const found = shelf().kept.find(digest);
    return found == shelf().kept.end() ? nullptr : found->second;
}

bool has(std::vector<Option> const& options, std::string_view id)
{
    return std::ranges::find(options, id, &Option::id) != options.end();
}

bool is_text(Question const& question)
{
    return question.kind == Kind::text_short || question.kind == Kind::text_long;
}

bool is_choice(Question const& question) { return !is_text(question) && question.kind != Kind::number; }

std::vector<std::string> choices(Question const& question)
{
    std::vector<std::string> out;
    for (auto const& option : question.options)
        out.push_back(option.id);
    if (question.has_dont_know)
        out.emplace_back(dont_know_id);
    return out;
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

Shared keep(std::string_view digest, std::string_view toml)
{
    auto read = read_questionnaire(toml);
    if (!read)
        return nullptr;
    auto made = std::make_shared<Questionnaire const>(std::move(read).value());
    std::scoped_lock const guard(shelf().lock);
    shelf().kept.insert_or_assign(std::string(digest), made);
    return made;
}

} // namespace survey
