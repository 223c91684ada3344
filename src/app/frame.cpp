#include "frame.h"

#include "texts.h"

#include "html/frame.h"

namespace app {
namespace {

using html::Icon;

constexpr std::string_view product = "Terreinwijzer";

struct StepIcon {
    std::string_view path;
    Icon icon;
};
constexpr StepIcon step_icons[]
    = {{"gebied", Icon::map}, {"deelnemers", Icon::people}, {"inventarisatie", Icon::figures},
        {"enquete", Icon::survey}, {"doelen", Icon::target}, {"plan", Icon::plan},
        {"kalender", Icon::calendar}, {"waardering", Icon::award}, {"vervolg", Icon::refresh}};

Icon icon_of(std::string_view path)
{
    for (auto const& known : step_icons)
        if (known.path == path)
            return known.icon;
    return Icon::flag;
}

html::NavGroup steps_of(visit::Visit const& visit, visit::Page const& page)
{
    html::NavGroup group{std::string(visit.words(texts::nav::steps)), {}};
    for (auto const& step : visit.house.process)
        group.items.push_back({visit.path(step.path),
            std::to_string(step.number) + ". " + std::string(step.name.in(visit.words.language())),
            icon_of(step.path), page.step == step.path});
    return group;
}

std::vector<html::NavGroup> navigation(visit::Visit const& visit, visit::Page const& page)
{
    auto const item = [&](std::string_view path, std::string_view name, Icon icon) {
        return html::NavItem{visit.path(path), std::string(name), icon, page.step == path};
    };
    auto const& words = visit.words;
    html::NavGroup together{std::string(words(texts::nav::together)),
        {item("bijeenkomsten", words(texts::nav::meetings), Icon::talk),
            item("meldwijzer", words(texts::nav::reporting_guide), Icon::bell)}};
    if (visit.standing.role && !visit.may(visit::Capability::see_figures))
        together.items.push_back(item("cijfers", words(texts::nav::public_figures), Icon::figures));
    if (visit.may(visit::Capability::see_figures)) {
        together.items.push_back({"/vergelijken?terrein=" + visit.park->partnership.slug,
            std::string(words(texts::nav::compare)), Icon::trend});
        together.items.push_back(item("afspraken", words(texts::nav::terms), Icon::shield));
    }
    together.items.push_back(item("logboek", words(texts::nav::journal), Icon::clock));
    return {{"", {item("", words(texts::nav::path), Icon::home)}}, steps_of(visit, page), together};
}

html::Assets assets_of(Look const& look)
{
    auto const& assets = *look.assets;
    return {assets.url("app.css"), assets.url("answer.css"), assets.url("theme.css"), assets.url("icon.svg"),
        {assets.url("errors.js")}};
}

html::Scheme scheme_of(accounts::Scheme scheme)
{
    switch (scheme) {
    case accounts::Scheme::light:
        return html::Scheme::light;
    case accounts::Scheme::dark:
        return html::Scheme::dark;
    case accounts::Scheme::automatic:
        break;
    }
    return html::Scheme::by_device;
}

std::string role_of(visit::Visit const& visit)
{
    if (!visit.standing.role)
        return {};
    return std::string(partnership::name(*visit.standing.role).in(visit.words.language()));
}

std::vector<html::Crumb> crumbs_of(visit::Visit const& visit, visit::Page const& page)
{
    if (page.frame != visit::Frame::park || page.step.empty())
        return {};
    std::vector<html::Crumb> crumbs{
        {std::string(visit.words(texts::nav::parks)), "/"}, {visit.park->partnership.name, visit.path("")}};
    for (auto const& crumb : page.crumbs)
        crumbs.push_back({crumb.label, crumb.path});
    crumbs.push_back({page.title, ""});
    return crumbs;
}

void add_park(html::Shell& shell, visit::Visit const& visit, visit::Page const& page)
{
    shell.context_over = visit.words(texts::nav::park);
    shell.context = visit.park->partnership.name;
    shell.context_link = visit.path("");
    shell.navigation = navigation(visit, page);
    shell.crumbs = crumbs_of(visit, page);
    shell.brand.organisation = visit.words(texts::nav::municipality, visit.park->partnership.municipality);
    if (auto const ended_on = visit.park->partnership.ended_on)
        shell.content = html::fragment(
            html::alert(html::Tone::info, visit.words(texts::nav::ended, visit.words.date(ended_on))),
            std::move(shell.content));
}

html::Shell shell_of(Look const& look, visit::Visit const& visit, visit::Page& page)
{
    html::Shell shell{visit.words, page.title, {look.organisation, std::string(product)}, assets_of(look),
        std::move(page.content)};
    shell.token = visit.form_token;
    shell.scheme = scheme_of(visit.scheme);
    shell.here = visit.here;
    shell.has_problems = page.status == 422;
    shell.footer = {{std::string(visit.words(texts::nav::privacy)), "/privacy"}};
    if (visit.person)
        shell.visitor = html::Visitor{visit.person->name, role_of(visit), "/mij", "/uitloggen"};
    for (auto const script : page.scripts)
        shell.scripts.push_back(look.assets->url(script));
    for (auto const style : page.styles)
        shell.styles.push_back(look.assets->url(style));
    if (page.frame == visit::Frame::park && visit.park)
        add_park(shell, visit, page);
    return shell;
}

html::Html framed(html::Shell shell, visit::Visit const& visit, visit::Page const& page)
{
    if (page.frame == visit::Frame::answer)
        return html::answer_shell(std::move(shell));
    return visit.person ? html::shell(std::move(shell)) : html::bare_shell(std::move(shell));
}

struct ErrorWords {
    int status;
    i18n::TextOf<0> title, advice;
};
constexpr ErrorWords error_words[] = {{404, texts::error::unknown, texts::error::unknown_advice},
    {405, texts::error::unknown, texts::error::unknown_advice},
    {413, texts::error::large, texts::error::large_advice},
    {507, texts::error::full, texts::error::full_advice},
    {503, texts::error::busy, texts::error::busy_advice},
    {500, texts::error::broken, texts::error::broken_advice}};

ErrorWords const& words_of(int status)
{
    for (auto const& known : error_words)
        if (known.status == status)
            return known;
    static constexpr ErrorWords other{400, texts::error::odd, texts::error::odd_advice};
    return other;
}

// What the visitor reads out over the telephone, and what somebody finds in the log of the proxy as well.
html::Html numbers(i18n::Words const& words, http::ErrorInfo const& info)
{
    if (info.number == 0)
        return {};
    return html::fragment(html::p(words(texts::error::number, std::to_string(info.number))),
        html::p(words(texts::error::request, info.request_id)));
}

} // namespace

visit::FrameMaker frame_maker(Look look)
{
    return [look = std::move(look)](visit::Visit const& visit, visit::Page& page, std::string const& said) {
        auto shell = shell_of(look, visit, page);
        if (!said.empty())
            shell.flash = html::Flash{html::Tone::good, said};
        return html::render_document(framed(std::move(shell), visit, page));
    };
}

std::string error_document(Look const& look, http::ErrorInfo const& info)
{
    using namespace html;
    i18n::Words const words(i18n::Language::dutch);
    auto const& known = words_of(info.status);
    auto content = fragment(page_head({words(known.title), words(known.advice)}), numbers(words, info),
        actions({button_link("/", words(texts::error::home))}));
    return render_document(bare_shell({words, std::string(words(known.title)),
        {look.organisation, std::string(product)}, assets_of(look), content}));
}

} // namespace app
