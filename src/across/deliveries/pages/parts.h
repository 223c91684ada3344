// What several pages of a delivery show.
#pragma once
#include "deliveries.h"
#include "parks.h"

#include "html/parts.h"
#include "visit/page.h"

namespace deliveries {

Parks parks_of(visit::Visit const& visit, Subject subject = Subject::figures);
std::string delivery_path(Delivery const& delivery);
// The delivery that the address names, when it is the visitor's own.
std::optional<Delivery> asked_delivery(visit::Visit const& visit, http::Request const& request);
visit::Page page_of(std::string title, html::Html content);
base::Result<inventory::Opened, inventory::ReadRefusal> opened_again(
    visit::Visit const& visit, Delivery const& delivery);
std::string state_words(i18n::Words const& words, State state);
html::Html state_badge(i18n::Words const& words, State state);
// "Weggooien", with what goes.
html::Html discard_form(visit::Visit const& visit, Delivery const& delivery);
struct Some {
    http::Request const& request; // says which page
    std::size_t at_once = 50;
};
// Each park that gets something, with its link once it has it; some at a time.
html::Html parks_view(
    visit::Visit const& visit, Delivery const& delivery, std::vector<ParkOf> const& parks, Some const& some);

} // namespace deliveries
