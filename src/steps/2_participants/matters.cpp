#include "matters.h"

#include "participants.h"
#include "texts.h"

namespace participants {
namespace {

// A place need not have a function.
i18n::Message words_of(Vacancy const& vacancy)
{
    return vacancy.function.empty() ? i18n::message(texts::matter::vacancy_bare)
                                    : i18n::message(texts::matter::vacancy, vacancy.function);
}

// One for each organisation: its empty places are one question.
std::vector<partnership::Matter> vacant_places(db::Connection& db, partnership::StepQuestion const& question)
{
    std::vector<partnership::Matter> out;
    for (auto const& one : participations(db, question.scope)) {
        if (one.vacancies.empty())
            continue;
        partnership::Matter matter;
        matter.kind = partnership::MatterKind::vacancy;
        matter.key = "vacancy:" + one.organisation.text();
        matter.text = words_of(one.vacancies.front());
        matter.path = "deelnemers";
        matter.organisation = one.name;
        matter.date = one.vacancies.front().since;
        out.push_back(std::move(matter));
    }
    return out;
}

} // namespace

partnership::Agenda agenda() { return {vacant_places, {}, nullptr}; }

} // namespace participants
