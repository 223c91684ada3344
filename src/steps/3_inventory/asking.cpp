#include "asking.h"

#include "store.h"
#include "texts.h"

#include "base/text.h"
#include "crypto/crypto.h"
#include "db/db.h"
#include "geo/geojson.h"
#include "mail/mail.h"
#include "tabular/writing.h"

#include <fmt/format.h>

#include <algorithm>

namespace inventory {
namespace {

constexpr int days_before = 3;
constexpr std::size_t name_max = 120, wanted_max = 600;
constexpr std::size_t mark_letters = 22; // 132 bits

std::string mark_of(LinkId link, std::string_view secret)
{
    return crypto::base64url(crypto::hmac_sha256(secret, "figures " + link.text())).substr(0, mark_letters);
}

std::string due_words(i18n::Words const& words, Request const& request)
{
    return request.due_on ? words(texts::ask_mail::due, words.date(request.due_on)) : std::string();
}

void attach(
    db::Connection& db, partnership::Scope const& scope, i18n::Words const& words, mail::Message& message)
{
    auto const addresses = area::addresses(db, scope);
    if (!addresses.empty())
        message.attachments.push_back({"adressen.csv", "text/csv", address_list(words, addresses)});
    if (auto const shape = area::shape(db, scope))
        message.attachments.push_back(
            {"grens.geojson", "application/geo+json", geo::to_geojson(*shape, geo::Crs::wgs84)});
}

std::string link_of(Request const& request, Sender const& sender)
{
    return sender.public_url + delivery_path(request.link, sender.secret);
}

mail::Message mail_to(Request const& request)
{
    mail::Message message;
    message.to = {request.name, request.email};
    return message;
}

} // namespace

i18n::Problems problems_of_mail(Request const& request, moment::Date today)
{
    i18n::Problems out;
    auto const too_long = [&](std::string_view field, std::string const& text, std::size_t most) {
        if (base::length_utf8(text) > most)
            out.push_back(i18n::problem(field, texts::problem::too_long, most));
    };
    if (base::trimmed(request.name).empty())
        out.push_back(i18n::problem("name", texts::problem::name));
    if (!mail::is_address(request.email))
        out.push_back(i18n::problem("email", texts::problem::email));
    if (base::trimmed(request.wanted).empty())
        out.push_back(i18n::problem("wanted", texts::problem::wanted));
    if (request.due_on && request.due_on <= today)
        out.push_back(i18n::problem("due_on", texts::problem::due_on));
    too_long("name", request.name, name_max);
    too_long("wanted", request.wanted, wanted_max);
    too_long("period", request.period, name_max);
    return out;
}

void ask_by_mail(db::Connection& db, partnership::Scope const& scope, Asking const& asking,
    Sender const& sender, moment::Instant now)
{
    auto request = asking.request;
    request.link = db.ids().make<LinkId>();
    request.asked_on = moment::local_date(now);
    request.boundary = area::summary(db, scope).boundary_version;
    request.unavailable.clear();
    request.reminded_on = request.received_on = request.checked_on = {};
    upsert_request(db, scope, request);
    i18n::Words const words(i18n::Language::dutch);
    auto message = mail_to(request);
    message.subject = words(texts::ask_mail::subject, asking.park.name);
    message.text = words(texts::ask_mail::body, request.name, asking.asker, asking.park.name,
        asking.park.municipality, request.wanted, request.period.empty() ? "-" : request.period,
        due_words(words, request), link_of(request, sender));
    attach(db, scope, words, message);
    mail::enqueue(db, message, now);
}

bool remind(db::Connection& db, partnership::Scope const& scope, Asking const& asking, Sender const& sender,
    moment::Instant now)
{
    auto request = asking.request;
    if (!request.link || request.email.empty() || request.received_on || !request.unavailable.empty())
        return false;
    request.reminded_on = moment::local_date(now);
    upsert_request(db, scope, request);
    i18n::Words const words(i18n::Language::dutch);
    auto message = mail_to(request);
    message.subject = words(texts::ask_mail::reminder_subject, asking.park.name);
    message.text = words(texts::ask_mail::reminder, request.name, words.date(request.asked_on),
        asking.park.name, request.wanted, due_words(words, request), link_of(request, sender));
    attach(db, scope, words, message);
    mail::enqueue(db, message, now);
    return true;
}

bool is_reminder_due(Reminding const& known, moment::Date today)
{
    if (!known.due_on)
        return false;
    auto const first = moment::plus_days(known.due_on, -days_before);
    bool const is_first = today >= first && known.reminded_on < first && known.asked_on < first;
    bool const is_second = today > known.due_on && known.reminded_on <= known.due_on;
    return is_first || is_second;
}

bool wants_reminder(Request const& request, moment::Date today)
{
    if (!request.link || request.received_on || !request.unavailable.empty())
        return false;
    return is_reminder_due({request.due_on, request.asked_on, request.reminded_on}, today);
}

std::string delivery_path(LinkId link, std::string_view secret)
{
    return fmt::format("/aanleveren/{}/{}", link.text(), mark_of(link, secret));
}

bool is_mark_of(LinkId link, std::string_view secret, std::string_view mark)
{
    return crypto::equal(mark_of(link, secret), mark);
}

std::optional<ScopedRequest> request_of_link(db::Connection& db, LinkId link)
{
    return request_with_link(db, link);
}

Stand stand_of(Request const& request, bool has_figures, moment::Date today)
{
    if (has_figures)
        return request.checked_on ? Stand::checked : Stand::delivered;
    if (!request.unavailable.empty())
        return Stand::unavailable;
    if (request.received_on)
        return Stand::arrived;
    if (!request.asked_on)
        return Stand::not_asked;
    return request.due_on && request.due_on < today ? Stand::late : Stand::asked;
}

std::string address_list(i18n::Words const& words, std::vector<area::Address> const& addresses)
{
    tabular::CsvWriter writer;
    writer.row(
        {words(texts::ask_list::postcode), words(texts::ask_list::number), words(texts::ask_list::letter),
            words(texts::ask_list::addition), words(texts::ask_list::street), words(texts::ask_list::town)});
    for (auto const& one : addresses)
        writer.row({std::string_view(one.postcode), one.number, std::string_view(one.letter),
            std::string_view(one.addition), std::string_view(one.street), std::string_view(one.town)});
    return writer.text();
}

std::int64_t remind_due(
    db::Connection& db, std::string const& public_url, std::string const& secret, moment::Instant now)
{
    auto const today = moment::local_date(now);
    std::int64_t reminded = 0;
    for (auto const& [scope, request] : requests_waited_for(db)) {
        auto const park = partnership::find(db, scope.partnership);
        if (!park || !wants_reminder(request, today))
            continue;
        auto const delivered = sources_of_round(db, scope);
        bool const has_figures = std::ranges::find(delivered, request.source) != delivered.end();
        if (!has_figures && remind(db, scope, {request, *park, {}}, {public_url, secret}, now))
            ++reminded;
    }
    return reminded;
}

} // namespace inventory
