#include "findings.h"

#include "outcome_tables.h"
#include "questions.h"
#include "texts.h"

#include "base/text.h"

#include <algorithm>
#include <cmath>

namespace survey {
namespace {

constexpr std::size_t named_in_sentence = 3, scale_points = 5;
constexpr double share_to_tell_alone = 0.5; // below it the next ones are told as well

struct Ends {
    std::size_t one = 0, other = 0;
};
constexpr Ends worst{0, 1}, best{3, 4};
// "Hoe vaak heeft u last van …?": from never to often.
constexpr std::string_view trouble_question = "D1";

std::string_view people(Speaker const& speaker)
{
    return speaker.words(
        speaker.audience == Audience::residents ? texts::finding::residents : texts::finding::entrepreneurs);
}

std::string option_text(i18n::Words const& words, Question const& question, std::size_t at)
{
    return std::string(question.options[at].text.in(words.language()));
}

bool has_five_levels(Question const& question)
{
    return question.has_levels && question.kind != Kind::mark10 && question.options.size() == scale_points;
}

// How many chose one of two neighbours; none where that is hidden.
std::optional<std::int64_t> count_at(RowResult const& row, Ends ends)
{
    auto const& figures = row.figures;
    if (figures.is_withheld || figures.groups.size() != scale_points)
        return std::nullopt;
    auto const one = figures.groups[ends.one], other = figures.groups[ends.other];
    if (one == hidden_group || other == hidden_group)
        return std::nullopt;
    auto const sum = [&](int group) { return figures.sums[static_cast<std::size_t>(group)]; };
    return one == other ? sum(one) : sum(one) + sum(other);
}

std::string level_sentence(Speaker const& speaker, QuestionResult const& result)
{
    std::string out;
    auto const& row = result.rows[0];
    for (auto const side : {Side::good, Side::bad})
        if (auto const count = count_of_side(*result.question, row, side))
            out += (out.empty() ? "" : " ")
                + speaker.words(texts::finding::answers,
                    with_capital(who_answer(speaker, *count, row.figures.n)),
                    name_of_side(speaker.words, *result.question, side));
    if (out.empty() && row.figures.mean)
        return speaker.words(texts::finding::mean_of_five, speaker.words.decimal(*row.figures.mean, 1));
    return out;
}

struct Named {
    std::string name;
    std::int64_t count = 0, n = 0;
    double share() const { return n == 0 ? 0 : static_cast<double>(count) / static_cast<double>(n); }
};

std::string named_list(i18n::Words const& words, std::vector<Named> all)
{
    std::ranges::stable_sort(all, std::ranges::greater(), &Named::share);
    std::erase_if(all, [](Named const& one) { return one.count == 0; });
    if (all.size() > named_in_sentence)
        all.resize(named_in_sentence);
    std::vector<std::string> parts;
    for (auto const& one : all)
        parts.push_back(words(texts::finding::named, one.name, part_in_words(words, one.count, one.n)));
    return listed(words, parts);
}

std::vector<Named> rows_at(i18n::Words const& words, QuestionResult const& result, Side side)
{
    std::vector<Named> out;
    for (auto const& row : result.rows)
        if (auto const count = count_of_side(*result.question, row, side); count && row.item)
            out.push_back({std::string(row.item->text.in(words.language())), *count, row.figures.n});
    return out;
}

std::string satisfied_items(i18n::Words const& words, QuestionResult const& result)
{
    std::string out;
    for (auto const side : {Side::good, Side::bad})
        if (auto const names = named_list(words, rows_at(words, result, side)); !names.empty())
            out += (out.empty() ? "" : " ")
                + words(texts::finding::most_of, name_of_side(words, *result.question, side), names);
    return out;
}

std::vector<Named> rows_with(i18n::Words const& words, QuestionResult const& result, std::size_t option)
{
    std::vector<Named> out;
    for (auto const& row : result.rows)
        if (auto const count = row.figures.is_withheld ? std::nullopt : row.figures.count(option);
            count && row.item)
            out.push_back({std::string(row.item->text.in(words.language())), *count, row.figures.n});
    return out;
}

std::string items_sentence(Speaker const& speaker, QuestionResult const& result)
{
    auto const& words = speaker.words;
    auto const& question = *result.question;
    if (!question.has_levels || question.options.empty())
        return {};
    if (has_five_levels(question))
        return satisfied_items(words, result);
    auto const last = question.options.size() - 1;
    auto const names = named_list(words, rows_with(words, result, last));
    return names.empty() ? "" : words(texts::finding::most_of, option_text(words, question, last), names);
}

// The answers that may be shown by themselves; those that stand alone, as "none of these", apart.
std::vector<Named> options_of_row(i18n::Words const& words, QuestionResult const& result, bool alone)
{
    std::vector<Named> out;
    auto const& row = result.rows[0];
    auto const& options = result.question->options;
    for (std::size_t at = 0; at < std::min(options.size(), row.figures.groups.size()); ++at)
        if (auto const count = row.figures.count(at); count && options[at].is_alone == alone)
            out.push_back({option_text(words, *result.question, at), *count, row.figures.n});
    return out;
}

std::string several_sentence(Speaker const& speaker, QuestionResult const& result)
{
    auto const& words = speaker.words;
    std::string out;
    for (auto const& one : options_of_row(words, result, true))
        if (one.count > 0)
            out += words(
                       texts::finding::answers, with_capital(who_answer(speaker, one.count, one.n)), one.name)
                + " ";
    if (auto const names = named_list(words, options_of_row(words, result, false)); !names.empty())
        out += words(texts::finding::often, names);
    return std::string(base::trimmed(out));
}

std::string single_sentence(Speaker const& speaker, QuestionResult const& result)
{
    auto all = options_of_row(speaker.words, result, false);
    auto const top = std::ranges::max_element(all, {}, &Named::count);
    if (top == all.end() || top->count == 0)
        return {};
    if (top->share() < share_to_tell_alone)
        return speaker.words(texts::finding::often, named_list(speaker.words, std::move(all)));
    return speaker.words(
        texts::finding::answers, with_capital(who_answer(speaker, top->count, top->n)), top->name);
}

std::string class_sentence(i18n::Words const& words, QuestionResult const& result)
{
    auto const& row = result.rows[0];
    if (row.figures.mean)
        return words(texts::finding::mean, words.decimal(*row.figures.mean, 1));
    std::optional<std::size_t> top;
    for (std::size_t at = 0; at < row.classes.size(); ++at)
        if (auto const count = row.figures.count(at); count && (!top || *count > *row.figures.count(*top)))
            top = at;
    return top ? words(texts::finding::often, class_name(words, result, *top)) : std::string();
}

std::string ranking_sentence(i18n::Words const& words, QuestionResult const& result)
{
    auto const names = named_list(words, rows_with(words, result, 0));
    return names.empty() ? "" : words(texts::finding::first, names);
}

std::string place_sentence(i18n::Words const& words, QuestionResult const& result)
{
    std::vector<Named> streets;
    auto const& row = result.rows[0];
    auto const ids = choices(*result.question);
    for (std::size_t at = 0; at < std::min(ids.size(), row.figures.groups.size()); ++at)
        if (auto const count = row.figures.count(at); count && !square_of(ids[at]))
            streets.push_back({option_words(words, *result.question, ids[at]), *count, row.figures.n});
    auto const names = named_list(words, streets);
    return names.empty() ? "" : words(texts::finding::often, names);
}

std::string mark_sentence(Speaker const& speaker, QuestionResult const& result)
{
    auto const mean = result.rows[0].figures.mean;
    return mean ? speaker.words(texts::finding::mark, people(speaker), speaker.words.decimal(*mean, 1)) : "";
}

} // namespace

std::optional<std::int64_t> count_of_side(Question const& question, RowResult const& row, Side side)
{
    if (has_five_levels(question))
        return count_at(row, side == Side::good ? best : worst);
    if (question.id != trouble_question || row.figures.is_withheld || row.figures.groups.empty())
        return std::nullopt;
    return row.figures.count(side == Side::good ? 0 : row.figures.groups.size() - 1);
}

std::string name_of_side(i18n::Words const& words, Question const& question, Side side)
{
    if (!has_five_levels(question))
        return option_text(words, question, side == Side::good ? 0 : question.options.size() - 1);
    auto const ends = side == Side::good ? best : worst;
    return words(texts::finding::either, option_text(words, question, ends.one),
        option_text(words, question, ends.other));
}

std::string who_answer(Speaker const& speaker, std::int64_t count, std::int64_t n)
{
    auto const& words = speaker.words;
    auto const group = people(speaker);
    if (count == 0)
        return words(texts::finding::nobody, n, group);
    if (count == n)
        return words(texts::finding::everybody, n, group);
    if (n < answers_for_percent_min)
        return words(texts::finding::some, count, n, group);
    auto const share = static_cast<double>(count) / static_cast<double>(n);
    auto const percent = words.percent(share);
    auto const tenths = std::lround(share * 10);
    if (tenths == 0)
        return words(texts::finding::few, group, percent);
    if (tenths == 10)
        return words(texts::finding::nearly_all, group, percent);
    if (tenths == 5)
        return words(texts::finding::half, group, percent);
    return words(texts::finding::tenths, tenths, group, percent);
}

std::string finding(Speaker const& speaker, QuestionResult const& result)
{
    if (result.is_withheld || result.rows.empty())
        return {};
    switch (result.question->kind) {
    case Kind::mark10:
        return mark_sentence(speaker, result);
    case Kind::items_on_scale:
        return items_sentence(speaker, result);
    case Kind::several:
        return several_sentence(speaker, result);
    case Kind::number:
    case Kind::date:
        return class_sentence(speaker.words, result);
    case Kind::ranking:
        return ranking_sentence(speaker.words, result);
    case Kind::place:
        return place_sentence(speaker.words, result);
    default:
        return has_five_levels(*result.question) ? level_sentence(speaker, result)
                                                 : single_sentence(speaker, result);
    }
}

std::string part_in_words(i18n::Words const& words, std::int64_t count, std::int64_t n)
{
    if (n < answers_for_percent_min)
        return words(texts::finding::of, count, n);
    return words.percent(static_cast<double>(count) / static_cast<double>(n));
}

std::string listed(i18n::Words const& words, std::vector<std::string> const& parts)
{
    if (parts.size() < 2)
        return parts.empty() ? "" : parts[0];
    std::vector<std::string> const front(parts.begin(), parts.end() - 1);
    return words(texts::finding::both, base::joined(front, ", "), parts.back());
}

// Letters of ASCII are enough: the sentences that need it are ours.
std::string with_capital(std::string text)
{
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

} // namespace survey
