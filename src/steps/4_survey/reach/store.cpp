#include "reach.h"

#include "db/db.h"

#include <fmt/format.h>

#include <algorithm>

namespace survey {
namespace {

Destination read_destination(db::Row const& row)
{
    return {row.id<InvitationId>(0), row.integer(1) + 1, row.text(2), row.text(3), row.integer(4),
        row.text(5), row.text(6), row.text(7), row.view(8) == "list", row.flag(9)};
}

InvitationRow read_invitation(db::Row const& row)
{
    return {row.id<InvitationId>(0), row.id<SurveyId>(1), static_cast<int>(row.integer(2)), row.text(3),
        static_cast<int>(row.integer(4)), row.text(5)};
}

MailRow read_mail(db::Row const& row) { return {read_invitation(row), row.text(6)}; }

// Reminders skip who answered and who could not be reached; of the first letter nobody is skipped.
bool skips_some(LetterKind kind) { return kind != LetterKind::invitation; }

// Between commas: one kind is no part of another.
std::string mark_of(LetterKind kind) { return fmt::format(",{},", code(kind)); }

LetterKind letter_kind_in(std::string_view text)
{
    return letter_kind_of(text).value_or(LetterKind::invitation);
}

} // namespace

std::vector<Destination> destinations_of(db::Connection& db, SurveyId survey)
{
    return db.all<Destination>(R"(
        select id, place, address, street, number, addition, sub_area, email, source, is_undeliverable
        from survey_invitation
        where survey = ?
        order by place)",
        read_destination, survey);
}

std::optional<Destination> destination_of_number(db::Connection& db, SurveyId survey, std::int64_t number)
{
    return db.one<Destination>(R"(
        select id, place, address, street, number, addition, sub_area, email, source, is_undeliverable
        from survey_invitation
        where survey = ?
          and place = ?)",
        read_destination, survey, number - 1);
}

std::optional<Destination> destination_of_code(
    db::Connection& db, SurveyId survey, std::string_view code_hash)
{
    return db.one<Destination>(R"(
        select id, place, address, street, number, addition, sub_area, email, source, is_undeliverable
        from survey_invitation
        where survey = ?
          and code_hash = ?)",
        read_destination, survey, code_hash);
}

std::int64_t update_undeliverable(db::Connection& db, SurveyId survey, Returned const& returned)
{
    return db.run(R"(
        update survey_invitation
        set is_undeliverable = ?
        where survey = ?
          and id = ?)",
        returned.is_undeliverable, survey, returned.invitation);
}

void count_undeliverable(db::Connection& db, SurveyId survey)
{
    db.run(R"(
        update survey_survey
        set undeliverable = (
            select count(*)
            from survey_invitation
            where survey = ?
              and is_undeliverable = ?)
        where id = ?)",
        survey, true, survey);
}

std::int64_t delete_email(db::Connection& db, InvitationId invitation)
{
    return db.run(R"(
        update survey_invitation
        set email = ''
        where id = ?)",
        invitation);
}

ReachCounts counts_of(db::Connection& db, SurveyId survey)
{
    return db
        .one<ReachCounts>(R"(
        select coalesce(sum(case when email = '' then 1 else 0 end), 0),
            coalesce(sum(case when email = '' then 0 else 1 end), 0),
            coalesce(sum(case when source = 'list' then 1 else 0 end), 0)
        from survey_invitation
        where survey = ?)",
            [](db::Row const& row) {
                return ReachCounts{row.integer(0), row.integer(1), row.integer(2)};
            },
            survey)
        .value_or(ReachCounts{});
}

std::vector<InvitationRow> letters_from(
    db::Connection& db, SurveyId survey, LetterKind kind, std::int64_t place, int rows_max)
{
    return db.all<InvitationRow>(R"(
        select id, survey, place, address, salt, code_hash
        from survey_invitation
        where survey = ?
          and place >= ?
          and email = ''
          and (? = 'invitation' or (is_used = ? and is_undeliverable = ?))
        order by place
        limit ?)",
        read_invitation, survey, place, skips_some(kind) ? "reminder" : "invitation", false, false, rows_max);
}

std::vector<MailRow> mails_from(
    db::Connection& db, SurveyId survey, LetterKind kind, std::int64_t place, int rows_max)
{
    return db.all<MailRow>(R"(
        select id, survey, place, address, salt, code_hash, email
        from survey_invitation
        where survey = ?
          and place >= ?
          and email <> ''
          and mailed not like ?
          and (? = 'invitation' or (is_used = ? and is_undeliverable = ?))
        order by place
        limit ?)",
        read_mail, survey, place, fmt::format("%{}%", mark_of(kind)),
        skips_some(kind) ? "reminder" : "invitation", false, false, rows_max);
}

void mark_mailed(db::Connection& db, InvitationId invitation, LetterKind kind)
{
    db.run(R"(
        update survey_invitation
        set mailed = mailed || ?
        where id = ?)",
        mark_of(kind), invitation);
}

