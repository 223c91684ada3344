#include "outcome_beside.h"

#include "outcome_tables.h"
#include "questions.h"
#include "texts.h"

#include "base/text.h"
#include "html/parts.h"

#include <algorithm>

namespace survey {
namespace {

using namespace html;

std::string answer_name(i18n::Words const& words, NamedFigure const& one)
{
    auto const& question = *one.result->question;
    if (one.is_mean)
        return std::string(words(texts::outcome::mean));
    if (question.kind == Kind::ranking)
        return std::string(words(texts::outcome::firsts));
    if (one.key.ends_with(":positive"))
        return std::string(question.options[one.option - 1].text.in(words.language())) + " / "
            + std::string(question.options[one.option].text.in(words.language()));
    return std::string(question.options[one.option].text.in(words.language()));
}

Html verdict_view(i18n::Words const& words, Verdict verdict)
{
    auto const text = said(verdict).in(words.language());
    return verdict == Verdict::different ? badge(Tone::info, text) : Html(text);
}

Html others_view(i18n::Words const& words, Outcome const& outcome, NamedFigure const& one)
{
    auto const found = outcome.parks.find(one.key);
    if (found == outcome.parks.end())
        return no_value;
    return value_of_parks(words, one, found->second);
}

bool has_parks(Outcome const& outcome, std::vector<Beside const*> const& figures)
{
    return std::ranges::any_of(
        figures, [&](Beside const* one) { return outcome.parks.contains(one->now.key); });
}

Html beside_table(i18n::Words const& words, Outcome const& outcome, std::vector<Beside const*> const& figures)
{
    bool const with_before = outcome.before.has_value(), with_parks = has_parks(outcome, figures);
    DataTable table{words(texts::beside::caption), {{words(texts::outcome::answer)}}, {}, {}};
    table.columns.push_back({words(texts::beside::now), Align::end});
    if (with_before) {
        table.columns.push_back({words(texts::beside::before), Align::end});
        table.columns.push_back({words(texts::beside::verdict)});
    }
    if (with_parks)
        table.columns.push_back({words(texts::beside::parks), Align::end});
    for (auto const* one : figures) {
        Children row{short_name(words, one->now), value_of(words, one->now)};
        if (with_before) {
            row.push_back(one->before ? Html(value_of(words, *one->before)) : Html(no_value));
            row.push_back(verdict_view(words, one->verdict));
        }
        if (with_parks)
            row.push_back(others_view(words, outcome, one->now));
        table.rows.push_back(std::move(row));
    }
    return data_table(std::move(table));
}

std::string change_said(i18n::Words const& words, std::string const& name, Beside const& one)
{
    return words(texts::beside::change, name, value_of(words, one.now), value_of(words, *one.before));
}

} // namespace

std::string short_name(i18n::Words const& words, NamedFigure const& one)
{
    auto const answer = answer_name(words, one);
    return one.row->item ? std::string(one.row->item->text.in(words.language())) + " – " + answer : answer;
}

i18n::Text said(Verdict verdict)
{
    switch (verdict) {
    case Verdict::different:
        return texts::beside::different;
    case Verdict::chance:
        return texts::beside::chance;
    case Verdict::none:
        break;
    }
    return texts::beside::not_tested;
}

std::string value_of_parks(i18n::Words const& words, NamedFigure const& one, ParksMean const& mean)
{
    return words(texts::beside::of_parks,
        one.is_mean ? words.decimal(mean.value, 1) : words.percent(mean.value), mean.parks);
}

std::string name_of(i18n::Words const& words, NamedFigure const& one)
{
    return plain_text(words, one.result->question->text) + " " + short_name(words, one);
}

std::string value_of(i18n::Words const& words, NamedFigure const& one)
{
    if (one.is_mean)
        return words.decimal(*one.row->figures.mean, 1);
    return one.n < answers_for_percent_min
        ? words(texts::beside::so_many_of, one.hits, one.n)
        : words(texts::beside::percent_of, words.percent(one.value()), one.n);
}

std::string comparison_said(i18n::Words const& words, Comparison const& compared)
{
    return words(texts::beside::compared, static_cast<std::int64_t>(compared.tested)) + " "
        + words(texts::beside::how_many_differ, static_cast<std::int64_t>(compared.different));
}

std::string not_the_same_said(i18n::Words const& words, Comparison const& compared)
{
    std::vector<std::string> ids;
    for (auto const* question : compared.not_the_same)
        ids.push_back(question->id);
    return words(texts::beside::not_the_same, base::joined(ids, ", "));
}

std::vector<std::string> differences_said(i18n::Words const& words, Comparison const& compared)
{
    std::vector<std::string> out;
    for (auto const& one : compared.figures)
        if (one.verdict == Verdict::different)
            out.push_back(change_said(words, name_of(words, one.now), one));
    return out;
}

Html comparison_view(i18n::Words const& words, Outcome const& outcome)
{
    if (!outcome.before && outcome.parks.empty())
        return {};
    auto const& compared = outcome.compared;
    auto const changes = differences_said(words, compared);
    Children body;
    if (outcome.before)
        body = {p(cls("lead"), comparison_said(words, compared)),
            when(!changes.empty(),
                [&] { return ul(each(changes, [](std::string const& one) { return li(one); })); }),
            when(!compared.not_the_same.empty(), [&] { return p(not_the_same_said(words, compared)); })};
    Children how;
    if (outcome.before)
        how = {li(words(texts::beside::how_tested)), li(words(texts::beside::how_many, compared.tested)),
            li(words(texts::beside::how_chance)), li(words(texts::beside::how_shown))};
    if (!outcome.parks.empty())
        how.push_back(li(words(texts::beside::how_parks, parks_min, parks_min)));
    body.push_back(disclosure(words(texts::beside::how), ul(std::move(how))));
    return block(words(texts::beside::title), panel(stack(std::move(body))));
}

Html beside_view(i18n::Words const& words, Outcome const& outcome, Question const& question)
{
    auto const figures = outcome.compared.of(question);
    bool const has_before
        = std::ranges::any_of(figures, [](Beside const* one) { return one->before.has_value(); });
    if (!has_before && !has_parks(outcome, figures))
        return {};
    Html changes = each(figures, [&](Beside const* one) {
        return when(one->verdict == Verdict::different, [&] {
            return p(badge(Tone::info, words(texts::beside::different)), " ",
                change_said(words, short_name(words, one->now), *one));
        });
    });
    return fragment(
        std::move(changes), disclosure(words(texts::beside::title), beside_table(words, outcome, figures)));
}

} // namespace survey
