#include "one_address.h"

#include "address_list.h"
#include "companies.h"
#include "parts.h"
#include "placing.h"
#include "store.h"
#include "texts.h"

#include "base/text.h"
#include "html/fields.h"

#include <algorithm>

namespace area {
namespace {

using namespace html;

visit::Page framed(visit::Visit const& visit, std::string title, Html content)
{
    visit::Page page{std::move(title), std::move(content)};
    page.crumbs = address_crumbs(visit.words, visit);
    page.step = "gebied";
    return page;
}

visit::Page new_address_page(visit::Visit const& visit, Values values, i18n::Problems problems)
{
    auto const& words = visit.words;
    Fields const fields(words, std::move(values), std::move(problems));
    std::string const title(words(texts::by_hand::title));
    return framed(visit, title,
        fragment(page_head({title, words(texts::by_hand::lead)}), fields.summary(),
            panel(post_form(visit.path("gebied/adressen/nieuw"), visit.form_token,
                fields.text("street", words(texts::list::street), {.need = Need::optional}),
                field_row({fields.text("number", words(texts::list::number),
                               {.hint = words(texts::by_hand::number_hint), .width = Width::half}),
                    fields.text("postcode", words(texts::list::postcode), {.width = Width::half})}),
                fields.text("town", words(texts::list::town), {.need = Need::optional}),
                fields.radios("kind", words(texts::list::kind), kind_options(words)),
                actions({submit(words(texts::by_hand::submit)),
                    button_link(visit.path("gebied/adressen"), words(texts::upload::back), Rank::quiet)})))));
}

Address typed_address(http::Request const& request)
{
    Address address;
    auto number = read_house_number(request.field("number"));
    address.street = base::trimmed(request.field("street"));
    address.number = number.number;
    address.letter = std::move(number.letter), address.addition = std::move(number.addition);
    address.postcode = base::trimmed(request.field("postcode"));
    address.town = base::trimmed(request.field("town"));
    address.kind = kind_of(request.field("kind"));
    return address;
}

Values typed_values(http::Request const& request)
{
    Values values;
    for (std::string_view const name : {"street", "number", "postcode", "town", "kind"})
        values.add(name, request.field(name));
    return values;
}

// One address of the walk through the list.
struct Here {
    Address address;
    std::vector<Address> walk;
    Wanted wanted;
};

std::optional<Here> asked_address(visit::Visit const& visit, http::Request const& request)
{
    auto const id = AddressId::read(request.param("address"));
    Here here{{}, addresses(visit.db, visit.scope()), wanted_of(visit, request)};
    auto const found
        = std::ranges::find_if(here.walk, [&](Address const& address) { return id && address.id == *id; });
    if (found == here.walk.end())
        return std::nullopt;
    here.address = *found;
    return here;
}

std::string address_path(visit::Visit const& visit, Address const& address, Wanted const& wanted)
{
    return visit.path("gebied/adressen/" + address.id.text()) + "?" + query_of(wanted);
}

Html walk_of(visit::Visit const& visit, Neighbours const& near, Wanted const& wanted)
{
    auto const& words = visit.words;
    return nav({cls("walk"), aria("label", words(texts::one::walk))},
        near.before ? icon_link(address_path(visit, *near.before, wanted), Icon::left,
            words(texts::one::before, line_of(*near.before)), Rank::quiet)
                    : Html(),
        near.after ? a({cls("nl-button nl-button--subtle"), href(address_path(visit, *near.after, wanted))},
            words(texts::one::skip, line_of(*near.after)), icon(Icon::right))
                   : Html(),
        button_link(list_path(visit, wanted), words(texts::one::to_list), Rank::quiet),
        p(cls("walk-place"), words(texts::one::to_go, near.to_go)));
}

Html remove_form(visit::Visit const& visit, Address const& address, Wanted const& wanted)
{
    auto const& words = visit.words;
    return disclosure(words(texts::one::remove),
        fragment(p(words(texts::one::remove_what)),
            post_form(visit.path("gebied/adressen/" + address.id.text()), visit.form_token,
                hidden_fields(wanted),
                actions({submit_as("do", "remove", words(texts::one::remove_now), Rank::danger)}))));
}

Html place_line(visit::Visit const& visit, Address const& address)
{
    auto const& words = visit.words;
    bool const is_known = !(address.point == geo::Rd{});
    auto const link = visit.path("gebied/adressen/" + address.id.text() + "/plaats");
    return p(is_known ? words(texts::placing::known, written_point(address.point))
                      : std::string(words(texts::placing::unknown)),
        " ", a(href(link), words(is_known ? texts::placing::change : texts::placing::find)));
}

Values kept_of(Address const& address)
{
    return {
        {"kind", std::string(code(address.kind))}, {"companies", written_companies(address.companies, "\n")}};
}

visit::Page address_page(visit::Visit const& visit, Here const& here, Values values, i18n::Problems problems)
{
    auto const& words = visit.words;
    auto const& address = here.address;
    auto const near = neighbours(here.walk, address, here.wanted);
    Fields const fields(words, std::move(values), std::move(problems));
    Children buttons{submit_as("do", "keep", words(texts::one::save), Rank::secondary)};
    if (near.after)
        buttons.insert(buttons.begin(), submit_as("do", "next", words(texts::one::save_next), Rank::primary));
    auto const title = line_of(address);
    return framed(visit, title,
        fragment(page_head({title, written_postcode(address.postcode) + " " + address.town}),
            fields.summary(),
            panel(post_form(visit.path("gebied/adressen/" + address.id.text()), visit.form_token,
                hidden_fields(here.wanted),
                fields.cards("kind", words(texts::one::kind), kind_options(words)),
                fields.textarea("companies", words(texts::one::companies),
                    {.hint = words(texts::one::companies_hint),
                        .need = Need::optional,
                        .rows = 2,
                        .may_name_people = true}),
                div_(cls("actions actions-in-reach"), std::move(buttons)))),
            place_line(visit, address), walk_of(visit, near, here.wanted),
            remove_form(visit, address, here.wanted)));
}

visit::Answer taken_off(visit::Visit const& visit, Here const& here)
{
    if (!remove_address(visit.db, visit.scope(), here.address.id))
        return http::not_found();
    visit.note(i18n::message(texts::journal::removed));
    return visit::done(
        visit, list_path(visit, here.wanted), i18n::message(texts::one::removed, line_of(here.address)));
}

i18n::Problems problems_of(http::Request const& request)
{
    i18n::Problems out;
    if (!known_kind(request.field("kind")))
        out.push_back(i18n::problem("kind", texts::one::kind_needed));
    if (!fit(read_companies(request.field("companies"))))
        out.push_back(
            i18n::problem("companies", texts::one::companies_long, company_name_max, companies_max));
    return out;
}

void keep(visit::Visit const& visit, Address const& address, http::Request const& request)
{
    auto const kind = kind_of(request.field("kind"));
    if (kind != address.kind)
        update_address_kind(visit.db, visit.scope(), address.id, kind);
    auto const names = read_companies(request.field("companies"));
    if (request.has_field("companies") && names != address.companies)
        set_companies(visit.db, visit.scope(), address.id, names);
}

} // namespace

visit::Answer show_new_address(visit::Visit& visit, http::Request&)
{
    return new_address_page(visit, {{"kind", std::string(code(AddressKind::company))}}, {});
}

visit::Answer act_new_address(visit::Visit& visit, http::Request& request)
{
    auto const address = typed_address(request);
    auto wrong = problems(address);
    if (!wrong.empty())
        return visit::with_problems(new_address_page(visit, typed_values(request), std::move(wrong)));
    auto const added = add_address(visit.db, visit.scope(), address);
    if (!added)
        return visit::with_problems(
            new_address_page(visit, typed_values(request), {{"number", message(added.error())}}));
    visit.note(i18n::message(texts::journal::added));
    return visit::done(
        visit, visit.path("gebied/adressen"), i18n::message(texts::by_hand::done, line_of(address)));
}

visit::Answer show_address(visit::Visit& visit, http::Request& request)
{
    auto const here = asked_address(visit, request);
    return here ? visit::Answer(address_page(visit, *here, kept_of(here->address), {})) : http::not_found();
}

visit::Answer act_address(visit::Visit& visit, http::Request& request)
{
    auto const here = asked_address(visit, request);
    if (!here)
        return http::not_found();
    if (request.field("do") == "remove")
        return taken_off(visit, *here);
    auto wrong = problems_of(request);
    if (!wrong.empty()) {
        Values typed{{"kind", std::string(request.field("kind"))},
            {"companies", std::string(request.field("companies"))}};
        return visit::with_problems(address_page(visit, *here, std::move(typed), std::move(wrong)));
    }
    keep(visit, here->address, request);
    auto const said = i18n::message(texts::one::saved, line_of(here->address));
    if (request.field("do") != "next")
        return visit::done(visit, list_path(visit, here->wanted), said);
    auto const near = neighbours(here->walk, here->address, here->wanted);
    return near.after ? visit::done(visit, address_path(visit, *near.after, here->wanted), said)
                      : visit::done(visit, list_path(visit, here->wanted),
                          i18n::message(texts::one::was_last, line_of(here->address)));
}

} // namespace area
