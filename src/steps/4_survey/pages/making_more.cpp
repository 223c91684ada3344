// Beside the list: the title and introduction, a look at how it will be, and what was changed by whom.
#include "making_pages.h"

#include "address.h"
#include "making_parts.h"
#include "texts.h"

#include "base/text.h"
#include "html/fields.h"

#include <fmt/format.h>

#include <algorithm>

namespace survey {
namespace {

using namespace html;

constexpr std::size_t title_length_max = 120, intro_length_max = 800;

visit::Page head_page(
    visit::Visit const& visit, Desk const& desk, Values const& values, i18n::Problems const& problems)
{
    auto const& words = visit.words;
    Fields const fields(words, values, problems);
    std::string const title(words(texts::making::head));
    return making_page(visit, desk.survey, title,
        fragment(page_head({title, words(texts::making::head_lead)}), fields.summary(),
            panel(post_form(making_path(visit, desk.survey, "opzet"), visit.form_token,
                fields.text("titel", words(texts::making::head_title)),
                fields.textarea("inleiding", words(texts::making::head_intro),
                    {.hint = words(texts::making::head_intro_hint), .rows = 5}),
                fields.checkbox("een_pagina", words(texts::whole::choice),
                    {.hint = words(texts::whole::choice_hint), .need = Need::unmarked}),
                fields.radios("aanspreekvorm", words(texts::address::title),
                    {{"u", std::string(words(texts::address::formal))},
                        {"je", std::string(words(texts::address::informal))}},
                    {.hint = words(texts::address::hint)}),
                actions({submit(words(texts::making::save))})))));
}

// One page of questions as a respondent meets it, without anything that can be sent.
struct Look {
    Desk desk;
    std::size_t number = 1; // of the page, from 1
    std::string language = "nl";
    bool is_phone = true;
};

std::string look_path(visit::Visit const& visit, Look const& look)
{
    return making_path(visit, look.desk.survey,
        fmt::format("voorbeeld?pagina={}&taal={}&scherm={}", look.number, look.language,
            look.is_phone ? "telefoon" : "computer"));
}

Html look_content(i18n::Words const& words, Look const& look)
{
    auto const& questionnaire = look.desk.questionnaire;
    auto const& page = questionnaire.pages[look.number - 1];
    Answers const none;
    i18n::Problems const fine;
    Asking const asking{words, look.language, questionnaire, none, fine};
    Fields const fields(words, {});
    Html out;
    for (auto const place : page.questions) {
        auto const& question = questionnaire.questions[place];
        if (question.show_if || !question.items_from.empty())
            out.add(p(cls("making-condition"),
                question.show_if ? condition_words(words, questionnaire, *question.show_if)
                                 : words(texts::making::rows_of, question.items_from)));
        out.add(sample_fields(asking, fields, question));
    }
    auto const& section = questionnaire.sections[page.section];
    return div_({lang(look.language), attr("dir", runs_leftward(look.language) ? "rtl" : "ltr")},
        p(cls("part-count"), words(texts::page::part, page.section + 1, questionnaire.sections.size())),
        h2(asking.text(section.title)), div_(cls("form"), std::move(out)));
}

Html look_links(visit::Visit const& visit, Look const& look)
{
    auto const& words = visit.words;
    auto const to = [&](auto const& change) {
        auto other = look;
        change(other);
        return look_path(visit, other);
    };
    std::vector<Tab> screens{
        {words(texts::making::on_phone), to([](Look& one) { one.is_phone = true; }), look.is_phone},
        {words(texts::making::on_computer), to([](Look& one) { one.is_phone = false; }), !look.is_phone}};
    std::vector<Tab> languages;
    for (auto const& code : look.desk.questionnaire.languages)
        languages.push_back(
            {language_name(code), to([&](Look& one) { one.language = code; }), look.language == code});
    Children steps;
    if (look.number > 1)
        steps.push_back(button_link(to([](Look& one) { --one.number; }), words(texts::making::page_before)));
    if (look.number < look.desk.questionnaire.pages.size())
        steps.push_back(button_link(
            to([](Look& one) { ++one.number; }), words(texts::making::page_after), Rank::primary));
    return fragment(tabs(words(texts::making::screen), std::move(screens)),
        when(
            languages.size() > 1, [&] { return tabs(words(texts::making::language), std::move(languages)); }),
        actions(std::move(steps)));
}

Html look_view(visit::Visit const& visit, Look const& look)
{
    auto const& words = visit.words;
    if (look.desk.questionnaire.pages.empty())
        return p(words(texts::making::no_questions));
    return fragment(p(words(texts::making::page_of, look.number, look.desk.questionnaire.pages.size())),
        look_links(visit, look),
        div_(cls(look.is_phone ? "preview preview-phone" : "preview"), look_content(words, look)));
}

std::string deed_words(i18n::Words const& words, Version const& version)
{
    static constexpr i18n::TextOf<1> said[] = {texts::deed::added, texts::deed::changed, texts::deed::moved,
        texts::deed::removed, texts::deed::section_added, texts::deed::section_changed,
        texts::deed::section_moved, texts::deed::section_removed, texts::deed::head_changed,
        texts::deed::translated, texts::deed::languages_changed, texts::deed::taken_from_library,
        texts::deed::read_from_file, texts::deed::restored};
    if (version.number == 1)
        return std::string(words(texts::deed::first));
    auto const about = version.change.deed == Deed::translated
        ? std::string(version.change.about == informal_code ? words(texts::address::with_je)
                                                            : language_name(version.change.about))
        : version.change.about;
    return words(said[static_cast<std::size_t>(version.change.deed)], about);
}

Html version_row(visit::Visit const& visit, Desk const& desk, Version const& version)
{
    auto const& words = visit.words;
    bool const is_now = version.digest == desk.survey.questionnaire;
    auto const path = making_path(visit, desk.survey, fmt::format("versies/{}/terug", version.number));
    return li(cls("making-row"),
        div_(cls("making-text"), p(cls("making-name"), deed_words(words, version)),
            p(words.date_time(version.at), version.name.empty() ? "" : " · ", version.name)),
        is_now ? badge(Tone::good, words(texts::making::now))
               : post_form(path, visit.form_token, submit(words(texts::making::restore), Rank::secondary)));
}

} // namespace

visit::Answer show_head(visit::Visit& visit, http::Request& request)
{
    auto found = at_desk(visit, request);
    if (auto* answer = std::get_if<visit::Answer>(&found))
        return std::move(*answer);
    auto const& desk = std::get<Desk>(found);
    return head_page(visit, desk,
        {{"titel", desk.questionnaire.title.dutch}, {"inleiding", desk.questionnaire.intro.dutch},
            {"een_pagina", desk.questionnaire.is_on_one_page ? "1" : ""},
            {"aanspreekvorm", desk.questionnaire.address == Address::informal ? "je" : "u"}},
        {});
}

visit::Answer act_head(visit::Visit& visit, http::Request& request)
{
    auto found = at_desk(visit, request);
    if (auto* answer = std::get_if<visit::Answer>(&found))
        return std::move(*answer);
    auto& desk = std::get<Desk>(found);
    auto const title = one_line(request.field("titel")), intro = one_line(request.field("inleiding"));
    i18n::Problems problems;
    if (title.empty() || base::length_utf8(title) > title_length_max)
        problems.push_back(i18n::problem("titel", texts::making::title_needed, title_length_max));
    if (intro.empty() || base::length_utf8(intro) > intro_length_max)
        problems.push_back(i18n::problem("inleiding", texts::making::intro_needed, intro_length_max));
    if (!problems.empty())
        return visit::with_problems(head_page(visit, desk,
            {{"titel", title}, {"inleiding", intro}, {"een_pagina", std::string(request.field("een_pagina"))},
                {"aanspreekvorm", std::string(request.field("aanspreekvorm"))}},
            problems));
    auto changed = desk.questionnaire;
    if (changed.title.dutch != title)
        changed.title = {title, ""};
    if (changed.intro.dutch != intro)
        changed.intro = {intro, ""};
    changed.is_on_one_page = request.field("een_pagina") == "1";
    changed.address = request.field("aanspreekvorm") == informal_code ? Address::informal : Address::formal;
    if (changed.address == Address::informal)
        take_informal(changed, standard_of(desk.survey.audience));
    return saved(visit, desk, std::move(changed),
        {{Deed::head_changed, ""}, making_path(visit, desk.survey),
            i18n::message(texts::making::head_saved)});
}

visit::Answer show_preview(visit::Visit& visit, http::Request& request)
{
    auto found = at_desk(visit, request);
    if (auto* answer = std::get_if<visit::Answer>(&found))
        return std::move(*answer);
    Look look{std::get<Desk>(std::move(found))};
    look.desk.questionnaire = spoken(std::move(look.desk.questionnaire));
    auto const last
        = static_cast<std::int64_t>(std::max<std::size_t>(1, look.desk.questionnaire.pages.size()));
    look.number = static_cast<std::size_t>(
        std::clamp<std::int64_t>(base::read_integer(request.query("pagina")).value_or(1), 1, last));
    look.is_phone = request.query("scherm") != "computer";
    auto const& offered = look.desk.questionnaire.languages;
    if (std::ranges::find(offered, request.query("taal")) != offered.end())
        look.language = request.query("taal");
    std::string const title(visit.words(texts::making::preview));
    auto page = making_page(visit, look.desk.survey, title,
        fragment(page_head({title, visit.words(texts::making::preview_lead)}), look_view(visit, look)));
    page.scripts = {"answer-map.js"};
    return page;
}

visit::Answer show_versions(visit::Visit& visit, http::Request& request)
{
    auto found = at_desk(visit, request);
    if (auto* answer = std::get_if<visit::Answer>(&found))
        return std::move(*answer);
    auto const& desk = std::get<Desk>(found);
    auto const all = versions(visit.db, desk.survey);
    std::string const title(visit.words(texts::making::versions));
    return making_page(visit, desk.survey, title,
        fragment(page_head({title, visit.words(texts::making::versions_lead)}),
            all.empty() ? p(visit.words(texts::making::no_versions))
                        : panel(ol(cls("making-list"), each(all, [&](Version const& version) {
                              return version_row(visit, desk, version);
                          })))));
}

visit::Answer act_restore(visit::Visit& visit, http::Request& request)
{
    auto found = at_desk(visit, request);
    if (auto* answer = std::get_if<visit::Answer>(&found))
        return std::move(*answer);
    auto const& desk = std::get<Desk>(found);
    auto const number = base::read_integer(request.param("version")).value_or(0);
    auto const done = restore(visit.db, desk.survey, static_cast<int>(number), maker_of(visit));
    if (!done)
        return refused_page(visit, desk.survey, message(done.error()));
    return visit::done(
        visit, making_path(visit, desk.survey), i18n::message(texts::making::restored, number));
}

} // namespace survey