std::vector<MailRow> mailed_invitations(db::Connection& db, InvitationId after, int rows_max)
{
    return db.all<MailRow>(R"(
        select i.id, i.survey, i.place, i.address, i.salt, i.code_hash, i.email
        from survey_invitation i
        join survey_survey s on s.id = i.survey
        where i.email <> ''
          and i.is_undeliverable = ?
          and s.state = 'open'
          and i.id > ?
        order by i.id
        limit ?)",
        read_mail, false, after.value, rows_max);
}

void insert_block(db::Connection& db, SurveyId survey, LetterKind kind, BlockWords const& block)
{
    db.run(R"(
        insert into survey_wording (survey, kind, block, is_on, words)
        values (?, ?, ?, ?, ?))",
        survey, code(kind), code(block.block), block.is_on, block.words);
}

void delete_wording(db::Connection& db, SurveyId survey, LetterKind kind)
{
    db.run(R"(
        delete from survey_wording
        where survey = ?
          and kind = ?)",
        survey, code(kind));
}

std::vector<BlockWords> blocks_of(db::Connection& db, SurveyId survey, LetterKind kind)
{
    return db.all<BlockWords>(R"(
        select block, is_on, words
        from survey_wording
        where survey = ?
          and kind = ?)",
        [](db::Row const& row) {
            return BlockWords{
                letter_block_of(row.view(0)).value_or(LetterBlock::subject), row.flag(1), row.text(2)};
        },
        survey, code(kind));
}

void upsert_look(db::Connection& db, partnership::PartnershipId id, KeptLook const& look)
{
    db.run(R"(
        insert into survey_look (partnership, colour, logo, signature)
        values (?, ?, ?, ?)
        on conflict (partnership) do update
        set colour = excluded.colour, logo = excluded.logo, signature = excluded.signature)",
        id, look.colour, look.logo, look.signature);
}

std::optional<KeptLook> look_of(db::Connection& db, partnership::PartnershipId id)
{
    return db.one<KeptLook>(R"(
        select colour, logo, signature
        from survey_look
        where partnership = ?)",
        [](db::Row const& row) {
            return KeptLook{row.text(0), row.text(1), row.text(2)};
        },
        id);
}

std::string_view code(Binding form) { return form == Binding::apart ? "apart" : "together"; }

void insert_print(db::Connection& db, SurveyId survey, Print const& print)
{
    db.run(R"(
        insert into survey_print (survey, kind, part, job, first, last, letters, form, file, made_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?))",
        survey, code(print.kind), print.part, print.job, print.first, print.last, print.letters,
        code(print.binding), print.file, print.made_at);
}

void delete_prints(db::Connection& db, SurveyId survey)
{
    db.run(R"(
        delete from survey_print
        where survey = ?)",
        survey);
}

void delete_prints_of(db::Connection& db, SurveyId survey, LetterKind kind)
{
    db.run(R"(
        delete from survey_print
        where survey = ?
          and kind = ?)",
        survey, code(kind));
}

std::int64_t delete_reminder_prints_before(db::Connection& db, moment::Instant before)
{
    return db.run(R"(
        delete from survey_print
        where kind <> 'invitation'
          and made_at < ?)",
        before);
}

std::vector<Print> prints_of(db::Connection& db, SurveyId survey)
{
    return db.all<Print>(R"(
        select kind, part, job, first, last, letters, form, file, made_at
        from survey_print
        where survey = ?
        order by kind, part)",
        [](db::Row const& row) {
            return Print{letter_kind_in(row.view(0)), static_cast<int>(row.integer(1)),
                row.id<jobs::JobId>(2), row.integer(3), row.integer(4), row.integer(5),
                row.view(6) == code(Binding::apart) ? Binding::apart : Binding::together, row.text(7),
                row.instant(8)};
        },
        survey);
}

void delete_chunks_of_job(db::Connection& db, jobs::JobId job)
{
    db.run(R"(
        delete from survey_letter_chunk
        where job = ?)",
        job);
}

std::vector<ReminderRow> reminder_rows(db::Connection& db, SurveyId survey)
{
    return db.all<ReminderRow>(R"(
        select kind, due_on, is_off, told_on, done_on
        from survey_reminder
        where survey = ?)",
        [](db::Row const& row) {
            return ReminderRow{
                letter_kind_in(row.view(0)), row.date(1), row.flag(2), row.date(3), row.date(4)};
        },
        survey);
}

void upsert_reminder(db::Connection& db, SurveyId survey, ReminderRow const& row)
{
    db.run(R"(
        insert into survey_reminder (survey, kind, due_on, is_off, told_on, done_on)
        values (?, ?, ?, ?, ?, ?)
        on conflict (survey, kind) do update
        set due_on = excluded.due_on, is_off = excluded.is_off, told_on = excluded.told_on,
            done_on = excluded.done_on)",
        survey, code(row.kind), row.due_on, row.is_off, row.told_on, row.done_on);
}

void delete_lists(db::Connection& db, SurveyId survey)
{
    db.run(R"(
        delete from survey_list_row
        where list in (select id from survey_list where survey = ?))",
        survey);
    db.run(R"(
        delete from survey_list
        where survey = ?)",
        survey);
}

} // namespace survey
