#include "scan_page.h"

#include "scan.h"
#include "shared.h"
#include "texts.h"

#include "area/area.h"
#include "html/fields.h"

#include <algorithm>

namespace participants {
namespace {

using namespace html;

struct Scanned {
    std::vector<Participation> all;
    std::vector<TraitState> states;
    std::vector<Approach> approaches;
};
struct ApproachForm {
    Values values = {};
    i18n::Problems problems = {};
};

std::int64_t homes_of(visit::Visit const& visit)
{
    auto const all = area::addresses(visit.db, visit.scope());
    return std::ranges::count(all, area::AddressKind::home, &area::Address::kind);
}

std::vector<TraitState> trait_states(visit::Visit const& visit)
{
    return states_of(said_traits(visit.db, visit.scope()), homes_of(visit));
}

Scanned scanned(visit::Visit const& visit)
{
    auto const scope = visit.scope();
    return {participations(visit.db, scope), trait_states(visit), approaches(visit.db, scope)};
}

std::string named(Scanned const& scanned, accounts::OrganisationId id)
{
    auto const found = std::ranges::find(scanned.all, id, &Participation::organisation);
    return found == scanned.all.end() ? std::string() : found->name;
}

// "23 november 2026, gebeld door Gemeente Grifthoek: denkt erover na"
Html approach_words(visit::Visit const& visit, Scanned const& scanned, Approach const& one)
{
    auto const& words = visit.words;
    auto const way = name(one.way).in(words.language()), answer = name(one.answer).in(words.language());
    auto const by = named(scanned, one.by);
    auto const text = by.empty() ? words(texts::scan::approached, words.date(one.on), way, answer)
                                 : words(texts::scan::approached_by, words.date(one.on), way, by, answer);
    return small(text);
}

Html here_view(visit::Visit const& visit, Scanned const& scanned, Participation const& one)
{
    auto const last = std::ranges::find(scanned.approaches, one.organisation, &Approach::organisation);
    return li(a(href(organisation_path(visit, one.organisation)), one.name), " ",
        state_badge(visit.words, one.state),
        when(last != scanned.approaches.end(),
            [&] { return fragment(br(), approach_words(visit, scanned, *last)); }),
        when(one.state == State::declined && !one.reason.empty(),
            [&] { return fragment(br(), small(one.reason)); }));
}

Html missing_view(visit::Visit const& visit, ScanLine const& line)
{
    auto const& words = visit.words;
    return fragment(badge(Tone::warning, words(texts::scan::missing)),
        when(visit.may(visit::Capability::arrange_partners), [&] {
            return fragment(
                " ", a(href(visit.path("deelnemers/nieuw?soort=" + line.kind->id)), words(texts::scan::add)));
        }));
}

Html because_view(visit::Visit const& visit, ScanLine const& line)
{
    auto const& words = visit.words;
    Html out;
    if (line.kind->is_core)
        out.add(p(words(texts::scan::is_core)));
    for (auto const* trait : line.because)
        out.add(p(trait->name.in(words.language())));
    return out;
}

Html scan_table(visit::Visit const& visit, Scanned const& scanned, std::vector<ScanLine> const& lines)
{
    auto const& words = visit.words;
    DataTable table{words(texts::scan::caption),
        {{words(texts::scan::kind)}, {words(texts::scan::here)}, {words(texts::scan::because)}}, {}, {}};
    for (auto const& line : lines)
        table.rows.push_back({line.kind->name.in(words.language()),
            line.is_missing() ? missing_view(visit, line)
                              : ul(each(line.here,
                                  [&](Participation const& one) { return here_view(visit, scanned, one); })),
            because_view(visit, line)});
    return data_table(std::move(table));
}

Html traits_form(visit::Visit const& visit, Scanned const& scanned)
{
    auto const& words = visit.words;
    Options options;
    Values values;
    for (auto const& state : scanned.states) {
        options.push_back({state.trait->id, std::string(state.trait->name.in(words.language())),
            state.is_from_area ? std::string(words(texts::scan::from_area)) : ""});
        if (state.is_there)
            values.add("traits", state.trait->id);
    }
    Fields const f(words, values);
    return post_form(visit.path("deelnemers/scan/kenmerken"), visit.form_token,
        f.checkboxes("traits", words(texts::scan::traits), options, {.need = Need::optional}),
        actions({submit(words(texts::scan::save), Rank::secondary)}));
}

template <class E, std::size_t N> Options coded_options(i18n::Words const& words, E const (&all)[N])
{
    Options out;
    for (auto const one : all)
        out.push_back({std::string(code(one)), std::string(name(one).in(words.language()))});
    return out;
}

Html approach_form(visit::Visit const& visit, Scanned const& scanned, ApproachForm const& form)
{
    auto const& words = visit.words;
    Options organisations{{"", std::string(words(texts::scan::choose))}},
        others{{"", std::string(words(texts::scan::nobody))}};
    for (auto const& one : scanned.all) {
        organisations.push_back({one.organisation.text(), one.name});
        others.push_back({one.organisation.text(), one.name});
    }
    Fields const f(words, form.values, form.problems);
    return fragment(f.summary(),
        post_form(visit.path("deelnemers/scan/benadering"), visit.form_token,
            f.select("organisation", words(texts::scan::who), organisations),
            field_row({f.date("on", words(texts::scan::on), {.width = Width::half}),
                f.select(
                    "by", words(texts::scan::by), others, {.need = Need::optional, .width = Width::half})}),
            field_row({f.select("way", words(texts::scan::way), coded_options(words, all_ways),
                           {.width = Width::half}),
                f.select("answer", words(texts::scan::answer), coded_options(words, all_heard),
                    {.width = Width::half})}),
            actions({submit(words(texts::scan::keep))})));
}

Html history_view(visit::Visit const& visit, Scanned const& scanned)
{
    if (scanned.approaches.empty())
        return {};
    return disclosure(
        visit.words(texts::scan::history), ul(each(scanned.approaches, [&](Approach const& one) {
            return li(named(scanned, one.organisation), " ", approach_words(visit, scanned, one));
        })));
}

visit::Page scan_page(visit::Visit const& visit, ApproachForm const& form = {})
{
    auto const& words = visit.words;
    auto const all = scanned(visit);
    auto const lines = scan_of(all.all, all.states);
    auto const missing = std::ranges::count_if(lines, [](ScanLine const& line) { return line.is_missing(); });
    Html forms;
    if (visit.may(visit::Capability::arrange_partners))
        forms = stack({block(words(texts::scan::approach), panel(approach_form(visit, all, form))),
            block(words(texts::scan::traits_title), panel(traits_form(visit, all)))});
    return step_page(visit,
        {std::string(words(texts::scan::title)),
            fragment(page_head({words(texts::scan::title), words(texts::scan::lead)}),
                p(cls("lead"),
                    missing == 0 ? std::string(words(texts::scan::complete))
                                 : words(texts::scan::count, missing)),
                scan_table(visit, all, lines), history_view(visit, all), std::move(forms))});
}

} // namespace

visit::Answer show_stakeholders(visit::Visit& visit, http::Request&)
{
    return scan_page(
        visit, {{{"on", moment::iso(visit.today)}, {"way", "phone"}, {"answer", "nothing"}}, {}});
}

visit::Answer act_traits(visit::Visit& visit, http::Request& request)
{
    std::vector<std::string> chosen;
    for (auto const trait : request.fields("traits"))
        chosen.emplace_back(trait);
    say_traits(visit.db, visit.scope(), said_by(trait_states(visit), chosen));
    visit.note(i18n::message(texts::journal::traits));
    return visit::done(visit, visit.path("deelnemers/scan"), i18n::message(texts::said::traits));
}

visit::Answer act_approach(visit::Visit& visit, http::Request& request)
{
    using accounts::OrganisationId;
    auto const all = participations(visit.db, visit.scope());
    auto by = OrganisationId::read(request.field("by")).value_or(OrganisationId{});
    if (std::ranges::find(all, by, &Participation::organisation) == all.end())
        by = {};
    Approach const wanted{{}, OrganisationId::read(request.field("organisation")).value_or(OrganisationId{}),
        moment::read_typed_date(request.field("on")).value_or(moment::Date{}), by,
        way_of(request.field("way")).value_or(Way::phone),
        heard_of(request.field("answer")).value_or(Heard::nothing)};
    ApproachForm form{{}, problems(wanted, all, visit.today)};
    if (!form.problems.empty()) {
        for (auto const* field : {"organisation", "on", "by", "way", "answer"})
            form.values.add(field, request.field(field));
        return visit::with_problems(scan_page(visit, form));
    }
    add_approach(visit.db, visit.scope(), wanted);
    auto const found = std::ranges::find(all, wanted.organisation, &Participation::organisation);
    visit.note(i18n::message(texts::journal::approached, found->name));
    return visit::done(visit, visit.path("deelnemers/scan"), i18n::message(texts::said::approached));
}

} // namespace participants
