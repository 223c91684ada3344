#include "address_list.h"

#include "texts.h"

#include "base/text.h"

#include <unordered_set>

namespace area {
namespace {

using Ids = std::unordered_set<std::int64_t>;

Ids sent_ids(http::Request const& request, std::string_view field)
{
    Ids out;
    for (auto const text : request.fields(field))
        if (auto const id = AddressId::read(text))
            out.insert(id->value);
    return out;
}

std::vector<Address> those_of(std::vector<Address> const& all, Ids const& ids)
{
    std::vector<Address> out;
    for (auto const& address : all)
        if (ids.contains(address.id.value))
            out.push_back(address);
    return out;
}

// The addresses that were meant, or what is wrong.
base::Result<std::vector<Address>, i18n::Problem> meant(
    std::vector<Address> const& all, Wanted const& wanted, http::Request const& request)
{
    auto const which = request.field("which");
    if (which == "all") {
        auto found = fitting(all, wanted);
        if (base::read_integer(request.field("found")) != static_cast<std::int64_t>(found.size()))
            return base::refuse(i18n::problem("which", texts::bulk::list_changed));
        return found;
    }
    auto chosen = those_of(all, sent_ids(request, which == "page" ? "shown" : "address"));
    if (chosen.empty())
        return base::refuse(i18n::problem("which", texts::bulk::none_chosen));
    return chosen;
}

Chosen as_sent(http::Request const& request)
{
    Chosen out{
        {{"which", std::string(request.field("which"))}, {"kind", std::string(request.field("kind"))}}, {}};
    for (auto const id : request.fields("address"))
        out.values.add("address", id);
    return out;
}

visit::Answer wrong(visit::Visit const& visit, http::Request const& request, i18n::Problem const& problem)
{
    auto chosen = as_sent(request);
    chosen.problems = {problem};
    return visit::with_problems(list_page(visit, wanted_of(visit, request), chosen, std::nullopt));
}

visit::Answer back_to_list(visit::Visit const& visit, Wanted const& wanted, ChangeId id)
{
    return http::redirect(list_path(visit, wanted) + "&wijziging=" + id.text());
}

} // namespace

visit::Answer act_kinds(visit::Visit& visit, http::Request& request)
{
    auto const kind = known_kind(request.field("kind"));
    if (!kind)
        return wrong(visit, request, i18n::problem("kind", texts::bulk::kind_needed));
    auto const wanted = wanted_of(visit, request);
    auto const chosen = meant(addresses(visit.db, visit.scope()), wanted, request);
    if (!chosen)
        return wrong(visit, request, chosen.error());
    auto const changes = changes_to(*chosen, *kind);
    auto const id = set_kinds(visit.db, visit.scope(), changes, visit.now);
    if (changes.size() > 1)
        visit.note(i18n::message(texts::journal::kinds_set, changes.size()));
    return back_to_list(visit, wanted, id);
}

visit::Answer act_undo_kinds(visit::Visit& visit, http::Request& request)
{
    auto const id = ChangeId::read(request.param("change"));
    auto const back = id ? undo(visit.db, visit.scope(), *id) : std::nullopt;
    if (!back)
        return visit::done(visit, visit.path("gebied/adressen"), i18n::message(texts::bulk::too_late));
    if (*back > 1)
        visit.note(i18n::message(texts::journal::kinds_back, *back));
    return back_to_list(visit, wanted_of(visit, request), *id);
}

} // namespace area
