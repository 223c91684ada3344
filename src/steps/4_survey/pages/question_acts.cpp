// What is typed about a question becomes a question.
#include "making_pages.h"
#include "question_sheet.h"
#include "texts.h"

#include "base/text.h"

#include <algorithm>

namespace survey {
namespace {

using namespace html;

constexpr std::size_t text_max = 300, hint_max = 400;

std::vector<Option> scale_from(http::Request const& request, Question const& question)
{
    auto const wanted = request.field("schaal");
    for (auto const& scale : known_scales())
        if (scale.id == wanted)
            return scale.options;
    return options_of_lines(request.field("antwoorden"), question.options, "s");
}

void read_own(http::Request const& request, Question& question)
{
    question.text.dutch = one_line(request.field("tekst"));
    if (has_lines(question.kind))
        question.options = options_of_lines(request.field("antwoorden"), question.options, "o");
    if (has_scale(question.kind)) {
        question.options = scale_from(request, question);
        question.has_levels = true;
    }
    if (question.kind == Kind::items_on_scale) {
        question.items_from = one_line(request.field("regels_van"));
        question.items = options_of_lines(request.field("regels"), question.items, "r");
    }
    if (is_text(question))
        question.length_max = static_cast<std::size_t>(std::clamp<std::int64_t>(
            base::read_integer(request.field("lengte")).value_or(0), 0, length_most));
    auto const mark = request.field("vorm");
    question.mark = mark == "lijn" ? Mark::line : mark == "vlak" ? Mark::area : Mark::point;
}

// English and other languages tell of the old words: they are to be translated anew.
void drop_old_translations(Question& question, Question const& before)
{
    if (question.text.dutch != before.text.dutch)
        question.text = {question.text.dutch, ""};
    if (question.hint.dutch != before.hint.dutch)
        question.hint = {question.hint.dutch, ""};
}

void read_form(http::Request const& request, QuestionSheet& sheet)
{
    auto const before = sheet.question;
    auto& question = sheet.question;
    question.hint.dutch = one_line(request.field("hint"));
    question.is_required = !request.field("verplicht").empty() && !question.is_contact;
    question.has_dont_know = !request.field("weet_niet").empty() && question.kind != Kind::ranking;
    if (sheet.standard)
        keep_meaning(question, *sheet.standard);
    else
        read_own(request, question);
    drop_old_translations(question, before);
    sheet.values = {};
    for (auto const& field : request.form)
        sheet.values.add(field.name, field.value);
    auto const& text = question.text.dutch;
    if (text.empty())
        sheet.problems.push_back(i18n::problem("tekst", texts::question_form::text_needed));
    if (base::length_utf8(text) > text_max)
        sheet.problems.push_back(
            i18n::problem("tekst", texts::answer::too_long, base::length_utf8(text), text_max));
    if (base::length_utf8(question.hint.dutch) > hint_max)
        sheet.problems.push_back(
            i18n::problem("hint", texts::answer::too_long, base::length_utf8(question.hint.dutch), hint_max));
    if (is_text(question) && question.length_max == 0)
        sheet.problems.push_back(i18n::problem("lengte", texts::answer::no_number));
}

std::string_view field_of_kind(Kind kind)
{
    return has_lines(kind) || has_scale(kind) ? "antwoorden" : "tekst";
}

// A new question of this kind, with what a kind usually has.
std::optional<QuestionSheet> new_sheet(Desk desk, std::string_view section, std::string_view kind)
{
    auto const& sections = desk.questionnaire.sections;
    auto const at = std::ranges::find(sections, section, &Section::id);
    auto const known = kind_of(kind);
    if (at == sections.end() || !known)
        return std::nullopt;
    auto const place = static_cast<std::size_t>(at - sections.begin());
    QuestionSheet sheet{std::move(desk), {}, nullptr, true};
    auto& question = sheet.question;
    question.section = place;
    question.kind = *known;
    if (question.kind == Kind::amount)
        question.options = usual_amounts();
    if (has_scale(question.kind))
        question.options = known_scales().front().options;
    if (question.kind == Kind::text_long)
        question.length_max = 500;
    sheet.values = values_of(question);
    return sheet;
}

visit::Answer kept(visit::Visit& visit, QuestionSheet sheet, Deed deed)
{
    if (!sheet.problems.empty())
        return visit::with_problems(question_page(visit, sheet));
    auto edited = with_question(sheet.desk.questionnaire, sheet.question);
    if (!edited) {
        sheet.problems.push_back({std::string(field_of_kind(sheet.question.kind)), edited.error()});
        return visit::with_problems(question_page(visit, sheet));
    }
    auto const id = sheet.question.id;
    return saved(visit, sheet.desk, std::move(edited),
        {{deed, id}, making_path(visit, sheet.desk.survey, "vraag/" + id),
            i18n::message(texts::question_form::saved, id)});
}

std::optional<QuestionSheet> sheet_of(Desk desk, std::string_view id)
{
    auto const* question = desk.find(id);
    if (!question)
        return std::nullopt;
    auto const copy = *question;
    QuestionSheet sheet{std::move(desk), copy};
    sheet.standard = standard_question(sheet.desk.survey.audience, id);
    sheet.values = values_of(sheet.question);
    return sheet;
}

} // namespace

visit::Answer show_new_question(visit::Visit& visit, http::Request& request)
{
    auto found = at_desk(visit, request);
    if (auto* answer = std::get_if<visit::Answer>(&found))
        return std::move(*answer);
    auto const section = std::string(request.query("deel"));
    auto const sheet
        = new_sheet(std::get<Desk>(std::move(found)), section, request.query("soort-" + section));
    if (!sheet)
        return http::not_found();
    return question_page(visit, *sheet);
}

visit::Answer act_new_question(visit::Visit& visit, http::Request& request)
{
    auto found = at_desk(visit, request);
    if (auto* answer = std::get_if<visit::Answer>(&found))
        return std::move(*answer);
    auto sheet = new_sheet(std::get<Desk>(std::move(found)), request.field("deel"), request.field("soort"));
    if (!sheet)
        return http::not_found();
    sheet->question.id = new_id(sheet->desk.questionnaire);
    read_form(request, *sheet);
    return kept(visit, std::move(*sheet), Deed::added);
}

visit::Answer show_question(visit::Visit& visit, http::Request& request)
{
    auto found = at_desk(visit, request);
    if (auto* answer = std::get_if<visit::Answer>(&found))
        return std::move(*answer);
    auto const sheet = sheet_of(std::get<Desk>(std::move(found)), request.param("question"));
    if (!sheet)
        return http::not_found();
    return question_page(visit, *sheet);
}

visit::Answer act_question(visit::Visit& visit, http::Request& request)
{
    auto found = at_desk(visit, request);
    if (auto* answer = std::get_if<visit::Answer>(&found))
        return std::move(*answer);
    auto sheet = sheet_of(std::get<Desk>(std::move(found)), request.param("question"));
    if (!sheet)
        return http::not_found();
    bool const is_as_seen = request.field("gezien") == seen_of(sheet->question);
    read_form(request, *sheet);
    if (!is_as_seen)
        sheet->problems.push_back({"", message(Refusal::changed_meanwhile)});
    return kept(visit, std::move(*sheet), Deed::changed);
}

} // namespace survey
