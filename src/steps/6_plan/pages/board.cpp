#include "board.h"

#include "shared.h"
#include "texts.h"

#include "base/text.h"

#include <algorithm>

namespace plan {
namespace {

using namespace html;

constexpr Element move_board{"move-board"};

struct Board {
    std::vector<participants::Participation> organisations;
    std::vector<Action> actions;
    Options places; // every cell, for the menu of a card
    bool can_move = false;
};

std::string cell_code(accounts::OrganisationId organisation, int quarter)
{
    return organisation.text() + "-" + std::to_string(quarter);
}

Options places_of(visit::Visit const& visit, std::vector<participants::Participation> const& organisations)
{
    Options out;
    auto const line = timeline_of(visit);
    for (auto const& one : organisations)
        for (int number = 1; number <= line.count; ++number)
            out.push_back({cell_code(one.organisation, number),
                one.name + ", " + visit.words.short_quarter(quarter(line, number))});
    return out;
}

Html mover(visit::Visit const& visit, Board const& board, Action const& action)
{
    auto const& words = visit.words;
    auto form = post_form(path_of(visit, action, "verplaatsen"), visit.form_token,
        Fields(words,
            {{"place-" + action.id.text(),
                cell_code(action.wish.owner.organisation, action.wish.quarters.first)}})
            .select(
                "place-" + action.id.text(), words(texts::board::to), board.places, {.need = Need::unmarked}),
        submit(words(texts::board::move), Rank::quiet));
    form.add(data("target", "place-" + action.id.text()));
    return disclosure(words(texts::board::move), std::move(form));
}

Html card_of(visit::Visit const& visit, Board const& board, Action const& action)
{
    Html move;
    if (board.can_move)
        move = mover(visit, board, action);
    return div_({cls("board-card"), id("action-" + action.id.text())},
        a(href(path_of(visit, action)), action.wish.title), " ", state_badge(visit, action), std::move(move));
}

bool is_in(Action const& action, accounts::OrganisationId organisation, int quarter)
{
    return action.wish.owner.organisation == organisation && action.wish.quarters.first == quarter;
}

Html cell(visit::Visit const& visit, Board const& board, accounts::OrganisationId organisation, int number)
{
    Html out = td(data("cell", cell_code(organisation, number)));
    for (auto const& action : board.actions)
        if (is_in(action, organisation, number))
            out.add(card_of(visit, board, action));
    return out;
}

Html row(visit::Visit const& visit, Board const& board, participants::Participation const& one)
{
    Html out = tr(th(scope("row"), one.name));
    for (int number = 1; number <= timeline_of(visit).count; ++number)
        out.add(cell(visit, board, one.organisation, number));
    return out;
}

Html board_table(visit::Visit const& visit, Board const& board)
{
    auto const& words = visit.words;
    auto const line = timeline_of(visit);
    Html heads = tr(th(scope("col"), words(texts::board::organisation)));
    for (int number = 1; number <= line.count; ++number)
        heads.add(th(scope("col"), words.short_quarter(quarter(line, number))));
    return move_board(
        div_({cls("board"), attr("tabindex", 0), role("region"), aria("label", words(texts::board::title))},
            table(caption(cls("hidden-text"), words(texts::board::caption)), thead(std::move(heads)),
                tbody(each(board.organisations, [&](auto const& one) { return row(visit, board, one); })))));
}

// What has no place on the board yet: no owner, or no quarter.
Html unplaced(visit::Visit const& visit, Board const& board)
{
    Children cards;
    for (auto const& action : board.actions)
        if (!action.wish.owner.organisation || action.wish.quarters.first == 0)
            cards.push_back(li(a(href(path_of(visit, action)), action.wish.title)));
    if (cards.empty())
        return {};
    return alert(Tone::warning, visit.words(texts::board::unplaced, cards.size()), ul(std::move(cards)));
}

Html tiles_of(visit::Visit const& visit)
{
    auto const& words = visit.words;
    auto const numbers = counts(visit.db, visit.scope(), visit.today);
    auto const share = numbers.total == 0 ? 0.0 : double(numbers.done) / double(numbers.total);
    return tiles({tile({words.number(numbers.total), words(texts::board::total), visit.path("plan/lijst")}),
        tile({words.number(numbers.done), words(texts::board::done), visit.path("plan/lijst?status=done"),
            share, Tone::good}),
        tile({words.number(numbers.late), words(texts::board::is_late), visit.path("plan/lijst?status=late"),
            {}, Tone::bad}),
        tile({words.number(numbers.without_owner), words(texts::board::without_owner),
            visit.path("plan/vaststellen"), {}, Tone::warning})});
}

Html buttons_of(visit::Visit const& visit)
{
    auto const& words = visit.words;
    Children buttons{
        icon_link(visit.path("plan/uitvoeringsplan.pdf"), Icon::download, words(texts::board::pdf)),
        button_link(visit.path("plan/vaststellen"), words(texts::board::adopt))};
    if (visit.may(visit::Capability::make_plan))
        buttons.push_back(button_link(visit.path("plan/kiezen"), words(texts::board::choose), Rank::primary));
    return actions(std::move(buttons));
}

visit::Page board_page(visit::Visit const& visit, Html above)
{
    auto const& words = visit.words;
    Board board{participants::taking_part(participants::participations(visit.db, visit.scope())),
        plan::actions(visit.db, visit.scope()), {}, visit.may(visit::Capability::make_plan)};
    board.places = places_of(visit, board.organisations);
    std::erase_if(board.actions, [](Action const& action) { return action.state == State::dropped; });
    auto head = page_head({words(texts::board::title), words(texts::board::lead), {}, buttons_of(visit)});
    Html body = board.actions.empty()
        ? empty_state({words(texts::board::empty), words(texts::board::empty_advice), {}, Icon::plan})
        : fragment(tiles_of(visit), unplaced(visit, board), board_table(visit, board));
    visit::Page page{
        std::string(words(texts::board::title)), fragment(head, std::move(above), std::move(body))};
    page.step = "plan";
    page.scripts = {"board.js"};
    return page;
}

struct Place {
    accounts::OrganisationId organisation;
    int quarter = 0;
};

std::optional<Place> read_place(std::string_view text)
{
    auto const dash = text.find('-');
    if (dash == std::string_view::npos)
        return std::nullopt;
    auto const organisation = accounts::OrganisationId::read(text.substr(0, dash));
    auto const number = base::read_integer(text.substr(dash + 1));
    if (!organisation || !number || *number < 0 || *number > 40)
        return std::nullopt;
    return Place{*organisation, static_cast<int>(*number)};
}

visit::Answer refused(visit::Visit const& visit, Refusal refusal)
{
    return visit::with_problems(board_page(
        visit, alert(Tone::warning, visit.words(texts::board::not_done), visit.words(message(refusal)))));
}

} // namespace

visit::Answer show_board(visit::Visit& visit, http::Request&) { return board_page(visit, {}); }

// Another owner's person is not known from the board: the group chooses one where there is more than one.
visit::Answer act_move(visit::Visit& visit, http::Request& request)
{
    auto const action = asked(visit, request);
    if (!action)
        return http::not_found();
    auto const place = read_place(request.field("place-" + action->id.text()));
    if (!place)
        return refused(visit, Refusal::unknown_quarter);
    auto const result
        = move(visit.db, visit.scope(), {action->id, place->organisation, place->quarter}, by(visit));
    if (!result)
        return refused(visit, result.error());
    visit.note(i18n::message(texts::journal::moved, action->wish.title));
    return visit::done(visit, visit.path("plan"), i18n::message(texts::said::moved));
}

} // namespace plan
