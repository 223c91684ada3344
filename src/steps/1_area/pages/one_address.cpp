#include "one_address.h"

#include "address.h"
#include "parts.h"
#include "store.h"
#include "texts.h"

#include "base/text.h"
#include "html/fields.h"

namespace area {
namespace {

using namespace html;

Options kinds_of(i18n::Words const& words)
{
    Options options;
    for (auto const kind : {AddressKind::company, AddressKind::home, AddressKind::unknown})
        options.push_back({std::string(code(kind)), std::string(name(kind).in(words.language()))});
    return options;
}

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
                fields.radios("kind", words(texts::list::kind), kinds_of(words)),
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

std::optional<Address> asked_address(visit::Visit const& visit, http::Request const& request)
{
    auto const id = AddressId::read(request.param("address"));
    auto row = id ? address_of_id(visit.db, visit.scope(), *id) : std::nullopt;
    return row && row->inside && !row->removed ? std::optional(std::move(row->address)) : std::nullopt;
}

std::string line_of(Address const& address)
{
    return std::string(base::trimmed(address.street + " " + written_number(address)));
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
    auto const& words = visit.words;
    auto const address = asked_address(visit, request);
    if (!address)
        return http::not_found();
    Fields const fields(words, {{"kind", std::string(code(address->kind))}});
    auto const title = line_of(*address);
    return framed(visit, title,
        fragment(page_head({title, written_postcode(address->postcode) + " " + address->town}),
            panel(post_form(visit.path("gebied/adressen/" + address->id.text()), visit.form_token,
                fields.radios("kind", words(texts::one::kind), kinds_of(words)),
                actions({submit_as("do", "keep", words(texts::one::save), Rank::primary),
                    submit_as("do", "remove", words(texts::one::remove), Rank::danger),
                    button_link(visit.path("gebied/adressen"), words(texts::upload::back), Rank::quiet)}))),
            p(words(texts::one::remove_what))));
}

visit::Answer act_address(visit::Visit& visit, http::Request& request)
{
    auto const address = asked_address(visit, request);
    if (!address)
        return http::not_found();
    bool const removes = request.field("do") == "remove";
    auto const changed = removes
        ? remove_address(visit.db, visit.scope(), address->id)
        : set_kind(visit.db, visit.scope(), address->id, kind_of(request.field("kind")));
    if (!changed)
        return http::not_found();
    if (removes)
        visit.note(i18n::message(texts::journal::removed));
    auto const said = removes ? i18n::message(texts::one::removed, line_of(*address))
                              : i18n::message(texts::one::saved, line_of(*address));
    return visit::done(visit, visit.path("gebied/adressen"), said);
}

} // namespace area
