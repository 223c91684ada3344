#include "objective_page.h"

#include "outcome.h"
#include "texts.h"
#include "verdicts.h"

#include "base/text.h"
#include "chain/shown.h"
#include "html/fields.h"
#include "html/parts.h"

namespace objectives {
namespace {

using namespace html;

struct Asked {
    partnership::Scope scope; // of its round, which may be over
    Outcome outcome;
};
struct FixForm {
    Values values = {};
    i18n::Problems problems = {};
    std::optional<Refusal> refusal = {};
};

std::optional<Asked> asked_objective(visit::Visit const& visit, http::Request const& request)
{
    auto const id = ObjectiveId::read(request.param("objective"));
    auto const scope = id ? round_of(visit.db, visit.scope(), *id) : std::nullopt;
    if (!scope)
        return std::nullopt;
    auto const all = outcomes(visit.db, *scope, visit.group_size_min());
    auto const found = outcome_of(all, *id);
    return found ? std::optional(Asked{*scope, *found}) : std::nullopt;
}

std::string source_words(i18n::Words const& words, Baseline const& baseline)
{
    auto const& label = words.language() == i18n::Language::dutch ? baseline.dutch : baseline.english;
    if (!label.empty())
        return label;
    return std::string(words(baseline.value ? texts::list::measured_by_hand : texts::list::not_measured));
}

// "45% (62 antwoorden)"
std::string with_n(i18n::Words const& words, Unit unit, double value, std::int64_t n)
{
    auto const number = shown(words, unit, value);
    return n > 0 ? words(texts::outcome::with_n, number, words(texts::outcome::answers, n)) : number;
}

bool sees_numbers(visit::Visit const& visit, Objective const& objective)
{
    return may_see_baseline(visit.reader(), objective.wish.baseline);
}

Html facts_view(visit::Visit const& visit, Objective const& objective)
{
    auto const& words = visit.words;
    auto const& wish = objective.wish;
    std::vector<Pair> facts{{words(texts::edit::theme), name(wish.theme).in(words.language())},
        {words(texts::outcome::state), name(objective.state).in(words.language())}};
    if (wish.baseline.value && sees_numbers(visit, objective))
        facts.push_back(
            {words(texts::edit::baseline), with_n(words, wish.unit, *wish.baseline.value, wish.baseline.n)});
    facts.push_back({words(texts::edit::target), shown(words, wish.unit, wish.target)});
    facts.push_back({words(texts::outcome::due), words.date(wish.due_on)});
    facts.push_back({words(texts::outcome::measured), source_words(words, wish.baseline)});
    if (!wish.measured_by.empty())
        facts.push_back({words(texts::edit::measured_by), wish.measured_by});
    return panel(description_list(std::move(facts)));
}

Html hint_view(visit::Visit const& visit, Objective const& objective)
{
    auto const found = sees_numbers(visit, objective) ? hint(visit.words, objective.wish) : std::nullopt;
    return found ? alert(Tone::info, visit.words(texts::hint::title), visit.words(*found)) : Html();
}

// Counts over nine and over twelve months say nothing side by side; so many a month do.
Html by_month_view(i18n::Words const& words, Outcome const& outcome)
{
    auto const found = by_month(outcome);
    if (!found)
        return {};
    return alert(Tone::info, words(texts::outcome::unequal_title),
        words(texts::outcome::unequal, std::int64_t{found->months_before}, std::int64_t{found->months_now},
            words.decimal(found->before, 1), words.decimal(found->now, 1)));
}

Html measured_view(visit::Visit const& visit, Outcome const& outcome)
{
    auto const& words = visit.words;
    auto const unit = outcome.objective.wish.unit;
    auto const value = outcome.value();
    if (!value)
        return p(words(meaning(outcome)));
    if (!sees_numbers(visit, outcome.objective))
        return verdict_badge(words, outcome);
    auto const n = outcome.fixed ? outcome.fixed->n : outcome.now->n;
    bool const is_judged = outcome.verdict != Verdict::not_measured;
    auto const& label = words.language() == i18n::Language::dutch ? outcome.dutch : outcome.english;
    return fragment(p(cls("lead"), words(texts::outcome::now, with_n(words, unit, *value, n)), " ",
                        verdict_badge(words, outcome)),
        p(words(meaning(outcome))), by_month_view(words, outcome),
        when(is_judged,
            [&] {
                return p(words(outcome.is_tested() ? texts::outcome::tested : texts::outcome::untested));
            }),
        when(!label.empty(), [&] { return p(words(texts::list::measured_by, label)); }));
}

Html fixed_view(visit::Visit const& visit, Outcome const& outcome)
{
    if (!outcome.fixed)
        return {};
    auto const& words = visit.words;
    return fragment(p(words(texts::outcome::fixed, words.date(outcome.fixed->fixed_on))),
        when(!outcome.fixed->note.empty(), [&] { return p(outcome.fixed->note); }));
}

Html fix_form(visit::Visit const& visit, Outcome const& outcome, FixForm const& form)
{
    auto const& words = visit.words;
    if (outcome.objective.state != State::adopted || !visit.may(visit::Capability::adopt))
        return {};
    Fields const f(words, form.values, form.problems);
    Html value;
    if (!outcome.now)
        value = f.text("value", words(texts::outcome::value),
            {.hint = words(texts::outcome::value_hint), .width = Width::half});
    auto whole = fragment(f.summary(),
        post_form(visit.path("doelen/" + outcome.objective.id.text() + "/uitkomst"), visit.form_token,
            std::move(value),
            f.textarea("note", words(texts::outcome::note),
                {.hint = words(texts::outcome::note_hint),
                    .need = Need::optional,
                    .rows = 3,
                    .may_name_people = true}),
            actions({submit(words(outcome.fixed ? texts::outcome::fix_again : texts::outcome::fix))})));
    return form.problems.empty() ? disclosure(words(texts::outcome::fix_title), std::move(whole))
                                 : std::move(whole);
}

Html refused_view(visit::Visit const& visit, std::optional<Refusal> const& refusal)
{
    return refusal ? alert(Tone::warning, visit.words(texts::list::not_done), visit.words(message(*refusal)))
                   : Html();
}

visit::Page outcome_page(visit::Visit const& visit, Asked const& asked, FixForm const& form = {})
{
    auto const& objective = asked.outcome.objective;
    auto const measured = fragment(measured_view(visit, asked.outcome), fixed_view(visit, asked.outcome),
        fix_form(visit, asked.outcome, form));
    visit::Page page{objective.wish.title,
        fragment(page_head({objective.wish.title, {}, visit.words(texts::outcome::over), {}}),
            refused_view(visit, form.refusal), facts_view(visit, objective), hint_view(visit, objective),
            block(visit.words(texts::outcome::measurement), panel(measured)),
            chain::shown(visit, "objective:" + objective.id.text()))};
    page.crumbs = {{std::string(visit.words(texts::list::title)), visit.path("doelen")}};
    page.step = "doelen";
    return page;
}

} // namespace

visit::Answer show_objective(visit::Visit& visit, http::Request& request)
{
    auto const asked = asked_objective(visit, request);
    if (!asked)
        return http::not_found();
    auto const& fixed = asked->outcome.fixed;
    return outcome_page(visit, *asked, {{{"note", fixed ? fixed->note : ""}}});
}

visit::Answer act_establish(visit::Visit& visit, http::Request& request)
{
    auto const asked = asked_objective(visit, request);
    if (!asked)
        return http::not_found();
    Establishing const wanted{asked->outcome.objective.id, base::read_decimal(request.field("value")),
        std::string(base::trimmed(request.field("note"))), visit.today};
    FixForm form{{{"value", std::string(request.field("value"))}, {"note", wanted.note}},
        problems(wanted, asked->outcome), {}};
    if (!form.problems.empty())
        return visit::with_problems(outcome_page(visit, *asked, form));
    auto const result = establish(visit.db, asked->scope, asked->outcome, wanted);
    if (!result) {
        form.refusal = result.error();
        return visit::with_problems(outcome_page(visit, *asked, form));
    }
    visit.note(i18n::message(texts::journal::established, asked->outcome.objective.wish.title));
    return visit::done(visit, visit.path("doelen/" + asked->outcome.objective.id.text() + "/uitkomst"),
        i18n::message(texts::said::established));
}

} // namespace objectives
