#include "ending.h"

#include "continuation.h"
#include "texts.h"

#include "base/text.h"
#include "html/fields.h"
#include "html/parts.h"

namespace continuation {
namespace {

using namespace html;

constexpr std::size_t reason_max = 300;
constexpr std::string_view below = "vervolg/stoppen";

struct Stopping {
    std::string reason = {};
    i18n::Problems problems = {};
    std::optional<Refusal> refusal = {};
};

Html stop_form(visit::Visit const& visit, Fields const& fields)
{
    auto const& words = visit.words;
    return post_form(visit.path(below), visit.form_token,
        fields.textarea(
            "reason", words(texts::ending::reason), {.hint = words(texts::ending::reason_hint), .rows = 3}),
        actions({submit(words(texts::ending::stop), Rank::danger),
            button_link(visit.path("vervolg"), words(texts::recalibrate::back))}));
}

Html before(visit::Visit const& visit, Fields const& fields)
{
    auto const& words = visit.words;
    return panel(fragment(ul(li(words(texts::ending::reads)), li(words(texts::ending::survey)),
                              li(words(texts::ending::meetings)), li(words(texts::ending::leave)),
                              li(fragment(words(texts::ending::erased), " ",
                                  a(href(visit.path("bewaren")), words(texts::ending::terms)))),
                              li(words(texts::ending::again))),
        stop_form(visit, fields)));
}

Html after(visit::Visit const& visit)
{
    auto const& words = visit.words;
    auto const day = words.long_date(visit.park->partnership.ended_on);
    return panel(
        fragment(p(strong(words(texts::ending::stopped_on, day))), p(words(texts::ending::go_on_advice)),
            post_form(visit.path("vervolg/doorgaan"), visit.form_token,
                actions({submit(words(texts::ending::go_on)),
                    button_link(visit.path("bewaren"), words(texts::ending::terms))}))));
}

visit::Page ending_page(visit::Visit const& visit, Stopping const& stopping)
{
    auto const& words = visit.words;
    Fields const fields(words, {{"reason", stopping.reason}}, stopping.problems);
    Html refused;
    if (stopping.refusal)
        refused
            = alert(Tone::warning, words(texts::recalibrate::not_done), words(message(*stopping.refusal)));
    bool const has_stopped{visit.park->partnership.ended_on};
    visit::Page page{std::string(words(texts::ending::title)),
        fragment(page_head({words(texts::ending::title), words(texts::ending::lead)}), refused,
            fields.summary(), has_stopped ? after(visit) : before(visit, fields))};
    page.crumbs = {{std::string(words(texts::progress::title)), visit.path("vervolg")}};
    page.step = "vervolg";
    return page;
}

Turn turn_of(visit::Visit const& visit)
{
    return {visit.scope(), visit.person->id, visit.house.public_url, visit.now};
}

} // namespace

visit::Answer show_ending(visit::Visit& visit, http::Request&) { return ending_page(visit, {}); }

visit::Answer act_stop(visit::Visit& visit, http::Request& request)
{
    std::string const reason(base::trimmed(request.field("reason")));
    if (reason.empty())
        return visit::with_problems(
            ending_page(visit, {reason, {i18n::problem("reason", texts::problem::why)}}));
    if (base::length_utf8(reason) > reason_max)
        return visit::with_problems(
            ending_page(visit, {reason, {i18n::problem("reason", texts::problem::reason, reason_max)}}));
    if (auto const stopped = stop(visit.db, turn_of(visit)); !stopped)
        return visit::with_problems(ending_page(visit, {reason, {}, stopped.error()}));
    visit.note(i18n::message(texts::journal::stopped, reason));
    return visit::done(visit, visit.path(below), i18n::message(texts::said::stopped));
}

visit::Answer act_take_up_again(visit::Visit& visit, http::Request&)
{
    if (auto const again = take_up_again(visit.db, turn_of(visit)); !again)
        return visit::with_problems(ending_page(visit, {{}, {}, again.error()}));
    visit.note(i18n::message(texts::journal::went_on));
    return visit::done(visit, visit.path("vervolg"), i18n::message(texts::said::went_on));
}

} // namespace continuation
