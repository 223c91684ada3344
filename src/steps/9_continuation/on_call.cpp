#include "on_call.h"

#include "on_call_store.h"
#include "texts.h"

#include "base/text.h"
#include "db/db.h"
#include "mail/mail.h"

#include <fmt/format.h>

#include <algorithm>

namespace continuation {
namespace {

std::vector<partnership::Member> advisers_of(db::Connection& db, partnership::PartnershipId id)
{
    auto out = partnership::members(db, id);
    std::erase_if(out, [](partnership::Member const& one) { return one.role != partnership::Role::adviser; });
    return out;
}

// The words stay behind the sign-in: a mail says only that there is something, and about what.
void mail_about(db::Connection& db, accounts::PersonId to, i18n::TextOf<3> const& body,
    AdviceRequest const& request, Caller const& caller)
{
    auto const person = accounts::person(db, to);
    if (!person || person->email.empty())
        return;
    i18n::Words const words(person->language);
    auto const link = fmt::format("{}/t/{}/{}", caller.public_url, caller.park_slug, path_of(request.id));
    mail::Message message;
    message.to = {person->name, person->email};
    message.subject = words(texts::call_mail::subject, caller.park_name, request.subject);
    message.text = words(body, person->name, request.subject, link);
    mail::enqueue(db, message, caller.now);
}

void mail_advisers(
    db::Connection& db, partnership::PartnershipId id, AdviceRequest const& request, Caller const& caller)
{
    for (auto const& adviser : advisers_of(db, id))
        if (adviser.person != caller.person)
            mail_about(db, adviser.person, texts::call_mail::to_adviser, request, caller);
}

void add_line(db::Connection& db, partnership::PartnershipId id, RequestId request, LineKind kind,
    std::string const& words, Caller const& caller)
{
    insert_request_line(db, id, request, {kind, words, caller.person, caller.now});
}

} // namespace

std::string_view code(RequestState state)
{
    switch (state) {
    case RequestState::open:
        return "open";
    case RequestState::answered:
        return "answered";
    case RequestState::closed:
        break;
    }
    return "closed";
}

i18n::Text name(RequestState state)
{
    switch (state) {
    case RequestState::open:
        return texts::call::open;
    case RequestState::answered:
        return texts::call::answered;
    case RequestState::closed:
        break;
    }
    return texts::call::closed;
}

i18n::Problems problems(NewRequest const& wanted)
{
    i18n::Problems out;
    if (wanted.subject.empty())
        out.push_back(i18n::problem("subject", texts::problem::no_subject));
    if (base::length_utf8(wanted.subject) > subject_max)
        out.push_back(i18n::problem("subject", texts::problem::too_long, subject_max));
    if (wanted.words.empty())
        out.push_back(i18n::problem("words", texts::problem::no_words));
    if (base::length_utf8(wanted.words) > request_words_max)
        out.push_back(i18n::problem("words", texts::problem::too_long, request_words_max));
    return out;
}

i18n::Message message(CallRefusal refusal)
{
    switch (refusal) {
    case CallRefusal::nobody_on_call:
        return i18n::message(texts::refusal::nobody_on_call);
    case CallRefusal::is_closed:
        return i18n::message(texts::refusal::request_closed);
    case CallRefusal::changed_meanwhile:
        return i18n::message(texts::refusal::request_changed);
    case CallRefusal::unknown:
        break;
    }
    return i18n::message(texts::refusal::request_unknown);
}

base::Result<RequestId, CallRefusal> ask_adviser(
    db::Connection& db, partnership::Scope const& scope, NewRequest const& wanted, Caller const& caller)
{
    if (advisers_of(db, scope.partnership).empty())
        return base::refuse(CallRefusal::nobody_on_call);
    AdviceRequest const made{
        db.ids().make<RequestId>(), wanted.subject, {}, caller.person, caller.now, RequestState::open, 1};
    insert_request(db, scope, made);
    add_line(db, scope.partnership, made.id, LineKind::asked, wanted.words, caller);
    mail_advisers(db, scope.partnership, made, caller);
    return made.id;
}

base::Result<void, CallRefusal> say(
    db::Connection& db, partnership::Scope const& scope, Saying const& saying, Caller const& caller)
{
    auto const found = request(db, scope.partnership, saying.request);
    if (!found)
        return base::refuse(CallRefusal::unknown);
    if (found->state == RequestState::closed)
        return base::refuse(CallRefusal::is_closed);
    bool const is_answer = saying.voice == Voice::adviser;
    auto const next = is_answer ? RequestState::answered : RequestState::open;
    if (!update_request_state(db, scope.partnership, saying.request, {next, saying.version}))
        return base::refuse(CallRefusal::changed_meanwhile);
    add_line(db, scope.partnership, found->id, is_answer ? LineKind::answered : LineKind::added, saying.words,
        caller);
    if (!is_answer)
        mail_advisers(db, scope.partnership, *found, caller);
    else if (found->person && found->person != caller.person)
        mail_about(db, found->person, texts::call_mail::to_asker, *found, caller);
    return {};
}

base::Result<void, CallRefusal> close_request(
    db::Connection& db, partnership::Scope const& scope, RequestId id, Caller const& caller)
{
    auto const found = request(db, scope.partnership, id);
    if (!found)
        return base::refuse(CallRefusal::unknown);
    if (found->state == RequestState::closed)
        return base::refuse(CallRefusal::is_closed);
    if (!update_request_state(db, scope.partnership, id, {RequestState::closed, found->version}))
        return base::refuse(CallRefusal::changed_meanwhile);
    add_line(db, scope.partnership, id, LineKind::closed, "", caller);
    return {};
}

std::vector<AdviceRequest> requests(db::Connection& db, partnership::PartnershipId id)
{
    return requests_of(db, id);
}

std::optional<AdviceRequest> request(db::Connection& db, partnership::PartnershipId id, RequestId request)
{
    auto const all = requests_of(db, id);
    auto const found = std::ranges::find(all, request, &AdviceRequest::id);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

std::vector<RequestLine> lines(db::Connection& db, partnership::PartnershipId id, RequestId request)
{
    return lines_of_request(db, id, request);
}

std::vector<Waiting> waiting_for(db::Connection& db, accounts::PersonId adviser)
{
    return open_requests_of_adviser(db, adviser);
}

std::string path_of(RequestId request) { return "vervolg/adviseur/" + request.text(); }

moment::Date present_until(db::Connection& db, partnership::PartnershipId id) { return presence_of(db, id); }

void set_present_until(db::Connection& db, partnership::PartnershipId id, moment::Date until)
{
    if (until)
        upsert_presence(db, id, until);
    else
        delete_presence(db, id);
}

} // namespace continuation
