#include "papers_pages.h"
#include "sheet_view.h"

#include "facts.h"
#include "round_of_plan.h"
#include "texts.h"

#include "html/parts.h"

namespace continuation {
namespace {

using namespace html;

Tone tone_of(Condition condition)
{
    switch (condition) {
    case Condition::good:
        return Tone::good;
    case Condition::fair:
        return Tone::warning;
    case Condition::poor:
        return Tone::bad;
    case Condition::unknown:
        break;
    }
    return Tone::neutral;
}

Html verdict(i18n::Words const& words, Health const& health)
{
    auto const condition = std::string(name(health.condition).in(words.language()));
    auto const title = health.score ? words(texts::health::of_hundred, condition, *health.score) : condition;
    Html const advised = health.weakest
        ? Html(advice(*health.weakest).in(words.language()))
        : Html(words(health.score ? texts::health::go_on : texts::health::wait));
    return alert(tone_of(health.condition), title, advised);
}

Html aspects(i18n::Words const& words, Health const& health)
{
    DataTable table{words(texts::health::caption),
        {{words(texts::health::aspect)}, {words(texts::health::score), Align::end},
            {words(texts::health::how)}},
        {}};
    for (auto const& one : health.aspects) {
        Html const score = one.score ? badge(tone_of(condition_of(one.score)), words.number(*one.score))
                                     : Html(words(texts::health::not_yet));
        table.rows.push_back({name(one.aspect).in(words.language()), score, words(one.how)});
    }
    return data_table(std::move(table));
}

Html formulas(i18n::Words const& words)
{
    std::vector<Pair> pairs;
    for (auto const aspect : all_aspects)
        pairs.push_back({name(aspect).in(words.language()), formula(aspect).in(words.language())});
    return block(words(texts::health::formula),
        panel(fragment(p(words(texts::health::formula_lead, good_from, fair_from)),
            description_list(std::move(pairs)))));
}

} // namespace

visit::Answer show_health(visit::Visit& visit, http::Request&)
{
    auto const& words = visit.words;
    auto const found = health(counted(visit.db, about_plan(visit.db, visit.question())));
    return step_page(visit, std::string(words(texts::health::title)),
        fragment(page_head({words(texts::health::title), words(texts::health::lead)}), verdict(words, found),
            aspects(words, found), formulas(words)));
}

} // namespace continuation
