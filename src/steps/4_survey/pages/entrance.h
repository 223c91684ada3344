// The way in for a respondent: typing the code, what is wrong with it, the first page and the last.
#pragma once
#include "responding.h"

#include "visit/page.h"

#include <variant>

namespace survey {

visit::Answer show_entrance(visit::Visit& visit, http::Request& request);
visit::Answer act_enter(visit::Visit& visit, http::Request& request);
visit::Answer show_start(visit::Visit& visit, http::Request& request);
visit::Answer act_begin(visit::Visit& visit, http::Request& request);
// Chooses the language in which the questions are read; kept with the unfinished answers.
visit::Answer act_language(visit::Visit& visit, http::Request& request);
visit::Answer show_thanks(visit::Visit& visit, http::Request& request);

// Who stands at the door: a seat, or the page that says why there is none.
using Admitted = std::variant<Seat, visit::Page>;
Admitted admitted(visit::Visit& visit, http::Request& request);

// The page that says why there is none; codes that are not known are counted, and too many of them wait.
visit::Page refused_at_door(
    visit::Visit& visit, http::Request const& request, NoEntry reason, std::string_view typed);
// Through the open link: so many in an hour from one network address.
bool begins_too_often(visit::Visit& visit, http::Request const& request);

// "/e/7K4M2QXP/3"
std::string answer_path(http::Request const& request, std::string_view below);
visit::Page answer_page(std::string title, html::Html content);

} // namespace survey
