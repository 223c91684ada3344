#include "top_three_scan.h"

#include "store.h"
#include "texts.h"

#include "base/text.h"

#include <algorithm>

namespace inventory {
namespace {

constexpr std::size_t often_max = 600, photo_words_max = 300;

Scan& scan_in(std::vector<Scan>& all, accounts::OrganisationId organisation)
{
    auto const found
        = std::ranges::find(all, organisation, [](Scan const& scan) { return scan.top.organisation; });
    if (found != all.end())
        return *found;
    return all.emplace_back(Scan{{organisation, {}}, {}, {}});
}

} // namespace

bool is_given(Scan const& scan)
{
    return std::ranges::any_of(scan.top.items,
        [](TopItem const& item) { return !item.phenomenon.empty() || !item.own_words.empty(); });
}

i18n::Problems problems(Scan const& scan)
{
    auto out = problems(scan.top);
    if (base::length_utf8(scan.often) > often_max)
        out.push_back(i18n::problem("often", texts::problem::too_long, often_max));
    return out;
}

i18n::Problems problems(Photo const& photo)
{
    i18n::Problems out;
    if (!photo.is_there())
        out.push_back(i18n::problem("file", texts::problem::photo));
    if (base::trimmed(photo.words).empty())
        out.push_back(i18n::problem("photo_words", texts::problem::photo_words));
    if (base::length_utf8(photo.words) > photo_words_max)
        out.push_back(i18n::problem("photo_words", texts::problem::too_long, photo_words_max));
    return out;
}

void give_scan(db::Connection& db, partnership::Scope const& scope, Scan const& scan)
{
    give_top_three(db, scope, scan.top);
    upsert_often(db, scope, scan.top.organisation, scan.often);
}

void set_photo(db::Connection& db, partnership::Scope const& scope, accounts::OrganisationId organisation,
    Photo const& photo)
{
    upsert_photo(db, scope, organisation, photo.file.empty() ? Photo{} : photo);
}

std::vector<Scan> scans(db::Connection& db, partnership::Scope const& scope)
{
    std::vector<Scan> out;
    for (auto& top : top_threes(db, scope))
        scan_in(out, top.organisation).top = std::move(top);
    for (auto& kept : kept_scans_of_round(db, scope)) {
        auto& scan = scan_in(out, kept.organisation);
        scan.often = std::move(kept.often);
        scan.photo = std::move(kept.photo);
    }
    std::ranges::sort(out, {}, [](Scan const& scan) { return scan.top.organisation.value; });
    return out;
}

Scan scan_of(std::vector<Scan> const& all, accounts::OrganisationId organisation)
{
    auto const found
        = std::ranges::find(all, organisation, [](Scan const& scan) { return scan.top.organisation; });
    return found == all.end() ? Scan{{organisation, {}}, {}, {}} : *found;
}

} // namespace inventory
