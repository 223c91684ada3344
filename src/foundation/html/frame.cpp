#include "frame.h"

#include "raw.h"
#include "texts.h"

namespace html {
namespace {

Html page_title(Shell const& page)
{
    auto const whole = page.title.empty() || page.title == page.brand.product
        ? page.brand.product
        : page.title + " - " + page.brand.product;
    return title_(page.has_problems ? page.words(texts::problems::error_prefix, whole) : whole);
}

Html style_sheet(std::string const& url)
{
    return url.empty() ? Html() : link_({attr("rel", "stylesheet"), href(url)});
}

Html module_script(std::string const& url) { return script({type("module"), src(url)}); }

Html head_of(Shell const& page, std::string const& style)
{
    return head(meta({attr("charset", "utf-8")}), page_title(page),
        meta({name("viewport"), attr("content", "width=device-width, initial-scale=1")}),
        meta({name("color-scheme"), attr("content", "light dark")}), style_sheet(style),
        style_sheet(page.assets.theme), each(page.styles, style_sheet), when(!page.assets.icon.empty(), [&] {
            return link_({attr("rel", "icon"), href(page.assets.icon), type("image/svg+xml")});
        }));
}

Html scripts_of(Shell const& page)
{
    return fragment(each(page.assets.scripts, module_script), each(page.scripts, module_script));
}

Html skip_link(std::string_view target, std::string_view text)
{
    return a({cls("nl-skip-link nl-skip-link--visible-on-focus"), href(target)}, text);
}

Html brand_of(Brand const& brand)
{
    auto mark = brand.logo.empty() ? span_({cls("brand-mark"), aria("hidden", "true")}, icon(Icon::shield))
                                   : img({cls("brand-logo"), src(brand.logo), attr("alt", "")});
    return a({cls("brand"), href(brand.link)}, std::move(mark),
        span_(cls("brand-text"),
            when(!brand.organisation.empty(), [&] { return span_(cls("brand-over"), brand.organisation); }),
            span_(cls("brand-name"), brand.product)));
}

Html visitor_of(Shell const& page)
{
    if (!page.visitor)
        return {};
    auto const& visitor = *page.visitor;
    return div_(cls("visitor"),
        a({cls("visitor-link"), href(visitor.account_link)}, initials(visitor.name),
            span_(cls("visitor-text"), span_(cls("visitor-name"), visitor.name),
                when(!visitor.detail.empty(), [&] { return span_(cls("visitor-detail"), visitor.detail); })),
            span_(cls("hidden-text"), ", ", page.words(texts::frame::account))),
        post_form(visitor.sign_out_action, page.token,
            button_({cls("icon-button"), type("submit")}, icon(Icon::sign_out),
                span_(cls("icon-button-text"), page.words(texts::frame::sign_out)))));
}

Html state_mark(StepState state)
{
    switch (state) {
    case StepState::done:
        return icon(Icon::check);
    case StepState::skipped:
        return icon(Icon::skip);
    case StepState::current:
        return span_({cls("nav-now"), aria("hidden", "true")});
    default:
        return {};
    }
}

Html nav_item(NavItem const& item)
{
    auto const here = item.current ? aria("current", "page") : Attribute{};
    return li(a({cls("nav-link"), href(item.link), here}, icon(item.icon), span_(cls("nav-name"), item.name),
        when(item.state.has_value(), [&] { return span_(cls("nav-state"), state_mark(*item.state)); })));
}

Html nav_group(NavGroup const& group)
{
    return fragment(when(!group.name.empty(), [&] { return p(cls("nav-group"), group.name); }),
        ul(cls("nav-list"), each(group.items, nav_item)));
}

Html context_of(Shell const& page)
{
    if (page.context.empty())
        return {};
    return div_(cls("nav-context"),
        when(!page.context_over.empty(), [&] { return p(cls("nav-context-over"), page.context_over); }),
        p(cls("nav-context-name"),
            page.context_link.empty() ? Html(page.context) : a(href(page.context_link), page.context)));
}

Html navigation_of(Shell const& page)
{
    if (page.navigation.empty())
        return {};
    return nav(
        {cls("side"), id("menu"), attr("tabindex", -1), aria("label", page.words(texts::frame::navigation))},
        context_of(page), div_(cls("side-scroll"), each(page.navigation, nav_group)));
}

Html crumb(Crumb const& crumb)
{
    return li(crumb.link.empty() ? span_(aria("current", "page"), crumb.name)
                                 : fragment(a(href(crumb.link), crumb.name), icon(Icon::right)));
}

Html crumbs_of(Shell const& page)
{
    if (page.crumbs.empty())
        return {};
    return nav(
        {cls("crumbs"), aria("label", page.words(texts::frame::crumbs))}, ol(each(page.crumbs, crumb)));
}

// The message stands before the content, so that it is the first thing read.
Html main_of(Shell& page)
{
    auto flash = page.flash
        ? div_({cls("flash"), role("status")}, alert(page.flash->tone, page.flash->message))
        : Html();
    return main_(
        {cls("content"), id("inhoud"), attr("tabindex", -1)}, std::move(flash), std::move(page.content));
}

Html choice_button(std::string_view field, std::string_view text, Icon sign, std::string_view shown)
{
    return button_({cls("icon-button"), type("submit"), name(field), value(text)}, icon(sign),
        span_(cls("icon-button-text"), shown));
}

Html scheme_button(Shell const& page, Scheme scheme, Icon sign, std::string_view shown)
{
    auto const chosen = aria("pressed", page.scheme == scheme ? "true" : "false");
    return button_({cls("icon-button"), type("submit"), name("scheme"), value(scheme_code(scheme)), chosen},
        icon(sign), span_(cls("icon-button-text"), shown));
}

Html language_choice(Shell const& page)
{
    auto const other = page.words.language() == i18n::Language::dutch ? "en" : "nl";
    return post_form(language_action, page.token, input({type("hidden"), name("to"), value(page.here)}),
        choice_button("language", other, Icon::language, page.words(texts::frame::other_language)));
}

Html scheme_choice(Shell const& page)
{
    auto const& words = page.words;
    return post_form(scheme_action, page.token, input({type("hidden"), name("to"), value(page.here)}),
        fieldset(cls("scheme-choice"), legend(cls("hidden-text"), words(texts::frame::scheme)),
            scheme_button(page, Scheme::by_device, Icon::device, words(texts::frame::scheme_device)),
            scheme_button(page, Scheme::light, Icon::sun, words(texts::frame::scheme_light)),
            scheme_button(page, Scheme::dark, Icon::moon, words(texts::frame::scheme_dark))));
}

Html footer_links(Shell const& page)
{
    auto const link = [](Crumb const& item) { return li(a(href(item.link), item.name)); };
    return nav(
        {cls("foot-links"), aria("label", page.words(texts::frame::footer))}, ul(each(page.footer, link)));
}

Html footer_of(Shell const& page)
{
    return footer({cls("foot")}, footer_links(page),
        div_(cls("foot-choices"), language_choice(page), scheme_choice(page)));
}

Html document(Shell const& page, std::string const& style, Html inside)
{
    auto const scheme
        = page.scheme == Scheme::by_device ? Attribute{} : data("scheme", scheme_code(page.scheme));
    return html_({lang(i18n::code(page.words.language())), scheme}, head_of(page, style), std::move(inside));
}

Html skip_links(Shell const& page)
{
    return fragment(skip_link("#inhoud", page.words(texts::frame::to_content)),
        when(!page.navigation.empty(),
            [&] { return skip_link("#menu", page.words(texts::frame::to_navigation)); }));
}

} // namespace

std::string_view scheme_code(Scheme scheme)
{
    if (scheme == Scheme::by_device)
        return "auto";
    return scheme == Scheme::light ? "light" : "dark";
}

Scheme scheme_of(std::string_view text)
{
    if (text == "light")
        return Scheme::light;
    return text == "dark" ? Scheme::dark : Scheme::by_device;
}

Html shell(Shell page)
{
    auto const frame_class = page.navigation.empty() ? "frame frame-wide" : "frame";
    return document(page, page.assets.style,
        body({cls(frame_class)}, skip_links(page), header(cls("top"), brand_of(page.brand), visitor_of(page)),
            navigation_of(page), div_(cls("middle"), crumbs_of(page), main_of(page)), footer_of(page),
            scripts_of(page)));
}

Html bare_shell(Shell page)
{
    return document(page, page.assets.style,
        body({cls("frame frame-bare")}, skip_links(page),
            header(cls("top"), brand_of(page.brand), visitor_of(page)),
            div_(cls("middle"), crumbs_of(page), main_of(page)), footer_of(page), scripts_of(page)));
}

Html answer_shell(Shell page)
{
    return document(page, page.assets.answer_style,
        body({cls("frame frame-bare frame-answer")}, skip_links(page),
            header(cls("top"), brand_of(page.brand)), div_(cls("middle"), main_of(page)),
            footer({cls("foot")}, when(!page.footer.empty(), [&] { return footer_links(page); }),
                div_(cls("foot-choices"), language_choice(page))),
            each(page.scripts, module_script)));
}

} // namespace html
