#include "links.h"

#include "store.h"
#include "texts.h"
#include "top_three_scan.h"

#include "inventory/phenomena.h"
#include "participants/participants.h"

namespace inventory {
namespace {

using partnership::Link;
using partnership::Reader;

constexpr std::string_view figure_prefix = "figure:", top_prefix = "top:";

std::optional<Link> figure_link(db::Connection& db, Reader const& reader, std::string_view id)
{
    auto const* phenomenon = find_phenomenon(id);
    if (!phenomenon || figures_of_phenomenon(db, reader, phenomenon->id).empty())
        return std::nullopt;
    // The name of a phenomenon of the house was typed by somebody, and may hold anything.
    auto const name = phenomenon->is_own ? i18n::message(texts::link::itself, phenomenon->name.dutch)
                                         : i18n::Message{phenomenon->name, {}};
    return Link{std::string(figure_prefix) + phenomenon->id, partnership::Stage::source, name,
        "inventarisatie/cijfers/" + phenomenon->id, i18n::message(texts::link::figures)};
}

std::optional<Link> top_link(db::Connection& db, Reader const& reader, accounts::OrganisationId id)
{
    if (!reader.sees().working_group || !is_given(scan_of(scans(db, reader.scope()), id)))
        return std::nullopt;
    auto const organisation = participants::organisation(db, reader.scope(), id);
    if (!organisation)
        return std::nullopt;
    return Link{std::string(top_prefix) + id.text(), partnership::Stage::source,
        i18n::message(texts::link::top, organisation->name), "inventarisatie/top3/" + id.text() + "/scan"};
}

std::optional<Link> find_link(db::Connection& db, Reader const& reader, std::string_view key)
{
    if (key.starts_with(figure_prefix))
        return figure_link(db, reader, key.substr(figure_prefix.size()));
    auto const id = key.starts_with(top_prefix)
        ? accounts::OrganisationId::read(key.substr(top_prefix.size()))
        : std::nullopt;
    return id ? top_link(db, reader, *id) : std::nullopt;
}

} // namespace

partnership::Links links() { return {find_link, nullptr}; }

} // namespace inventory
