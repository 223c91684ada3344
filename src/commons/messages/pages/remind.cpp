#include "remind.h"

#include "messages.h"
#include "texts.h"

#include "base/text.h"
#include "home/turn.h"
#include "html/fields.h"
#include "html/parts.h"

#include <algorithm>
#include <set>

namespace messages {
namespace {

using namespace html;

constexpr std::size_t parks_max = 200;

std::set<partnership::PartnershipId> chosen_in(http::Fields const& fields)
{
    std::set<partnership::PartnershipId> out;
    for (auto const& field : fields)
        if (auto const id = partnership::PartnershipId::read(field.value);
            id && field.name == "park" && out.size() < parks_max)
            out.insert(*id);
    return out;
}

// Where something changed since its pulse was taken it is asked again: nobody is reminded of what is done.
void freshen(visit::Visit const& visit, partnership::ParkOfPerson& one)
{
    if (one.is_fresh && one.pulse)
        return;
    partnership::Scope const scope{one.park.id, partnership::current_round(visit.db, one.park.id).id};
    one.pulse = partnership::pulse_now(visit.db, {visit.house.process, visit.house.signs},
        {scope, visit.today,
            partnership::group_size_min(visit.house.group_size_min, one.park.group_size_min)},
        visit.now);
}

// Only parks of the visitor in which he may hold meetings: of the others he learns nothing.
std::vector<Target> chosen_targets(visit::Visit const& visit, http::Fields const& fields)
{
    auto const chosen = chosen_in(fields);
    std::vector<partnership::ParkOfPerson> parks;
    for (auto& one : partnership::parks_of(visit.db, visit.person->id, visit.today)) {
        visit::Standing const there{true, visit.person->desk, one.role};
        if (!chosen.contains(one.park.id) || !visit::may(there, visit::Capability::hold_meetings)
            || one.park.ended_on)
            continue;
        freshen(visit, one);
        parks.push_back(std::move(one));
    }
    return targets(visit.db, parks, visit.person->id);
}

std::string names_of(Target const& target)
{
    std::vector<std::string> out;
    for (auto const& member : target.to)
        out.push_back(member.name);
    return base::joined(out, ", ");
}

Html to_cell(visit::Visit const& visit, Target const& target)
{
    auto const& words = visit.words;
    if (target.is_reminded(visit.today))
        return badge(Tone::neutral, words(texts::remind::today));
    if (target.to.empty())
        return badge(Tone::warning, words(texts::remind::nobody));
    return names_of(target);
}

Children row_of(visit::Visit const& visit, Target const& target)
{
    auto const& words = visit.words;
    auto const& pulse = *target.one.pulse;
    auto const last = target.reminded_on ? words.short_date(target.reminded_on) : std::string("–");
    return {a(href("/t/" + target.one.park.slug), target.one.park.name), pulse.next(words.language()),
        home::turn_of(words, pulse.ball), to_cell(visit, target), last};
}

Html table_of(visit::Visit const& visit, std::vector<Target> const& all)
{
    auto const& words = visit.words;
    DataTable table{words(texts::remind::caption),
        {{words(texts::remind::park)}, {words(texts::remind::what)}, {words(texts::remind::turn)},
            {words(texts::remind::to)}, {words(texts::remind::last)}},
        {}};
    for (auto const& target : all)
        table.rows.push_back(row_of(visit, target));
    return data_table(std::move(table));
}

std::int64_t mails_of(std::vector<Target> const& all, moment::Date today)
{
    std::int64_t out = 0;
    for (auto const& target : all)
        if (target.can_be_sent(today))
            out += std::ssize(target.to);
    return out;
}

Html form_of(visit::Visit const& visit, std::vector<Target> const& all, Fields const& fields)
{
    auto const& words = visit.words;
    auto const mails = mails_of(all, visit.today);
    if (mails == 0)
        return p(words(texts::remind::nothing));
    return panel(post_form("/herinneren", visit.form_token,
        each(all, [](Target const& target) { return hidden("park", target.one.park.id.text()); }),
        fields.textarea("note", words(texts::remind::note),
            {.hint = words(texts::remind::note_hint),
                .need = Need::optional,
                .rows = 2,
                .may_name_people = true}),
        actions({submit(words(texts::remind::send, mails)),
            button_link("/", words(texts::remind::back), Rank::quiet)})));
}

visit::Page remind_page(visit::Visit const& visit, std::vector<Target> const& all, Fields const& fields)
{
    auto const& words = visit.words;
    visit::Page page{std::string(words(texts::remind::title)), {}, 200, visit::Frame::plain};
    page.content = page_head({words(texts::remind::title), words(texts::remind::lead)});
    page.content.add(fields.summary());
    if (all.empty()) {
        page.content.add(empty_state({words(texts::remind::empty), words(texts::remind::empty_advice),
            button_link("/", words(texts::remind::back))}));
        return page;
    }
    page.content.add(table_of(visit, all));
    page.content.add(form_of(visit, all, fields));
    return page;
}

} // namespace

visit::Answer show_remind(visit::Visit& visit, http::Request& request)
{
    return remind_page(visit, chosen_targets(visit, request.queries), Fields(visit.words, {}));
}

visit::Answer act_remind(visit::Visit& visit, http::Request& request)
{
    auto const all = chosen_targets(visit, request.form);
    Reminder reminder{
        *visit.person, std::string(base::trimmed(request.field("note"))), visit.house.public_url, visit.now};
    auto wrong = problems(reminder);
    if (!wrong.empty() || all.empty())
        return visit::with_problems(remind_page(visit, all,
            Fields(visit.words, {{"note", std::string(request.field("note"))}}, std::move(wrong))));
    auto const done = remind(visit.db, all, reminder);
    return visit::done(visit, "/",
        done.parks > 0 ? i18n::message(texts::said::reminded, done.mails, done.parks)
                       : i18n::message(texts::said::none));
}

} // namespace messages
