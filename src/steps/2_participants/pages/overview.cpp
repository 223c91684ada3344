#include "overview.h"

#include "declaration.h"
#include "kick_off.h"
#include "participation.h"
#include "shared.h"
#include "texts.h"

#include <algorithm>

namespace participants {
namespace {

using namespace html;

struct Group {
    std::vector<Participation> all;
    KickOffs kick_offs;
    std::optional<papers::Paper> declaration;
    std::vector<papers::PartySignature> signatures;
};

Group read_group(visit::Visit const& visit)
{
    auto const scope = visit.scope();
    Group out{participations(visit.db, scope), kick_offs(visit.db, scope), declaration(visit.db, scope), {}};
    if (out.declaration)
        out.signatures = papers::signatures(visit.db, out.declaration->id);
    return out;
}

Html core_line(i18n::Words const& words, Kind const& kind, bool is_missing)
{
    return li(kind.name.in(words.language()), " ",
        is_missing ? badge(Tone::warning, words(texts::overview::not_yet))
                   : badge(Tone::good, words(texts::overview::takes_part)));
}

Html core_view(visit::Visit const& visit, Group const& group)
{
    auto const& words = visit.words;
    auto const missing = missing_core(group.all);
    Html lines = each(core_kinds(), [&](Kind const* kind) {
        return core_line(words, *kind, std::ranges::find(missing, kind) != missing.end());
    });
    return card({words(texts::overview::core), fragment(p(words(texts::overview::core_lead)), ul(lines))});
}

Html person_line(i18n::Words const& words, Representative const& person)
{
    auto const role = partnership::name(person.role).in(words.language());
    return fragment(person.name, " ", small("(", role, ")"), br());
}

Children row_of(visit::Visit const& visit, Participation const& one)
{
    auto const& words = visit.words;
    auto const vacancies = each(one.vacancies, [&](Vacancy const& vacancy) {
        return badge(Tone::warning, words(texts::place::vacant_since, words.short_date(vacancy.since)));
    });
    Html const people = one.representatives.empty() && one.vacancies.empty()
        ? badge(Tone::warning, words(texts::overview::nobody))
        : each(one.representatives, [&](Representative const& person) { return person_line(words, person); });
    return {fragment(a(href(organisation_path(visit, one.organisation)), one.name), br(),
                small(kind_name(one, words.language()))),
        fragment(people, vacancies), state_badge(words, one.state)};
}

Html table_of(visit::Visit const& visit, Group const& group, Sector sector)
{
    auto const& words = visit.words;
    bool const is_public = sector == Sector::public_sector;
    DataTable table{words(is_public ? texts::overview::public_title : texts::overview::private_title),
        {{words(texts::overview::organisation)}, {words(texts::overview::people)},
            {words(texts::overview::state)}},
        {}, words(texts::overview::none)};
    for (auto const& one : group.all)
        if (sector_of(one) == sector)
            table.rows.push_back(row_of(visit, one));
    return data_table(std::move(table));
}

Html kick_off_line(visit::Visit const& visit, meetings::Meeting const& meeting, std::string const& words)
{
    return p(a(href(visit.path(meetings::path_of(meeting.id))), words));
}

Html kick_off_card(visit::Visit const& visit, Group const& group)
{
    auto const& words = visit.words;
    // Who meets anew in a next round looks for that one.
    bool const comes_anew = group.kick_offs.was_in_earlier_round && !group.kick_offs.planned.empty();
    if (!group.kick_offs.held.empty() && !comes_anew)
        return card({words(texts::kick_off::title),
            kick_off_line(visit, group.kick_offs.held.front(),
                words(texts::kick_off::held, words.long_date(group.kick_offs.held.front().date))),
            {}, {}, badge(Tone::good, words(texts::kick_off::was))});
    if (!group.kick_offs.planned.empty())
        return card({words(texts::kick_off::title),
            kick_off_line(visit, group.kick_offs.planned.front(),
                words(texts::kick_off::planned, words.long_date(group.kick_offs.planned.front().date))),
            {}, {}, badge(Tone::info, words(texts::kick_off::comes))});
    return card({words(texts::kick_off::title), p(words(texts::kick_off::lead)),
        when(visit.may(visit::Capability::hold_meetings),
            [&] {
                return button_link(
                    visit.path("bijeenkomsten/nieuw?soort=kick_off"), words(texts::kick_off::plan));
            }),
        {}, badge(Tone::warning, words(texts::kick_off::missing))});
}

Html declaration_card(visit::Visit const& visit, Group const& group)
{
    auto const& words = visit.words;
    auto const link = visit.path("deelnemers/intentieverklaring");
    if (!group.declaration)
        return card({words(texts::declaring::title), p(words(texts::declaring::card_lead)),
            when(visit.may(visit::Capability::arrange_partners),
                [&] { return button_link(link, words(texts::declaring::prepare)); })});
    auto const count = std::ranges::count_if(
        group.signatures, [](auto const& line) { return line.signature.has_value(); });
    bool const is_complete = group.declaration->state == papers::State::complete;
    return card({words(texts::declaring::title),
        p(words(texts::declaring::count, static_cast<std::int64_t>(count), group.signatures.size())),
        button_link(link, words(texts::declaring::look)), {},
        is_complete ? badge(Tone::good, words(texts::declaring::complete))
                    : badge(Tone::info, words(texts::declaring::open))});
}

Html add_button(visit::Visit const& visit)
{
    return when(visit.may(visit::Capability::arrange_partners), [&] {
        return button_link(visit.path("deelnemers/nieuw"), visit.words(texts::overview::add), Rank::primary);
    });
}

Html scan_card(visit::Visit const& visit)
{
    auto const& words = visit.words;
    return card({words(texts::scan::title), p(words(texts::scan::lead)),
        button_link(visit.path("deelnemers/scan"), words(texts::scan::open))});
}

Html overview_view(visit::Visit const& visit, Group const& group)
{
    auto const& words = visit.words;
    Html const organisations = group.all.empty() ? empty_state({words(texts::overview::empty),
                                   words(texts::overview::empty_advice), add_button(visit), Icon::people})
                                                 : stack({table_of(visit, group, Sector::private_sector),
                                                     table_of(visit, group, Sector::public_sector)});
    return fragment(page_head({words(texts::overview::title), words(texts::overview::lead), {},
                        when(!group.all.empty(), add_button(visit))}),
        columns(organisations,
            stack({core_view(visit, group), scan_card(visit), kick_off_card(visit, group),
                declaration_card(visit, group)})));
}

} // namespace

visit::Answer show_overview(visit::Visit& visit, http::Request&)
{
    visit::Page page{
        std::string(visit.words(texts::overview::title)), overview_view(visit, read_group(visit))};
    page.step = "deelnemers";
    return page;
}

} // namespace participants
