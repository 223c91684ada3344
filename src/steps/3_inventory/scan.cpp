#include "scan.h"

#include "figures.h"
#include "phenomena.h"
#include "store.h"
#include "texts.h"

namespace inventory {
namespace {

std::string period_words(i18n::Language language, Series const& series)
{
    i18n::Words const words(language);
    auto const last = shown(words, series.periods.back());
    if (series.span == Span::year || series.periods.size() < 2)
        return last;
    return words(texts::figure::span, shown(words, series.periods.front()), last);
}

std::optional<std::int64_t> value_of(Cell const& cell)
{
    return cell.look == Look::shown ? cell.value : std::nullopt;
}

// Years are not added up: the last one speaks, and the one before it stands beside it.
std::optional<std::int64_t> count_a_year_earlier(Series const& series)
{
    if (series.span != Span::year)
        return series.before.empty() ? std::nullopt : sum_of(series.before);
    bool const follows = series.periods.size() > 1
        && a_year_before(series.periods.back()) == series.periods[series.periods.size() - 2];
    return follows ? value_of(series.totals[series.totals.size() - 2]) : std::nullopt;
}

Difference trend_of(std::optional<std::int64_t> now, std::optional<std::int64_t> before)
{
    return now && before ? difference(*now, *before) : Difference::chance;
}

ScanLine line_of(Series const& series)
{
    ScanLine line{series.phenomenon, series.source, series.area, series.region, series.origin,
        period_words(i18n::Language::dutch, series), period_words(i18n::Language::english, series),
        latest_sum(series), count_a_year_earlier(series), Difference::chance, series.sharing,
        series.boundary};
    line.trend = trend_of(line.count, line.before);
    return line;
}

} // namespace

std::vector<ScanLine> scan_of(std::vector<Series> const& all)
{
    std::vector<ScanLine> out;
    for (auto const& phenomenon : phenomena())
        for (auto const& series : all)
            if (series.phenomenon == phenomenon.id && !series.periods.empty())
                out.push_back(line_of(series));
    return out;
}

std::vector<ScanLine> scan(db::Connection& db, partnership::Reader const& reader)
{
    return scan_of(series_of(figures_of_round(db, reader)));
}

} // namespace inventory
