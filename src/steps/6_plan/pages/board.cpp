#include "board.h"

#include "head.h"
#include "hours.h"
#include "place.h"
#include "store.h"
#include "texts.h"

#include "html/fields.h"

#include <algorithm>

namespace plan {
namespace {

using namespace html;

struct Board {
    Organisations organisations; // those that take part
    std::vector<Action> actions; // by their first quarter
    Timeline timeline;
    int current = 0; // number of the quarter that it is now
    std::vector<Load> loads;
};

Board board_of(visit::Visit const& visit)
{
    auto all = actions_of_round(visit.db, visit.scope());
    std::erase_if(all, [](Action const& action) { return action.state == State::dropped; });
    auto const timeline = timeline_of(visit);
    auto loads_now = loads(all, pledges(visit.db, visit.scope()), timeline.count);
    return {participants::taking_part(participants::participations(visit.db, visit.scope())), std::move(all),
        timeline, quarter_number(timeline.first, visit.today), std::move(loads_now)};
}

// A card says its name, its quarters (on a phone the columns are gone) and its status. It is kept to one
// element: a board may hold hundreds.
Html card_of(visit::Visit const& visit, Action const& action)
{
    auto const id_text = action.id.text();
    auto const state = std::string(state_words(visit, action));
    auto const period = period_words(visit, action.wish.quarters);
    return a({cls("board-card " + std::string(css_class(tone_of(visit, action)))), id(id_text),
                 href("plan/" + id_text)},
        action.wish.title, small(period.empty() ? state : period + " · " + state));
}

struct Row {
    accounts::OrganisationId organisation;
    std::string name, detail;
};

bool belongs(Board const& board, Action const& action, Row const& row)
{
    auto const owner = action.wish.owner.organisation;
    if (row.organisation || !owner)
        return owner == row.organisation;
    // An owner that no longer takes part: somebody has to take it over.
    return name_of(board.organisations, owner).empty();
}

Html row_of(visit::Visit const& visit, Board const& board, Row const& row)
{
    std::vector<Children> cells(static_cast<std::size_t>(board.timeline.count) + 1);
    for (auto const& action : board.actions)
        if (belongs(board, action, row))
            cells[static_cast<std::size_t>(action.wish.quarters.first) % cells.size()].push_back(
                card_of(visit, action));
    auto const too_much = overload_words(visit, load_of(board.loads, row.organisation));
    Html out = tr(th(scope("row"), row.name, when(!row.detail.empty(), small(row.detail)),
        when(!too_much.empty(), [&] { return badge(Tone::bad, too_much); })));
    for (std::size_t number = 1; number <= cells.size(); ++number) {
        auto const place = number % cells.size(); // what has no quarter comes last
        out.add(td(
            data("cell", place_code({row.organisation, static_cast<int>(place)})), std::move(cells[place])));
    }
    return out;
}

std::vector<Row> rows_of(visit::Visit const& visit, Board const& board)
{
    std::vector<Row> out;
    Row const nobody{{}, std::string(visit.words(texts::board::nobody)), ""};
    if (std::ranges::any_of(
            board.actions, [&](Action const& action) { return belongs(board, action, nobody); }))
        out.push_back(nobody);
    for (auto const& one : board.organisations)
        out.push_back({one.organisation, one.name, participants::kind_code(one)});
    return out;
}

Html head_row(visit::Visit const& visit, Board const& board)
{
    Html out = tr(th(scope("col"), visit.words(texts::board::stakeholder)));
    for (int number = 1; number <= board.timeline.count; ++number) {
        auto const is_now = number == board.current;
        out.add(th({scope("col"), is_now ? cls("now") : Attribute{}},
            visit.words.short_quarter(quarter(board.timeline, number)),
            when(is_now, small(visit.words(texts::board::this_quarter)))));
    }
    out.add(th(scope("col"), visit.words(texts::board::unplanned)));
    return thead(std::move(out));
}

constexpr Element move_board{"move-board"};

// One form for all cards, never shown: the script fills in which one moved, and where to, and presses its
// button. No field may be called "action": it would hide where the form goes.
Html move_form(visit::Visit const& visit)
{
    auto form = post_form(visit.path("plan"), visit.form_token, html::hidden("card", ""),
        html::hidden("to", ""), submit(visit.words(texts::move::save)));
    form.add(data("target", "to"));
    form.add(data("card", "card"));
    form.add(data("swap", "board"));
    return form;
}

Html table_of(visit::Visit const& visit, Board const& board)
{
    Html body = tbody();
    for (auto const& row : rows_of(visit, board))
        body.add(row_of(visit, board, row));
    auto const may_move = visit.may(visit::Capability::make_plan);
    auto const grid = table(cls("plan-board"), head_row(visit, board), std::move(body));
    if (!may_move)
        return div_({cls("board"), id("board")}, grid);
    return fragment(p(cls("board-help"), visit.words(texts::board::help)),
        move_board({cls("board"), id("board")}, move_form(visit), grid));
}

Html numbers(visit::Visit const& visit, Board const& board)
{
    auto const& words = visit.words;
    auto const counted = counts_of(board.actions, board.timeline.first, visit.today);
    auto const share
        = counted.total == 0 ? 0.0 : static_cast<double>(counted.done) / static_cast<double>(counted.total);
    return tiles({tile({counted.total, words(texts::board::actions), visit.path("plan/lijst")}),
        tile({counted.done, words(texts::board::done), visit.path("plan/lijst?status=done"), share,
            Tone::good}),
        tile({counted.late, words(texts::board::late), visit.path("plan/lijst?status=late"), {},
            counted.late > 0 ? Tone::bad : Tone::neutral}),
        tile({counted.without_owner, words(texts::board::without_owner), visit.path("plan/vaststellen"), {},
            counted.without_owner > 0 ? Tone::warning : Tone::neutral})});
}

Html empty_board(visit::Visit const& visit)
{
    Html choose;
    if (visit.may(visit::Capability::make_plan))
        choose = button_link(visit.path("plan/kiezen"), visit.words(texts::board::choose), Rank::primary);
    return empty_state({visit.words(texts::board::empty),
        visit.words(texts::board::empty_advice, measures::library().measures.size()), std::move(choose),
        Icon::plan});
}

} // namespace

visit::Answer show_board(visit::Visit& visit, http::Request&)
{
    auto const& words = visit.words;
    auto const board = board_of(visit);
    auto head = plan_head(visit, View::board, words(texts::board::lead));
    visit::Page page{std::string(words(texts::board::title)), {}};
    page.content = board.actions.empty()
        ? fragment(std::move(head), empty_board(visit))
        : fragment(std::move(head), numbers(visit, board), table_of(visit, board));
    page.scripts = {"board.js"};
    page.step = "plan";
    return page;
}

visit::Answer act_board(visit::Visit& visit, http::Request& request)
{
    auto const id = ActionId::read(request.field("card"));
    auto const place = read_place(request.field("to"));
    auto const found = id ? find(visit.db, visit.scope(), *id) : std::nullopt;
    auto const refused = [&](Refusal refusal) {
        auto const why = visit.words(message(refusal));
        return visit::done(visit, visit.path("plan"), i18n::message(texts::board::not_moved, why));
    };
    if (!found)
        return refused(Refusal::unknown);
    if (!place)
        return refused(Refusal::unknown_quarter);
    auto const result
        = move(visit.db, visit.scope(), {*id, place->organisation, place->first_quarter}, by(visit));
    if (!result)
        return refused(result.error());
    visit.note(i18n::message(texts::journal::moved, found->wish.title));
    return visit::done(visit, visit.path("plan"), i18n::message(texts::board::moved));
}

} // namespace plan
