#include "top_three_edit.h"

#include "own_phenomena.h"
#include "parts.h"
#include "store.h"
#include "texts.h"
#include "top_three_parts.h"
#include "top_three_suggested.h"

#include "base/text.h"
#include "html/fields.h"
#include "inventory/phenomena.h"

#include <fmt/format.h>

#include <algorithm>

namespace inventory {
namespace {

using namespace html;
using participants::Participation;

std::string field(std::string_view name, std::size_t place) { return fmt::format("{}_{}", name, place); }

// What is no longer offered stays where it is the choice of now.
Options phenomenon_options(i18n::Words const& words, std::string_view chosen)
{
    Options out;
    for (auto const& phenomenon : phenomena())
        if (phenomenon.is_offered || phenomenon.id == chosen)
            out.push_back({phenomenon.id, std::string(phenomenon.name.in(words.language()))});
    return out;
}

Html item_fields(i18n::Words const& words, Fields const& fields, std::size_t place)
{
    auto what = fields.select(field("phenomenon", place), words(texts::top::phenomenon),
        phenomenon_options(words, fields.value(field("phenomenon", place))),
        {.need = Need::optional, .placeholder = words(texts::top::own_choice)});
    auto own = fields.text(field("own_words", place), words(texts::top::own_words),
        {.hint = words(texts::top::own_words_hint), .need = Need::optional, .may_name_people = true});
    auto why = fields.textarea(field("why", place), words(texts::top::why),
        {.need = Need::optional, .rows = 2, .may_name_people = true});
    return fieldset(legend(h2(words(texts::top::place, static_cast<std::int64_t>(place)))),
        stack({std::move(what), std::move(own), std::move(why)}));
}

Html often_field(i18n::Words const& words, Fields const& fields)
{
    return fields.textarea("often", words(texts::scan::often),
        {.hint = words(texts::scan::often_hint), .need = Need::optional, .rows = 4, .may_name_people = true});
}

std::string_view change_words(i18n::Words const& words, Suggestion const& suggestion)
{
    if (!suggestion.difference)
        return words(texts::suggested::unknown);
    if (*suggestion.difference == Difference::more)
        return words(texts::suggested::more);
    return words(
        *suggestion.difference == Difference::fewer ? texts::suggested::fewer : texts::suggested::chance);
}

Html suggestions_table(visit::Visit const& visit, std::vector<Suggestion> const& suggestions)
{
    auto const& words = visit.words;
    DataTable table{words(texts::suggested::caption),
        {{words(texts::top::phenomenon)}, {words(texts::suggested::how_many)},
            {words(texts::suggested::compared)}},
        {}};
    for (auto const& one : suggestions) {
        auto const link = visit.path("inventarisatie/cijfers/" + one.phenomenon);
        auto const* phenomenon = find_phenomenon(one.phenomenon);
        table.rows.push_back({a(href(link), phenomenon->name.in(words.language())),
            fragment(shown(words, one), sharing_badge(words, one.sharing)), change_words(words, one)});
    }
    return data_table(std::move(table));
}

struct Suggested {
    std::optional<Source> source; // none: nobody delivers figures for this kind of organisation
    std::vector<Suggestion> all;
    bool is_taken = false; // the form is filled with them
};

Suggested suggestions_for(visit::Visit const& visit, Participation const& organisation)
{
    Suggested out{own_source(organisation.kind), {}, false};
    if (out.source)
        out.all = suggested(figures_of_round(visit.db, visit.reader()), *out.source);
    return out;
}

Html suggestions_body(
    visit::Visit const& visit, Participation const& organisation, Suggested const& suggestions)
{
    auto const& words = visit.words;
    if (!suggestions.source)
        return p(words(texts::suggested::no_source));
    if (suggestions.all.empty())
        return p(words(texts::suggested::no_figures, name(*suggestions.source).in(words.language())));
    bool const is_closed = !std::ranges::all_of(suggestions.all, is_for_group);
    auto const link = top_three_path(visit, organisation.organisation) + "?voorstel=cijfers";
    return fragment(suggestions_table(visit, suggestions.all),
        when(is_closed, [&] { return p(words(texts::suggested::closed)); }), when(!suggestions.is_taken, [&] {
            return fragment(p(words(texts::suggested::take_hint)),
                actions({button_link(link, words(texts::suggested::take))}));
        }));
}

Html suggestions_view(
    visit::Visit const& visit, Participation const& organisation, Suggested const& suggestions)
{
    return panel(fragment(
        h2(visit.words(texts::suggested::title)), suggestions_body(visit, organisation, suggestions)));
}

// What was saved in the places that the suggestions take.
Html taken_view(i18n::Words const& words, TopThree const& saved, std::size_t places)
{
    Children replaced;
    for (std::size_t i = 0; i < std::min(places, saved.items.size()); ++i)
        if (auto const what = shown(words, saved.items[i]); !what.empty())
            replaced.push_back(li(words(texts::suggested::replaced, static_cast<std::int64_t>(i + 1), what)));
    return alert(Tone::info, words(texts::suggested::taken),
        replaced.empty()
            ? p(words(texts::suggested::taken_nothing))
            : fragment(p(words(texts::suggested::taken_replaces)), ul(Html(std::move(replaced)))));
}

visit::Page edit_page(visit::Visit const& visit, Participation const& organisation, Fields const& fields,
    Suggested const& suggestions, Html above = {})
{
    auto const& words = visit.words;
    auto const title = words(texts::top::edit_title, organisation.name);
    return scan_page_of(visit, title,
        fragment(page_head({title, words(texts::top::edit_lead)}), fields.summary(), std::move(above),
            stack({suggestions_view(visit, organisation, suggestions),
                panel(post_form(top_three_path(visit, organisation.organisation), visit.form_token,
                    item_fields(words, fields, 1), item_fields(words, fields, 2),
                    item_fields(words, fields, 3), often_field(words, fields),
                    p(words(texts::scan::photo_later)),
                    actions({submit(words(texts::top::save)),
                        button_link(top_threes_path(visit), words(texts::top::back), Rank::quiet)})))})));
}

Values values_of(Scan const& scan)
{
    Values out;
    for (std::size_t i = 0; i < scan.top.items.size(); ++i) {
        out.add(field("phenomenon", i + 1), scan.top.items[i].phenomenon);
        out.add(field("own_words", i + 1), scan.top.items[i].own_words);
        out.add(field("why", i + 1), scan.top.items[i].why);
    }
    out.add("often", scan.often);
    return out;
}

Scan read_scan(http::Request const& request, accounts::OrganisationId organisation)
{
    Scan out{{organisation, {}}, std::string(base::trimmed(request.field("often"))), {}};
    auto const text = [&](std::string_view name, std::size_t i) {
        return std::string(base::trimmed(request.field(field(name, i))));
    };
    for (std::size_t i = 0; i < out.top.items.size(); ++i)
        out.top.items[i] = {text("phenomenon", i + 1), text("own_words", i + 1), text("why", i + 1)};
    return out;
}

} // namespace

visit::Answer show_top_three(visit::Visit& visit, http::Request& request)
{
    freshen_phenomena(visit.db);
    auto const organisation = organisation_to_give(visit, request);
    if (!organisation)
        return http::not_found();
    auto scan = scan_of(scans(visit.db, visit.scope()), organisation->organisation);
    auto suggestions = suggestions_for(visit, *organisation);
    suggestions.is_taken = request.query("voorstel") == "cijfers" && !suggestions.all.empty();
    if (!suggestions.is_taken)
        return edit_page(visit, *organisation, Fields(visit.words, values_of(scan)), suggestions);
    auto above = taken_view(visit.words, scan.top, suggestions.all.size());
    scan.top = with_suggestions(visit.words, scan.top, suggestions.all);
    return edit_page(
        visit, *organisation, Fields(visit.words, values_of(scan)), suggestions, std::move(above));
}

visit::Answer act_top_three(visit::Visit& visit, http::Request& request)
{
    auto const organisation = organisation_to_give(visit, request);
    if (!organisation)
        return http::not_found();
    auto const scan = read_scan(request, organisation->organisation);
    auto const problems = inventory::problems(scan);
    if (!problems.empty())
        return visit::with_problems(edit_page(visit, *organisation,
            Fields(visit.words, values_of(scan), problems), suggestions_for(visit, *organisation)));
    give_scan(visit.db, visit.scope(), scan);
    visit.note(i18n::message(texts::journal::top, organisation->name));
    return visit::done(visit, scan_path(visit, organisation->organisation), i18n::message(texts::said::top));
}

} // namespace inventory
