#include "baseline.h"

#include "responding.h"
#include "store.h"

#include "db/db.h"

#include <fmt/format.h>

namespace survey {
namespace {

struct Naming {
    std::string audience;
    Question const& question;
    RowResult const& row;

    std::string key(std::string_view ending) const
    {
        auto out = audience + "." + field_name_of();
        return ending.empty() ? out : fmt::format("{}:{}", out, ending);
    }
    std::string field_name_of() const { return row.item ? question.id + "." + row.item->id : question.id; }
    std::string words(i18n::Language language, std::string_view ending) const
    {
        std::string out(question.text.in(language));
        if (row.item)
            out += fmt::format(" {}", row.item->text.in(language));
        return ending.empty() ? out : fmt::format("{} – {}", out, ending);
    }
    Measure measure(Wording const& ending, std::string_view id, double value, Unit unit) const
    {
        return {key(id), words(i18n::Language::dutch, ending.dutch),
            words(i18n::Language::english, ending.english), value, unit, row.answered, about(ending).dutch,
            about(ending).english};
    }
    Wording const& about(Wording const& ending) const { return row.item ? row.item->text : ending; }
};

double in_percent(double share) { return share * 100.0; }

void add_shares(Naming const& naming, std::vector<Measure>& out)
{
    auto const& options = naming.question.options;
    for (std::size_t at = 0; at < options.size(); ++at)
        if (auto const part = share(naming.row, at))
            out.push_back(naming.measure(options[at].text, options[at].id, in_percent(*part), Unit::percent));
}

// Who told the police, with or without a formal report: what both answers are when they may be added up.
void add_told_police(Naming const& naming, std::vector<Measure>& out)
{
    auto const together = taken_together(naming.question);
    auto const& figures = naming.row.figures;
    if (together.empty() || figures.groups[0] == hidden_group || figures.groups[1] == hidden_group)
        return;
    auto count = figures.sums[static_cast<std::size_t>(figures.groups[0])];
    if (figures.groups[1] != figures.groups[0])
        count += figures.sums[static_cast<std::size_t>(figures.groups[1])];
    auto const& options = naming.question.options;
    Wording const name{options[0].text.dutch + " / " + options[1].text.dutch,
        options[0].text.english + " / " + options[1].text.english};
    out.push_back(naming.measure(name, "police",
        in_percent(static_cast<double>(count) / static_cast<double>(figures.n)), Unit::percent));
}

void add_row(Naming const& naming, std::vector<Measure>& out)
{
    auto const& figures = naming.row.figures;
    auto const kind = naming.question.kind;
    if (figures.is_withheld || kind == Kind::place)
        return;
    auto const unit = kind == Kind::mark10 ? Unit::mark : Unit::mean;
    if (figures.mean)
        out.push_back(naming.measure({}, "", *figures.mean, unit));
    if (!classes_of(kind).empty() || kind == Kind::ranking)
        return;
    if (!has_mean(naming.question)) {
        add_told_police(naming, out);
        return add_shares(naming, out);
    }
    auto const positive = naming.question.options.size() == 5 ? positive_share(naming.row) : std::nullopt;
    if (positive) {
        auto const& options = naming.question.options;
        Wording const name{options[3].text.dutch + " / " + options[4].text.dutch,
            options[3].text.english + " / " + options[4].text.english};
        out.push_back(naming.measure(name, "positive", in_percent(*positive), Unit::percent));
    }
}

} // namespace

std::vector<Measure> measures(std::string_view audience, Results const& results)
{
    std::vector<Measure> out;
    for (auto const& result : results.questions)
        for (auto const& row : result.rows)
            add_row({std::string(audience), *result.question, row}, out);
    return out;
}

std::vector<Measure> measures_of(db::Connection& db, partnership::Scope const& scope, int group_size_min)
{
    std::vector<Measure> out;
    for (auto const& survey : surveys(db, scope)) {
        if (survey.state != State::reported)
            continue;
        auto const found = measures(code(survey.audience), results_of(db, survey, group_size_min));
        out.insert(out.end(), found.begin(), found.end());
    }
    return out;
}

} // namespace survey
