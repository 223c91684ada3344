// Questions kept to use again, of this group and of the organisation of who makes the survey.
#include "making_pages.h"

#include "making_parts.h"
#include "texts.h"

#include "html/fields.h"

#include <algorithm>

namespace survey {
namespace {

using namespace html;

LibraryReader reader_of(visit::Visit const& visit) { return {visit.scope().partnership, visit.organisation}; }

Options section_options(i18n::Words const& words, Desk const& desk)
{
    Options out;
    for (auto const& section : desk.questionnaire.sections)
        out.push_back({section.id, std::string(section.title.in(words.language()))});
    return out;
}

Html entry_view(visit::Visit const& visit, Desk const& desk, LibraryEntry const& entry)
{
    auto const& words = visit.words;
    auto const path = making_path(visit, desk.survey, "bibliotheek/" + entry.id.text());
    auto const field = "deel-" + entry.id.text();
    return panel(fragment(h2(plain_text(words, entry.question.text)),
        p(badge(Tone::neutral, kind_name(words, entry.question.kind)), " ",
            badge(Tone::info, words(entry.is_own ? texts::library::own : texts::library::shared))),
        when(!entry.question.options.empty() && !has_fixed_options(entry.question.kind),
            [&] {
                return ul(each(entry.question.options,
                    [&](Option const& option) { return li(option.text.in(words.language())); }));
            }),
        post_form(path, visit.form_token,
            Fields(words, {}).select(field, words(texts::library::section), section_options(words, desk),
                {.need = Need::unmarked, .width = Width::half}),
            actions({submit(words(texts::library::take), Rank::secondary)})),
        when(entry.is_own, [&] {
            return post_form(path + "/weghalen", visit.form_token,
                actions({submit(words(texts::library::remove), Rank::quiet)}));
        })));
}

std::optional<LibraryEntry> asked_entry(visit::Visit& visit, http::Request const& request)
{
    auto const id = LibraryId::read(request.param("entry"));
    for (auto& entry : library(visit.db, reader_of(visit)))
        if (id && entry.id == *id)
            return std::move(entry);
    return std::nullopt;
}

} // namespace

visit::Answer show_library(visit::Visit& visit, http::Request& request)
{
    auto found = at_desk(visit, request);
    if (auto* answer = std::get_if<visit::Answer>(&found))
        return std::move(*answer);
    auto const& desk = std::get<Desk>(found);
    auto const& words = visit.words;
    Children entries;
    for (auto const& entry : library(visit.db, reader_of(visit)))
        entries.push_back(entry_view(visit, desk, entry));
    std::string const title(words(texts::making::library));
    return making_page(visit, desk.survey, title,
        fragment(page_head({title, words(texts::library::lead)}),
            entries.empty() ? empty_state({words(texts::library::none), words(texts::library::none_advice)})
                            : stack(std::move(entries))));
}

visit::Answer act_keep(visit::Visit& visit, http::Request& request)
{
    auto found = at_desk(visit, request);
    if (auto* answer = std::get_if<visit::Answer>(&found))
        return std::move(*answer);
    auto const& desk = std::get<Desk>(found);
    auto const* question = desk.find(request.param("question"));
    if (!question)
        return http::not_found();
    auto const kept = keep_in_library(visit.db, reader_of(visit), *question, maker_of(visit));
    if (!kept)
        return refused_page(visit, desk.survey, message(kept.error()));
    return visit::done(
        visit, making_path(visit, desk.survey, "bibliotheek"), i18n::message(texts::library::kept));
}

visit::Answer act_take(visit::Visit& visit, http::Request& request)
{
    auto found = at_desk(visit, request);
    if (auto* answer = std::get_if<visit::Answer>(&found))
        return std::move(*answer);
    auto& desk = std::get<Desk>(found);
    auto const entry = asked_entry(visit, request);
    if (!entry)
        return http::not_found();
    auto const& sections = desk.questionnaire.sections;
    auto const at = std::ranges::find(sections, request.field("deel-" + entry->id.text()), &Section::id);
    if (at == sections.end())
        return http::not_found();
    auto question
        = taken_over(desk.questionnaire, entry->question, static_cast<std::size_t>(at - sections.begin()));
    Change const change{Deed::taken_from_library, question.id};
    return saved(visit, desk, with_question(desk.questionnaire, std::move(question)),
        {change, making_path(visit, desk.survey, "vraag/" + change.about),
            i18n::message(texts::library::taken, change.about)});
}

visit::Answer act_forget(visit::Visit& visit, http::Request& request)
{
    auto found = at_desk(visit, request);
    if (auto* answer = std::get_if<visit::Answer>(&found))
        return std::move(*answer);
    auto const& desk = std::get<Desk>(found);
    auto const entry = asked_entry(visit, request);
    if (!entry)
        return http::not_found();
    remove_from_library(visit.db, reader_of(visit), entry->id);
    return visit::done(
        visit, making_path(visit, desk.survey, "bibliotheek"), i18n::message(texts::library::removed));
}

} // namespace survey
