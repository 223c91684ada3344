#include "own_page.h"

#include "own.h"
#include "register_of.h"
#include "texts.h"

#include "html/parts.h"

#include <algorithm>

namespace privacy {
namespace {

using namespace html;

constexpr std::size_t shown_max = 12;

// "3 maart 2027 · De Grift: U was bij de kick-off"
Html line_of(i18n::Words const& words, accounts::Fact const& fact)
{
    std::string beside = fact.day ? words.date(fact.day) : "";
    if (!fact.park.empty())
        beside += (beside.empty() ? "" : " · ") + fact.park;
    return li(fact.in(words.language()),
        when(!beside.empty(), [&] { return fragment(" ", small("(" + beside + ")")); }));
}

Html lines_of(i18n::Words const& words, accounts::Facts const& facts, std::size_t from, std::size_t until)
{
    Html out;
    for (std::size_t i = from; i < std::min(until, facts.size()); ++i)
        out.add(line_of(words, facts[i]));
    return ul(std::move(out));
}

// The first lines, and the others behind a press.
Html place_view(i18n::Words const& words, OwnPlace const& own)
{
    auto body = own.facts.empty() ? p(words(own.place->facts ? texts::own::nothing : own.place->on_erasing))
                                  : lines_of(words, own.facts, 0, shown_max);
    if (own.facts.size() > shown_max) {
        auto const more = static_cast<std::int64_t>(own.facts.size() - shown_max);
        body = fragment(std::move(body),
            disclosure(
                words(texts::own::more, more), lines_of(words, own.facts, shown_max, own.facts.size())));
    }
    return panel(fragment(h2(words(own.place->name)), std::move(body)));
}

Html whole(i18n::Words const& words, std::vector<OwnPlace> const& places)
{
    Children out;
    for (auto const& own : places)
        out.push_back(place_view(words, own));
    return stack(std::move(out));
}

// A document of its own, without styles: it is read wherever it is opened.
std::string document_of(Bundle const& bundle)
{
    auto const& words = bundle.words;
    Element const html_("html"), head("head"), title("title"), body("body");
    EmptyElement const meta("meta");
    Html places;
    for (auto const& own : bundle.places)
        places.add(fragment(h2(words(own.place->name)),
            own.facts.empty() ? p(words(own.place->facts ? texts::own::nothing : own.place->on_erasing))
                              : lines_of(words, own.facts, 0, own.facts.size())));
    auto const made = words(texts::own::made_at, bundle.person.name, words.date_time(bundle.made_at));
    return render_document(html_(lang(i18n::code(words.language())),
        head(meta(attr("charset", "utf-8")), title(words(texts::own::title))),
        body(h1(words(texts::own::title)), p(made), std::move(places))));
}

} // namespace

visit::Answer show_own(visit::Visit& visit, http::Request&)
{
    auto const& words = visit.words;
    auto const places = gathered(visit.db, register_of(visit), visit.person->id, visit.now);
    visit::Page page{std::string(words(texts::own::title)), {}, 200, visit::Frame::plain};
    page.content = fragment(page_head({words(texts::own::title), words(texts::own::lead)}),
        actions({button_link("/mij/gegevens/wijzigen", words(texts::own::correct), Rank::primary),
            icon_link("/mij/gegevens/download.zip", Icon::download, words(texts::own::download)),
            button_link("/mij/gegevens/wissen", words(texts::own::erase))}),
        whole(words, places), p(a(href("/privacy"), words(texts::own::statement))));
    page.crumbs = {{std::string(words(texts::own::account)), "/mij"}};
    return page;
}

visit::Answer download_own(visit::Visit& visit, http::Request&)
{
    Bundle const bundle{*visit.person, gathered(visit.db, register_of(visit), visit.person->id, visit.now),
        visit.words, visit.now};
    auto const name = std::string(visit.words(texts::own::file_name)) + ".zip";
    return http::download(zipped(bundle, document_of(bundle)), name, "application/zip");
}

} // namespace privacy
