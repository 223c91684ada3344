#include "deck_pages.h"

#include "presentation.h"
#include "texts.h"

#include "files/files.h"
#include "html/parts.h"
#include "images/images.h"

namespace objectives {
namespace {

using namespace html;
using deck::Audience;

deck::Deck deck_for(visit::Visit const& visit, Audience audience)
{
    return presentation(visit.db, showing_of(visit), audience);
}

// The one switch, and the ways to take it along.
Html choices_view(visit::Visit const& visit, Audience audience)
{
    auto const& words = visit.words;
    bool const is_open = audience == Audience::everyone;
    std::string const below = is_open ? "presentatie/openbaar" : "presentatie/dias";
    bool const sees_partners = visit.may(visit::Capability::see_figures);
    Html const which = when(sees_partners, [&] {
        return tabs(words(texts::deck::for_whom),
            {{words(texts::deck::partners), visit.path("presentatie"), !is_open},
                {words(texts::deck::everyone), visit.path("presentatie/openbaar"), is_open}});
    });
    Children ways{icon_link(visit.path(below + ".html"), Icon::download, words(texts::deck::file)),
        icon_link(visit.path(below + ".pdf"), Icon::download, words(texts::deck::paper))};
    if (visit.may(visit::Capability::set_objectives)) {
        ways.push_back(button_link(visit.path("presentatie/spreker"), words(texts::deck::speaker)));
        ways.push_back(button_link(visit.path("presentatie/dias"), words(texts::deck::choose)));
    }
    return fragment(which, actions(std::move(ways)));
}

visit::Page framed(std::string_view title, Html content)
{
    visit::Page page{std::string(title), std::move(content)};
    page.step = "doelen";
    page.scripts = {"deck.js"};
    page.styles = {"deck.css"};
    return page;
}

visit::Page deck_page(visit::Visit const& visit, Audience audience)
{
    auto const& words = visit.words;
    auto const title = words(texts::deck::title);
    auto const lead = words(audience == Audience::everyone ? texts::deck::lead_open : texts::deck::lead);
    return framed(title,
        fragment(page_head({title, lead}), choices_view(visit, audience),
            deck::deck_view(words, deck_for(visit, audience), deck::Notes::hidden)));
}

// Calls with each photo and where it lies; one that is gone keeps its words alone.
template <class Take> void with_photos(visit::Visit const& visit, deck::Deck& deck, Take take)
{
    for (auto& slide : deck.slides)
        if (auto* photo = std::get_if<deck::Photo>(&slide.picture))
            if (auto const path = visit.house.files ? visit.house.files->path(photo->file) : std::nullopt)
                take(*photo, *path);
}

std::string file_name(visit::Visit const& visit, Audience audience, std::string_view ending)
{
    auto const& text = audience == Audience::everyone ? texts::deck::file_name_open : texts::deck::file_name;
    return visit.words(text, visit.park->partnership.slug) + std::string(ending);
}

visit::Answer file_of(visit::Visit const& visit, Audience audience)
{
    auto const part = [&](std::string_view name) {
        return visit.house.asset ? visit.house.asset(name) : std::string_view();
    };
    std::string const style = std::string(part("app.css")) + std::string(part("deck.css"));
    auto deck = deck_for(visit, audience);
    with_photos(visit, deck, [&](deck::Photo& photo, std::filesystem::path const&) {
        photo.jpeg = visit.house.files->content(photo.file).value_or("");
    });
    auto content = deck::offline_file(visit.words, deck, {style, part("deck.js")});
    return http::download(
        std::move(content), file_name(visit, audience, ".html"), "text/html; charset=utf-8");
}

visit::Answer paper_of(visit::Visit const& visit, Audience audience)
{
    auto deck = deck_for(visit, audience);
    with_photos(visit, deck, [&](deck::Photo& photo, std::filesystem::path const& path) {
        if (auto made = images::for_paper(path, visit.house.reader.string()))
            photo.png = std::move((*made).bytes);
    });
    auto content = deck::paper(visit.words, deck, visit.now);
    return http::download(std::move(content), file_name(visit, audience, ".pdf"), "application/pdf");
}

} // namespace

visit::Answer show_deck(visit::Visit& visit, http::Request&) { return deck_page(visit, Audience::partners); }

visit::Answer show_open_deck(visit::Visit& visit, http::Request&)
{
    return deck_page(visit, Audience::everyone);
}

visit::Answer show_speaker(visit::Visit& visit, http::Request&)
{
    auto const& words = visit.words;
    auto const title = words(texts::deck::speaker);
    auto page = framed(title,
        fragment(page_head({title, words(texts::deck::speaker_lead)}),
            deck::deck_view(words, deck_for(visit, Audience::partners), deck::Notes::shown)));
    page.crumbs = {{std::string(words(texts::deck::title)), visit.path("presentatie")}};
    return page;
}

visit::Answer download_deck(visit::Visit& visit, http::Request&)
{
    return file_of(visit, Audience::partners);
}

visit::Answer download_open_deck(visit::Visit& visit, http::Request&)
{
    return file_of(visit, Audience::everyone);
}

visit::Answer download_deck_paper(visit::Visit& visit, http::Request&)
{
    return paper_of(visit, Audience::partners);
}

visit::Answer download_open_deck_paper(visit::Visit& visit, http::Request&)
{
    return paper_of(visit, Audience::everyone);
}

} // namespace objectives
