// What a meeting is and may be: codes, names, checks and dates. Pure.
#pragma once
#include "meetings.h"

namespace meetings {

State state_of(std::string_view code);
std::string_view code(Presence presence);
Presence presence_of(std::string_view code);

// The agenda as it is kept and typed: one line an item.
std::string joined_agenda(std::vector<std::string> const& agenda);
std::vector<std::string> split_agenda(std::string_view text);

// With a title and an agenda where these were left empty.
NewMeeting completed(NewMeeting wanted);

// As it would be typed again.
NewMeeting as_new(Meeting const& meeting);

std::optional<Refusal> hindrance_to_change(Meeting const& meeting);
// Decisions and action points may be written down before the day as well.
std::optional<Refusal> hindrance_to_agree(Meeting const& meeting);
std::optional<Refusal> hindrance_to_hold(Meeting const& meeting, Minutes const& minutes, moment::Date today);

// "decision:k3J...": what the chain of evidence knows it by.
std::string key_of(DecisionId id);
// "15-03-2027": one text for both languages.
std::string numeric_day(moment::Date date);

inline constexpr std::size_t text_max = 500; // of a decision or an action point

} // namespace meetings
