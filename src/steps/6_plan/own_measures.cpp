#include "own_measures.h"

#include "own_measures_store.h"
#include "rules.h"
#include "texts.h"

#include "base/text.h"
#include "db/db.h"

#include <algorithm>

namespace plan {
namespace {

constexpr std::string_view own_mark = "own:";
constexpr std::size_t evidence_note_max = 1000;

} // namespace

i18n::Problems problems(OwnMeasure const& measure)
{
    auto out = problems(wish_of(measure), Timeline{});
    if (measure.done_when.empty())
        out.push_back(i18n::problem("done_when", texts::own::done_when_problem));
    if (base::length_utf8(measure.evidence) > evidence_note_max)
        out.push_back(i18n::problem("evidence", texts::problem::note, evidence_note_max));
    return out;
}

OwnMeasureId add_own(db::Connection& db, OwnMeasure const& measure, moment::Date today)
{
    auto made = measure;
    made.id = db.ids().make<OwnMeasureId>();
    made.changed_on = today;
    insert_own_measure(db, made);
    return made.id;
}

Outcome change_own(db::Connection& db, OwnMeasure const& measure, moment::Date today)
{
    auto changed = measure;
    changed.changed_on = today;
    if (!update_own_measure(db, changed))
        return base::refuse(Refusal::changed_meanwhile);
    return {};
}

std::vector<OwnMeasure> own_measures(db::Connection& db, partnership::Scope const& scope)
{
    return own_measures_in(db, scope);
}

std::string own_code(OwnMeasureId id) { return std::string(own_mark) + id.text(); }

OwnMeasure const* own_of_code(std::vector<OwnMeasure> const& all, std::string_view code)
{
    if (!code.starts_with(own_mark))
        return nullptr;
    auto const id = OwnMeasureId::read(code.substr(own_mark.size()));
    auto const found = id ? std::ranges::find(all, *id, &OwnMeasure::id) : all.end();
    return found == all.end() ? nullptr : &*found;
}

Wish wish_of(OwnMeasure const& measure)
{
    Wish wish{measure.title, measure.chapter, measure.theme};
    wish.done_when = measure.done_when;
    wish.hours = measure.hours;
    if (measure.id)
        wish.measure = own_code(measure.id);
    return wish;
}

} // namespace plan
