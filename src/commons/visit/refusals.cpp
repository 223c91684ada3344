#include "refusals.h"

#include "pages/carried.h"
#include "texts.h"

#include "html/parts.h"

#include <algorithm>

namespace visit {
namespace {

struct Notice {
    i18n::TextOf<0> title, advice;
};

Page notice_page(Visit const& visit, int status, Notice const& notice)
{
    auto const& words = visit.words;
    Page page{std::string(words(notice.title)), {}, status, visit.park ? Frame::park : Frame::plain};
    page.content = html::fragment(html::page_head({words(notice.title), words(notice.advice)}),
        html::actions({html::button_link("/", words(texts::refusal::home))}));
    return page;
}

} // namespace

Page unknown_page(Visit const& visit)
{
    auto page = notice_page(visit, 404, {texts::refusal::unknown, texts::refusal::unknown_advice});
    page.frame = Frame::plain;
    return page;
}

Page forbidden_page(Visit const& visit)
{
    return notice_page(visit, 403, {texts::refusal::forbidden, texts::refusal::forbidden_advice});
}

Page ended_page(Visit const& visit)
{
    return notice_page(visit, 409, {texts::refusal::ended, texts::refusal::ended_advice});
}

Page stale_form_page(Visit const& visit, http::Request const& request)
{
    auto const carried = carried_from(request);
    if (!carried)
        return notice_page(visit, 403, {texts::refusal::stale, texts::refusal::stale_advice});
    auto const& words = visit.words;
    Page page{std::string(words(texts::refusal::stale)), {}, 403, visit.park ? Frame::park : Frame::plain};
    page.content
        = html::fragment(html::page_head({words(texts::refusal::stale), words(texts::carried::lead)}),
            html::panel(carried_form(visit, carried)));
    return page;
}

Page unsafe_file_page(Visit const& visit, Screening screening)
{
    bool const is_harmful = screening == Screening::infected;
    return notice_page(visit, 422,
        is_harmful ? Notice{texts::refusal::infected, texts::refusal::infected_advice}
                   : Notice{texts::refusal::not_scanned, texts::refusal::not_scanned_advice});
}

void note_unscanned(Visit const& visit)
{
    if (visit.park)
        visit.note(i18n::message(texts::refusal::marked));
}

std::string sign_in_path(http::Request const& request)
{
    bool const comes_back = request.method == http::Method::get && request.path != "/";
    return comes_back ? "/inloggen?terug=" + http::query_text(request.path) : "/inloggen";
}

// Browsers read a backslash as a slash, and leave out tabs and line breaks before they read an address.
std::string safe_way_back(std::string_view wanted)
{
    bool const is_inside = wanted.starts_with('/') && !wanted.starts_with("//");
    bool const is_plain = std::ranges::all_of(
        wanted, [](char c) { return static_cast<unsigned char>(c) > ' ' && c != 127 && c != '\\'; });
    return is_inside && is_plain ? std::string(wanted) : "/";
}

} // namespace visit
