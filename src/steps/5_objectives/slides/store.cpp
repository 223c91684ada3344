#include "slides/store.h"

#include "db/db.h"

namespace objectives {

void keep_slide_choice(db::Connection& db, partnership::Scope const& scope, SlideChoice const& choice)
{
    db.run("delete from objectives_slide where partnership = ? and round = ? and slide = ?",
        scope.partnership, scope.round, choice.key);
    if (choice.audience.empty() && choice.notes.empty())
        return;
    db.run(R"(
        insert into objectives_slide (partnership, round, slide, audience, notes)
        values (?, ?, ?, ?, ?))",
        scope.partnership, scope.round, choice.key, choice.audience, choice.notes);
}

std::vector<SlideChoice> slide_choices(db::Connection& db, partnership::Scope const& scope)
{
    std::vector<SlideChoice> out;
    db.each(R"(
        select slide, audience, notes
        from objectives_slide
        where partnership = ?
          and round = ?
        order by slide)",
        [&](db::Row const& row) {
            out.push_back({row.text(0), row.text(1), row.text(2)});
        },
        scope.partnership, scope.round);
    return out;
}

} // namespace objectives
