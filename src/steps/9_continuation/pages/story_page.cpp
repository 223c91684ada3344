#include "story_page.h"

#include "round_of_plan.h"
#include "sheet_view.h"
#include "story.h"
#include "texts.h"
#include "writing_page.h"

#include "crypto/crypto.h"
#include "html/fields.h"
#include "html/parts.h"

#include <fmt/format.h>

namespace continuation {
namespace {

using namespace html;

constexpr std::string_view story_path = "vervolg/u-zei-wij-deden";
constexpr std::string_view public_path = "u-zei-wij-deden";

StoryEdition asked_story(http::Request const& request)
{
    return request.query("uitgave") == "openbaar" ? StoryEdition::everyone : StoryEdition::group;
}

// Of the round whose plan the group works by.
Story story_for(visit::Visit const& visit, i18n::Words const& words, StoryEdition edition)
{
    return story_of(visit.db, words, about_plan(visit.db, visit.question()), edition);
}

bool may_tell(visit::Visit const& visit)
{
    return visit.may(visit::Capability::hold_meetings) && !visit.park->partnership.ended_on;
}

// What was chosen when the form was shown.
std::string chosen_mark(Story const& story)
{
    std::string all = story.is_public ? "1" : "0";
    for (auto const& line : story.lines)
        all += fmt::format(" {}{}", line.place, line.is_public ? "+" : "-");
    return crypto::sha256_hex(all).substr(0, 16);
}

Html publish_form(visit::Visit const& visit, Story const& story, i18n::Problems problems)
{
    auto const& words = visit.words;
    Values values{{"publiek", story.is_public ? "1" : ""}};
    Options lines;
    for (auto const& line : story.lines) {
        lines.push_back({line.place, line.about, line.said});
        if (line.is_public)
            values.add("regel", line.place);
    }
    Fields const fields(words, std::move(values), std::move(problems));
    return block(words(texts::story::publish),
        fragment(fields.summary(),
            panel(post_form(visit.path(story_path), visit.form_token, hidden("gezien", chosen_mark(story)),
                fields.checkboxes("regel", words(texts::story::which), lines,
                    {.hint = words(texts::story::which_hint), .need = Need::unmarked}),
                fields.checkbox("publiek", words(texts::story::is_public)),
                actions({submit(words(texts::story::save))}))),
            when(story.is_public,
                [&] { return p(a(href(visit.path(public_path)), words(texts::story::public_link))); })));
}

Html letter_block(visit::Visit const& visit)
{
    auto const& words = visit.words;
    auto const latest = papers::latest(visit.db, visit.scope(), story_letter_kind);
    Html made;
    if (latest)
        made = p(a(href(visit.path(papers::path_of(latest->id))),
            words(texts::story::letter_made, moment::local_date(latest->created_at))));
    return block(words(texts::story::letter),
        panel(fragment(p(words(texts::story::letter_advice)), std::move(made),
            post_form(visit.path(std::string(story_path) + "/brief"), visit.form_token,
                actions({submit(words(texts::story::letter_make), Rank::secondary)})))));
}

// Where the group writes: at the beginning, at each line, at the end.
Html writing_links(visit::Visit const& visit, Story const& story)
{
    auto const& words = visit.words;
    auto const link = [&](std::string_view place, std::string_view name) {
        return li(a(href(visit.path("vervolg/tekst/" + std::string(place))), name));
    };
    return disclosure(words(texts::story::write),
        ul(link(story_opening, words(texts::story::opening)),
            each(story.lines, [&](StoryLine const& line) { return link(line.place, line.about); }),
            link(story_closing, words(texts::story::closing))));
}

// What a round that is over told stays as it was.
bool may_change(visit::Visit const& visit, partnership::Round const& told)
{
    return told.id == visit.scope().round;
}

visit::Page story_page(visit::Visit const& visit, StoryEdition edition, i18n::Problems problems)
{
    auto const& words = visit.words;
    auto const story = story_for(visit, words, edition);
    auto const sheet = story_sheet(words, story, visit.today);
    bool const is_group = edition == StoryEdition::group;
    auto const tab = [&](std::string_view query, i18n::TextOf<0> const& name, bool is_current) {
        return Tab{words(name), visit.path(std::string(story_path) + std::string(query)), is_current};
    };
    auto const told = round_of_plan(visit.db, visit.scope());
    Html tools;
    if (is_group && may_tell(visit))
        tools = fragment(may_change(visit, told)
                ? fragment(writing_links(visit, story), publish_form(visit, story, std::move(problems)))
                : Html(),
            letter_block(visit));
    return step_page(visit, sheet.title,
        fragment(page_head({sheet.title, words(texts::story::lead), {},
                     sheet_downloads(visit, story_path, is_group ? "" : "?uitgave=openbaar")}),
            round_note(visit, told),
            tabs(words(texts::story::editions),
                {tab("", texts::story::for_group, is_group),
                    tab("?uitgave=openbaar", texts::story::for_everyone, !is_group)}),
            sheet_view(visit, sheet), std::move(tools)));
}

} // namespace

visit::Answer show_story(visit::Visit& visit, http::Request& request)
{
    return story_page(visit, asked_story(request), {});
}

visit::Answer show_story_pdf(visit::Visit& visit, http::Request& request)
{
    auto const sheet
        = story_sheet(visit.words, story_for(visit, visit.words, asked_story(request)), visit.today);
    return pdf_file(visit, {sheet, public_path});
}

visit::Answer show_story_odt(visit::Visit& visit, http::Request& request)
{
    auto const sheet
        = story_sheet(visit.words, story_for(visit, visit.words, asked_story(request)), visit.today);
    return odt_file(visit, {sheet, public_path});
}

visit::Answer act_publish_story(visit::Visit& visit, http::Request& request)
{
    auto const now = story_for(visit, visit.words, StoryEdition::group);
    if (request.field("gezien") != chosen_mark(now)
        || !may_change(visit, round_of_plan(visit.db, visit.scope())))
        return visit::with_problems(
            story_page(visit, StoryEdition::group, {i18n::problem("", texts::problem::chosen_meanwhile)}));
    Publishing wanted{request.has_field("publiek"), {}};
    for (auto const place : request.fields("regel"))
        wanted.places.emplace_back(place);
    if (wanted.is_public && wanted.places.empty())
        return visit::with_problems(
            story_page(visit, StoryEdition::group, {i18n::problem("regel", texts::problem::no_lines)}));
    publish(visit.db, visit.scope(), now, wanted, visit.today);
    visit.note(i18n::message(wanted.is_public ? texts::journal::told_everybody : texts::journal::told_group));
    return visit::done(visit, visit.path(story_path), i18n::message(texts::said::published));
}

// Frozen as a paper for everybody: only lines that the group made public stand in it.
visit::Answer act_story_letter(visit::Visit& visit, http::Request&)
{
    auto const told = story_for(visit, i18n::Words(i18n::Language::dutch), StoryEdition::everyone);
    if (told.lines.empty())
        return visit::with_problems(
            story_page(visit, StoryEdition::group, {i18n::problem("regel", texts::problem::no_lines)}));
    auto const id = papers::draw_up(
        visit.db, visit.scope(), {story_letter(told, visit.today), visit.person->id}, visit.now);
    visit.note(i18n::message(texts::journal::story_letter));
    return visit::done(visit, visit.path(papers::path_of(id)), i18n::message(texts::said::letter_made));
}

// The newest round of which the group opened it: a new round does not take it away. A stranger is not told
// that there is a group where nothing was published.
visit::Answer show_public_story(visit::Visit& visit, http::Request&)
{
    if (!visit.park)
        return http::not_found();
    auto const story = published_story(
        visit.db, visit.words, visit.park->partnership.id, visit.today, visit.group_size_min());
    if (!story)
        return http::not_found();
    auto const& park = visit.park->partnership;
    auto const sheet = story_sheet(visit.words, *story, visit.today);
    Html lapsed;
    if (park.ended_on)
        lapsed = alert(Tone::info, visit.words(texts::story::not_active, park.ended_on));
    return visit::Page{sheet.title,
        fragment(page_head({sheet.title, story->park}), lapsed, sheet_view(visit, sheet),
            p(a(href(visit.path("meldwijzer")), visit.words(texts::story::report)))),
        200, visit::Frame::plain};
}

} // namespace continuation
