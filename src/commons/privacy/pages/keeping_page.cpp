#include "keeping_page.h"

#include "register_of.h"
#include "texts.h"

#include "html/parts.h"
#include "keeping/proof.h"

#include <algorithm>

namespace privacy {
namespace {

using namespace html;
using keeping::Kind;

constexpr int proofs_max = 100;

// Below the smallest group nobody is told how many answered: the results say the same.
std::string amount(visit::Visit const& visit, Kind const& kind, std::int64_t count)
{
    auto const least = std::int64_t{visit.group_size_min()};
    if (kind.hides_few && count > 0 && count < least)
        return visit.words(texts::kept::fewer, least);
    return visit.words.number(count);
}

std::string first_day(visit::Visit const& visit, Kind const& kind, partnership::Kept const& kept)
{
    if (!kept.oldest)
        return std::string(visit.words(kept.count > 0 ? texts::kept::not_running : texts::kept::nothing));
    auto const day = keeping::erased_on(kind, kept.oldest);
    return day <= visit.today ? std::string(visit.words(texts::kept::tonight)) : visit.words.date(day);
}

std::string term(visit::Visit const& visit, Kind const& kind)
{
    auto const& words = visit.words;
    return words(texts::paper::term_after, words(keeping::term(kind.days)), words(kind.counted_from));
}

Html of_park(visit::Visit const& visit)
{
    auto const& words = visit.words;
    DataTable table{words(texts::kept::of_park),
        {{words(texts::kept::kind)}, {words(texts::kept::count), Align::end}, {words(texts::kept::term)},
            {words(texts::kept::first)}, {words(texts::kept::then)}},
        {}, {}};
    for (auto const& kind : register_of(visit).kinds) {
        if (kind.reach != keeping::Reach::park)
            continue;
        auto const kept = kind.kept ? kind.kept(visit.db, visit.park->partnership.id) : partnership::Kept{};
        table.rows.push_back({words(kind.name), kind.kept ? amount(visit, kind, kept.count) : "–",
            term(visit, kind), first_day(visit, kind, kept), words(keeping::name(kind.then))});
    }
    return data_table(std::move(table));
}

Html of_house(visit::Visit const& visit)
{
    auto const& words = visit.words;
    DataTable table{words(texts::kept::of_house),
        {{words(texts::kept::kind)}, {words(texts::kept::term)}, {words(texts::kept::then)}}, {}, {}};
    for (auto const& kind : register_of(visit).kinds)
        if (kind.reach == keeping::Reach::house)
            table.rows.push_back({words(kind.name), term(visit, kind), words(keeping::name(kind.then))});
    return data_table(std::move(table));
}

Html proof_table(visit::Visit const& visit)
{
    auto const& words = visit.words;
    auto const& kinds = register_of(visit).kinds;
    DataTable table{words(texts::kept::proofs),
        {{words(texts::kept::day)}, {words(texts::kept::kind)}, {words(texts::kept::erased), Align::end},
            {words(texts::kept::by_setting)}},
        {}, words(texts::kept::no_proofs)};
    for (auto const& proof : keeping::proofs(visit.db, visit.park->partnership.id, proofs_max)) {
        auto const kind = std::ranges::find(kinds, proof.kind, &Kind::id);
        bool const is_known = kind != kinds.end() && proof.partnership;
        if (is_known)
            table.rows.push_back({words.date(proof.day), words(kind->name), amount(visit, *kind, proof.count),
                words(texts::kept::setting_was, proof.setting, words(keeping::term(proof.days)))});
    }
    return data_table(std::move(table));
}

// It is chosen where it matters: beside the survey.
Html smallest_group(visit::Visit const& visit)
{
    auto const& words = visit.words;
    return panel(fragment(h2(words(texts::group::title)), p(words(texts::group::now, visit.group_size_min())),
        when(visit.may(visit::Capability::run_survey), [&] {
            return p(
                a(cls("nl-link"), href(visit.path("enquete#kleinste-groep")), words(texts::group::change)));
        })));
}

visit::Page keeping_page(visit::Visit const& visit)
{
    auto const& words = visit.words;
    auto const backups = words(texts::kept::backups, words(keeping::term(register_of(visit).backup_days)));
    visit::Page page{std::string(words(texts::kept::title)),
        fragment(page_head({words(texts::kept::title), words(texts::kept::lead)}),
            stack({of_park(visit), proof_table(visit), of_house(visit), smallest_group(visit)}), p(backups),
            actions({button_link("/privacy/verwerkingsregister", words(texts::registry::title)),
                button_link("/privacy", words(texts::statement::title), Rank::quiet)}))};
    page.step = "logboek";
    page.crumbs = {{std::string(words(texts::kept::journal)), visit.path("logboek")}};
    return page;
}

} // namespace

visit::Answer show_keeping(visit::Visit& visit, http::Request&) { return keeping_page(visit); }

} // namespace privacy
