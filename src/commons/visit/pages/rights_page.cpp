#include "rights_page.h"

#include "texts.h"

#include "base/fault.h"
#include "html/parts.h"

#include <algorithm>

namespace visit {
namespace {

using namespace html;

struct Named {
    Capability capability;
    i18n::TextOf<0> name;
};
constexpr Named names[] = {
    {Capability::see_park, texts::rights::see_park},
    {Capability::see_figures, texts::rights::see_figures},
    {Capability::give_figures, texts::rights::give_figures},
    {Capability::bound_area, texts::rights::bound_area},
    {Capability::arrange_partners, texts::rights::arrange_partners},
    {Capability::hand_over, texts::rights::hand_over},
    {Capability::run_survey, texts::rights::run_survey},
    {Capability::set_objectives, texts::rights::set_objectives},
    {Capability::make_plan, texts::rights::make_plan},
    {Capability::update_action, texts::rights::update_action},
    {Capability::keep_calendar, texts::rights::keep_calendar},
    {Capability::hold_meetings, texts::rights::hold_meetings},
    {Capability::adopt, texts::rights::adopt},
    {Capability::prepare_award, texts::rights::prepare_award},
    {Capability::sign, texts::rights::sign},
    {Capability::recalibrate, texts::rights::recalibrate},
    {Capability::skip_step, texts::rights::skip_step},
    {Capability::see_log, texts::rights::see_log},
};

i18n::TextOf<0> name_of(Capability capability)
{
    auto const found = std::ranges::find(names, capability, &Named::capability);
    if (found == std::end(names))
        throw base::Fault("a right without a name: " + std::string(visit::code(capability)));
    return found->name;
}

Html shown(i18n::Words const& words, Grant grant)
{
    switch (grant) {
    case Grant::yes:
        return badge(Tone::good, words(texts::rights::yes));
    case Grant::authority:
        return badge(Tone::info, words(texts::rights::authority));
    case Grant::own:
        return badge(Tone::info, words(texts::rights::own));
    case Grant::no:
        break;
    }
    return words(texts::rights::no);
}

DataTable by_role(i18n::Words const& words, Html caption, Html first)
{
    DataTable table{std::move(caption), {{std::move(first)}}, {}, {}};
    for (auto const role : partnership::all_roles)
        table.columns.push_back({partnership::name(role).in(words.language())});
    return table;
}

Children row_of(i18n::Words const& words, Html name, Grants const& grants)
{
    Children row{std::move(name)};
    for (auto const grant : grants)
        row.push_back(shown(words, grant));
    return row;
}

Html whole_table(i18n::Words const& words)
{
    auto table = by_role(words, words(texts::rights::title), words(texts::rights::what));
    for (auto const& right : rights())
        table.rows.push_back(row_of(words, words(name_of(right.capability)), right.grants));
    return data_table(std::move(table));
}

Html sharing_table(i18n::Words const& words)
{
    auto table = by_role(words, words(texts::rights::sharing_title), words(texts::rights::shared_with));
    for (auto const& right : sharing_rights())
        table.rows.push_back(
            row_of(words, partnership::name(right.sharing).in(words.language()), right.grants));
    return data_table(std::move(table));
}

Html audiences(i18n::Words const& words)
{
    std::vector<Pair> pairs;
    for (auto const sharing : partnership::all_sharing)
        pairs.push_back({partnership::name(sharing).in(words.language()),
            partnership::audience(sharing).in(words.language())});
    return panel(fragment(description_list(std::move(pairs)), p(words(texts::rights::grants_mean))));
}

Html other_rules(i18n::Words const& words)
{
    return ul(li(words(texts::rights::everyone)), li(words(texts::rights::be_signed_in)),
        li(words(texts::rights::start_park)), li(words(texts::rights::compare_parks)),
        li(words(texts::rights::give_to_parks)), li(words(texts::rights::secure_account)));
}

} // namespace

Answer show_rights(Visit& visit, http::Request&)
{
    auto const& words = visit.words;
    Page page{std::string(words(texts::rights::title)), {}, 200, Frame::plain};
    page.content = fragment(page_head({words(texts::rights::title), words(texts::rights::lead)}),
        stack({whole_table(words), sharing_table(words), audiences(words),
            panel(fragment(h2(words(texts::rights::others)), other_rules(words)))}));
    page.crumbs = {{std::string(words(texts::account::title)), "/mij"}};
    return page;
}

} // namespace visit
