#include "parts.h"

#include "texts.h"

#include <algorithm>

namespace html {
namespace {

Icon icon_of(Tone tone)
{
    switch (tone) {
    case Tone::good:
        return Icon::good;
    case Tone::warning:
        return Icon::warning;
    case Tone::bad:
        return Icon::bad;
    default:
        return Icon::info;
    }
}

std::string_view alert_class(Tone tone)
{
    switch (tone) {
    case Tone::good:
        return "utrecht-alert utrecht-alert--ok";
    case Tone::warning:
        return "utrecht-alert utrecht-alert--warning";
    case Tone::bad:
        return "utrecht-alert utrecht-alert--error";
    default:
        return "utrecht-alert utrecht-alert--info";
    }
}

std::string_view letter_from(std::string_view word)
{
    std::size_t length = 1;
    while (length < word.size() && (static_cast<unsigned char>(word[length]) & 0xC0) == 0x80)
        ++length;
    return word.substr(0, length);
}

} // namespace

std::string_view css_class(Tone tone)
{
    switch (tone) {
    case Tone::info:
        return "tone-info";
    case Tone::good:
        return "tone-good";
    case Tone::warning:
        return "tone-warning";
    case Tone::bad:
        return "tone-bad";
    default:
        return "tone-neutral";
    }
}

Html alert(Tone tone, Html title, Html body)
{
    bool const has_body = !body.is_empty();
    return div_(cls(alert_class(tone)), icon(icon_of(tone)),
        div_(cls("alert-body"), p(cls("alert-title"), std::move(title)),
            when(has_body, div_(cls("alert-text"), std::move(body)))));
}

Html badge(Tone tone, Html text)
{
    return span_(cls("nl-data-badge " + std::string(css_class(tone))), std::move(text));
}

Html page_head(PageHead head)
{
    bool const over = !head.over.is_empty(), lead = !head.lead.is_empty(),
               has_actions = !head.actions.is_empty();
    return div_(cls("page-head"),
        div_(cls("page-head-text"), when(over, p(cls("page-over"), std::move(head.over))),
            h1(cls("page-title"), std::move(head.title)),
            when(lead, p(cls("page-lead"), std::move(head.lead)))),
        when(has_actions, div_(cls("page-actions"), std::move(head.actions))));
}

Html card(Card card)
{
    bool const foot = !card.footer.is_empty();
    auto title = card.link.empty() ? std::move(card.title)
                                   : a({cls("card-link"), href(card.link)}, std::move(card.title));
    return article(cls("card"),
        div_(cls("card-head"), h2(cls("card-title"), std::move(title)), std::move(card.badge)),
        div_(cls("card-body"), std::move(card.body)),
        when(foot, div_(cls("card-foot"), std::move(card.footer))));
}

Html cards(Children cards) { return div_(cls("cards"), std::move(cards)); }

Html panel(Html body) { return div_(cls("panel"), std::move(body)); }

Html block(Html title, Html body)
{
    return section(cls("block"), h2(cls("block-title"), std::move(title)), std::move(body));
}

Html tile(Tile tile)
{
    auto words = tile.link.empty() ? std::move(tile.label)
                                   : a({cls("card-link"), href(tile.link)}, std::move(tile.label));
    return div_(cls("tile " + std::string(css_class(tile.tone))),
        p(cls("tile-number"), std::move(tile.number)), p(cls("tile-label"), std::move(words)),
        when(tile.share.has_value(), [&] { return bar_of(*tile.share); }));
}

Html tiles(Children tiles) { return div_(cls("tiles"), std::move(tiles)); }

Html columns(Html wide, Html narrow)
{
    return div_(cls("columns"), div_(cls("stack"), std::move(wide)), div_(cls("stack"), std::move(narrow)));
}

Html stack(Children children) { return div_(cls("stack"), std::move(children)); }

Html description_list(std::vector<Pair> pairs)
{
    Html list = dl(cls("pairs"));
    for (auto& pair : pairs)
        list.add(div_(cls("pair"), dt(std::move(pair.term)), dd(std::move(pair.description))));
    return list;
}

Html empty_state(Empty empty)
{
    bool const advice = !empty.advice.is_empty();
    return div_(cls("empty-state"), icon(empty.icon), p(cls("empty-title"), std::move(empty.title)),
        when(advice, p(cls("empty-advice"), std::move(empty.advice))), std::move(empty.action));
}

Html tabs(std::string_view name, std::vector<Tab> tabs)
{
    Html list = ul(cls("tabs-list"));
    for (auto& tab : tabs)
        list.add(li(a({cls("tab"), href(tab.link), tab.current ? aria("current", "page") : Attribute{}},
            std::move(tab.label))));
    return nav({cls("tabs"), aria("label", name)}, std::move(list));
}

Html timeline(std::vector<Moment> moments)
{
    Html list = ol(cls("timeline"));
    for (auto& moment : moments) {
        bool const detail = !moment.detail.is_empty();
        list.add(li(cls("moment " + std::string(css_class(moment.tone))),
            p(cls("moment-when"), std::move(moment.when)), div_(cls("moment-what"), std::move(moment.what)),
            when(detail, div_(cls("moment-detail"), std::move(moment.detail)))));
    }
    return list;
}

// "Jan de Vries" becomes JV: the first letters of the first and the last word.
Html initials(std::string_view name)
{
    auto const last = name.rfind(' ');
    std::string letters(letter_from(name));
    if (last != std::string_view::npos && last + 1 < name.size())
        letters += letter_from(name.substr(last + 1));
    return span_({cls("initials"), aria("hidden", "true")}, letters);
}

Html person(std::string_view name, Html detail)
{
    bool const more = !detail.is_empty();
    return div_(cls("person"), initials(name),
        div_(cls("person-text"), span_(cls("person-name"), name),
            when(more, span_(cls("person-detail"), std::move(detail)))));
}

std::string written_size(i18n::Words const& words, std::int64_t bytes)
{
    if (bytes < 1000)
        return words.number(bytes) + " B";
    if (bytes < 1'000'000)
        return words.number((bytes + 500) / 1000) + " kB";
    return words.decimal(static_cast<double>(bytes) / 1e6, 1) + " MB";
}

Html download(i18n::Words const& words, Download const& file)
{
    auto const size = file.bytes > 0 ? ", " + written_size(words, file.bytes) : std::string();
    return a({cls("download"), href(file.link), flag("download", true)}, icon(Icon::download),
        span_(cls("download-name"), file.name), span_(cls("download-detail"), " (", file.type, size, ")"));
}

// A form that comes back with a mistake is open: without a script nobody can point at a closed field.
Html disclosure(Html title, Html body)
{
    bool const has_mistake = render(body).find("aria-invalid=\"true\"") != std::string::npos;
    return details({cls("disclosure"), flag("open", has_mistake)}, summary(std::move(title)),
        div_(cls("disclosure-body"), std::move(body)));
}

Html time_of(i18n::Words const& words, moment::Date date)
{
    return time_(datetime(moment::iso(date)), words.date(date));
}

} // namespace html
