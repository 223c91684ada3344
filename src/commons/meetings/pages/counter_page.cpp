#include "counter_page.h"

#include "counters.h"
#include "meeting.h"
#include "one.h"
#include "programme_reading.h"
#include "texts.h"

#include <algorithm>

namespace meetings {
namespace {

using namespace html;

std::string time_words(i18n::Words const& words, Proposed const& proposed)
{
    return words(texts::page::when, words.long_date(proposed.date), moment::iso(proposed.from),
        moment::iso(proposed.until));
}

Html named_button(std::string_view text, std::string const& name, Rank rank)
{
    auto button = submit(text, rank);
    button.add(aria("label", std::string(text) + ": " + name));
    return button;
}

Html proposal_view(visit::Visit const& visit, Meeting const& meeting, Proposed const& one)
{
    auto const& words = visit.words;
    auto const path = page_path(visit, meeting.id) + "/voorstel/" + one.person.text();
    return panel(fragment(p(words(texts::counter::proposes, one.name, time_words(words, one))),
        when(!one.words.empty(), [&] { return blockquote(one.words); }),
        actions({post_form(path + "/overnemen", visit.form_token,
                     named_button(words(texts::counter::take), one.name, Rank::secondary)),
            post_form(path + "/afwijzen", visit.form_token,
                named_button(words(texts::counter::decline), one.name, Rank::quiet))})));
}

// What this person proposes now; none: it was taken back, or dealt with.
std::optional<Proposed> asked_proposal(
    visit::Visit const& visit, Meeting const& meeting, http::Request const& request)
{
    auto const person = accounts::PersonId::read(request.param("person"));
    auto const all = proposals(visit.db, visit.scope(), meeting.id);
    auto const found = std::ranges::find(all, person.value_or(accounts::PersonId{}), &Proposed::person);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

visit::Answer refused_proposal(visit::Visit const& visit, Meeting const& meeting, Html const& alarm)
{
    return visit::with_problems(one_page(visit, meeting, Fields(visit.words, {}), alarm));
}

Html gone(visit::Visit const& visit)
{
    return alert(Tone::warning, visit.words(texts::refusal::title), visit.words(texts::counter::gone));
}

} // namespace

Html proposals_block(visit::Visit const& visit, Meeting const& meeting)
{
    if (meeting.state != State::planned || !visit.may(visit::Capability::hold_meetings))
        return {};
    Children shown;
    for (auto const& one : proposals(visit.db, visit.scope(), meeting.id))
        shown.push_back(proposal_view(visit, meeting, one));
    return shown.empty() ? Html() : block(visit.words(texts::counter::title), stack(std::move(shown)));
}

visit::Answer act_take_proposal(visit::Visit& visit, http::Request& request)
{
    auto const before = asked_meeting(visit, request);
    if (!before)
        return http::not_found();
    auto const proposed = asked_proposal(visit, *before, request);
    if (!proposed)
        return refused_proposal(visit, *before, gone(visit));
    auto const moved = change(visit.db, visit.scope(), before->id, moved_to(*before, *proposed));
    if (!moved)
        return refused_proposal(visit, *before, refusal_alert(visit.words, moved.error()));
    auto const after = *meeting(visit.db, visit.scope(), before->id);
    keep_programme(visit, after, read_programme(visit, after));
    auto const written = invite(visit.db, visit.scope(), after.id, setting_of(visit), visit.now);
    visit.note(i18n::message(texts::journal::moved, after.title, numeric_day(after.date)));
    return visit::done(visit, page_path(visit, after.id),
        i18n::message(texts::counter::taken, std::int64_t{written ? *written : 0}));
}

visit::Answer act_decline_proposal(visit::Visit& visit, http::Request& request)
{
    auto const meeting = asked_meeting(visit, request);
    if (!meeting)
        return http::not_found();
    auto const proposed = asked_proposal(visit, *meeting, request);
    if (!proposed
        || !decline(visit.db, visit.scope(), *meeting, proposed->person, setting_of(visit), visit.now))
        return refused_proposal(visit, *meeting, gone(visit));
    return visit::done(
        visit, page_path(visit, meeting->id), i18n::message(texts::counter::declined, proposed->name));
}

} // namespace meetings
