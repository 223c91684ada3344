#include "parts.h"

#include "texts.h"

namespace html {
namespace {

std::string_view button_class(Rank rank)
{
    switch (rank) {
    case Rank::primary:
        return "nl-button nl-button--primary";
    case Rank::secondary:
        return "nl-button nl-button--secondary";
    case Rank::danger:
        return "nl-button nl-button--secondary nl-button--negative";
    default:
        return "nl-button nl-button--subtle";
    }
}

std::string page_link(Pages const& pages, int number) { return pages.link + std::to_string(number); }

} // namespace

Html submit(Html text, Rank rank)
{
    return button_({cls(button_class(rank)), type("submit")}, std::move(text));
}

Html submit_as(std::string_view field, std::string_view text, Html shown, Rank rank)
{
    return button_({cls(button_class(rank)), type("submit"), name(field), value(text)}, std::move(shown));
}

Html button_link(std::string_view url, Html text, Rank rank)
{
    return a({cls(button_class(rank)), href(url)}, std::move(text));
}

Html icon_link(std::string_view url, Icon sign, Html text, Rank rank)
{
    return a({cls(button_class(rank)), href(url)}, icon(sign), std::move(text));
}

Html actions(Children buttons) { return div_(cls("actions"), std::move(buttons)); }

Html pagination(i18n::Words const& words, Pages const& pages)
{
    if (pages.last <= 1)
        return {};
    return nav({cls("pagination"), aria("label", words(texts::pages::title))},
        when(pages.current > 1,
            [&] {
                return icon_link(
                    page_link(pages, pages.current - 1), Icon::left, words(texts::pages::previous));
            }),
        p(cls("pagination-place"), words(texts::pages::place, pages.current, pages.last)),
        when(pages.current < pages.last, [&] {
            return a({cls("nl-button nl-button--secondary"), href(page_link(pages, pages.current + 1))},
                words(texts::pages::next), icon(Icon::right));
        }));
}

} // namespace html
