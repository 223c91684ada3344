#include "answering.h"

#include "address_texts.h"
#include "blank_questions.h"
#include "entrance.h"
#include "fieldwork.h"
#include "keeper.h"
#include "one_page.h"
#include "progress.h"
#include "questions.h"
#include "stored_page.h"
#include "texts.h"

#include "accounts/accounts.h"
#include "base/text.h"
#include "html/parts.h"

#include <algorithm>

namespace survey {
namespace {

using namespace html;

struct Sheet {
    Seat seat;
    Shared questionnaire;
    PageNumber number = 0;
    Answers answers;
    i18n::Problems problems = {};
    Form typed = {}; // kept as it came while there are problems
    std::vector<bool> asked = {}; // of each question

    PageOfQuestions const& page() const { return questionnaire->pages[number - 1]; }
};

Sheet sheet_of(visit::Visit& visit, Seat const& seat, PageNumber number)
{
    Sheet sheet{seat, questionnaire_for(visit.db, seat.survey), number, read_answers(seat.draft), {}, {}, {}};
    sheet.asked = asked_of(*sheet.questionnaire, sheet.answers);
    return sheet;
}

// "verder" is where somebody left off; 0 means that there is no such page.
PageNumber number_of(Sheet const& sheet, std::string_view wanted)
{
    if (wanted == "verder")
        return page_to_resume(*sheet.questionnaire, sheet.answers);
    auto const number = base::read_integer(wanted).value_or(0);
    auto const last = static_cast<std::int64_t>(sheet.questionnaire->pages.size());
    return number < 1 || number > last ? 0 : static_cast<PageNumber>(number);
}

Values values_of(Sheet const& sheet)
{
    Values out;
    auto const kept = as_form(*sheet.questionnaire, sheet.page(), sheet.answers);
    for (auto const& [name, value] : sheet.typed.empty() ? kept : sheet.typed)
        out.add(name, value);
    return out;
}

Asking asking_of(i18n::Words const& words, Sheet const& sheet)
{
    return {words, language_of(words, *sheet.questionnaire, sheet.answers), *sheet.questionnaire,
        sheet.answers, sheet.problems};
}

Html asked(i18n::Words const& words, Sheet const& sheet)
{
    auto const asking = asking_of(words, sheet);
    Fields const fields(words, values_of(sheet), sheet.problems);
    Showing const showing{sheet.seat.survey.questionnaire, sheet.problems.empty() && sheet.typed.empty()};
    Html out;
    for (auto const place : sheet.page().questions)
        if (sheet.asked[place])
            out.add(asked_fields(asking, fields, sheet.questionnaire->questions[place], showing));
    return in_language(asking, std::move(out));
}

bool asks_for_place(Sheet const& sheet)
{
    return std::ranges::any_of(sheet.page().questions,
        [&](std::size_t place) { return sheet.questionnaire->questions[place].kind == Kind::place; });
}

std::string part_of(i18n::Words const& words, Sheet const& sheet)
{
    return words(texts::page::part, sheet.page().section + 1, sheet.questionnaire->sections.size());
}

Html sheet_view(visit::Visit const& visit, Sheet const& sheet, http::Request const& request)
{
    auto const& words = visit.words;
    auto const asking = asking_of(words, sheet);
    auto const title = asking.text(sheet.questionnaire->sections[sheet.page().section].title);
    auto const back = page_before(*sheet.questionnaire, sheet.number, sheet.asked);
    auto const back_path = answer_path(request, back == 0 ? "" : std::to_string(back));
    return fragment(p(cls("part-count"), part_of(words, sheet)), in_language(asking, h1(title)),
        Fields(words, {}, sheet.problems).summary(),
        post_form(answer_path(request, std::to_string(sheet.number)), visit.form_token, asked(words, sheet),
            actions({submit(words(texts::page::next)),
                submit_as("later", "1", words(texts::page::later), Rank::quiet)})),
        keeper(words, *sheet.questionnaire), p(a(cls("nl-link"), href(back_path), words(texts::page::back))));
}

visit::Page sheet_page(visit::Visit const& visit, Sheet const& sheet, http::Request const& request)
{
    auto const& section = sheet.questionnaire->sections[sheet.page().section];
    auto const title = visit.words(
        texts::page::title, part_of(visit.words, sheet), asking_of(visit.words, sheet).text(section.title));
    auto page = answer_page(title, sheet_view(visit, sheet, request));
    add_keeper(page);
    if (asks_for_place(sheet)) {
        page.scripts.push_back("answer-map.js");
        page.styles = {"answer-map.css"};
    }
    return page;
}

Form form_of(http::Request const& request)
{
    Form out;
    for (auto const& field : request.form)
        out.emplace_back(field.name, field.value);
    return out;
}

std::string next_path(Sheet const& sheet, http::Request const& request)
{
    if (request.has_field("later"))
        return answer_path(request, "") + "?bewaard=1";
    auto const next = page_after(*sheet.questionnaire, sheet.number, sheet.asked);
    return answer_path(request, next == 0 ? "controleren" : std::to_string(next));
}

// The last look: every answer with a link to change it.
struct Check {
    Sheet sheet;
    std::string email;
};

Html answer_view(i18n::Words const& words, std::vector<std::string> const& lines)
{
    if (lines.empty())
        return words(texts::check::nothing);
    if (lines.size() == 1)
        return lines.front();
    return ul(each(lines, [](std::string const& line) { return li(line); }));
}

struct Answered {
    std::vector<Pair> pairs;
    Question const* first = nullptr; // where to change it; none: nothing of the section is asked
};

// The page of a question, or its place on the one page.
std::string path_of(Check const& check, Question const& question, http::Request const& request)
{
    auto const& questionnaire = *check.sheet.questionnaire;
    if (questionnaire.is_on_one_page)
        return answer_path(request, "alles") + "#" + question.id;
    return answer_path(request, std::to_string(page_of(questionnaire, question)));
}

Answered answered_of(i18n::Words const& words, Check const& check, std::size_t section)
{
    auto const& questionnaire = *check.sheet.questionnaire;
    auto const asking = asking_of(words, check.sheet);
    auto const& asked = check.sheet.asked;
    Answered out;
    for (std::size_t at = 0; at < asked.size(); ++at) {
        auto const& question = questionnaire.questions[at];
        if (question.section != section || question.is_contact || !asked[at])
            continue;
        out.first = out.first ? out.first : &question;
        auto const given = check.sheet.answers.find(question.id);
        auto const lines = given == check.sheet.answers.end() ? std::vector<std::string>()
                                                              : answer_words(asking, question, given->second);
        out.pairs.push_back({asking.text(question.text), answer_view(words, lines)});
    }
    return out;
}

Html answered(i18n::Words const& words, Check const& check, http::Request const& request)
{
    auto const& sections = check.sheet.questionnaire->sections;
    auto const asking = asking_of(words, check.sheet);
    Html out;
    for (std::size_t at = 0; at < sections.size(); ++at) {
        auto found = answered_of(words, check, at);
        auto const title = asking.text(sections[at].title);
        if (found.first)
            out.add(html::section(in_language(asking, h2(title)),
                in_language(asking, description_list(std::move(found.pairs))),
                p(a(cls("nl-link"), href(path_of(check, *found.first, request)),
                    words(texts::check::change, title)))));
    }
    return out;
}

// Answers to questions that later answers took away are told, for they are not sent.
Html dropped_view(i18n::Words const& words, Check const& check)
{
    auto const gone = dropped(*check.sheet.questionnaire, check.sheet.answers);
    if (gone.empty())
        return {};
    auto const asking = asking_of(words, check.sheet);
    return alert(Tone::info, words(spoken(*check.sheet.questionnaire, texts::check::dropped)),
        fragment(p(words(spoken(*check.sheet.questionnaire, texts::check::dropped_advice))),
            ul(each(gone, [&](Question const* question) { return li(asking.text(question->text)); }))));
}

Html contact_field(i18n::Words const& words, Check const& check)
{
    auto const& all = check.sheet.questionnaire->questions;
    auto const contact
        = std::find_if(all.begin(), all.end(), [](Question const& one) { return one.is_contact; });
    if (contact == all.end())
        return {};
    Fields const fields(words, {{"email", check.email}}, check.sheet.problems);
    auto const asking = asking_of(words, check.sheet);
    auto const hint = asking.text(contact->hint);
    return fields.email(
        "email", asking.text(contact->text), {.hint = hint, .need = Need::optional, .autocomplete = "email"});
}

visit::Page check_page(visit::Visit const& visit, Check const& check, http::Request const& request)
{
    auto const& words = visit.words;
    auto const last = page_before(
        *check.sheet.questionnaire, check.sheet.questionnaire->pages.size() + 1, check.sheet.asked);
    auto const& questionnaire = *check.sheet.questionnaire;
    auto const back = questionnaire.is_on_one_page ? "alles" : std::to_string(last);
    auto page = answer_page(std::string(words(spoken(questionnaire, texts::check::title))),
        fragment(h1(words(spoken(questionnaire, texts::check::title))),
            p(cls("lead"), words(spoken(questionnaire, texts::check::lead))),
            Fields(words, {}, check.sheet.problems).summary(), dropped_view(words, check),
            answered(words, check, request),
            post_form(answer_path(request, "verzenden"), visit.form_token, contact_field(words, check),
                p(words(spoken(questionnaire, texts::check::cut))),
                stored_link(words, answer_path(request, "")), actions({submit(words(texts::check::send))})),
            keeper(words, questionnaire),
            p(a(cls("nl-link"), href(answer_path(request, back)), words(texts::page::back)))));
    add_keeper(page);
    return page;
}

i18n::Problems send_problems(i18n::Words const& words, Check const& check)
{
    i18n::Problems out;
    auto const asking = asking_of(words, check.sheet);
    for (auto const* question : unanswered(*check.sheet.questionnaire, check.sheet.answers))
        out.push_back(i18n::problem("", texts::check::unanswered, asking.text(question->text)));
    for (auto const* question : wrongly_answered(*check.sheet.questionnaire, check.sheet.answers))
        out.push_back(i18n::problem("", texts::check::wrong, asking.text(question->text)));
    if (!check.email.empty() && !accounts::looks_like_email(check.email))
        out.push_back(i18n::problem("email", texts::check::no_email));
    return out;
}

} // namespace

visit::Answer show_page(visit::Visit& visit, http::Request& request)
{
    auto const at_door = admitted(visit, request);
    if (auto const* page = std::get_if<visit::Page>(&at_door))
        return *page;
    auto sheet = sheet_of(visit, std::get<Seat>(at_door), 0);
    sheet.number = number_of(sheet, request.param("page"));
    if (sheet.questionnaire->is_on_one_page && request.param("page") == "verder")
        return http::redirect(answer_path(request, "alles"));
    if (sheet.number == 0 && request.param("page") == "verder")
        return http::redirect(answer_path(request, "controleren"));
    if (sheet.number == 0)
        return http::redirect(answer_path(request, ""));
    if (!has_questions(sheet.page(), sheet.asked))
        return http::redirect(next_path(sheet, request));
    return sheet_page(visit, sheet, request);
}

visit::Answer act_page(visit::Visit& visit, http::Request& request)
{
    auto const at_door = admitted(visit, request);
    if (std::holds_alternative<visit::Page>(at_door))
        return onward(request, answer_path(request, ""));
    auto sheet = sheet_of(visit, std::get<Seat>(at_door), 0);
    sheet.number = number_of(sheet, request.param("page"));
    if (sheet.number == 0)
        return onward(request, answer_path(request, ""));
    auto form = form_of(request);
    auto filled = fill(*sheet.questionnaire, sheet.page(), sheet.answers, form);
    sheet.answers = std::move(filled.answers);
    if (filled.problems.empty()) // else the same page is shown again, as it was asked
        sheet.asked = asked_of(*sheet.questionnaire, sheet.answers);
    sheet.problems = spoken(*sheet.questionnaire, std::move(filled.problems));
    sheet.typed = sheet.problems.empty() ? Form() : std::move(form);
    if (!sheet.problems.empty() && !request.has_field("later"))
        return visit::with_problems(sheet_page(visit, sheet, request));
    keep_page(visit.db, sheet.seat, sheet.answers, visit.today);
    return onward(request, next_path(sheet, request));
}

visit::Answer show_check(visit::Visit& visit, http::Request& request)
{
    auto const at_door = admitted(visit, request);
    if (auto const* page = std::get_if<visit::Page>(&at_door))
        return *page;
    return check_page(visit, {sheet_of(visit, std::get<Seat>(at_door), 0), ""}, request);
}

visit::Answer act_send(visit::Visit& visit, http::Request& request)
{
    auto const at_door = admitted(visit, request);
    if (std::holds_alternative<visit::Page>(at_door))
        return onward(request, answer_path(request, ""));
    Check check{
        sheet_of(visit, std::get<Seat>(at_door), 0), std::string(base::trimmed(request.field("email")))};
    check.sheet.problems = send_problems(visit.words, check);
    if (!check.sheet.problems.empty())
        return visit::with_problems(check_page(visit, check, request));
    if (!send_on(visit.db, check.sheet.seat, check.sheet.answers, check.email, visit.today))
        return onward(request, answer_path(request, ""));
    bool const is_informal = check.sheet.questionnaire->address == Address::informal;
    return onward(request, is_informal ? "/e/bedankt?vorm=je" : "/e/bedankt");
}

} // namespace survey
