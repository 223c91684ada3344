#include "carried.h"

#include "refusals.h"
#include "sign_in.h"
#include "texts.h"

#include "html/fields.h"
#include "html/parts.h"

#include <algorithm>

namespace visit {
namespace {

using namespace html;

constexpr std::string_view path_field = "naar";
constexpr std::string_view carried_field = "ingevuld"; // once for each field: "name=value"

// Said by the browser, not only not denied: what is sent on with one press must have been typed here.
bool is_typed_here(http::Request const& request)
{
    bool const is_said = !request.header("Sec-Fetch-Site").empty() || !request.header("Origin").empty();
    return is_said && http::same_origin(request);
}

// A secret is never shown again, not even in a hidden field: a form that holds one is typed anew.
bool holds_secret(http::Request const& request)
{
    return std::ranges::any_of(
        request.form, [](auto const& field) { return field.name.find("password") != field.name.npos; });
}

// The page that held the form, when it is one of ours.
std::string page_before(http::Request const& request)
{
    auto const before = request.header("Referer");
    auto const host = before.find("://");
    auto const path = host == before.npos ? before.npos : before.find('/', host + 3);
    bool const is_here
        = path != before.npos && before.substr(host + 3, path - host - 3) == request.header("Host");
    return is_here ? safe_way_back(before.substr(path)) : "/";
}

} // namespace

Carried carried_from(http::Request const& request)
{
    Carried carried{{}, {}, page_before(request)};
    if (!is_typed_here(request) || !request.uploads.empty() || holds_secret(request))
        return carried;
    carried.path = request.path;
    for (auto const& field : request.form)
        if (field.name != form_token_field)
            carried.fields.push_back(field);
    return carried;
}

Carried carried_through(http::Request const& request)
{
    Carried carried{{}, {}, safe_way_back(request.field("terug"))};
    if (!request.has_field(path_field))
        return carried;
    carried.path = safe_way_back(request.field(path_field));
    for (auto const pair : request.fields(carried_field)) {
        auto const at = pair.find('=');
        if (at != pair.npos)
            carried.fields.push_back({std::string(pair.substr(0, at)), std::string(pair.substr(at + 1))});
    }
    return carried;
}

Html carried_fields(Carried const& carried)
{
    if (!carried)
        return {};
    Html out;
    out.add(hidden(path_field, carried.path));
    for (auto const& field : carried.fields)
        out.add(hidden(carried_field, field.name + "=" + field.value));
    return out;
}

Html carried_form(Visit const& visit, Carried const& carried)
{
    auto const& words = visit.words;
    Html fields;
    for (auto const& field : carried.fields)
        fields.add(hidden(field.name, field.value));
    return post_form(carried.path, visit.form_token, std::move(fields),
        actions({submit(words(texts::carried::send)),
            button_link(carried.form_page, words(texts::carried::drop), Rank::quiet)}));
}

Page signed_out_page(Visit const& visit, http::Request const& request)
{
    auto const& words = visit.words;
    auto const carried = carried_from(request);
    auto page = sign_in_page(visit, carried);
    auto const advice = carried ? words(texts::carried::ended_advice) : words(texts::carried::ended_lost);
    page.content
        = fragment(alert(Tone::warning, words(texts::carried::ended), advice), std::move(page.content));
    page.status = 403;
    return page;
}

Page carried_page(Visit const& visit, Carried const& carried)
{
    auto const& words = visit.words;
    Page page{std::string(words(texts::carried::title)), {}, 200, Frame::plain};
    page.content = fragment(page_head({words(texts::carried::title), words(texts::carried::lead)}),
        panel(carried_form(visit, carried)));
    return page;
}

} // namespace visit
