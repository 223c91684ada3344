#include "cross_page.h"

#include "follow.h"
#include "outcome.h"
#include "questions.h"
#include "responding.h"
#include "splits.h"
#include "texts.h"

#include "html/fields.h"
#include "html/parts.h"

#include <algorithm>
#include <variant>

namespace survey {
namespace {

using namespace html;

constexpr int looks_again_after_s = 3;
constexpr std::string_view cross_path = "resultaten/kruis";

struct Crossing {
    visit::Visit& visit;
    Survey survey;
    Results results;
    Splits splits;
    std::set<std::string, std::less<>> counted;

    Questionnaire const& questionnaire() const { return *results.questionnaire; }
    i18n::Words const& words() const { return visit.words; }
    std::int64_t minimum() const { return cross_minimum(visit.group_size_min()); }
    std::string path(std::string_view query = "") const
    {
        return survey_path(visit, survey, cross_path) + std::string(query);
    }
    QuestionResult const* result(std::string_view id) const
    {
        auto const found = std::ranges::find_if(
            results.questions, [&](QuestionResult const& one) { return one.question->id == id; });
        return found == results.questions.end() ? nullptr : &*found;
    }
    // By which question the section of this one is split; empty: by none.
    std::string_view split_of(Question const& question) const
    {
        auto const found = splits.find(questionnaire().sections[question.section].id);
        return found == splits.end() ? std::string_view() : std::string_view(found->second);
    }
    std::vector<QuestionResult const*> split_by(std::string_view by) const
    {
        std::vector<QuestionResult const*> out;
        for (auto const& one : results.questions)
            if (can_be_split(*one.question) && one.question->id != by && split_of(*one.question) == by)
                out.push_back(&one);
        return out;
    }
};

bool has_questions(Questionnaire const& questionnaire, std::size_t section)
{
    return std::ranges::any_of(questionnaire.questions,
        [&](Question const& one) { return one.section == section && can_be_split(one); });
}

visit::Page page_of(Crossing const& crossing, std::string const& title, Html body)
{
    auto const& visit = crossing.visit;
    visit::Page page{title,
        fragment(page_head({title, visit.words(texts::cross::lead)}), std::move(body),
            p(visit.words(texts::cross::rule, crossing.minimum())))};
    page.crumbs = {{std::string(visit.words(texts::follow::title)), visit.path("enquete")},
        {std::string(visit.words(texts::outcome::title, name_of(visit.words, crossing.survey.audience))),
            survey_path(visit, crossing.survey, "resultaten")}};
    page.step = "enquete";
    return page;
}

Options sections_to_split(Crossing const& crossing)
{
    Options out;
    auto const& questionnaire = crossing.questionnaire();
    for (std::size_t at = 0; at < questionnaire.sections.size(); ++at) {
        auto const& section = questionnaire.sections[at];
        if (has_questions(questionnaire, at) && !crossing.splits.contains(section.id))
            out.push_back({section.id, std::string(section.title.in(crossing.words().language()))});
    }
    return out;
}

Options questions_to_split_by(Crossing const& crossing)
{
    Options out;
    for (auto const& one : crossing.questionnaire().questions)
        if (splits(one))
            out.push_back({one.id, plain_text(crossing.words(), one.text)});
    return out;
}

Html choice_form(Crossing const& crossing, Fields const& fields)
{
    auto const& words = crossing.words();
    auto const sections = sections_to_split(crossing);
    auto const questions = questions_to_split_by(crossing);
    if (sections.empty() || questions.empty())
        return {};
    return block(words(texts::cross::new_split),
        panel(post_form(crossing.path(), crossing.visit.form_token,
            fields.select("deel", words(texts::cross::section), sections,
                {.placeholder = words(texts::cross::choose_section)}),
            fields.select("rij", words(texts::cross::split_by), questions,
                {.hint = words(texts::cross::stands_hint), .placeholder = words(texts::cross::choose_first)}),
            actions({submit(words(texts::cross::choose))}))));
}

Html links_of(Crossing const& crossing, std::size_t section, std::string_view by)
{
    auto const& words = crossing.words();
    Children links;
    for (auto const* one : crossing.split_by(by))
        if (one->question->section == section)
            links.push_back(
                li(a(href(crossing.path("?rij=" + std::string(by) + "&kolom=" + one->question->id)),
                    plain_text(words, one->question->text))));
    auto const* question = crossing.questionnaire().find(by);
    return fragment(
        p(words(texts::cross::is_split_by, question ? plain_text(words, question->text) : std::string(by))),
        ul(std::move(links)));
}

Html sections_view(Crossing const& crossing)
{
    Html out;
    auto const& questionnaire = crossing.questionnaire();
    for (std::size_t at = 0; at < questionnaire.sections.size(); ++at) {
        auto const& section = questionnaire.sections[at];
        auto const found = crossing.splits.find(section.id);
        if (found != crossing.splits.end())
            out.add(block(
                section.title.in(crossing.words().language()), panel(links_of(crossing, at, found->second))));
    }
    return out;
}

// The groups of each question by which something is split.
Html groups_view(Crossing const& crossing)
{
    auto const& words = crossing.words();
    std::vector<std::string> seen;
    Children out;
    for (auto const& [section, by] : crossing.splits) {
        auto const* result = crossing.result(by);
        if (!result || std::ranges::find(seen, by) != seen.end() || !crossing.counted.contains(by))
            continue;
        seen.push_back(by);
        auto const split
            = survey::split_by(crossing.visit.db, crossing.survey, crossing.questionnaire(), *result);
        Children links;
        for (auto const& row : rows_of(split, crossing.minimum()))
            if (!row.is_rest && row.answers.size() == 1)
                links.push_back(
                    li(a(href(crossing.path("?rij=" + by + "&groep=" + split.groups[row.answers[0]].answer)),
                           part_name(words, *result->question, row)),
                        " ", words(texts::cross::people, row.people)));
        if (!links.empty())
            out.push_back(fragment(h3(plain_text(words, result->question->text)), ul(std::move(links))));
    }
    return out.empty() ? Html() : block(words(texts::cross::groups), panel(stack(std::move(out))));
}

visit::Page start_page(Crossing const& crossing, Fields const& fields)
{
    auto const& words = crossing.words();
    bool const may_run = crossing.visit.may(visit::Capability::run_survey);
    return page_of(crossing, std::string(words(texts::cross::title)),
        fragment(fields.summary(), groups_view(crossing), sections_view(crossing),
            when(crossing.splits.empty() && !may_run,
                [&] { return alert(Tone::info, words(texts::cross::not_chosen)); }),
            when(may_run, [&] { return choice_form(crossing, fields); }),
            disclosure(words(texts::cross::why), p(words(texts::cross::why_one)))));
}

visit::Page waiting_page(Crossing const& crossing)
{
    auto const& words = crossing.words();
    auto page = page_of(crossing, std::string(words(texts::cross::title)),
        alert(Tone::info, words(texts::cross::counting), words(texts::cross::counting_advice)));
    page.onward = crossing.visit.here;
    page.onward_after_s = looks_again_after_s;
    return page;
}

visit::Page not_split_page(Crossing const& crossing)
{
    auto const& words = crossing.words();
    return page_of(crossing, std::string(words(texts::cross::title)),
        alert(Tone::info, words(texts::cross::not_by_this),
            fragment(words(texts::cross::not_by_this_advice), " ",
                a(href(crossing.path()), words(texts::cross::to_start)))));
}

visit::Page table_page(Crossing const& crossing, QuestionResult const& by, QuestionResult const& asked)
{
    auto const& words = crossing.words();
    auto const split = survey::split_by(crossing.visit.db, crossing.survey, crossing.questionnaire(), by);
    return page_of(crossing, plain_text(words, asked.question->text),
        fragment(cross_view(words, *by.question,
                     cross_tables(crossing.questionnaire(), split, asked, crossing.minimum())),
            p(a(href(crossing.path()), words(texts::cross::to_start)))));
}

visit::Answer group_page(Crossing const& crossing, QuestionResult const& by, std::string_view answer)
{
    auto const& words = crossing.words();
    auto const split = survey::split_by(crossing.visit.db, crossing.survey, crossing.questionnaire(), by);
    auto const rows = rows_of(split, crossing.minimum());
    auto const found = std::ranges::find_if(rows, [&](CrossPart const& row) {
        return !row.is_rest && row.answers.size() == 1 && split.groups[row.answers[0]].answer == answer;
    });
    if (found == rows.end())
        return not_split_page(crossing);
    auto const row = static_cast<std::size_t>(found - rows.begin());
    Children tables;
    for (auto const* asked : crossing.split_by(by.question->id)) {
        auto view = group_view(
            words, cross_tables(crossing.questionnaire(), split, *asked, crossing.minimum()), row);
        if (!view.is_empty())
            tables.push_back(std::move(view));
    }
    auto const title = words(texts::cross::group_title, part_name(words, *by.question, *found));
    return page_of(crossing, std::string(title),
        fragment(p(cls("lead"), words(texts::cross::people, found->people)),
            tables.empty()
                ? alert(Tone::info, words(texts::cross::too_few), words(texts::cross::too_few_advice))
                : stack(std::move(tables)),
            p(a(href(crossing.path()), words(texts::cross::to_start)))));
}

using Seen = std::variant<Crossing, http::Response>;

Seen crossing_of(visit::Visit& visit, http::Request const& request)
{
    auto seen = readable_survey(visit, request);
    if (auto* response = std::get_if<http::Response>(&seen))
        return std::move(*response);
    auto const& survey = std::get<Survey>(seen);
    return Crossing{visit, survey, results_of(visit.db, survey, visit.group_size_min()),
        splits_of(visit.db, survey.id), counted_questions(visit.db, survey.id)};
}

} // namespace

visit::Answer show_cross(visit::Visit& visit, http::Request& request)
{
    auto seen = crossing_of(visit, request);
    if (auto* response = std::get_if<http::Response>(&seen))
        return std::move(*response);
    auto const& crossing = std::get<Crossing>(seen);
    if (request.query("rij").empty())
        return start_page(crossing, Fields(visit.words, {}));
    auto const* by = crossing.result(request.query("rij"));
    auto const* asked = crossing.result(request.query("kolom"));
    bool const is_of_group = request.query("kolom").empty();
    bool const is_split = by
        && (is_of_group ? !crossing.split_by(by->question->id).empty()
                        : asked && asked != by && can_be_split(*asked->question)
                    && crossing.split_of(*asked->question) == by->question->id);
    if (!is_split)
        return not_split_page(crossing);
    if (!crossing.counted.contains(by->question->id))
        return waiting_page(crossing);
    return is_of_group ? group_page(crossing, *by, request.query("groep"))
                       : visit::Answer(table_page(crossing, *by, *asked));
}

visit::Answer act_split(visit::Visit& visit, http::Request& request)
{
    auto seen = crossing_of(visit, request);
    if (auto* response = std::get_if<http::Response>(&seen))
        return std::move(*response);
    auto const& crossing = std::get<Crossing>(seen);
    std::string const section(request.field("deel")), question(request.field("rij"));
    auto const again = [&](i18n::Problems const& problems) {
        Values const typed{{"deel", section}, {"rij", question}};
        return visit::with_problems(start_page(crossing, Fields(visit.words, typed, problems)));
    };
    if (section.empty())
        return again({i18n::problem("deel", texts::cross::section_needed)});
    if (question.empty())
        return again({i18n::problem("rij", texts::cross::choose_needed)});
    auto const chosen = choose_split(visit.db, crossing.survey, section, question, visit.now);
    if (!chosen)
        return again({i18n::Problem{"rij", message(chosen.error())}});
    auto const said = i18n::message(texts::cross::chosen, section, question);
    visit.note(said);
    return visit::done(visit, crossing.path(), said);
}

} // namespace survey
