#include "rights_page.h"

#include "texts.h"

#include "html/parts.h"

namespace visit {
namespace {

using namespace html;

i18n::TextOf<0> name_of(Capability capability)
{
    switch (capability) {
    case Capability::everyone:
        return texts::rights::everyone;
    case Capability::secure_account:
        return texts::rights::secure_account;
    case Capability::be_signed_in:
        return texts::rights::be_signed_in;
    case Capability::start_park:
        return texts::rights::start_park;
    case Capability::see_park:
        return texts::rights::see_park;
    case Capability::see_figures:
        return texts::rights::see_figures;
    case Capability::give_figures:
        return texts::rights::give_figures;
    case Capability::bound_area:
        return texts::rights::bound_area;
    case Capability::arrange_partners:
        return texts::rights::arrange_partners;
    case Capability::run_survey:
        return texts::rights::run_survey;
    case Capability::set_objectives:
        return texts::rights::set_objectives;
    case Capability::make_plan:
        return texts::rights::make_plan;
    case Capability::update_action:
        return texts::rights::update_action;
    case Capability::keep_calendar:
        return texts::rights::keep_calendar;
    case Capability::hold_meetings:
        return texts::rights::hold_meetings;
    case Capability::adopt:
        return texts::rights::adopt;
    case Capability::prepare_award:
        return texts::rights::prepare_award;
    case Capability::sign:
        return texts::rights::sign;
    case Capability::recalibrate:
        return texts::rights::recalibrate;
    case Capability::skip_step:
        return texts::rights::skip_step;
    case Capability::see_log:
        break;
    }
    return texts::rights::see_log;
}

Html yes_or_no(i18n::Words const& words, bool may)
{
    return may ? badge(Tone::good, words(texts::rights::yes)) : Html(words(texts::rights::no));
}

Children row_of(i18n::Words const& words, Right const& right)
{
    Children row{words(name_of(right.capability))};
    for (bool const may :
        {right.entrepreneur, right.partner, right.secretary, right.chair, right.coordinator, right.adviser})
        row.push_back(yes_or_no(words, may));
    return row;
}

Html whole_table(i18n::Words const& words)
{
    DataTable table{words(texts::rights::title), {{words(texts::rights::what)}}, {}, {}};
    for (auto const role : partnership::all_roles)
        table.columns.push_back({partnership::name(role).in(words.language())});
    for (auto const& right : rights())
        table.rows.push_back(row_of(words, right));
    return data_table(std::move(table));
}

Html other_rules(i18n::Words const& words)
{
    return ul(li(words(texts::rights::everyone)), li(words(texts::rights::be_signed_in)),
        li(words(texts::rights::start_park)), li(words(texts::rights::secure_account)));
}

} // namespace

Answer show_rights(Visit& visit, http::Request&)
{
    auto const& words = visit.words;
    Page page{std::string(words(texts::rights::title)), {}, 200, Frame::plain};
    page.content = fragment(page_head({words(texts::rights::title), words(texts::rights::lead)}),
        stack({whole_table(words), panel(fragment(h2(words(texts::rights::others)), other_rules(words)))}));
    page.crumbs = {{std::string(words(texts::account::title)), "/mij"}};
    return page;
}

} // namespace visit
