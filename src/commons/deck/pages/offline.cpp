// The slides as one file: style, script and pictures are inside, and it may load nothing from elsewhere.
#include "deck.h"

#include "crypto/crypto.h"

#include <fmt/format.h>

namespace deck {
namespace {

std::string source_of(std::string_view text)
{
    return fmt::format("'sha256-{}'", crypto::base64(crypto::sha256(text)));
}

// What the browser allows the file: its own style and script, pictures inside it, nothing else.
std::string policy(Inside const& inside)
{
    return fmt::format("default-src 'none'; img-src data:; style-src {}; script-src {}",
        source_of(inside.style), source_of(inside.script));
}

void replace_all(std::string& text, std::string_view from, std::string_view to)
{
    for (auto at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

void put_photos_inside(std::string& page, Deck const& deck)
{
    for (auto const& slide : deck.slides)
        if (auto const* photo = std::get_if<Photo>(&slide.picture))
            replace_all(page, fmt::format("src=\"{}\"", photo->url),
                fmt::format("src=\"data:image/jpeg;base64,{}\"", crypto::base64(photo->jpeg)));
}

} // namespace

std::string offline_file(i18n::Words const& words, Deck const& deck, Inside const& inside)
{
    auto page = html::render(html::main_(html::cls("deck-alone"),
        html::h1(html::cls("hidden-text"), deck.title), deck_view(words, deck, Notes::hidden)));
    put_photos_inside(page, deck);
    auto const title = html::render(html::Html(deck.title));
    return fmt::format("<!doctype html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\">"
                       "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">"
                       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                       "<title>{}</title><style>{}</style></head><body>{}<script "
                       "type=\"module\">{}</script></body></html>\n",
        i18n::code(words.language()), policy(inside), title, inside.style, page, inside.script);
}

} // namespace deck
