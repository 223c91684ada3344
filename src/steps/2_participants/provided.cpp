#include "provided.h"

#include "participants.h"
#include "store.h"
#include "texts.h"

#include "base/text.h"

#include <algorithm>

namespace participants {
namespace {

bool is_one_of(std::vector<std::string> const& names, std::string_view name)
{
    auto const folded = base::folded(base::trimmed(name));
    return std::ranges::any_of(
        names, [&](std::string const& one) { return base::folded(base::trimmed(one)) == folded; });
}

std::vector<Post> posts_of(db::Connection& db, partnership::Employer const& employer)
{
    auto posts = posts_of_kind(db, employer.kind);
    std::erase_if(
        posts, [&](Post const& post) { return !is_one_of(employer.names, post.organisation_name); });
    return posts;
}

partnership::Scope scope_of(db::Connection& db, partnership::PartnershipId park)
{
    return {park, partnership::current_round(db, park).id};
}

struct Beginning {
    accounts::OrganisationId organisation;
    moment::Date today;
};

// The place that this person held before, while nobody else got it; else a new one.
void take_place(db::Connection& db, partnership::Scope const& scope, partnership::Provided const& provided,
    Beginning const& beginning)
{
    auto const person = provided.person;
    for (auto const& row : vacancies_of_partnership(db, scope))
        if (row.organisation == beginning.organisation && row.vacancy.last == person) {
            update_holder(db, scope, {row.vacancy.place, {}, person, row.vacancy.function, beginning.today});
            update_place(db, scope,
                {person, "", "", row.vacancy.function, *provided.role, row.vacancy.is_deputy,
                    row.vacancy.is_signatory});
            return;
        }
    insert_place(db, scope,
        {beginning.organisation, {person, "", "", "", *provided.role, false, false, {}, beginning.today}});
}

void join(db::Connection& db, partnership::Provided const& provided, Post const& post, moment::Instant now)
{
    auto const scope = scope_of(db, post.park);
    auto const& person = provided.person;
    partnership::join(db, post.park, {person, post.organisation, *provided.role}, moment::local_date(now));
    take_place(db, scope, provided, {post.organisation, moment::local_date(now)});
    upsert_provided(db, {post.park, person, provided.source, *provided.role});
    partnership::note(
        db, scope, {person, now, i18n::message(texts::journal::provided, post.organisation_name)});
}

// Only while nobody of the group changed the role since.
void change_role(
    db::Connection& db, partnership::Provided const& provided, ProvidedRow const& given, moment::Date today)
{
    auto const scope = scope_of(db, given.park);
    auto const all = participations(db, scope);
    for (auto const& one : all)
        for (auto const& person : one.representatives)
            if (person.person == provided.person) {
                auto wanted = person;
                wanted.role = *provided.role;
                if (change_representative(db, scope, wanted, today)) // not the last who leads
                    upsert_provided(db, {given.park, person.person, provided.source, *provided.role});
            }
}

void end(db::Connection& db, ProvidedRow const& given, moment::Instant now)
{
    auto const scope = scope_of(db, given.park);
    auto const member = partnership::member(db, given.park, given.person);
    if (member && member->role == given.role) {
        auto const left = leave(db, scope, given.person, moment::local_date(now));
        if (!left && left.error() == Refusal::last_leader)
            return; // stays, and stays known as given: a group is not left without anybody who leads
        partnership::note(db, scope,
            {given.person, now, i18n::message(texts::journal::provided_no_more, member->organisation_name)});
    }
    delete_provided(db, given.park, given.person);
}

void follow(
    db::Connection& db, partnership::Provided const& provided, ProvidedRow const& given, moment::Instant now)
{
    auto const member = partnership::member(db, given.park, provided.person);
    if (!member)
        return; // taken out by hand: remembered, so that the next sign-in does not undo it
    if (member->role != given.role)
        delete_provided(db, given.park, provided.person); // another role by hand: theirs from now on
    else if (given.role != *provided.role)
        change_role(db, provided, given, moment::local_date(now));
}

} // namespace

std::int64_t parks_of(db::Connection& db, partnership::Employer const& employer)
{
    return std::ssize(posts_of(db, employer));
}

void settle(db::Connection& db, partnership::Provided const& provided, moment::Instant now)
{
    auto const posts = posts_of(db, provided.employer);
    auto const given = provided_to(db, provided.person, provided.source);
    for (auto const& one : given) {
        bool const is_left = !provided.role || std::ranges::find(posts, one.park, &Post::park) == posts.end();
        if (is_left)
            end(db, one, now);
        else
            follow(db, provided, one, now);
    }
    if (!provided.role)
        return;
    for (auto const& post : posts) {
        bool const is_known = std::ranges::find(given, post.park, &ProvidedRow::park) != given.end();
        if (!is_known && !partnership::member(db, post.park, provided.person))
            join(db, provided, post, now);
    }
}

} // namespace participants
