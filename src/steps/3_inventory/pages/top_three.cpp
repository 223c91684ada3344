#include "top_three.h"

#include "parts.h"
#include "texts.h"
#include "top_three_parts.h"

#include "base/text.h"
#include "html/charts.h"
#include "html/fields.h"
#include "inventory/phenomena.h"

#include <algorithm>
#include <map>

namespace inventory {
namespace {

using namespace html;
using participants::Participation;

struct ScanList {
    std::vector<Participation> organisations; // that take part
    std::vector<Scan> scans;
    ScanRound round;
};

ScanList read_list(visit::Visit const& visit)
{
    return {participants::taking_part(participants::participations(visit.db, visit.scope())),
        scans(visit.db, visit.scope()), scan_round(visit.db, visit.scope())};
}

Html asked_words(i18n::Words const& words, ScanRound const& round, accounts::OrganisationId organisation)
{
    auto const found = std::ranges::find(round.asked, organisation, &ScanAsked::organisation);
    if (found == round.asked.end())
        return {};
    auto const asked = words(texts::desk::asked_on, words.short_date(found->asked_on));
    if (!found->reminded_on)
        return p(asked);
    return p(asked, br(), words(texts::scan_ask::reminded_on, words.short_date(found->reminded_on)));
}

Html organisation_card(visit::Visit const& visit, Participation const& organisation, ScanList const& list)
{
    auto const& words = visit.words;
    auto const scan = scan_of(list.scans, organisation.organisation);
    bool const given = is_given(scan);
    auto const stand = scan_stand(list.round, organisation.organisation, given, visit.today);
    auto const link = given || scan.photo.is_there() ? scan_path(visit, organisation.organisation) : "";
    auto body = given
        ? fragment(items_view(words, scan.top),
            when(scan.photo.is_there(), [&] { return p(words(texts::scan::with_photo)); }))
        : fragment(p(words(texts::top::none)), asked_words(words, list.round, organisation.organisation));
    return card({organisation.name, std::move(body),
        when(may_give(visit, organisation),
            [&] {
                return button_link(top_three_path(visit, organisation.organisation),
                    given ? words(texts::top::change) : words(texts::top::give));
            }),
        link, scan_badge(words, stand)});
}

std::int64_t count_missing(ScanList const& list)
{
    return std::ranges::count_if(list.organisations, [&](Participation const& organisation) {
        return !is_given(scan_of(list.scans, organisation.organisation));
    });
}

Html ask_form(visit::Visit const& visit, ScanList const& list, Fields const& fields)
{
    auto const& words = visit.words;
    auto const path = top_threes_path(visit);
    bool const was_asked = !list.round.asked.empty();
    return fragment(post_form(path + "/vragen", visit.form_token,
                        fields.date("due_on", words(texts::scan_ask::due_on),
                            {.hint = words(texts::request::asked_hint)}),
                        actions({submit(words(was_asked ? texts::scan_ask::again : texts::scan_ask::send),
                            was_asked ? Rank::secondary : Rank::primary)})),
        when(was_asked, [&] {
            return post_form(path + "/herinneren", visit.form_token,
                actions({submit(words(texts::request::remind), Rank::secondary)}));
        }));
}

// For who leads the group: the day, and who still has to be asked.
Html ask_view(visit::Visit const& visit, ScanList const& list, Fields const& fields)
{
    auto const& words = visit.words;
    auto const missing = count_missing(list);
    if (!visit.may(visit::Capability::arrange_partners) || missing == 0)
        return {};
    return panel(fragment(h2(words(texts::scan_ask::title)), p(words(texts::scan_ask::missing, missing)),
        ask_form(visit, list, fields)));
}

Html due_view(visit::Visit const& visit, ScanList const& list)
{
    return when(list.round.due_on && count_missing(list) > 0, [&] {
        bool const is_past = list.round.due_on < visit.today;
        return alert(is_past ? Tone::warning : Tone::info,
            visit.words(is_past ? texts::scan_ask::was_due : texts::scan_ask::due,
                visit.words.date(list.round.due_on)));
    });
}

std::vector<TopThree> tops_of(std::vector<Scan> const& all)
{
    std::vector<TopThree> out;
    for (auto const& scan : all)
        out.push_back(scan.top);
    return out;
}

visit::Page list_page(visit::Visit const& visit, ScanList const& list, Fields const& fields)
{
    auto const& words = visit.words;
    Children shown;
    for (auto const& organisation : list.organisations)
        shown.push_back(organisation_card(visit, organisation, list));
    Html const cards_view = shown.empty()
        ? empty_state({words(texts::top::empty), words(texts::top::empty_advice), {}, Icon::people})
        : cards(std::move(shown));
    return page_of(visit, std::string(words(texts::top::title)),
        fragment(page_head({words(texts::top::title), words(texts::top::lead)}), fields.summary(),
            due_view(visit, list), named_chart(words, tops_of(list.scans)), cards_view,
            ask_view(visit, list, fields)));
}

Values due_value(ScanList const& list)
{
    return {{"due_on", list.round.due_on ? moment::iso(list.round.due_on) : ""}};
}

ScanSender scan_sender(visit::Visit const& visit)
{
    return {visit.house.public_url, visit.park->partnership};
}

i18n::Message said_of(ScanMails const& mails)
{
    if (mails.unreached.empty())
        return mails.mails == 0 ? i18n::message(texts::said::scan_nobody)
                                : i18n::message(texts::said::scan_asked, mails.mails, mails.organisations);
    return i18n::message(texts::said::scan_unreached, mails.mails, base::joined(mails.unreached, ", "));
}

} // namespace

Html named_chart(i18n::Words const& words, std::vector<TopThree> const& tops)
{
    std::map<std::string, std::int64_t> counts;
    for (auto const& top : tops)
        for (auto const& item : top.items)
            if (auto const* phenomenon = find_phenomenon(item.phenomenon))
                ++counts[std::string(phenomenon->name.in(words.language()))];
    if (counts.empty())
        return {};
    BarChart chart{words(texts::top::chart), std::string(words(texts::top::counted)), {}};
    for (auto const& [name, count] : counts)
        chart.bars.push_back({name, count});
    std::ranges::stable_sort(
        chart.bars, [](Bar const& left, Bar const& right) { return *left.value > *right.value; });
    return bar_chart(words, chart);
}

visit::Answer show_top_threes(visit::Visit& visit, http::Request&)
{
    auto const list = read_list(visit);
    return list_page(visit, list, Fields(visit.words, due_value(list)));
}

visit::Answer act_ask_for_scans(visit::Visit& visit, http::Request& request)
{
    auto const typed = base::trimmed(request.field("due_on"));
    auto const day = moment::read_typed_date(typed);
    auto problems = day ? problems_of_day(*day, visit.today)
                        : i18n::Problems{i18n::problem("due_on", texts::problem::day)};
    if (!problems.empty())
        return visit::with_problems(list_page(visit, read_list(visit),
            Fields(visit.words, {{"due_on", std::string(typed)}}, std::move(problems))));
    auto const mails = ask_for_scans(visit.db, visit.scope(), scan_sender(visit), *day, visit.now);
    visit.note(i18n::message(texts::journal::scans_asked));
    return visit::done(visit, top_threes_path(visit), said_of(mails));
}

visit::Answer act_remind_of_scans(visit::Visit& visit, http::Request&)
{
    auto const mails = remind_of_scans(visit.db, visit.scope(), scan_sender(visit), visit.now);
    return visit::done(visit, top_threes_path(visit), said_of(mails));
}

} // namespace inventory
