#include "declaring.h"

#include "declaration.h"
#include "shared.h"
#include "texts.h"

#include "base/text.h"
#include "html/fields.h"

namespace participants {
namespace {

using namespace html;

Html signatory_names(i18n::Words const& words, papers::Party const& party)
{
    if (party.signatories.empty())
        return badge(Tone::warning, words(texts::declaring::no_signatory));
    std::vector<std::string> names;
    for (auto const& signatory : party.signatories)
        names.push_back(signatory.name);
    return base::joined(names, ", ");
}

Html party_table(visit::Visit const& visit, std::vector<papers::Party> const& parties)
{
    auto const& words = visit.words;
    DataTable table{words(texts::declaring::parties),
        {{words(texts::overview::organisation)}, {words(texts::declaring::signs)}}, {},
        words(texts::declaring::no_parties)};
    for (auto const& party : parties)
        table.rows.push_back({a(href(organisation_path(visit, party.organisation)), party.name),
            signatory_names(words, party)});
    return data_table(std::move(table));
}

Html signed_table(visit::Visit const& visit, std::vector<papers::PartySignature> const& lines)
{
    auto const& words = visit.words;
    DataTable table{words(texts::declaring::signatures),
        {{words(texts::overview::organisation)}, {words(texts::overview::state)}}, {}};
    for (auto const& line : lines)
        table.rows.push_back({line.party.name,
            line.signature ? fragment(badge(Tone::good, words(texts::declaring::has_signed)), " ",
                time_of(words, line.signature->signed_on))
                           : fragment(badge(Tone::warning, words(texts::declaring::not_signed)), " ",
                               signatory_names(words, line.party))});
    return data_table(std::move(table));
}

Html draw_up_form(visit::Visit const& visit, Fields const& fields)
{
    auto const& words = visit.words;
    return post_form(visit.path("deelnemers/intentieverklaring"), visit.form_token,
        fields.text("place", words(texts::declaring::place)),
        fields.date("date", words(texts::declaring::date), {.width = Width::half}),
        actions({submit(words(texts::declaring::submit))}));
}

Html first_view(visit::Visit const& visit, Fields const& fields)
{
    auto const& words = visit.words;
    auto const parties = parties_of(taking_part(participations(visit.db, visit.scope())));
    return fragment(party_table(visit, parties),
        when(visit.may(visit::Capability::arrange_partners),
            [&] { return panel(draw_up_form(visit, fields)); }),
        p(small(words(texts::declaring::advice))));
}

Html drawn_up_view(visit::Visit const& visit, papers::Paper const& paper, Fields const& fields)
{
    auto const& words = visit.words;
    auto const path = visit.path(papers::path_of(paper.id));
    return fragment(actions({button_link(path, words(texts::declaring::read), Rank::primary),
                        icon_link(path + "/pdf", Icon::download, words(texts::declaring::download))}),
        signed_table(visit, papers::signatures(visit.db, paper.id)),
        when(visit.may(visit::Capability::arrange_partners), [&] {
            return disclosure(words(texts::declaring::again),
                fragment(p(words(texts::declaring::again_lead)), draw_up_form(visit, fields)));
        }));
}

visit::Page declaration_page(visit::Visit const& visit, Fields const& fields)
{
    auto const& words = visit.words;
    std::string const title(words(texts::declaring::title));
    auto const paper = declaration(visit.db, visit.scope());
    return step_page(visit,
        {title,
            fragment(page_head({title, words(texts::declaring::lead)}), fields.summary(),
                paper ? drawn_up_view(visit, *paper, fields) : first_view(visit, fields))});
}

} // namespace

visit::Answer show_declaration(visit::Visit& visit, http::Request&)
{
    return declaration_page(visit,
        Fields(visit.words,
            {{"place", visit.park->partnership.municipality}, {"date", moment::iso(visit.today)}}));
}

visit::Answer act_declaration(visit::Visit& visit, http::Request& request)
{
    NewDeclaration const wanted{visit.park->partnership, std::string(base::trimmed(request.field("place"))),
        moment::read_typed_date(request.field("date")).value_or(moment::Date{}), visit.person->id};
    auto const found = problems(wanted, taking_part(participations(visit.db, visit.scope())));
    if (!found.empty())
        return visit::with_problems(declaration_page(visit,
            Fields(visit.words, {{"place", wanted.place}, {"date", std::string(request.field("date"))}},
                found)));
    draw_up_declaration(visit.db, visit.scope(), wanted, visit.now);
    visit.note(i18n::message(texts::journal::declaration));
    return visit::done(
        visit, visit.path("deelnemers/intentieverklaring"), i18n::message(texts::declaring::done));
}

} // namespace participants
