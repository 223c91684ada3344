#include "programme_reading.h"

#include "texts.h"

#include <algorithm>

namespace meetings {
namespace {

using namespace html;

// The first one that is still to come, or one whose day is there or over.
bool is_next_meeting(visit::Visit const& visit, Meeting const& meeting)
{
    if (meeting.date <= visit.today)
        return true;
    auto const coming = upcoming(visit.db, visit.scope(), visit.today);
    return !coming.empty() && coming.front().id == meeting.id;
}

Tone tone_of(std::string_view kind)
{
    if (kind == "overdue")
        return Tone::bad;
    if (kind == "due" || kind == "vacancy" || kind == "waiting")
        return Tone::warning;
    return Tone::info;
}

} // namespace

ReadProgramme read_programme(visit::Visit const& visit, Meeting const& meeting)
{
    auto const scope = visit.scope();
    auto const kept = kept_items(visit.db, scope, meeting);
    bool const is_open = meeting.state != State::cancelled && meeting.closed_at.epoch_ms == 0;
    auto const how = is_open ? offering(meeting, is_next_meeting(visit, meeting)) : Offering::none;
    ReadProgramme out;
    if (how != Offering::none)
        out.offers = offers(visit.db, visit.house.process, visit.question(), meeting);
    out.programme = programme(kept, out.offers, how);
    return out;
}

Items keep_programme(visit::Visit const& visit, Meeting const& meeting, ReadProgramme const& read)
{
    auto items = read.programme.items;
    items.insert(items.end(), read.programme.taken_off.begin(), read.programme.taken_off.end());
    keep(visit.db, visit.scope(), meeting, items);
    return items;
}

Html kind_badge(i18n::Words const& words, Item const& item)
{
    if (item.is_line())
        return {};
    return badge(tone_of(item.kind), name_of_kind(item.kind).in(words.language()));
}

Html about_item(i18n::Words const& words, Item const& item)
{
    if (item.organisation.empty() && !item.date)
        return {};
    Html out = span_(cls("item-about"));
    if (!item.organisation.empty())
        out.add(item.organisation);
    if (!item.organisation.empty() && item.date)
        out.add(" · ");
    if (item.date)
        out.add(time_of(words, item.date));
    return out;
}

Html item_title(visit::Visit const& visit, Item const& item)
{
    auto const& text = item.text(visit.words.language());
    return item.path.empty() ? Html(text) : a(href(visit.path(item.path)), text);
}

Html programme_view(visit::Visit const& visit, Items const& items)
{
    auto const& words = visit.words;
    if (items.empty())
        return p(words(texts::one::no_agenda));
    return panel(ol(cls("programme"), each(items, [&](Item const& item) {
        return li(item_title(visit, item), " ", kind_badge(words, item), " ", about_item(words, item));
    })));
}

} // namespace meetings
