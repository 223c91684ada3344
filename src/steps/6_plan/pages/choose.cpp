#include "choose.h"

#include "elsewhere.h"
#include "head.h"
#include "own_measures.h"
#include "store.h"
#include "suggesting.h"
#include "texts.h"

#include "base/text.h"
#include "html/fields.h"

#include <algorithm>
#include <set>

namespace plan {
namespace {

using namespace html;
using Found = std::vector<measures::Measure const*>;

// The boxes of a chapter are one group, and so have one name.
constexpr std::string_view suggested_name = "measures_suggested", own_name = "measures_own";
std::string group_name(std::string_view chapter) { return "measures_" + std::string(chapter); }

std::set<std::string> chosen_ids(visit::Visit const& visit)
{
    std::set<std::string> out;
    for (auto const& action : actions_of_round(visit.db, visit.scope()))
        if (!action.wish.measure.empty() && action.state != State::dropped)
            out.insert(action.wish.measure);
    return out;
}

std::string lead_name(visit::Visit const& visit, Organisations const& all, measures::Measure const& measure)
{
    auto const wish = wish_of(measure, all, timeline_of(visit).count);
    auto const name = name_of(all, wish.owner.organisation);
    return name.empty() ? std::string(participants::kind_name(measure.lead).in(visit.words.language()))
                        : name;
}

// What the offer is described with, read once.
struct Shelf {
    Organisations organisations; // those that take part
    std::vector<Elsewhere> elsewhere;
};

std::string elsewhere_words(i18n::Words const& words, Elsewhere const* one)
{
    if (!one)
        return {};
    if (one->done == 0)
        return " " + words(texts::choose::elsewhere, one->parks);
    if (one->reached == 0)
        return " " + words(texts::choose::elsewhere_done, one->parks, one->done);
    return " " + words(texts::choose::elsewhere_reached, one->parks, one->done, one->reached);
}

Option option_of(visit::Visit const& visit, Shelf const& shelf, measures::Measure const& measure)
{
    auto const language = visit.words.language();
    auto const span = wish_of(measure, {}, timeline_of(visit).count).quarters;
    return {measure.id, std::string(measure.title.in(language)),
        visit.words(texts::choose::hint, lead_name(visit, shelf.organisations, measure),
            period_words(visit, span), measure.done_when.in(language))
            + elsewhere_words(visit.words, elsewhere_of(shelf.elsewhere, measure.id))};
}

struct Choosing {
    std::string words, chapter;
};

Html search_form(visit::Visit const& visit, Choosing const& asked)
{
    auto const& words = visit.words;
    Options chapters{{"", std::string(words(texts::list::all))}};
    for (auto const& chapter : measures::library().chapters)
        chapters.push_back({chapter.id, std::string(chapter.name.in(words.language()))});
    Fields const fields(words, {{"zoek", asked.words}, {"hoofdstuk", asked.chapter}});
    return get_form(visit.path("plan/kiezen"),
        field_row({fields.search("zoek", words(texts::choose::words), {.need = Need::unmarked}),
            fields.select("hoofdstuk", words(texts::choose::chapter), chapters, {.need = Need::unmarked})}),
        html::actions({submit(words(texts::choose::search), Rank::secondary)}));
}

struct Offer {
    Found found; // without what is in the plan already
    std::vector<Suggestion> suggested; // for what troubles this park; not when something is looked for
    std::vector<OwnMeasure> own; // of organisations in this park
    std::int64_t chosen = 0;
};

bool fits(OwnMeasure const& own, Choosing const& asked)
{
    auto const is_in_chapter = asked.chapter.empty() || own.chapter == asked.chapter;
    return is_in_chapter
        && base::folded(own.title).find(base::folded(base::trimmed(asked.words))) != std::string::npos;
}

Offer offer_of(visit::Visit const& visit, Choosing const& asked)
{
    auto const chosen = chosen_ids(visit);
    Offer out;
    if (asked.words.empty() && asked.chapter.empty())
        out.suggested = suggestions(troubles(visit.db, visit.scope()), chosen);
    for (auto const& own : own_measures(visit.db, visit.scope()))
        if (!own.is_withdrawn && !chosen.contains(own_code(own.id)) && fits(own, asked))
            out.own.push_back(own);
    for (auto const* measure : measures::search(asked.words, asked.chapter)) {
        if (chosen.contains(measure->id))
            ++out.chosen;
        else
            out.found.push_back(measure);
    }
    return out;
}

Html group_of(
    visit::Visit const& visit, Fields const& fields, std::string const& chapter, Options const& options)
{
    auto const name = measures::name_of(measures::library().chapters, chapter).in(visit.words.language());
    return panel(fields.checkboxes(group_name(chapter), name, options, {.need = Need::unmarked}));
}

// Above all others, each with the problem that it is against.
Html suggested_group(visit::Visit const& visit, Shelf const& shelf, std::vector<Suggestion> const& suggested)
{
    auto const& words = visit.words;
    Options options;
    for (auto const& one : suggested) {
        auto option = option_of(visit, shelf, *one.measure);
        option.hint = words(texts::choose::because, base::joined(one.because, "; ")) + " " + option.hint;
        options.push_back(std::move(option));
    }
    Fields const fields(words, {});
    return panel(fields.checkboxes(std::string(suggested_name), words(texts::choose::suggested), options,
        {.hint = words(texts::choose::suggested_hint), .need = Need::unmarked}));
}

Html own_group(visit::Visit const& visit, Shelf const& shelf, std::vector<OwnMeasure> const& own)
{
    auto const& words = visit.words;
    Options options;
    for (auto const& one : own) {
        auto hint = words(
            texts::own::hint, name_of(shelf.organisations, one.organisation), one.version, one.changed_on);
        if (!one.evidence.empty())
            hint += " " + words(texts::own::works, one.evidence);
        options.push_back({own_code(one.id), one.title, std::move(hint)});
    }
    Fields const fields(words, {});
    return panel(fields.checkboxes(
        std::string(own_name), words(texts::own::library), options, {.need = Need::unmarked}));
}

Html groups_of(visit::Visit const& visit, Offer const& offer)
{
    Shelf const shelf{participants::taking_part(participants::participations(visit.db, visit.scope())),
        elsewhere(visit.db, visit.scope())};
    Fields const fields(visit.words, {});
    Children out;
    // Nothing stands on the page twice.
    auto found = offer.found;
    std::erase_if(found, [&](measures::Measure const* measure) {
        return std::ranges::find(offer.suggested, measure, &Suggestion::measure) != offer.suggested.end();
    });
    if (!offer.suggested.empty())
        out.push_back(suggested_group(visit, shelf, offer.suggested));
    if (!offer.own.empty())
        out.push_back(own_group(visit, shelf, offer.own));
    for (auto const& chapter : measures::library().chapters) {
        Options options;
        for (auto const* measure : found)
            if (measure->chapter == chapter.id)
                options.push_back(option_of(visit, shelf, *measure));
        if (!options.empty())
            out.push_back(group_of(visit, fields, chapter.id, options));
    }
    return stack(std::move(out));
}

Html offer_form(visit::Visit const& visit, Offer const& offer, Choosing const& asked)
{
    auto const& words = visit.words;
    if (offer.found.empty() && offer.own.empty())
        return empty_state({words(texts::choose::empty), words(texts::choose::empty_advice),
            button_link(visit.path("plan/nieuw"), words(texts::choose::own)), Icon::search});
    return post_form(visit.path("plan/kiezen"), visit.form_token, hidden("zoek", asked.words),
        hidden("hoofdstuk", asked.chapter), groups_of(visit, offer),
        div_(cls("stuck"),
            html::actions({submit(words(texts::choose::save)),
                button_link(visit.path("plan"), words(texts::choose::back), Rank::quiet)})));
}

visit::Page choose_page(visit::Visit const& visit, Choosing const& asked, Html above = {})
{
    auto const& words = visit.words;
    auto const offer = offer_of(visit, asked);
    visit::Page page{std::string(words(texts::choose::title)),
        fragment(page_head({words(texts::choose::title), words(texts::choose::lead), {},
                     fragment(button_link(visit.path("plan/nieuw"), words(texts::choose::own)),
                         button_link(visit.path("plan/maatregelen"), words(texts::own::library)))}),
            std::move(above), search_form(visit, asked),
            when(offer.chosen > 0, [&] { return p(words(texts::choose::chosen, offer.chosen)); }),
            offer_form(visit, offer, asked))};
    page.crumbs = {plan_crumb(visit)};
    page.step = "plan";
    return page;
}

std::vector<std::string> ticked(http::Request const& request)
{
    std::vector<std::string> out;
    for (auto const id : request.fields(suggested_name))
        if (measures::find(id))
            out.emplace_back(id);
    for (auto const id : request.fields(own_name))
        out.emplace_back(id);
    for (auto const& chapter : measures::library().chapters)
        for (auto const id : request.fields(group_name(chapter.id)))
            if (measures::find(id))
                out.emplace_back(id);
    return out;
}

i18n::Message journal_line(std::int64_t count)
{
    auto const& text = count == 1 ? texts::journal::chosen.one : texts::journal::chosen.other;
    return {text, {i18n::as_value(count)}};
}

} // namespace

visit::Answer show_choose(visit::Visit& visit, http::Request& request)
{
    return choose_page(visit, {std::string(request.query("zoek")), std::string(request.query("hoofdstuk"))});
}

visit::Answer act_choose(visit::Visit& visit, http::Request& request)
{
    auto const ids = ticked(request);
    if (ids.empty())
        return visit::with_problems(
            choose_page(visit, {std::string(request.field("zoek")), std::string(request.field("hoofdstuk"))},
                alert(Tone::warning, visit.words(texts::choose::not_chosen),
                    visit.words(texts::problem::choose))));
    auto const made = choose(visit.db, visit.scope(), ids, by(visit));
    visit.note(journal_line(static_cast<std::int64_t>(made.size())));
    return visit::done(visit, visit.path("plan"), i18n::message(texts::said::chosen));
}

} // namespace plan
