#include "minutes_reading.h"

#include "decision_list.h"
#include "minutes_item.h"
#include "minutes_paper.h"
#include "texts.h"

#include "base/text.h"

namespace meetings {
namespace {

using namespace html;

constexpr int screen_looks_again_after_s = 15;

Html note_view(std::string_view note)
{
    Children out;
    for (auto const line : base::split(note, '\n'))
        if (auto const text = base::trimmed(line); !text.empty())
            out.push_back(p(text));
    return Html(std::move(out));
}

Html read_item(visit::Visit const& visit, Item const& item, std::string const& decision)
{
    auto const& words = visit.words;
    auto const change = change_text(words, item);
    return li(div_(cls("item-head"), strong(item_title(visit, item)), about_item(words, item)),
        note_view(item.note), when(!change.empty(), [&] { return p(badge(Tone::info, change)); }),
        when(!decision.empty(), [&] { return p(cls("decision"), words(texts::paper::decision, decision)); }));
}

template <std::string (*make)(i18n::Words const&, MinutesPaper const&)>
visit::Answer taken_along(
    visit::Visit& visit, http::Request& request, std::string_view ending, std::string_view type)
{
    auto const meeting = asked_meeting(visit, request);
    if (!meeting || meeting->state == State::cancelled)
        return http::not_found();
    auto paper = minutes_paper(visit.db, visit.scope(), *meeting);
    paper.park = visit.park->partnership.name;
    paper.made_at = visit.now;
    auto const name = base::slug(visit.words(texts::minutes::title, meeting->title)) + std::string(ending);
    return http::download(make(visit.words, paper), name, type);
}

} // namespace

Html minutes_view(visit::Visit const& visit, Items const& items, std::vector<Decision> const& decisions)
{
    return ol(cls("programme"), each(items, [&](Item const& item) {
        return read_item(visit, item, decision_of(decisions, item.key));
    }));
}

visit::Answer show_screen(visit::Visit& visit, http::Request& request)
{
    auto const meeting = asked_meeting(visit, request);
    if (!meeting)
        return http::not_found();
    auto const& words = visit.words;
    auto const path = page_path(visit, meeting->id);
    bool const stands_still = request.query("stil") == "1";
    auto const read = read_programme(visit, *meeting);
    auto page = below(visit, *meeting,
        {meeting->title,
            div_({cls("stack wall")},
                page_head({meeting->title, when_text(words, *meeting), {},
                    actions({button_link(path + (stands_still ? "/scherm" : "/scherm?stil=1"),
                                 words(stands_still ? texts::screen::go_on : texts::screen::stop)),
                        button_link(path, words(texts::compose::back))})}),
                p(words(stands_still ? texts::screen::still : texts::screen::lead)),
                panel(minutes_view(
                    visit, read.programme.items, decisions(visit.db, visit.scope(), meeting->id))))});
    page.frame = visit::Frame::plain;
    if (!stands_still) {
        page.onward = path + "/scherm";
        page.onward_after_s = screen_looks_again_after_s;
    }
    return page;
}

visit::Answer download_minutes_pdf(visit::Visit& visit, http::Request& request)
{
    return taken_along<minutes_pdf>(visit, request, ".pdf", "application/pdf");
}

visit::Answer download_minutes_odt(visit::Visit& visit, http::Request& request)
{
    return taken_along<minutes_odt>(visit, request, ".odt", "application/vnd.oasis.opendocument.text");
}

} // namespace meetings
