#include "invitation.h"

#include "texts.h"

#include "accounts/session.h"
#include "mail/mail.h"

namespace participants {

void invite(db::Connection& db, Invitation const& invitation, moment::Instant now)
{
    i18n::Words const words(invitation.person.language);
    auto const link
        = invitation.public_url + "/uitnodiging/" + accounts::invite(db, invitation.person.id, now);
    mail::Message message;
    message.to = {invitation.person.name, invitation.person.email};
    message.subject = words(texts::mail::subject, invitation.park);
    message.text = words(texts::mail::body, invitation.person.name, invitation.sender,
        invitation.organisation, invitation.park, link);
    mail::enqueue(db, message, now);
}

} // namespace participants
