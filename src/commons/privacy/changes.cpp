#include "changes.h"

#include "texts.h"

#include "db/db.h"
#include "mail/mail.h"

namespace privacy {
namespace {

struct Letter {
    i18n::Message subject, text;
};

void send(visit::Visit const& visit, accounts::Person const& to, Letter const& letter)
{
    i18n::Words const words(to.language);
    mail::enqueue(visit.db, {{to.name, to.email}, words(letter.subject), words(letter.text), {}, {}, {}, {}},
        visit.now);
}

} // namespace

void ask_address(visit::Visit const& visit, std::string const& email)
{
    auto to = *visit.person;
    to.email = email;
    auto const subject = i18n::message(texts::correct::subject);
    db::Transaction transaction(visit.db);
    if (accounts::person_known_as(visit.db, email))
        send(visit, to, {subject, i18n::message(texts::correct::taken_mail)});
    else {
        auto const token = accounts::ask_new_email(visit.db, {visit.person->id, email}, visit.now);
        auto const link = visit.house.public_url + "/nieuw-adres/" + token;
        send(visit, to, {subject, i18n::message(texts::correct::mail, to.name, link)});
    }
    transaction.commit();
}

bool take_address(visit::Visit const& visit, accounts::NewEmail const& wanted)
{
    auto const before = accounts::person(visit.db, wanted.person);
    if (!before || !accounts::take_new_email(visit.db, wanted))
        return false;
    send(visit, *before,
        {i18n::message(texts::correct::changed_subject),
            i18n::message(texts::correct::changed_mail, before->name)});
    return true;
}

void erase(visit::Visit const& visit, keeping::Register const& all)
{
    auto const person = *visit.person;
    db::Transaction transaction(visit.db);
    keeping::forget_person(visit.db, all, person.id, visit.now);
    send(visit, person,
        {i18n::message(texts::erase::subject), i18n::message(texts::erase::mail, person.name)});
    transaction.commit();
}

} // namespace privacy
