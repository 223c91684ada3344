#include "top_three_suggested.h"

#include "texts.h"

#include "inventory/phenomena.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace inventory {
namespace {

constexpr std::size_t suggestions_max = 3;

// Month before quarter before year; the park before its postcodes.
auto fineness(Series const& series)
{
    int const length = series.span == Span::month ? 0 : series.span == Span::quarter ? 1 : 2;
    return std::tuple(length, series.area == Area::park ? 0 : 1);
}

// Over the periods, or the last year. Where a month is too small to show, the year of each line may still be
// shown, and so their sum.
std::optional<std::int64_t> count_of(Series const& series)
{
    if (auto const sum = latest_sum(series); sum || series.span == Span::year)
        return sum;
    std::vector<Cell> totals;
    for (auto const& line : series.lines)
        totals.push_back(line.total);
    return sum_of(totals);
}

std::vector<Period> a_year_earlier(Series const& series)
{
    std::vector<Period> out;
    for (auto const period : series.periods)
        out.push_back(a_year_before(period));
    if (series.span == Span::year)
        out.erase(out.begin(), out.end() - 1);
    return out;
}

// The same figures as they could be shown a year ago; none where a period is not known.
std::optional<std::int64_t> count_before(std::vector<StoredFigure> const& figures, Series const& series)
{
    auto const periods = a_year_earlier(series);
    std::vector<StoredFigure> earlier;
    for (auto const& figure : figures)
        if (figure.source == series.source && figure.area == series.area && figure.region == series.region
            && figure.count.phenomenon == series.phenomenon
            && std::ranges::find(periods, figure.count.period) != periods.end())
            earlier.push_back(figure);
    auto const found = series_of(earlier);
    bool const is_whole = found.size() == 1 && found.front().periods.size() == periods.size();
    return is_whole ? count_of(found.front()) : std::nullopt;
}

std::optional<Suggestion> suggestion_of(std::vector<StoredFigure> const& figures, Series const& series)
{
    auto const count = count_of(series);
    if (!count || *count == 0)
        return std::nullopt;
    Suggestion out{series.phenomenon, *count, series.span, 1, {}, series.sharing};
    if (series.span != Span::year)
        out.periods = static_cast<std::int64_t>(series.periods.size());
    if (auto const before = count_before(figures, series))
        out.difference = difference(*count, *before);
    return out;
}

void drop_what_is_told_by_kind(std::vector<Suggestion>& all)
{
    bool const has_kind
        = std::ranges::any_of(all, [](Suggestion const& one) { return !counts_together(one.phenomenon); });
    if (has_kind)
        std::erase_if(all, [](Suggestion const& one) { return counts_together(one.phenomenon); });
}

bool comes_first(Suggestion const& left, Suggestion const& right)
{
    bool const left_rose = left.difference == Difference::more,
               right_rose = right.difference == Difference::more;
    return left_rose != right_rose ? left_rose : left.count > right.count;
}

// In the order of the list of phenomena.
std::vector<Suggestion> counted(std::vector<StoredFigure> const& figures, Source source)
{
    auto const own = own_series(figures, source);
    std::vector<Suggestion> out;
    for (auto const& phenomenon : phenomena())
        for (auto const& series : own)
            if (series.phenomenon == phenomenon.id)
                if (auto const found = suggestion_of(figures, series))
                    out.push_back(*found);
    drop_what_is_told_by_kind(out);
    return out;
}

std::string span_words(i18n::Words const& words, Suggestion const& suggestion)
{
    if (suggestion.span == Span::month)
        return words(texts::suggested::months, suggestion.periods);
    if (suggestion.span == Span::quarter)
        return words(texts::suggested::quarters, suggestion.periods);
    return std::string(words(texts::suggested::year));
}

std::string why(i18n::Words const& words, Suggestion const& suggestion)
{
    if (!is_for_group(suggestion))
        return {};
    auto const count = shown(words, suggestion);
    if (suggestion.difference == Difference::more)
        return words(texts::suggested::why_more, count);
    if (suggestion.difference == Difference::fewer)
        return words(texts::suggested::why_fewer, count);
    return words(texts::suggested::why, count);
}

} // namespace

std::optional<Source> own_source(std::string_view organisation_kind)
{
    auto const source = source_of(organisation_kind);
    bool const is_asked = source && std::ranges::find(asked_sources, *source) != std::end(asked_sources);
    return is_asked ? source : std::nullopt;
}

std::vector<Series> own_series(std::vector<StoredFigure> const& figures, Source source)
{
    std::vector<Series> out;
    for (auto const& series : series_of(figures)) {
        if (series.source != source || !is_of_park(series.area) || series.periods.empty())
            continue;
        auto const known = std::ranges::find(out, series.phenomenon, &Series::phenomenon);
        if (known == out.end())
            out.push_back(series);
        else if (fineness(series) < fineness(*known))
            *known = series;
    }
    return out;
}

bool is_for_group(Suggestion const& suggestion)
{
    return suggestion.sharing <= partnership::Sharing::working_group;
}

std::vector<Suggestion> suggested(std::vector<StoredFigure> const& figures, Source source)
{
    auto out = counted(figures, source);
    std::ranges::stable_sort(out, comes_first);
    out.resize(std::min(out.size(), suggestions_max));
    return out;
}

TopThree with_suggestions(i18n::Words const& words, TopThree top, std::vector<Suggestion> const& suggestions)
{
    for (std::size_t i = 0; i < std::min(suggestions.size(), top.items.size()); ++i)
        top.items[i] = {suggestions[i].phenomenon, "", why(words, suggestions[i])};
    return top;
}

std::string shown(i18n::Words const& words, Suggestion const& suggestion)
{
    auto const* phenomenon = find_phenomenon(suggestion.phenomenon);
    auto const unit = phenomenon ? phenomenon->unit.in(words.language()) : std::string_view();
    return words(texts::suggested::count, suggestion.count, std::string(unit), span_words(words, suggestion));
}

} // namespace inventory
