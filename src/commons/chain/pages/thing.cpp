#include "thing.h"

#include "shown.h"
#include "texts.h"

#include "html/parts.h"

namespace chain {

visit::Answer show_thing(visit::Visit& visit, http::Request& request)
{
    auto const& words = visit.words;
    auto const line = Walk(visit.db, visit.reader(), visit.house.chain).line(request.param("key"));
    if (!line)
        return http::not_found();
    auto const title = words(line->of.text);
    html::Html back;
    if (!line->of.path.empty())
        back = html::actions({html::button_link(visit.path(line->of.path), words(texts::thing::open))});
    visit::Page page{title,
        html::fragment(html::page_head({title, words(texts::line::lead)}),
            html::block(words(texts::line::title), line_view(visit, *line)), std::move(back))};
    page.crumbs = {{std::string(words(texts::gaps::title)), visit.path("keten")}};
    page.step = "doelen";
    return page;
}

} // namespace chain
