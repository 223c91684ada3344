#include "mailing.h"

#include "printing.h"
#include "store.h"
#include "texts.h"
#include "waiting.h"

#include "base/text.h"
#include "crypto/crypto.h"
#include "db/db.h"
#include "mail/mail.h"

#include <fmt/format.h>

#include <algorithm>

namespace survey {
namespace {

constexpr int mails_in_step = 50;
constexpr std::int64_t mail_jobs_looked_at = 10;
constexpr int mails_checked_in_step = 500;

std::string payload_of_mails(LetterKind kind) { return fmt::format(R"({{"kind":"{}"}})", code(kind)); }

// The same invitation gets each kind of mail once, however often it is ordered.
std::string key_of_mail(InvitationRow const& invitation, LetterKind kind)
{
    return fmt::format("{}{}/{}", keys_of_mails(invitation.survey), invitation.id.text(), code(kind));
}

Addressee addressee_of(InvitationRow const& row, Secret secret)
{
    Addressee out{{}, code_of(secret, row.id, row.salt), row.place + 1};
    for (auto const line : base::split(row.address, '\n'))
        out.address.emplace_back(line);
    return out;
}

struct MailRun {
    db::Connection& db;
    jobs::Progress& progress;
    MailRoom const& room;
    Survey survey;
    LetterContents contents;
    moment::Instant now;

    mail::Message mail_to(MailRow const& row) const
    {
        auto const addressee = addressee_of(row.invitation, {room.secret});
        auto const words = mail_words(contents, addressee);
        mail::Message out;
        out.to = {addressee.address.empty() ? "" : addressee.address.front(), row.email};
        out.subject = words.subject;
        out.text = plain_text(words);
        if (room.html)
            out.html = room.html(words);
        out.key = key_of_mail(row.invitation, contents.kind);
        out.is_emptied = true;
        return out;
    }

    bool write_next()
    {
        auto const from = progress.done();
        auto const rows = mails_from(db, survey.id, contents.kind, from, mails_in_step);
        if (rows.empty())
            return false;
        std::int64_t const next = rows.back().invitation.place + 1;
        db::Transaction transaction(db);
        for (auto const& row : rows) {
            mail::enqueue(db, mail_to(row), now);
            mark_mailed(db, row.invitation.id, contents.kind);
        }
        progress.advance(db, next - from, fmt::format("{} / {}", next, survey.invited));
        transaction.commit();
        return true;
    }
};

jobs::Outcome refusal_of_mails(i18n::TextOf<0> const& reason)
{
    return base::refuse(jobs::Failure{std::string(i18n::Words(i18n::Language::dutch)(reason))});
}

jobs::Outcome write_mails(
    db::Connection& db, jobs::Job const& job, jobs::Progress& progress, MailRoom const& room)
{
    auto const survey = survey_of_job(db, SurveyId{job.scope});
    if (!survey)
        return refusal_of_mails(texts::letters::gone);
    if (!takes_answers(*survey, moment::local_date(job.created)))
        return refusal_of_mails(texts::mailing::not_open);
    auto contents = letter_contents(db, *survey, room.public_url, kind_of_mails(job));
    if (!missing(contents).empty())
        return refusal_of_mails(texts::letters::incomplete);
    MailRun run{db, progress, room, *survey, std::move(contents), job.created};
    progress.expect(db, survey->invited);
    while (!progress.must_stop())
        if (!run.write_next())
            return {};
    return {};
}

bool is_refused(db::Connection& db, MailRow const& row)
{
    auto const sent = mail::outbox_to(db, row.email, 1);
    return !sent.empty() && sent.front().state == mail::State::failed;
}

// What we know of it ends with the name when there is no street.
bool has_street(InvitationRow const& invitation)
{
    return invitation.address.find('\n') != std::string::npos;
}

} // namespace

std::string keys_of_mails(SurveyId survey) { return fmt::format("survey/{}/", survey.text()); }

MailWords mail_words(LetterContents const& contents, Addressee const& addressee)
{
    i18n::Words const words(i18n::Language::dutch);
    auto const filling = filling_of(contents, addressee);
    auto const said = [&](LetterBlock block) { return paragraphs(contents.wording, block, filling); };
    MailWords out;
    out.subject = base::joined(said(LetterBlock::subject), " ");
    for (auto const block : {LetterBlock::salutation, LetterBlock::why, LetterBlock::ask, LetterBlock::how})
        for (auto& paragraph : said(block))
            out.before.push_back(std::move(paragraph));
    for (auto const block : {LetterBlock::help, LetterBlock::privacy, LetterBlock::danger, LetterBlock::join,
             LetterBlock::enclosure, LetterBlock::greeting})
        for (auto& paragraph : said(block))
            out.after.push_back(std::move(paragraph));
    out.code = crypto::grouped_code(addressee.code);
    out.url = answer_address(contents, addressee.code);
    out.signed_by = words(texts::mailing::signed_by, contents.data.mayor, contents.municipality);
    return out;
}

std::string plain_text(MailWords const& words)
{
    i18n::Words const dutch(i18n::Language::dutch);
    std::string out;
    for (auto const& paragraph : words.before)
        out += paragraph + "\n\n";
    out += dutch(texts::mailing::way_in, words.url, words.code) + "\n\n";
    for (auto const& paragraph : words.after)
        out += paragraph + "\n\n";
    return out + words.signed_by + "\n";
}

jobs::Handler mails_handler(MailRoom room)
{
    return [room = std::move(room)](db::Connection& db, jobs::Job const& job, jobs::Progress& progress) {
        return write_mails(db, job, progress, room);
    };
}

std::optional<jobs::JobId> order_mails(db::Connection& db, Survey const& survey,
    std::string const& public_url, LetterKind kind, moment::Instant now)
{
    if (!takes_answers(survey, moment::local_date(now))
        || !missing(letter_contents(db, survey, public_url, kind)).empty())
        return std::nullopt;
    auto const busy = mails_job_of(db, survey);
    if (busy && !jobs::is_over(busy->state))
        return busy->id;
    return jobs::enqueue(db, {std::string(mails_job), payload_of_mails(kind), survey.id.value}, now);
}

std::optional<jobs::Job> mails_job_of(db::Connection& db, Survey const& survey)
{
    auto const all = jobs::of_scope(db, survey.id.value, mail_jobs_looked_at);
    auto const found = std::ranges::find(all, mails_job, &jobs::Job::kind);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

LetterKind kind_of_mails(jobs::Job const& job)
{
    for (auto const kind : letter_kinds)
        if (payload_of_mails(kind) == job.payload)
            return kind;
    return LetterKind::invitation;
}

std::int64_t note_refused_mails(db::Connection& db)
{
    std::int64_t noted = 0;
    InvitationId after{};
    while (true) {
        auto const rows = mailed_invitations(db, after, mails_checked_in_step);
        if (rows.empty())
            return noted;
        for (auto const& row : rows) {
            after = row.invitation.id;
            if (!is_refused(db, row))
                continue;
            ++noted;
            lock_survey(db, row.invitation.survey); // first, as who sends an answer does
            if (has_street(row.invitation)) {
                delete_email(db, row.invitation.id);
                continue;
            }
            update_undeliverable(db, row.invitation.survey, {row.invitation.id, true});
            count_undeliverable(db, row.invitation.survey);
        }
    }
}

} // namespace survey
