#include "meeting.h"

#include <doctest/doctest.h>

using namespace meetings;

namespace {

NewMeeting good() { return {Kind::regular, "Overleg", {2027, 3, 15}}; }

Meeting on(moment::Date date, State state)
{
    Meeting out;
    out.date = date;
    out.state = state;
    return out;
}

Minutes with(Presence presence) { return {{1}, {{{2}, presence}}}; }

} // namespace

TEST_CASE("every kind reads back from its code and has a name and an agenda in two languages")
{
    for (auto const kind : all_kinds) {
        CHECK(kind_of(code(kind)) == kind);
        CHECK_FALSE(name(kind).english.empty());
        CHECK(standard_agenda(kind, i18n::Language::dutch).size() >= 5);
        CHECK(standard_agenda(kind, i18n::Language::dutch).size()
            == standard_agenda(kind, i18n::Language::english).size());
    }
    CHECK_FALSE(kind_of("feest"));
    for (auto const state : {State::planned, State::held, State::cancelled})
        CHECK(state_of(code(state)) == state);
    CHECK(presence_of(code(Presence::apology)) == Presence::apology);
}

TEST_CASE("a meeting needs a day and ends after it begins")
{
    CHECK(problems(good()).empty());
    auto bad = good();
    bad.date = {};
    bad.until = bad.from;
    CHECK(problems(bad).size() == 2);
    auto wordy = good();
    wordy.title = wordy.place = std::string(161, 'x');
    wordy.agenda = {std::string(12'001, 'x')};
    CHECK(problems(wordy).size() == 3);
}

TEST_CASE("what is left empty is filled with what belongs to the kind")
{
    auto const made = completed({Kind::kick_off, "  ", {2027, 3, 15}});
    CHECK(made.title == "Kick-off");
    CHECK(made.agenda == standard_agenda(Kind::kick_off, i18n::Language::dutch));
    auto own = good();
    own.agenda = {"Koffie"};
    CHECK(completed(own).agenda.size() == 1);
}

TEST_CASE("an agenda is one item a line, without blank lines")
{
    CHECK(split_agenda(" Welkom \r\n\n Rondvraag") == std::vector<std::string>{"Welkom", "Rondvraag"});
    CHECK(joined_agenda({"Welkom", "Rondvraag"}) == "Welkom\nRondvraag");
}

TEST_CASE("quarterly meetings fall three months apart and never in the weekend")
{
    auto const dates = quarterly_dates({2027, 1, 31}, 4); // a Sunday
    REQUIRE(dates.size() == 4);
    CHECK(dates[0] == moment::Date{2027, 2, 1});
    CHECK(dates[1] == moment::Date{2027, 4, 30});
    CHECK(dates[2] == moment::Date{2027, 8, 30}); // 31 July is a Saturday, and August is quiet
    CHECK(dates[3] == moment::Date{2027, 11, 1}); // 31 October is a Sunday
}

TEST_CASE("only a planned meeting changes")
{
    CHECK_FALSE(hindrance_to_change(on({2027, 3, 15}, State::planned)));
    CHECK(hindrance_to_change(on({2027, 3, 15}, State::held)) == Refusal::not_planned);
    CHECK(hindrance_to_change(on({2027, 3, 15}, State::cancelled)) == Refusal::not_planned);
}

TEST_CASE("a meeting is held from its day on, with somebody present, unless it was cancelled")
{
    moment::Date const day{2027, 3, 15};
    auto const planned = on(day, State::planned);
    CHECK_FALSE(hindrance_to_hold(planned, with(Presence::present), day));
    CHECK_FALSE(hindrance_to_hold(on(day, State::held), with(Presence::present), day));
    CHECK(hindrance_to_hold(planned, with(Presence::present), {2027, 3, 14}) == Refusal::not_yet);
    CHECK(hindrance_to_hold(planned, with(Presence::apology), day) == Refusal::nobody_present);
    CHECK(hindrance_to_hold(on(day, State::cancelled), with(Presence::present), day) == Refusal::not_planned);
}

TEST_CASE("every refusal says what to do")
{
    for (int i = 0; i <= static_cast<int>(Refusal::nobody_present); ++i)
        CHECK_FALSE(message(static_cast<Refusal>(i)).text.english.empty());
}
