#include "comparison.h"

#include "texts.h"

#include "area/area.h"
#include "inventory/inventory.h"
#include "survey/rounds.h"

#include <fmt/format.h>

#include <algorithm>

namespace continuation {
namespace {

std::string points_of(i18n::Words const& words, survey::RoundChange const& change)
{
    if (!change.points)
        return "–";
    if (*change.points == 0)
        return std::string(words(texts::before_after::no_points));
    return *change.points > 0 ? words(texts::before_after::more_points, *change.points)
                              : words(texts::before_after::fewer_points, -*change.points);
}

SheetTable empty_table(i18n::Words const& words, std::string caption)
{
    return {std::move(caption),
        {{std::string(words(texts::round::question))}, {std::string(words(texts::round::earlier)), true},
            {std::string(words(texts::round::now)), true},
            {std::string(words(texts::before_after::points)), true},
            {std::string(words(texts::round::answers)), true},
            {std::string(words(texts::before_after::verdict))}},
        {}};
}

std::vector<std::string> row_of(i18n::Words const& words, survey::RoundChange const& one)
{
    return {one.what, one.before, one.now, points_of(words, one),
        fmt::format("{} / {}", words.number(one.n_before), words.number(one.n_now)), one.verdict};
}

// What really changed comes first: it would be lost among what chance does.
SheetPart real_part(i18n::Words const& words, survey::RoundChanges const& changes)
{
    bool const is_residents = changes.audience == "residents";
    SheetPart out{std::string(
        words(is_residents ? texts::before_after::residents : texts::before_after::entrepreneurs))};
    auto table = empty_table(words, std::string(words(texts::before_after::real)));
    for (auto const& one : changes.all)
        if (one.is_real)
            table.rows.push_back(row_of(words, one));
    out.paragraphs.push_back(
        words(texts::before_after::counted, std::ssize(changes.all), std::ssize(table.rows)));
    if (!changes.other_words.empty())
        out.paragraphs.push_back(words(texts::before_after::other_words, std::ssize(changes.other_words)));
    out.table = std::move(table);
    return out;
}

SheetPart every_part(i18n::Words const& words, survey::RoundChanges const& changes)
{
    bool const is_residents = changes.audience == "residents";
    SheetPart out{std::string(
        words(is_residents ? texts::before_after::every_resident : texts::before_after::every_entrepreneur))};
    auto table = empty_table(words, out.heading);
    for (auto const& one : changes.all)
        table.rows.push_back(row_of(words, one));
    out.table = std::move(table);
    out.is_folded = true;
    return out;
}

SheetPart area_part(db::Connection& db, i18n::Words const& words, TwoRounds const& rounds)
{
    auto const line = [&](partnership::Scope const& scope) {
        auto const area = area::summary(db, scope);
        return words(
            texts::round::area_value, words.decimal(area.hectares, 1), area.addresses, area.boundary_version);
    };
    return {std::string(words(texts::round::area)),
        {words(texts::before_after::round_line, rounds.number_before, line(rounds.before)),
            words(texts::before_after::round_line, rounds.number_now, line(rounds.now))}};
}

// "90 in 9 maanden" beside a count over more or fewer of them.
std::string count_of(
    i18n::Words const& words, inventory::Figure const& figure, inventory::Figure const* beside)
{
    auto const count = words.number(figure.count);
    bool const is_said = beside && figure.months > 0 && figure.months != beside->months;
    return is_said ? fmt::format("{} {}", count, words(texts::before_after::in_months, figure.months))
                   : count;
}

// The name of a figure tells of its newest year only.
std::string with_years(
    i18n::Words const& words, inventory::Figure const& figure, inventory::Figure const* beside)
{
    auto const count = count_of(words, figure, beside);
    auto const first = figure.from.year, last = figure.until.year;
    return first == last ? fmt::format("{} ({})", count, last)
                         : fmt::format("{} ({}–{})", count, first, last);
}

// A figure keeps its key over the rounds; only what both have stands beside each other.
SheetPart counts_part(db::Connection& db, i18n::Words const& words, TwoRounds const& rounds)
{
    SheetPart out{std::string(words(texts::quarter::figures))};
    auto const before = inventory::latest_figures(db, partnership::Reader::of_group(rounds.before));
    SheetTable table{out.heading,
        {{std::string(words(texts::quarter::figure))}, {std::string(words(texts::round::earlier)), true},
            {std::string(words(texts::round::now)), true}},
        {}};
    for (auto const& one : inventory::latest_figures(db, partnership::Reader::of_group(rounds.now))) {
        auto const found = std::ranges::find(before, one.key, &inventory::Figure::key);
        auto const* then = found == before.end() ? nullptr : &*found;
        table.rows.push_back({words.language() == i18n::Language::dutch ? one.dutch : one.english,
            then ? with_years(words, *then, &one) : "–", with_years(words, one, then)});
    }
    if (table.rows.empty())
        out.paragraphs.emplace_back(words(texts::quarter::no_figures));
    out.table = std::move(table);
    return out;
}

} // namespace

std::vector<SheetPart> survey_parts(
    db::Connection& db, i18n::Words const& words, partnership::Scope const& now, int group_size_min)
{
    std::vector<SheetPart> out;
    for (auto const& changes : survey::round_changes(db, words, now, group_size_min)) {
        out.push_back(real_part(words, changes));
        out.push_back(every_part(words, changes));
    }
    if (out.empty())
        out.push_back(
            {std::string(words(texts::round::survey)), {std::string(words(texts::before_after::no_survey))}});
    return out;
}

Sheet comparison_sheet(
    db::Connection& db, i18n::Words const& words, TwoRounds const& rounds, int group_size_min)
{
    Sheet out{words(texts::before_after::title, rounds.number_before, rounds.number_now), {}, {}, {},
        survey_parts(db, words, rounds.now, group_size_min)};
    out.parts.push_back(counts_part(db, words, rounds));
    out.parts.push_back(area_part(db, words, rounds));
    out.note = words(texts::before_after::note);
    return out;
}

} // namespace continuation
