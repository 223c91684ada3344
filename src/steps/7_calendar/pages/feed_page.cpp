#include "feed_page.h"

#include "feed.h"
#include "texts.h"

#include "html/parts.h"

namespace calendar {

using namespace html;

visit::Answer show_subscribe(visit::Visit& visit, http::Request&)
{
    auto const& words = visit.words;
    auto const token = feed_token(visit.house.secret, visit.park->partnership.id, visit.person->id);
    auto const url = visit.house.public_url + "/agenda/" + token + ".ics";
    visit::Page page{std::string(words(texts::feed::title)),
        fragment(page_head({words(texts::feed::title), words(texts::feed::lead)}),
            panel(fragment(p(words(texts::feed::address)), p(html::code(url)),
                ul(li(words(texts::feed::outlook)), li(words(texts::feed::google)),
                    li(words(texts::feed::apple))))),
            alert(Tone::info, words(texts::feed::personal), words(texts::feed::personal_advice)))};
    page.crumbs = {{std::string(words(texts::overview::title)), visit.path("kalender")}};
    page.step = "kalender";
    return page;
}

// A feed dies with the membership of the person it was made for.
visit::Answer show_feed(visit::Visit& visit, http::Request& request)
{
    auto token = request.param("token");
    if (token.ends_with(".ics"))
        token.remove_suffix(4);
    auto const reader = reader_of(visit.house.secret, token);
    if (!reader || !partnership::member(visit.db, reader->partnership, reader->person))
        return http::not_found();
    auto const park = partnership::find(visit.db, reader->partnership);
    partnership::Scope const scope{
        reader->partnership, partnership::current_round(visit.db, reader->partnership).id};
    auto response = http::bytes(feed_text({park->name, visit.house.public_url, park->slug,
                                    events(visit.db, scope), meetings::all(visit.db, scope)}),
        "text/calendar; charset=utf-8");
    response.set_header("Cache-Control", "private, no-cache");
    return response;
}

} // namespace calendar
