#include "keeping.h"

#include "mailing.h"
#include "texts.h"

#include "db/db.h"
#include "mail/mail.h"

namespace survey {
namespace {

using partnership::Kept;
using partnership::PartnershipId;

Kept read_kept(db::Row const& row) { return {row.integer(0), row.is_null(1) ? moment::Date{} : row.date(1)}; }

i18n::Message fact_of(std::int64_t kind)
{
    if (kind == 3)
        return i18n::message(texts::about::extra_list);
    return i18n::message(kind == 1 ? texts::about::version : texts::about::library);
}

// What waits to be sent leads to a survey that is over, and what was sent holds an address. Where the codes
// went on an earlier night, the mails went with them.
void forget_mails_of_closed(db::Connection& db, PartnershipId id, moment::Date closed_before)
{
    auto const surveys = db.all<SurveyId>(R"(
        select s.id
        from survey_survey s
        where s.partnership = ?
          and s.closed_on < ?
          and exists (
              select 1
              from survey_invitation i
              where i.survey = s.id))",
        [](db::Row const& row) { return row.id<SurveyId>(0); }, id, closed_before);
    for (auto const survey : surveys)
        mail::forget_keys(db, keys_of_mails(survey));
}

Kept first_of(std::optional<Kept> const& found) { return found.value_or(Kept{}); }

} // namespace

Kept kept_codes(db::Connection& db, PartnershipId id)
{
    return first_of(db.one<Kept>(R"(
        select count(*), min(s.closed_on)
        from survey_invitation i
        join survey_survey s on s.id = i.survey
        where s.partnership = ?)",
        read_kept, id));
}

std::int64_t destroy_codes(db::Connection& db, PartnershipId id, moment::Date closed_before)
{
    db::Transaction transaction(db);
    forget_mails_of_closed(db, id, closed_before);
    db.run(R"(
        delete from survey_draft
        where invitation in (
            select i.id
            from survey_invitation i
            join survey_survey s on s.id = i.survey
            where s.partnership = ?
              and s.closed_on < ?))",
        id, closed_before);
    db.run(R"(
        delete from survey_list_row
        where list in (
            select l.id
            from survey_list l
            join survey_survey s on s.id = l.survey
            where s.partnership = ?
              and s.closed_on < ?))",
        id, closed_before);
    for (auto const* table : {"survey_letter_chunk", "survey_print", "survey_list"})
        db.run("delete from " + std::string(table) + R"(
        where survey in (select id from survey_survey where partnership = ? and closed_on < ?))",
            id, closed_before);
    auto const codes = db.run(R"(
        delete from survey_invitation
        where survey in (select id from survey_survey where partnership = ? and closed_on < ?))",
        id, closed_before);
    transaction.commit();
    return codes;
}

Kept kept_contacts(db::Connection& db, PartnershipId id)
{
    return first_of(db.one<Kept>(R"(
        select count(*), min(s.closed_on)
        from (
            select survey from survey_contact
            union all
            select survey from survey_waiting where part = 'contact') c
        join survey_survey s on s.id = c.survey
        where s.partnership = ?)",
        read_kept, id));
}

std::int64_t destroy_contacts(db::Connection& db, PartnershipId id, moment::Date closed_before)
{
    return db.run(R"(
        delete from survey_contact
        where survey in (select id from survey_survey where partnership = ? and closed_on < ?))",
        id, closed_before);
}

Kept kept_answers(db::Connection& db, PartnershipId id)
{
    return first_of(db.one<Kept>(R"(
        select count(*), min(s.closed_on)
        from (
            select survey from survey_response
            union all
            select survey from survey_waiting where part = 'answers') r
        join survey_survey s on s.id = r.survey
        where s.partnership = ?)",
        read_kept, id));
}

std::int64_t destroy_answers(db::Connection& db, PartnershipId id, moment::Date closed_before)
{
    auto const over = db.all<SurveyId>(R"(
        select s.id
        from survey_survey s
        where s.partnership = ?
          and (s.closed_on < ?
              or exists (
                  select 1
                  from survey_survey n
                  where n.partnership = s.partnership
                    and n.audience = s.audience
                    and n.state = ?
                    and n.closed_on > s.closed_on)))",
        [](db::Row const& row) { return row.id<SurveyId>(0); }, id, closed_before, code(State::reported));
    std::int64_t answers = 0;
    for (auto const survey : over) {
        for (auto const* table : {"survey_text", "survey_split", "survey_split_run", "survey_split_count"})
            db.run("delete from " + std::string(table) + " where survey = ?", survey);
        answers += db.run("delete from survey_response where survey = ?", survey);
    }
    return answers;
}

accounts::Facts facts_about(db::Connection& db, accounts::PersonId person)
{
    return db.all<accounts::Fact>(R"(
        select 1, v.at, p.name
        from survey_version v
        join survey_survey s on s.id = v.survey
        join partnership_partnership p on p.id = s.partnership
        where v.person = ?
        union all
        select 2, l.at, p.name
        from survey_library l
        join partnership_partnership p on p.id = l.partnership
        where l.person = ?
        union
        select 3, l.at, p.name
        from accounts_person a
        join survey_list_row r on lower(r.email) = a.email_folded
        join survey_list l on l.id = r.list
        join survey_survey s on s.id = l.survey
        join partnership_partnership p on p.id = s.partnership
        where a.id = ?
        order by 2)",
        [](db::Row const& row) {
            return accounts::Fact{fact_of(row.integer(0)), moment::local_date(row.instant(1)), row.text(2)};
        },
        person, person, person);
}

std::vector<std::string> files_in_use(db::Connection& db)
{
    return db.all<std::string>(R"(
        select file from survey_print
        union
        select file from survey_letter_chunk
        union
        select logo from survey_look where logo <> ''
        union
        select signature from survey_look where signature <> '')",
        [](db::Row const& row) { return row.text(0); });
}

void destroy_dossier(db::Connection& db, PartnershipId id)
{
    db.run(R"(
        delete from survey_draft
        where invitation in (
            select i.id
            from survey_invitation i
            join survey_survey s on s.id = i.survey
            where s.partnership = ?))",
        id);
    db.run(R"(
        delete from survey_list_row
        where list in (
            select l.id
            from survey_list l
            join survey_survey s on s.id = l.survey
            where s.partnership = ?))",
        id);
    db.run(
        "delete from survey_paper where survey in (select id from survey_survey where partnership = ?)", id);
    for (auto const* table : {"survey_invitation", "survey_visitor", "survey_open_link", "survey_day",
             "survey_way", "survey_stand", "survey_field", "survey_waiting", "survey_sweep",
             "survey_response", "survey_text", "survey_contact", "survey_letter", "survey_letter_chunk",
             "survey_print", "survey_wording", "survey_reminder", "survey_list", "survey_version",
             "survey_report_chapter", "survey_public_report", "survey_publication", "survey_mean_part",
             "survey_split", "survey_split_run", "survey_split_count", "survey_population"})
        db.run("delete from " + std::string(table)
                + " where survey in (select id from survey_survey where partnership = ?)",
            id);
    db.run("delete from survey_library where partnership = ?", id);
    db.run("delete from survey_look where partnership = ?", id);
    db.run("delete from survey_survey where partnership = ?", id);
}

} // namespace survey
