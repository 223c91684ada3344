#include "agenda_page.h"

#include "programme_reading.h"
#include "texts.h"

#include "base/text.h"
#include "html/fields.h"

#include <algorithm>

namespace meetings {
namespace {

using namespace html;

constexpr std::size_t line_length_max = 200;

struct TurnField {
    std::string_view field;
    Turn turn;
};
constexpr TurnField turn_fields[]
    = {{"up", Turn::up}, {"down", Turn::down}, {"off", Turn::off}, {"on", Turn::on}};

std::optional<Refusal> hindrance_to_arrange(Meeting const& meeting)
{
    bool const is_over = meeting.state == State::cancelled || meeting.closed_at.epoch_ms != 0;
    return is_over ? std::optional(Refusal::not_planned) : std::nullopt;
}

// Every button says which line it is about, for who does not see the page.
Html turn_button(visit::Visit const& visit, std::string_view field, Item const& item, std::string_view said)
{
    return submit_as(field, item.key,
        fragment(said, span_(cls("hidden-text"), ": ", item.text(visit.words.language()))), Rank::quiet);
}

Html arranged_line(visit::Visit const& visit, Items const& items, Item const& item)
{
    auto const& words = visit.words;
    Children buttons;
    if (&item != &items.front())
        buttons.push_back(turn_button(visit, "up", item, words(texts::arrange::up)));
    if (&item != &items.back())
        buttons.push_back(turn_button(visit, "down", item, words(texts::arrange::down)));
    buttons.push_back(turn_button(visit, "off", item, words(texts::arrange::off)));
    return li(div_(cls("item-head"), span_(item_title(visit, item), " ", kind_badge(words, item)),
                  about_item(words, item)),
        actions(std::move(buttons)));
}

Html loose_lines(visit::Visit const& visit, Html title, Items const& items, std::string_view said)
{
    if (items.empty())
        return {};
    return fragment(
        h2(cls("block-title"), std::move(title)), ul(cls("programme"), each(items, [&](Item const& item) {
            return li(
                div_(cls("item-head"), span_(item_title(visit, item), " ", kind_badge(visit.words, item)),
                    about_item(visit.words, item)),
                actions({turn_button(visit, "on", item, said)}));
        })));
}

Html swapped(Html form)
{
    form.add(data("swap", "agenda"));
    return form;
}

Html arranged(visit::Visit const& visit, std::string const& path, Programme const& programme)
{
    auto const& words = visit.words;
    auto const& items = programme.items;
    return swapped(post_form(path, visit.form_token,
        ol(cls("programme"),
            each(items, [&](Item const& item) { return arranged_line(visit, items, item); })),
        loose_lines(visit, words(texts::arrange::offered), programme.offered, words(texts::arrange::put_on)),
        loose_lines(
            visit, words(texts::arrange::taken_off), programme.taken_off, words(texts::arrange::back_on))));
}

visit::Page agenda_page(
    visit::Visit const& visit, Meeting const& meeting, Fields const& fields, Html const& alarm)
{
    auto const& words = visit.words;
    auto const path = page_path(visit, meeting.id);
    auto const read = read_programme(visit, meeting);
    auto const title = words(texts::arrange::title, meeting.title);
    auto page = below(visit, meeting,
        {title,
            fragment(page_head({title, words(texts::arrange::lead), {},
                         button_link(path, words(texts::arrange::ready), Rank::primary)}),
                alarm, fields.summary(),
                div_({cls("stack"), id("agenda")}, panel(arranged(visit, path + "/agenda", read.programme)),
                    panel(swapped(post_form(path + "/agenda", visit.form_token,
                        fields.text("add", words(texts::arrange::add),
                            {.hint = words(texts::arrange::add_hint), .may_name_people = true}),
                        actions({submit(words(texts::arrange::add_button), Rank::secondary)}))))))});
    page.scripts = {"swap.js"};
    return page;
}

struct AskedTurn {
    std::string key;
    Turn turn;
};
std::optional<AskedTurn> asked_turn(http::Request const& request)
{
    for (auto const& one : turn_fields)
        if (request.has_field(one.field))
            return AskedTurn{std::string(request.field(one.field)), one.turn};
    return std::nullopt;
}

} // namespace

visit::Answer show_agenda(visit::Visit& visit, http::Request& request)
{
    auto const meeting = asked_meeting(visit, request);
    if (!meeting)
        return http::not_found();
    return agenda_page(visit, *meeting, Fields(visit.words, {}), {});
}

visit::Answer act_agenda(visit::Visit& visit, http::Request& request)
{
    auto const meeting = asked_meeting(visit, request);
    if (!meeting)
        return http::not_found();
    if (auto const refusal = hindrance_to_arrange(*meeting))
        return visit::with_problems(
            agenda_page(visit, *meeting, Fields(visit.words, {}), refusal_alert(visit.words, *refusal)));
    auto const read = read_programme(visit, *meeting);
    auto const path = page_path(visit, meeting->id) + "/agenda";
    if (auto const asked = asked_turn(request)) {
        keep(visit.db, visit.scope(), *meeting, turned(read.programme, asked->key, asked->turn));
        return visit::done(visit, path, i18n::message(texts::arrange::changed));
    }
    std::string const typed(base::trimmed(request.field("add")));
    bool const fits = !typed.empty() && base::length_utf8(typed) <= line_length_max;
    auto const items = keep_programme(visit, *meeting, read);
    if (!fits || items.size() >= lines_max + offers_max)
        return visit::with_problems(agenda_page(visit, *meeting,
            Fields(visit.words, {{"add", typed}},
                {i18n::problem("add", texts::arrange::add_needed, line_length_max)}),
            {}));
    keep(visit.db, visit.scope(), *meeting, with_line(items, typed));
    return visit::done(visit, path, i18n::message(texts::arrange::added));
}

} // namespace meetings
