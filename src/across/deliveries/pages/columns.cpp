#include "columns.h"

#include "parts.h"
#include "placing.h"
#include "store.h"
#include "texts.h"

#include "inventory/columns_form.h"

namespace deliveries {
namespace {

struct Question {
    Delivery const& delivery;
    inventory::Asked const& asked;
    inventory::Opened const& opened;
};

bool may_choose(Delivery const& delivery)
{
    return delivery.subject == Subject::figures
        && (delivery.state == State::asking || delivery.state == State::placed);
}

visit::Page columns_page(visit::Visit const& visit, Question const& question, i18n::Problems problems)
{
    using namespace html;
    auto const& words = visit.words;
    inventory::ColumnsForm const form{delivery_path(question.delivery) + "/kolommen", "/inlezen",
        words(texts::result::another), question.asked, question.opened, !question.delivery.signature.empty()};
    return page_of(std::string(words(texts::one::columns)),
        fragment(inventory::columns_view(visit, form, std::move(problems)),
            alert(Tone::info, words(texts::one::where_needed), words(texts::one::where_needed_advice)),
            discard_form(visit, question.delivery)));
}

visit::Page unread_page(visit::Visit const& visit, Delivery const& delivery, inventory::ReadRefusal refusal)
{
    using namespace html;
    auto const& words = visit.words;
    return page_of(delivery.filename,
        fragment(page_head({delivery.filename}),
            alert(Tone::warning, words(texts::one::unread), words(message(refusal))),
            discard_form(visit, delivery)));
}

inventory::ReadPlace how_to_read(visit::Visit const& visit, Delivery const& delivery)
{
    auto out = read_how(visit.db, visit.person->id, visit.house.reader);
    out.layout = inventory::layout_of(delivery.layout);
    return out;
}

i18n::Problems problems_of(inventory::Asked const& asked)
{
    auto out = inventory::problems(asked.layout, asked.sample);
    if (out.empty() && !inventory::says_where(asked.layout))
        out.push_back({"", message(inventory::ReadRefusal::no_place)});
    return out;
}

} // namespace

visit::Answer show_columns(visit::Visit& visit, http::Request& request)
{
    auto const delivery = asked_delivery(visit, request);
    if (!delivery || !may_choose(*delivery))
        return http::not_found();
    auto const opened = opened_again(visit, *delivery);
    if (!opened)
        return unread_page(visit, *delivery, opened.error());
    auto const asked = inventory::asked_sheet(
        *opened, how_to_read(visit, *delivery), inventory::sheet_of(request.query("blad"), 1));
    if (!asked)
        return unread_page(visit, *delivery, inventory::ReadRefusal::unknown);
    return columns_page(visit, {*delivery, *asked, *opened}, {});
}

visit::Answer act_columns(visit::Visit& visit, http::Request& request)
{
    auto delivery = asked_delivery(visit, request);
    if (!delivery || !may_choose(*delivery))
        return http::not_found();
    auto const opened = opened_again(visit, *delivery);
    if (!opened)
        return unread_page(visit, *delivery, opened.error());
    auto asked = inventory::asked_sheet(
        *opened, how_to_read(visit, *delivery), inventory::sheet_of(request.field("sheet"), 0));
    if (!asked)
        return unread_page(visit, *delivery, inventory::ReadRefusal::unknown);
    asked->layout = inventory::chosen_layout(request, *asked);
    auto problems = problems_of(*asked);
    if (!problems.empty())
        return visit::with_problems(columns_page(visit, {*delivery, *asked, *opened}, std::move(problems)));
    delivery->signature = inventory::signature(asked->layout, asked->sample);
    auto const kind = asked->layout.is_of_events() ? inventory::Kind::events : inventory::Kind::table;
    auto const parks = parks_of(visit);
    if (!begin_placing(visit.db, *delivery, {inventory::Way{kind, asked->layout}, parks.open, visit.now}))
        return http::not_found();
    return visit::done(visit, delivery_path(*delivery), i18n::message(texts::said::columns));
}

} // namespace deliveries
