#include "request.h"

#include "parts.h"
#include "texts.h"

#include "base/text.h"
#include "html/fields.h"

#include <algorithm>

namespace inventory {
namespace {

using namespace html;

std::optional<Source> asked(http::Request const& request)
{
    auto const source = source_of(request.param("source"));
    bool const is_asked = source && std::ranges::find(asked_sources, *source) != std::end(asked_sources);
    return is_asked ? source : std::nullopt;
}

visit::Page request_page(visit::Visit const& visit, Source source, Fields const& fields)
{
    auto const& words = visit.words;
    auto const title = words(texts::request::title, name(source).in(words.language()));
    auto form
        = post_form(visit.path("inventarisatie/opvragen/" + std::string(code(source))), visit.form_token,
            fields.date("asked_on", words(texts::request::asked_on),
                {.hint = words(texts::request::asked_hint), .need = Need::optional}),
            fields.textarea("unavailable", words(texts::request::unavailable),
                {.hint = words(texts::request::unavailable_hint),
                    .need = Need::optional,
                    .rows = 3,
                    .may_name_people = true}),
            actions({submit(words(texts::request::save)),
                button_link(visit.path("inventarisatie"), words(texts::upload::back), Rank::quiet)}));
    return page_of(visit, title,
        fragment(page_head({title, words(texts::request::lead)}), fields.summary(), panel(std::move(form))));
}

} // namespace

visit::Answer show_request(visit::Visit& visit, http::Request& request)
{
    auto const source = asked(request);
    if (!source)
        return http::not_found();
    Values values;
    for (auto const& known : requests(visit.db, visit.scope()))
        if (known.source == *source)
            values = {{"asked_on", known.asked_on ? moment::iso(known.asked_on) : ""},
                {"unavailable", known.unavailable}};
    return request_page(visit, *source, Fields(visit.words, values));
}

visit::Answer act_request(visit::Visit& visit, http::Request& request)
{
    auto const source = asked(request);
    if (!source)
        return http::not_found();
    auto const typed = base::trimmed(request.field("asked_on"));
    auto const day = moment::read_typed_date(typed);
    Request const wanted{
        *source, day.value_or(moment::Date{}), std::string(base::trimmed(request.field("unavailable")))};
    auto problems = inventory::problems(wanted);
    if (!typed.empty() && !day)
        problems.push_back(i18n::problem("asked_on", texts::problem::day));
    if (!problems.empty())
        return visit::with_problems(request_page(visit, *source,
            Fields(visit.words, {{"asked_on", std::string(typed)}, {"unavailable", wanted.unavailable}},
                problems)));
    set_request(visit.db, visit.scope(), wanted);
    visit.note(i18n::message(texts::journal::request, name(*source).dutch));
    return visit::done(visit, visit.path("inventarisatie"), i18n::message(texts::said::request));
}

} // namespace inventory
