#include "shown.h"

#include "texts.h"

#include "html/parts.h"

namespace chain {
namespace {

using namespace html;

constexpr std::size_t at_once_max = 4; // the others are there for who asks

Html link_item(visit::Visit const& visit, Line const& line, Link const& link)
{
    auto const text = visit.words(link.text);
    bool const is_here = link.key == line.of.key;
    Html words = is_here || link.path.empty()
        ? span_({cls("chain-thing"), is_here ? aria("current", "true") : Attribute{}}, text)
        : a({cls("chain-thing"), href(visit.path(link.path))}, text);
    return li(std::move(words), when(!link.state.text.dutch.empty(), [&] {
        return span_(cls("chain-state"), visit.words(link.state));
    }));
}

Html links_view(visit::Visit const& visit, Line const& line, std::vector<Link> const& links)
{
    Html first, rest;
    for (std::size_t at = 0; at < links.size(); ++at)
        (at < at_once_max ? first : rest).add(link_item(visit, line, links[at]));
    if (links.size() <= at_once_max)
        return ul(cls("chain-things"), std::move(first));
    auto const more = static_cast<std::int64_t>(links.size() - at_once_max);
    return fragment(ul(cls("chain-things"), std::move(first)),
        disclosure(visit.words(texts::line::more, more), ul(cls("chain-things"), std::move(rest))));
}

Html stretch_view(visit::Visit const& visit, Line const& line, Stretch const& stretch)
{
    auto const language = visit.words.language();
    bool const is_gap = stretch.links.empty();
    bool const is_here = stretch.stage == line.of.stage;
    std::string const classes = is_gap ? "chain-stage is-gap"
        : is_here                      ? "chain-stage is-here"
                                       : "chain-stage";
    return li(cls(classes), h3(cls("chain-name"), name(stretch.stage).in(language)),
        is_gap ? p(cls("chain-gap"), missing(stretch.stage).in(language))
               : links_view(visit, line, stretch.links));
}

} // namespace

std::string path_of(std::string_view key) { return "keten/" + std::string(key); }

Html line_view(visit::Visit const& visit, Line const& line)
{
    if (line.of.stage == Stage::source && line.is_loose())
        return p(visit.words(texts::line::loose));
    return ol(cls("chain"),
        each(line.stretches, [&](Stretch const& stretch) { return stretch_view(visit, line, stretch); }));
}

Html shown(visit::Visit const& visit, std::string_view key)
{
    if (visit.house.chain.empty())
        return {};
    auto const line = Walk(visit.db, visit.reader(), visit.house.chain).line(key);
    return line ? block(visit.words(texts::line::title), line_view(visit, *line)) : Html();
}

Html shown_closed(visit::Visit const& visit, Walk& walk, std::string_view key)
{
    if (visit.house.chain.empty())
        return {};
    auto const line = walk.line(key);
    return line && !line->is_loose() ? disclosure(visit.words(texts::line::title), line_view(visit, *line))
                                     : Html();
}

Html shown_of(visit::Visit const& visit, std::string_view beginning)
{
    Html lines;
    Walk walk(visit.db, visit.reader(), visit.house.chain);
    for (auto const& link : walk.of_kind(std::string(beginning.substr(0, beginning.find(':') + 1))))
        if (auto const line = link.key.starts_with(beginning) ? walk.line(link.key) : std::nullopt)
            lines.add(disclosure(visit.words(link.text), line_view(visit, *line)));
    return lines.is_empty() ? Html() : block(visit.words(texts::line::title), std::move(lines));
}

} // namespace chain
