#include "asking_mails.h"

#include "asking_store.h"
#include "texts.h"

#include "crypto/crypto.h"
#include "db/db.h"
#include "mail/mail.h"

#include <fmt/format.h>

namespace plan {
namespace {

// What the mail is about, ready to be written.
struct Letter {
    AskedPark const& park;
    AskMail const& mail;
    accounts::Person const& person;
    i18n::Words words;
    std::string answers; // the address of the page with all actions; empty: for who signs in
};

std::string until_words(Letter const& letter, AskedLine const& line)
{
    return line.until ? letter.words(texts::ask_mail::until, letter.words.quarter(*line.until))
                      : std::string();
}

std::string why_words(Letter const& letter, AskedLine const& line)
{
    if (!letter.mail.climb || letter.mail.climb->rung == Rung::reminder)
        return {};
    if (letter.mail.climb->cause == Cause::stuck)
        return "  " + letter.words(texts::ask_mail::stuck, line.asked, line.reason) + "\n";
    return "  "
        + (line.asked.empty() ? std::string(letter.words(texts::ask_mail::nobody))
                              : letter.words(texts::ask_mail::silent, line.asked))
        + "\n";
}

std::string address_of(Letter const& letter, AskedLine const& line)
{
    if (!letter.answers.empty())
        return letter.answers + "/" + line.action.text();
    return fmt::format("{}/t/{}/plan/{}", letter.mail.public_url, letter.park.slug, line.action.text());
}

std::string ask_lines(Letter const& letter)
{
    std::string out;
    for (auto const& line : letter.mail.lines)
        out += fmt::format("- {}{}\n{}  {}\n\n", line.title, until_words(letter, line),
            why_words(letter, line), address_of(letter, line));
    return out;
}

// Who leads the group signs in: he sees more than this one mail.
bool answers_by_mail(AskMail const& mail)
{
    return !mail.climb || mail.climb->rung == Rung::reminder || mail.climb->rung == Rung::deputy;
}

std::string subject_of(Letter const& letter)
{
    auto const& park = letter.park.name;
    if (!letter.mail.climb)
        return letter.words(texts::ask_mail::subject, park);
    if (letter.mail.climb->rung == Rung::reminder)
        return letter.words(texts::ask_mail::reminder_subject, park);
    return letter.mail.climb->cause == Cause::stuck ? letter.words(texts::ask_mail::stuck_subject, park)
                                                    : letter.words(texts::ask_mail::silent_subject, park);
}

std::string body_of(Letter const& letter)
{
    auto const& words = letter.words;
    auto const& climb = letter.mail.climb;
    auto const& name = letter.person.name;
    auto const& park = letter.park.name;
    auto const last_day = moment::local_date(letter.mail.now.plus_days(answer_days_max));
    if (!climb)
        return words(
            texts::ask_mail::body, name, park, ask_lines(letter), letter.answers, words.date(last_day));
    if (climb->rung == Rung::reminder)
        return words(
            texts::ask_mail::reminder, name, park, ask_lines(letter), letter.answers, words.date(last_day));
    if (climb->rung == Rung::deputy)
        return words(
            texts::ask_mail::deputy, name, park, ask_lines(letter), letter.answers, words.date(last_day));
    return words(texts::ask_mail::lead, name, park, ask_lines(letter),
        fmt::format("{}/t/{}/plan/antwoorden", letter.mail.public_url, letter.park.slug));
}

std::string made_link(db::Connection& db, AskedPark const& park, AskMail const& mail)
{
    auto const token = crypto::token();
    insert_link(db, {park.scope, mail.asking, mail.person},
        {crypto::sha256_hex(token), mail.now.plus_days(answer_days_max)});
    return mail.public_url + answer_path(token);
}

} // namespace

std::string answer_path(std::string_view token) { return fmt::format("/antwoord/{}", token); }

bool send_ask_mail(db::Connection& db, AskedPark const& park, AskMail const& mail)
{
    auto const person = accounts::person(db, mail.person);
    if (!person || person->email.empty() || mail.lines.empty())
        return false;
    Letter const letter{park, mail, *person, i18n::Words(person->language),
        answers_by_mail(mail) ? made_link(db, park, mail) : std::string()};
    mail::Message message;
    message.to = {person->name, person->email};
    message.subject = subject_of(letter);
    message.text = body_of(letter);
    message.is_emptied = !letter.answers.empty();
    mail::enqueue(db, message, mail.now);
    return true;
}

} // namespace plan
