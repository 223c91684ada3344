#include "minutes_page.h"

#include "closing.h"
#include "minutes_item.h"
#include "own_matters.h"
#include "presence.h"
#include "texts.h"

#include "base/text.h"

#include <algorithm>

namespace meetings {
namespace {

using namespace html;

constexpr std::size_t note_max = 4000, decision_max = 500;

Html items_view(visit::Visit const& visit, Meeting const& meeting, Trouble const& trouble)
{
    auto const read = read_programme(visit, meeting);
    auto const taken = decisions(visit.db, visit.scope(), meeting.id);
    Children out;
    int number = 0;
    for (auto const& item : read.programme.items) {
        bool const is_troubled = item.key == trouble.key;
        out.push_back(minutes_item(visit, meeting,
            {item, ++number, find(read.offers, item.key), decision_of(taken, item.key),
                is_troubled ? &trouble : nullptr}));
    }
    auto const offered = std::ssize(read.programme.offered);
    return fragment(Html(std::move(out)), when(offered > 0, [&] {
        return p(visit.words(texts::one::offered, offered), " ",
            a(href(page_path(visit, meeting.id) + "/agenda"), visit.words(texts::one::arrange)));
    }));
}

Html whole(visit::Visit const& visit, Meeting const& meeting, Trouble const& trouble, Html const& alarm)
{
    auto const& words = visit.words;
    auto const path = page_path(visit, meeting.id);
    return fragment(page_head({words(texts::minutes::title, meeting.title), words(texts::minutes::lead),
                        state_badge(words, meeting, visit.today),
                        actions({button_link(path + "/scherm", words(texts::minutes::screen)),
                            button_link(path, words(texts::compose::back))})}),
        alarm, presence_block(visit, meeting), h2(cls("block-title"), words(texts::one::agenda)),
        items_view(visit, meeting, trouble), closing_block(visit, meeting));
}

visit::Page minutes_page(
    visit::Visit const& visit, Meeting const& meeting, Trouble const& trouble, Html const& alarm)
{
    auto page = below(visit, meeting,
        {visit.words(texts::minutes::title, meeting.title), whole(visit, meeting, trouble, alarm)});
    page.scripts = {"minutes.js"};
    return page;
}

Typed typed_item(http::Request const& request, std::string_view key)
{
    auto const ending = field_key(key);
    auto const plain = [&](std::string_view name) {
        std::string out;
        for (char const sign : request.field(name))
            if (sign != '\r')
                out += sign;
        return std::string(base::trimmed(out));
    };
    return {plain("note-" + ending), plain("note_was"), plain("decision-" + ending), plain("decision_was")};
}

i18n::Problems problems_of(Typed const& typed, std::string_view key)
{
    i18n::Problems out;
    if (base::length_utf8(typed.note) > note_max)
        out.push_back(i18n::problem("note-" + field_key(key), texts::minutes::note_long, note_max));
    if (base::length_utf8(typed.decision) > decision_max)
        out.push_back(
            i18n::problem("decision-" + field_key(key), texts::minutes::decision_long, decision_max));
    return out;
}

// What was asked about the state: a button, or another quarter.
std::optional<Verdict> asked_verdict(
    visit::Visit const& visit, http::Request const& request, Meeting const& meeting, Item const& item)
{
    auto const* agenda = agenda_of(visit.house.process, item);
    auto const pressed = request.field("state");
    auto const until = quarter_read(request.field("until-" + field_key(item.key)));
    bool const is_moved = until && written_quarter(*until) != item.until;
    if (!agenda || (pressed.empty() && !is_moved))
        return std::nullopt;
    auto const state = pressed.empty() ? request.field("state_now") : pressed;
    auto const version = base::read_integer(request.field("version")).value_or(0);
    return Verdict{meeting, item, *agenda, std::string(state), is_moved ? until : std::nullopt,
        static_cast<int>(version), visit.person->id, visit.now};
}

bool wants_reason(Verdict const& verdict)
{
    auto const found
        = std::ranges::find(verdict.agenda.states, verdict.state, &partnership::MatterState::code);
    return found != verdict.agenda.states.end() && found->asks_reason && verdict.item.note.empty();
}

// Writes, and answers what stood in the way.
Trouble written_item(
    visit::Visit const& visit, http::Request const& request, Meeting const& meeting, Item item)
{
    auto const stored = decision_of(decisions(visit.db, visit.scope(), meeting.id), item.key);
    Trouble out{item.key, typed_item(request, item.key), {}, {}, {}, item.note, stored};
    out.problems = problems_of(out.typed, item.key);
    if (!out.problems.empty())
        return out;
    out.clash = write(visit.db, visit.scope(), {meeting, item, out.typed});
    // What did not clash comes back with what the other wrote in it.
    out.typed.note = merged(out.typed.note_was, out.typed.note, item.note).value_or(out.typed.note);
    out.typed.decision
        = merged(out.typed.decision_was, out.typed.decision, stored).value_or(out.typed.decision);
    if (out.clash)
        return out;
    item.note = out.typed.note;
    auto const verdict = asked_verdict(visit, request, meeting, item);
    if (verdict && wants_reason(*verdict))
        out.problems.push_back(i18n::problem("note-" + field_key(item.key), texts::minutes::reason_needed));
    else if (verdict)
        out.hindrance = settle(visit.db, visit.scope(), *verdict);
    return out;
}

} // namespace

visit::Page refused_minutes(visit::Visit const& visit, Meeting const& meeting, Refusal refusal)
{
    return visit::with_problems(minutes_with(visit, meeting, refusal_alert(visit.words, refusal)));
}

visit::Page minutes_with(visit::Visit const& visit, Meeting const& meeting, Html const& alarm)
{
    return minutes_page(visit, meeting, {}, alarm);
}

visit::Answer show_minutes(visit::Visit& visit, http::Request& request)
{
    auto const meeting = asked_meeting(visit, request);
    if (!meeting)
        return http::not_found();
    auto const refusal = hindrance_to_write(*meeting, visit.today);
    return minutes_with(visit, *meeting, refusal ? refusal_alert(visit.words, *refusal) : Html());
}

visit::Answer act_minutes(visit::Visit& visit, http::Request& request)
{
    auto const meeting = asked_meeting(visit, request);
    if (!meeting)
        return http::not_found();
    if (auto const refusal = hindrance_to_write(*meeting, visit.today))
        return refused_minutes(visit, *meeting, *refusal);
    keep_programme(visit, *meeting, read_programme(visit, *meeting));
    // Behind the lock of what was kept: what somebody else typed meanwhile is seen.
    auto const items = kept_items(visit.db, visit.scope(), *meeting);
    auto const item = std::ranges::find(items, request.field("key"), &Item::key);
    if (item == items.end())
        return refused_minutes(visit, *meeting, Refusal::unknown_item);
    auto const trouble = written_item(visit, request, *meeting, *item);
    if (trouble.clash || trouble.hindrance || !trouble.problems.empty())
        return visit::with_problems(minutes_page(visit, *meeting, trouble, {}));
    if (minutes_of_key(item->key) && !request.field("state").empty())
        visit.note(i18n::message(texts::journal::minutes_adopted, item->dutch));
    return visit::done(
        visit, page_path(visit, meeting->id) + "/verslag", i18n::message(texts::minutes::saved));
}

} // namespace meetings
