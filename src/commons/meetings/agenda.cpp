#include "agenda.h"

#include "items.h"
#include "own_matters.h"
#include "store.h"
#include "texts.h"

#include "base/text.h"

#include <algorithm>

namespace meetings {
namespace {

using partnership::MatterKind;

struct KindName {
    std::string_view code;
    i18n::Text name;
};
constexpr KindName kind_names[] = {
    {"overdue", texts::matter::overdue},
    {"due", texts::matter::due},
    {"answer", texts::matter::answer},
    {"figures", texts::matter::figures},
    {"vacancy", texts::matter::vacancy},
    {"finding", texts::matter::finding},
    {"event", texts::matter::event},
    {"waiting", texts::matter::waiting},
};

constexpr std::string_view line_prefix = "line:";

std::string in_language(i18n::Message const& message, i18n::Language language)
{
    return i18n::filled(message.text.in(language), message.values);
}

bool has_key(Items const& items, std::string_view key)
{
    return std::ranges::find(items, key, &Item::key) != items.end();
}

void add_fresh(Items& into, Items fresh)
{
    auto const early = std::stable_partition(
        fresh.begin(), fresh.end(), [](Item const& item) { return is_own_matter(item.key); });
    auto const opening = !into.empty() && into.front().is_line() ? into.begin() + 1 : into.begin();
    into.insert(opening, fresh.begin(), early);
    auto const closing = !into.empty() && into.back().is_line() ? into.end() - 1 : into.end();
    into.insert(closing, early, fresh.end());
}

void number(Items& items)
{
    int place = 0;
    for (auto& item : items)
        item.place = ++place;
}

int next_line(Items const& items)
{
    std::int64_t last = 0;
    for (auto const& item : items)
        if (item.key.starts_with(line_prefix))
            last = std::max(
                last, base::read_integer(std::string_view(item.key).substr(line_prefix.size())).value_or(0));
    return static_cast<int>(last) + 1;
}

Item line(int number, std::string_view text)
{
    Item out;
    out.key = std::string(line_prefix) + std::to_string(number);
    out.dutch = out.english = text;
    return out;
}

Items::iterator known_line(Items& left, std::string_view text)
{
    return std::ranges::find_if(
        left, [&](Item const& item) { return item.dutch == text || item.english == text; });
}

// Without a closing number: who has the matter in hand stands behind it on paper.
std::string shown(Item const& item)
{
    return item.organisation.empty() ? item.dutch : item.dutch + " (" + item.organisation + ")";
}

} // namespace

std::string const& Item::text(i18n::Language language) const
{
    return language == i18n::Language::dutch || english.empty() ? dutch : english;
}

std::string_view code(MatterKind kind) { return kind_names[static_cast<std::size_t>(kind)].code; }

i18n::Text name_of_kind(std::string_view code)
{
    auto const found = std::ranges::find(kind_names, code, &KindName::code);
    return found == std::end(kind_names) ? i18n::Text{} : found->name;
}

Items items_of(std::vector<std::string> const& lines)
{
    Items out;
    for (auto const& text : lines)
        out.push_back(line(static_cast<int>(out.size()) + 1, text));
    number(out);
    return out;
}

Item item_of(Offer const& offer)
{
    auto const& matter = offer.matter;
    Item out;
    out.key = matter.key;
    out.step = offer.step;
    out.kind = code(matter.kind);
    out.dutch = in_language(matter.text, i18n::Language::dutch);
    out.english = in_language(matter.text, i18n::Language::english);
    out.path = matter.path;
    out.organisation = matter.organisation;
    out.date = matter.date;
    out.is_fresh = true;
    return out;
}

Programme programme(Items const& kept, Offers const& offers, Offering offering)
{
    Programme out;
    for (auto const& item : kept)
        (item.place == 0 ? out.taken_off : out.items).push_back(item);
    std::ranges::stable_sort(out.items, {}, &Item::place);
    Items fresh;
    for (auto const& offer : offers)
        if (offering != Offering::none && fresh.size() < offers_max && !has_key(kept, offer.matter.key)
            && !has_key(fresh, offer.matter.key))
            fresh.push_back(item_of(offer));
    if (offering == Offering::offered)
        out.offered = std::move(fresh);
    else
        add_fresh(out.items, std::move(fresh));
    number(out.items);
    return out;
}

Offering offering(Meeting const& meeting, bool is_next)
{
    if (meeting.state == State::cancelled || meeting.closed_at.epoch_ms != 0)
        return Offering::none;
    if (meeting.state == State::planned && !is_next)
        return Offering::none;
    bool const is_feast = meeting.kind == Kind::kick_off || meeting.kind == Kind::award;
    bool const is_open = meeting.state == State::planned && meeting.agenda_sent_at.epoch_ms == 0;
    return is_open && !is_feast ? Offering::taken_in : Offering::offered;
}

Items turned(Programme const& programme, std::string_view key, Turn turn)
{
    auto items = programme.items, off = programme.taken_off;
    auto const at = std::ranges::find(items, key, &Item::key);
    if (turn == Turn::up && at != items.end() && at != items.begin())
        std::iter_swap(at, at - 1);
    if (turn == Turn::down && at != items.end() && at + 1 != items.end())
        std::iter_swap(at, at + 1);
    if (turn == Turn::off && at != items.end()) {
        off.push_back(*at);
        items.erase(at);
    }
    if (turn == Turn::on)
        for (auto const* from : {&programme.taken_off, &programme.offered})
            for (auto const& item : *from)
                if (item.key == key && !has_key(items, key)) {
                    add_fresh(items, {item});
                    std::erase_if(off, [&](Item const& one) { return one.key == key; });
                }
    number(items);
    for (auto& item : off)
        item.place = 0;
    items.insert(items.end(), off.begin(), off.end());
    return items;
}

Items with_line(Items items, std::string_view text)
{
    auto added = line(next_line(items), text);
    added.place = 1; // any: numbered below
    auto const last = std::ranges::find_if(items, [](Item const& item) { return item.place == 0; });
    auto const closing = last != items.begin() && (last - 1)->is_line() ? last - 1 : last;
    items.insert(closing, std::move(added));
    int place = 0;
    for (auto& item : items)
        if (item.place != 0)
            item.place = ++place;
    return items;
}

Items retyped(Items const& kept, std::vector<std::string> const& lines)
{
    Items left = kept, out;
    int next = next_line(kept);
    for (auto const& text : lines) {
        auto known = known_line(left, text);
        if (known == left.end())
            known = std::ranges::find_if(left, [&](Item const& item) { return shown(item) == text; });
        if (known == left.end()) {
            out.push_back(line(next++, text));
            continue;
        }
        out.push_back(*known);
        left.erase(known);
    }
    number(out);
    for (auto& item : left) {
        item.place = 0;
        out.push_back(item);
    }
    return out;
}

std::vector<std::string> lines_of(Items const& items)
{
    std::vector<std::string> out;
    for (auto const& item : items)
        if (item.place != 0)
            out.push_back(shown(item));
    return out;
}

std::optional<std::string> merged(std::string_view was, std::string_view typed, std::string_view stored)
{
    if (typed == was)
        return std::string(stored);
    if (stored == was || stored == typed)
        return std::string(typed);
    return std::nullopt;
}

std::string field_key(std::string_view key)
{
    std::string out(key);
    std::ranges::replace(out, ':', '-');
    return out;
}

namespace {

// What was new before the group last met was on the table then.
bool was_on_the_table(partnership::Matter const& matter, moment::Date last_met)
{
    bool const is_news = matter.kind == MatterKind::figures || matter.kind == MatterKind::answer;
    return is_news && matter.date && matter.date < last_met;
}

// The first step that is not done, and what it asks of the group.
std::optional<partnership::Matter> waiting_step(
    db::Connection& db, partnership::Process process, partnership::StepQuestion const& question)
{
    auto const skipped = partnership::skips(db, question.scope);
    for (auto const& step : process) {
        if (!step.report
            || std::ranges::find(skipped, step.number, &partnership::Skip::step) != skipped.end())
            continue;
        auto const report = step.report(db, question);
        if (report.state == partnership::StepState::done)
            continue;
        if (report.next.text.dutch.empty())
            return std::nullopt;
        partnership::Matter out;
        out.kind = MatterKind::waiting;
        out.key = "step:" + std::to_string(step.number);
        out.text = report.next;
        out.path = report.next_path;
        out.organisation = report.ball.organisation;
        return out;
    }
    return std::nullopt;
}

} // namespace

Offers offers(db::Connection& db, partnership::Process process, partnership::StepQuestion const& question,
    Meeting const& meeting)
{
    Offers out;
    for (auto& matter : own_matters(db, question, meeting))
        out.push_back({std::move(matter), 0});
    auto const last_met = last_held_date(db, question.scope, meeting.date);
    for (auto const& step : process)
        if (step.agenda.matters)
            for (auto& matter : step.agenda.matters(db, question))
                if (!was_on_the_table(matter, last_met))
                    out.push_back({std::move(matter), step.number});
    if (auto waiting = waiting_step(db, process, question))
        out.push_back({std::move(*waiting), 0});
    std::ranges::stable_sort(out, {}, [](Offer const& offer) { return offer.matter.kind; });
    return out;
}

Offer const* find(Offers const& offers, std::string_view key)
{
    auto const found
        = std::ranges::find_if(offers, [&](Offer const& offer) { return offer.matter.key == key; });
    return found == offers.end() ? nullptr : &*found;
}

partnership::Agenda const* agenda_of(partnership::Process process, Item const& item)
{
    if (item.is_line())
        return nullptr;
    if (item.step == 0)
        return own_agenda(item.key);
    auto const step = std::ranges::find(process, item.step, &partnership::Step::number);
    return step == process.end() || !step->agenda.settle ? nullptr : &step->agenda;
}

Items kept_items(db::Connection& db, partnership::Scope const& scope, Meeting const& meeting)
{
    auto kept = items_of_meeting(db, scope, meeting.id);
    return kept.empty() ? items_of(meeting.agenda) : kept;
}

void keep(db::Connection& db, partnership::Scope const& scope, Meeting const& meeting, Items const& items)
{
    // Behind each letter that is typed: what stands where it stood is not written again.
    auto const kept = items_of_meeting(db, scope, meeting.id);
    for (auto const& item : items)
        if (auto const known = std::ranges::find(kept, item.key, &Item::key);
            known == kept.end() || known->place != item.place)
            upsert_item_place(db, scope, meeting.id, item);
    auto const lines = lines_of(items);
    if (lines != meeting.agenda)
        update_agenda(db, scope, meeting.id, lines);
}

} // namespace meetings
