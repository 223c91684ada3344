// Reaching people: how many by letter and by mail, lists to bring letters round, letters that came back,
// reminders.
#pragma once
#include "letter_parts.h"

namespace survey {

inline constexpr std::int64_t list_bytes_max = 10'000'000;

visit::Answer show_reach(visit::Visit& visit, http::Request& request);
visit::Answer act_reminder_plan(visit::Visit& visit, http::Request& request);
visit::Answer act_order_reminders(visit::Visit& visit, http::Request& request);
visit::Answer act_reminders_sent(visit::Visit& visit, http::Request& request);
visit::Answer act_order_mails(visit::Visit& visit, http::Request& request);

visit::Answer show_undeliverable(visit::Visit& visit, http::Request& request);
visit::Answer act_undeliverable(visit::Visit& visit, http::Request& request);
visit::Answer act_scan(visit::Visit& visit, http::Request& request);

visit::Answer show_handing_out_pdf(visit::Visit& visit, http::Request& request);
visit::Answer show_handing_out_csv(visit::Visit& visit, http::Request& request);

visit::Answer show_lists(visit::Visit& visit, http::Request& request);
visit::Answer act_new_list(visit::Visit& visit, http::Request& request);
visit::Answer show_list(visit::Visit& visit, http::Request& request);
visit::Answer act_add_list(visit::Visit& visit, http::Request& request);
visit::Answer act_remove_list(visit::Visit& visit, http::Request& request);
visit::Answer show_list_example(visit::Visit& visit, http::Request& request);

// With the way back to the survey and to reaching people.
visit::Page reach_page_of(
    visit::Visit const& visit, Survey const& survey, std::string title, html::Html content);

} // namespace survey
