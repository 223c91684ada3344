#include "making_pages.h"

#include "making_parts.h"
#include "texts.h"

#include "base/text.h"
#include "html/fields.h"

#include <algorithm>

namespace survey {
namespace {

using namespace html;

constexpr std::size_t title_max = 120;

struct List {
    Desk desk;
    std::vector<Finding> found;
};

// One of a row of small buttons; what it is about is said to who cannot see where it stands.
Html small_button(std::string_view text, std::string_view sign, std::string const& about)
{
    return button_(
        {cls("icon-button"), type("submit"), name("naar"), value(text), aria("label", about)}, sign);
}

Html move_form(visit::Visit const& visit, std::string const& path, std::string const& name)
{
    auto const& words = visit.words;
    return post_form(path, visit.form_token,
        div_(cls("move-buttons"), small_button("omhoog", "↑", words(texts::making::up, name)),
            small_button("omlaag", "↓", words(texts::making::down, name))));
}

Html badges(i18n::Words const& words, Desk const& desk, Question const& question)
{
    Html out;
    out.add(badge(Tone::neutral, kind_name(words, question.kind)));
    if (question.is_required)
        out.add(fragment(" ", badge(Tone::info, words(texts::making::required))));
    if (!standard_question(desk.survey.audience, question.id))
        out.add(fragment(" ", badge(Tone::good, words(texts::making::own))));
    return out;
}

Html finding_lines(i18n::Words const& words, List const& list, std::string_view question)
{
    Html lines;
    for (auto const& finding : list.found)
        if (finding.question == question)
            lines.add(li(cls(finding.weight == Weight::hinders ? "finding finding-hinders" : "finding"),
                words(finding.said)));
    return lines.is_empty() ? Html() : ul(cls("findings"), std::move(lines));
}

Html question_row(visit::Visit const& visit, List const& list, Question const& question)
{
    auto const& words = visit.words;
    auto const& desk = list.desk;
    auto const path = making_path(visit, desk.survey, "vraag/" + question.id);
    return li({cls("making-row"), id("vraag-" + question.id)},
        div_(cls("making-text"),
            p(cls("making-name"), a(cls("nl-link"), href(path), short_name(words, question))),
            p(badges(words, desk, question)),
            when(question.show_if.has_value(),
                [&] {
                    return p(cls("making-condition"),
                        condition_words(words, desk.questionnaire, *question.show_if));
                }),
            when(!question.items_from.empty(),
                [&] {
                    return p(cls("making-condition"), words(texts::making::rows_of, question.items_from));
                }),
            finding_lines(words, list, question.id)),
        move_form(visit, path + "/verplaatsen", question.id));
}

Options kind_options(i18n::Words const& words)
{
    Options out;
    for (std::size_t at = 0; at < kinds_count; ++at)
        out.push_back(
            {std::string(code(static_cast<Kind>(at))), std::string(kind_name(words, static_cast<Kind>(at)))});
    return out;
}

// Asks nothing yet: it leads to the form of a question of that kind.
Html add_form(visit::Visit const& visit, Desk const& desk, Section const& section)
{
    auto const& words = visit.words;
    auto const field = "soort-" + section.id;
    return get_form(making_path(visit, desk.survey, "vraag/nieuw"), hidden("deel", section.id),
        div_(cls("making-add"),
            Fields(words, {}).select(field, words(texts::making::kind), kind_options(words),
                {.need = Need::unmarked, .width = Width::half}),
            submit(words(texts::making::add), Rank::secondary)));
}

Html section_form(visit::Visit const& visit, Desk const& desk, Section const& section)
{
    auto const& words = visit.words;
    auto const field = "titel-" + section.id;
    Fields const fields(words, {{field, section.title.dutch}});
    return disclosure(words(texts::making::change_section),
        post_form(making_path(visit, desk.survey, "deel/" + section.id), visit.form_token,
            fields.text(field, words(texts::making::section_title)),
            actions({submit_as("naar", "naam", words(texts::making::save)),
                submit_as("naar", "omhoog", words(texts::making::section_up), Rank::quiet),
                submit_as("naar", "omlaag", words(texts::making::section_down), Rank::quiet),
                submit_as("naar", "weg", words(texts::making::section_remove), Rank::quiet)})));
}

Html section_panel(visit::Visit const& visit, List const& list, std::size_t at)
{
    auto const& words = visit.words;
    auto const& section = list.desk.questionnaire.sections[at];
    Html rows;
    for (auto const& question : list.desk.questionnaire.questions)
        if (question.section == at)
            rows.add(question_row(visit, list, question));
    return panel(fragment(h2(section.title.in(words.language())),
        rows.is_empty() ? p(words(texts::making::no_questions)) : ol(cls("making-list"), std::move(rows)),
        add_form(visit, list.desk, section), section_form(visit, list.desk, section)));
}

Html new_section_form(visit::Visit const& visit, Desk const& desk)
{
    auto const& words = visit.words;
    return panel(post_form(making_path(visit, desk.survey, "deel"), visit.form_token,
        Fields(words, {}).text("titel", words(texts::making::new_section), {.width = Width::half}),
        actions({submit(words(texts::making::add_section), Rank::secondary)})));
}

Html exchange_panel(visit::Visit const& visit, Desk const& desk)
{
    auto const& words = visit.words;
    return panel(fragment(h2(words(texts::exchange::title)),
        actions({icon_link(survey_path(visit, desk.survey, "vragen.json"), Icon::download,
                     words(texts::exchange::save)),
            icon_link(
                survey_path(visit, desk.survey, "vragen.xlsx"), Icon::download, words(texts::xlsform::save)),
            icon_link(
                survey_path(visit, desk.survey, "vragen.pdf"), Icon::print, words(texts::exchange::paper))}),
        p(cls("hint"), words(texts::xlsform::save_hint)),
        upload_form(making_path(visit, desk.survey, "inlezen"), visit.form_token,
            Fields(words, {}).file("file", words(texts::exchange::choose),
                {.hint = words(texts::exchange::choose_hint),
                    .need = Need::unmarked,
                    .accept = ".json,.xlsx,.xls,.csv,.lss,.lsa,.lsg,.lsq"}),
            actions({submit(words(texts::exchange::read_in), Rank::secondary)}))));
}

Html state_of(i18n::Words const& words, List const& list)
{
    auto const count = std::ranges::count(list.found, Weight::hinders, &Finding::weight);
    if (count > 0)
        return alert(Tone::warning, words(texts::making::hindered, static_cast<std::int64_t>(count)),
            words(texts::making::hindered_advice));
    return {};
}

Html list_view(visit::Visit const& visit, List const& list)
{
    auto const& words = visit.words;
    auto const& desk = list.desk;
    auto const& questionnaire = desk.questionnaire;
    Children sections;
    for (std::size_t at = 0; at < questionnaire.sections.size(); ++at)
        sections.push_back(section_panel(visit, list, at));
    sections.push_back(new_section_form(visit, desk));
    sections.push_back(exchange_panel(visit, desk));
    auto const link = [&](std::string_view below, std::string_view text) {
        return button_link(making_path(visit, desk.survey, below), text);
    };
    return fragment(page_head({words(texts::making::title), words(texts::making::lead),
                        name_of(words, desk.survey.audience)}),
        actions({link("voorbeeld", words(texts::making::preview)), link("opzet", words(texts::making::head)),
            link("talen", words(texts::translating::title)),
            link("bibliotheek", words(texts::making::library)),
            link("versies", words(texts::making::versions))}),
        tiles({tile({questionnaire.questions.size(), words(texts::making::questions)}),
            tile({questionnaire.minutes, words(texts::making::minutes)}),
            tile({questionnaire.pages.size(), words(texts::making::pages)})}),
        state_of(words, list), stack(std::move(sections)));
}

std::string id_of(http::Request const& request, std::string_view name)
{
    return std::string(request.param(name));
}

std::optional<Way> way_of(http::Request const& request)
{
    auto const to = request.field("naar");
    if (to == "omhoog")
        return Way::up;
    return to == "omlaag" ? std::optional(Way::down) : std::nullopt;
}

std::string row_path(visit::Visit const& visit, Desk const& desk, std::string const& id)
{
    return making_path(visit, desk.survey) + "#vraag-" + id;
}

Edited renamed_section(Questionnaire questionnaire, std::string const& id, std::string const& title)
{
    for (auto& section : questionnaire.sections)
        if (section.id == id && section.title.dutch != title)
            section.title = {title, ""};
    return questionnaire;
}

} // namespace

visit::Answer show_making(visit::Visit& visit, http::Request& request)
{
    auto found = at_desk(visit, request);
    if (auto* answer = std::get_if<visit::Answer>(&found))
        return std::move(*answer);
    List const list{std::get<Desk>(found), findings(std::get<Desk>(found).questionnaire)};
    auto page = making_page(
        visit, list.desk.survey, std::string(visit.words(texts::making::title)), list_view(visit, list));
    page.crumbs.pop_back();
    return page;
}

visit::Answer act_move_question(visit::Visit& visit, http::Request& request)
{
    auto found = at_desk(visit, request);
    if (auto* answer = std::get_if<visit::Answer>(&found))
        return std::move(*answer);
    auto const& desk = std::get<Desk>(found);
    auto const id = id_of(request, "question");
    auto const way = way_of(request);
    if (!way)
        return http::redirect(making_path(visit, desk.survey));
    return saved(visit, desk, moved_question(desk.questionnaire, id, *way),
        {{Deed::moved, id}, row_path(visit, desk, id), i18n::message(texts::making::moved, id)});
}

visit::Answer act_remove_question(visit::Visit& visit, http::Request& request)
{
    auto found = at_desk(visit, request);
    if (auto* answer = std::get_if<visit::Answer>(&found))
        return std::move(*answer);
    auto const& desk = std::get<Desk>(found);
    auto const id = id_of(request, "question");
    return saved(visit, desk, without_question(desk.questionnaire, id),
        {{Deed::removed, id}, making_path(visit, desk.survey), i18n::message(texts::making::removed, id)});
}

visit::Answer act_copy_question(visit::Visit& visit, http::Request& request)
{
    auto found = at_desk(visit, request);
    if (auto* answer = std::get_if<visit::Answer>(&found))
        return std::move(*answer);
    auto& desk = std::get<Desk>(found);
    auto const* original = desk.find(request.param("question"));
    if (!original)
        return http::not_found();
    auto copy = *original;
    copy.id = new_id(desk.questionnaire);
    copy.is_contact = false;
    auto const path = making_path(visit, desk.survey, "vraag/" + copy.id);
    Change const change{Deed::added, copy.id};
    return saved(visit, desk, with_question(desk.questionnaire, std::move(copy)),
        {change, path, i18n::message(texts::making::copied, change.about)});
}

visit::Answer act_new_section(visit::Visit& visit, http::Request& request)
{
    auto found = at_desk(visit, request);
    if (auto* answer = std::get_if<visit::Answer>(&found))
        return std::move(*answer);
    auto const& desk = std::get<Desk>(found);
    auto const title = one_line(request.field("titel"));
    if (title.empty() || base::length_utf8(title) > title_max)
        return refused_page(visit, desk.survey, i18n::message(texts::making::title_needed, title_max));
    return saved(visit, desk, with_section(desk.questionnaire, title),
        {{Deed::section_added, title}, making_path(visit, desk.survey),
            i18n::message(texts::making::section_added)});
}

visit::Answer act_section(visit::Visit& visit, http::Request& request)
{
    auto found = at_desk(visit, request);
    if (auto* answer = std::get_if<visit::Answer>(&found))
        return std::move(*answer);
    auto const& desk = std::get<Desk>(found);
    auto const id = id_of(request, "section");
    auto const title = one_line(request.field("titel-" + id));
    auto const path = making_path(visit, desk.survey);
    auto const done = i18n::message(texts::making::section_saved);
    if (auto const way = way_of(request))
        return saved(visit, desk, moved_section(desk.questionnaire, id, *way),
            {{Deed::section_moved, title}, path, done});
    if (request.field("naar") == "weg")
        return saved(visit, desk, without_section(desk.questionnaire, id),
            {{Deed::section_removed, title}, path, done});
    if (title.empty() || base::length_utf8(title) > title_max)
        return refused_page(visit, desk.survey, i18n::message(texts::making::title_needed, title_max));
    return saved(visit, desk, renamed_section(desk.questionnaire, id, title),
        {{Deed::section_changed, title}, path, done});
}

} // namespace survey
