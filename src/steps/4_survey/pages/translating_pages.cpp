#include "translating_pages.h"

#include "making_parts.h"
#include "texts.h"
#include "translating.h"

#include "base/text.h"
#include "html/fields.h"

#include <fmt/format.h>

#include <algorithm>

namespace survey {
namespace {

using namespace html;

constexpr std::size_t languages_max = 10, phrase_max = 1000;

struct Progress {
    std::size_t done = 0, all = 0;
};

Progress progress_of(std::vector<Phrase> const& phrases)
{
    return {static_cast<std::size_t>(std::ranges::count_if(
                phrases, [](Phrase const& phrase) { return !phrase.translation.empty(); })),
        phrases.size()};
}

bool is_offered(Desk const& desk, std::string_view language)
{
    auto const& all = desk.questionnaire.languages;
    return std::ranges::find(all, language) != all.end();
}

std::string_view name_of(i18n::Words const& words, std::string_view code)
{
    return code == informal_code ? words(texts::address::with_je) : language_name(code);
}

// What can be translated: the languages, and Dutch with "je" where that is chosen.
std::vector<std::string> sides_of(Questionnaire const& questionnaire)
{
    auto out = questionnaire.languages;
    if (questionnaire.address == Address::informal)
        out.insert(out.begin() + 1, std::string(informal_code));
    return out;
}

Html language_row(visit::Visit const& visit, Desk const& desk, std::string const& code)
{
    auto const& words = visit.words;
    if (code == "nl")
        return li(cls("making-row"), p(cls("making-name"), language_name(code)),
            p(words(texts::translating::always)));
    auto const progress = progress_of(phrases(desk.questionnaire, code));
    auto const path = making_path(visit, desk.survey, "talen/" + code);
    bool const is_whole = progress.done == progress.all;
    return li(cls("making-row"),
        div_(cls("making-text"), p(cls("making-name"), a({cls("nl-link"), href(path)}, name_of(words, code))),
            p(badge(is_whole ? Tone::good : Tone::warning,
                words(texts::translating::progress, progress.done, progress.all)))),
        when(code != informal_code, [&] {
            return post_form(making_path(visit, desk.survey, "talen"), visit.form_token, hidden("taal", code),
                submit_as("naar", "weg", words(texts::translating::remove), Rank::quiet));
        }));
}

Options more_languages(Desk const& desk)
{
    Options out;
    for (auto const code : language_codes())
        if (!is_offered(desk, code))
            out.push_back({std::string(code), std::string(language_name(code))});
    return out;
}

visit::Page languages_page(visit::Visit const& visit, Desk const& desk)
{
    auto const& words = visit.words;
    std::string const title(words(texts::translating::title));
    return making_page(visit, desk.survey, title,
        fragment(page_head({title, words(texts::translating::lead)}),
            panel(ul(cls("making-list"),
                each(sides_of(desk.questionnaire),
                    [&](std::string const& code) { return language_row(visit, desk, code); }))),
            panel(post_form(making_path(visit, desk.survey, "talen"), visit.form_token,
                Fields(words, {}).select("taal", words(texts::translating::more), more_languages(desk),
                    {.need = Need::unmarked, .width = Width::half}),
                actions({submit_as("naar", "erbij", words(texts::translating::add))}))),
            p(words(texts::translating::buttons))));
}

struct Side {
    Desk desk;
    std::string language;
    std::size_t section = 0;
    std::vector<Phrase> all;
};

Html phrase_row(Side const& side, Phrase const& phrase)
{
    auto const tag = lang(side.language == informal_code ? "nl" : side.language);
    auto const way = attr("dir", runs_leftward(side.language) ? "rtl" : "ltr");
    auto const tall = static_cast<int>(std::min<std::size_t>(6, 1 + base::length_utf8(phrase.dutch) / 45));
    return div_(cls(phrase.translation.empty() ? "phrase phrase-missing" : "phrase"),
        label({cls("phrase-dutch"), for_(phrase.key)}, phrase.dutch),
        textarea_({cls("utrecht-textarea utrecht-textarea--html-textarea"), id(phrase.key), name(phrase.key),
                      attr("rows", tall), tag, way},
            "\n", phrase.translation));
}

Html section_tabs(visit::Visit const& visit, Side const& side)
{
    std::vector<Tab> out;
    auto const& sections = side.desk.questionnaire.sections;
    for (std::size_t at = 0; at < sections.size(); ++at) {
        auto const missing = std::ranges::count_if(side.all,
            [&](Phrase const& phrase) { return phrase.section == at && phrase.translation.empty(); });
        auto const name = std::string(sections[at].title.in(visit.words.language()));
        out.push_back({missing > 0 ? fmt::format("{} ({})", name, missing) : name,
            making_path(
                visit, side.desk.survey, fmt::format("talen/{}?deel={}", side.language, sections[at].id)),
            at == side.section});
    }
    return tabs(visit.words(texts::translating::sections), std::move(out));
}

visit::Page side_page(visit::Visit const& visit, Side const& side)
{
    auto const& words = visit.words;
    auto const title = words(texts::translating::of, name_of(words, side.language));
    auto const progress = progress_of(side.all);
    Html rows;
    for (auto const& phrase : side.all)
        if (phrase.section == side.section)
            rows.add(phrase_row(side, phrase));
    return making_page(visit, side.desk.survey, title,
        fragment(page_head({title, words(texts::translating::progress, progress.done, progress.all)}),
            section_tabs(visit, side),
            panel(post_form(making_path(visit, side.desk.survey, "talen/" + side.language), visit.form_token,
                hidden("deel", side.desk.questionnaire.sections[side.section].id),
                div_(cls("phrases"), std::move(rows)), actions({submit(words(texts::making::save))}))),
            p(words(side.language == informal_code ? texts::address::advice : texts::translating::advice))));
}

std::optional<Side> side_of(Desk desk, std::string_view language, std::string_view section)
{
    auto const known = sides_of(desk.questionnaire);
    bool const is_side = language != "nl" && std::ranges::find(known, language) != known.end();
    if (!is_side || desk.questionnaire.sections.empty())
        return std::nullopt;
    auto const& sections = desk.questionnaire.sections;
    auto const at = std::ranges::find(sections, section, &Section::id);
    auto const place
        = at == sections.end() ? std::size_t{0} : static_cast<std::size_t>(at - sections.begin());
    auto all = phrases(desk.questionnaire, language);
    return Side{std::move(desk), std::string(language), place, std::move(all)};
}

// Where a standard question is in English already, that stays: it is compared by it.
bool is_fixed(Side const& side, Phrase const& phrase)
{
    if (side.language != "en" || phrase.translation.empty())
        return false;
    return std::ranges::any_of(side.desk.questionnaire.questions, [&](Question const& question) {
        return question.text.dutch == phrase.dutch
            && standard_question(side.desk.survey.audience, question.id) != nullptr;
    });
}

} // namespace

visit::Answer show_languages(visit::Visit& visit, http::Request& request)
{
    auto found = at_desk(visit, request);
    if (auto* answer = std::get_if<visit::Answer>(&found))
        return std::move(*answer);
    return languages_page(visit, std::get<Desk>(found));
}

visit::Answer act_languages(visit::Visit& visit, http::Request& request)
{
    auto found = at_desk(visit, request);
    if (auto* answer = std::get_if<visit::Answer>(&found))
        return std::move(*answer);
    auto const& desk = std::get<Desk>(found);
    auto const code = std::string(request.field("taal"));
    auto const known = language_codes();
    auto changed = desk.questionnaire;
    if (request.field("naar") == "weg" && code != "nl")
        std::erase(changed.languages, code);
    else if (std::ranges::find(known, code) != known.end() && !is_offered(desk, code)
        && changed.languages.size() < languages_max)
        changed.languages.push_back(code);
    return saved(visit, desk, std::move(changed),
        {{Deed::languages_changed, code}, making_path(visit, desk.survey, "talen"),
            i18n::message(texts::translating::changed)});
}

visit::Answer show_translation(visit::Visit& visit, http::Request& request)
{
    auto found = at_desk(visit, request);
    if (auto* answer = std::get_if<visit::Answer>(&found))
        return std::move(*answer);
    auto const side
        = side_of(std::get<Desk>(std::move(found)), request.param("language"), request.query("deel"));
    if (!side)
        return http::not_found();
    return side_page(visit, *side);
}

visit::Answer act_translation(visit::Visit& visit, http::Request& request)
{
    auto found = at_desk(visit, request);
    if (auto* answer = std::get_if<visit::Answer>(&found))
        return std::move(*answer);
    auto const side
        = side_of(std::get<Desk>(std::move(found)), request.param("language"), request.field("deel"));
    if (!side)
        return http::not_found();
    auto changed = side->desk.questionnaire;
    for (auto const& phrase : side->all) {
        if (!request.has_field(phrase.key) || is_fixed(*side, phrase))
            continue;
        auto const typed = one_line(request.field(phrase.key));
        if (typed != phrase.translation && base::length_utf8(typed) <= phrase_max)
            translate(changed, side->language, phrase.dutch, typed);
    }
    auto const& section = side->desk.questionnaire.sections[side->section].id;
    return saved(visit, side->desk, std::move(changed),
        {{Deed::translated, side->language},
            making_path(visit, side->desk.survey, fmt::format("talen/{}?deel={}", side->language, section)),
            i18n::message(texts::translating::kept)});
}

} // namespace survey
