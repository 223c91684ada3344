#include "mail.h"

#include "base/fault.h"
#include "base/text.h"
#include "db/db.h"
#include "store.h"

#include <algorithm>

namespace mail {

namespace {

constexpr std::size_t address_length_max = 254;

State state_of(std::string_view text)
{
    if (text == "queued") {
        return State::queued;
    }
    if (text == "sending") {
        return State::sending;
    }
    return text == "sent" ? State::sent : State::failed;
}

void insert_attachments(db::Connection& connection, MessageId id, std::vector<Attachment> const& attachments)
{
    std::int64_t position = 0;
    for (auto const& attachment : attachments) {
        connection.run("insert into mail_attachment (id, message, position, name, type, content)\n"
                       "values (?, ?, ?, ?, ?, ?)",
            connection.ids().next(), id, position++, attachment.name, attachment.type,
            db::Blob{attachment.content});
    }
}

std::optional<std::string_view> filled(std::string_view text)
{
    return text.empty() ? std::nullopt : std::optional(text);
}

std::int64_t insert_message(
    db::Connection& connection, MessageId id, Message const& message, moment::Instant now)
{
    auto const& invitation = message.invitation;
    return connection.run(
        "insert into mail_message (id, dedupe_key, to_name, to_address, subject, body_text, body_html,\n"
        "    invitation_method, invitation_text, state, attempts, reason, created_at, next_attempt_at,\n"
        "    is_emptied)\n"
        "values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'queued', 0, '', ?, ?, ?)\n"
        "on conflict (dedupe_key) do nothing",
        id, filled(message.key), message.to.name, message.to.address, message.subject, message.text,
        message.html, invitation ? filled(invitation->method) : std::nullopt,
        invitation ? filled(invitation->text) : std::nullopt, now, now, message.is_emptied);
}

std::vector<Attachment> attachments_of(db::Connection& connection, MessageId id)
{
    return connection.all<Attachment>(
        "select name, type, content\nfrom mail_attachment\nwhere message = ?\norder by position",
        [](db::Row const& row) {
            return Attachment{row.text(0), row.text(1), row.blob(2)};
        },
        id);
}

constexpr std::string_view outgoing = "select id, state, to_name, to_address, subject, attempts, reason, "
                                      "created_at, next_attempt_at, sent_at\n"
                                      "from mail_message\n";

Outgoing read_outgoing(db::Row const& row)
{
    return {row.id<MessageId>(0), state_of(row.view(1)), {row.text(2), row.text(3)}, row.text(4),
        static_cast<int>(row.integer(5)), row.text(6), row.instant(7), row.instant(8), row.instant(9)};
}

} // namespace

MessageId enqueue(db::Connection& connection, Message const& message, moment::Instant now)
{
    if (!is_address(message.to.address)) {
        throw base::Fault("a mail needs an address that was checked before");
    }
    auto const id = connection.ids().make<MessageId>();
    db::Transaction transaction(connection);
    if (insert_message(connection, id, message, now) == 0) {
        return {};
    }
    insert_attachments(connection, id, message.attachments);
    transaction.commit();
    return id;
}

std::vector<Outgoing> outbox(db::Connection& connection, std::int64_t messages_max)
{
    return connection.all<Outgoing>(
        std::string(outgoing) + "order by created_at desc, id desc\nlimit ?", read_outgoing, messages_max);
}

std::vector<Outgoing> outbox_to(
    db::Connection& connection, std::string_view address, std::int64_t messages_max)
{
    return connection.all<Outgoing>(std::string(outgoing)
            + "where lower(to_address) = lower(?)\norder by created_at desc, id desc\nlimit ?",
        read_outgoing, address, messages_max);
}

void forget_address(db::Connection& connection, std::string_view address)
{
    connection.run("delete from mail_message\nwhere lower(to_address) = lower(?)", address);
}

std::optional<Message> message(db::Connection& connection, MessageId id)
{
    auto found = connection.one<Message>(
        "select to_name, to_address, subject, body_text, body_html, invitation_method, invitation_text, "
        "dedupe_key, is_emptied\n"
        "from mail_message\n"
        "where id = ?",
        [](db::Row const& row) {
            Message read{{row.text(0), row.text(1)}, row.text(2), row.text(3), row.text(4), {}, {},
                row.text(7), row.flag(8)};
            if (!row.is_null(5)) {
                read.invitation = Invitation{row.text(5), row.text(6)};
            }
            return read;
        },
        id);
    if (found) {
        found->attachments = attachments_of(connection, id);
    }
    return found;
}

void send_again(db::Connection& connection, MessageId id, moment::Instant now)
{
    connection.run("update mail_message\n"
                   "set state = 'queued', attempts = 0, next_attempt_at = ?\n"
                   "where id = ? and state = 'failed'",
        now, id);
}

std::int64_t forget_sent(db::Connection& connection, moment::Instant before)
{
    return connection.run("delete from mail_message\n"
                          "where (state = 'sent' and sent_at < ?)\n"
                          "   or (state = 'failed' and next_attempt_at < ?)",
        before, before);
}

std::int64_t forget_failed_keys(db::Connection& connection, moment::Instant before)
{
    return connection.run("delete from mail_message\n"
                          "where state = 'failed' and is_emptied = ? and next_attempt_at < ?",
        true, before);
}

std::int64_t forget_keys(db::Connection& connection, std::string_view beginning)
{
    return connection.run("delete from mail_message\nwhere substr(dedupe_key, 1, ?) = ?",
        static_cast<std::int64_t>(beginning.size()), beginning);
}

std::int64_t drop_waiting(db::Connection& connection)
{
    return connection.run("delete from mail_message where state not in ('sent', 'failed')");
}

bool is_address(std::string_view text)
{
    auto const at = text.find('@');
    bool const is_plain = std::all_of(text.begin(), text.end(), [](char sign) {
        return static_cast<unsigned char>(sign) > ' ' && sign != 0x7f
            && std::string_view("<>()[]\\,;:\"").find(sign) == std::string_view::npos;
    });
    if (!is_plain || text.size() > address_length_max || !base::is_utf8(text) || at == 0 || at == text.npos) {
        return false;
    }
    auto const domain = text.substr(at + 1);
    bool const has_dot = domain.find('.') != domain.npos && domain.find("..") == domain.npos;
    return has_dot && domain.front() != '.' && domain.back() != '.' && domain.find('@') == domain.npos;
}

std::optional<Claimed> claim(db::Connection& connection, moment::Instant now, moment::Instant stale)
{
    db::Transaction transaction(connection);
    auto claimed = connection.one<Claimed>(
        db::with_row_lock(connection,
            "select id, attempts + 1, created_at\n"
            "from mail_message\n"
            "where (state = 'queued' and next_attempt_at <= ?) or (state = 'sending' and claimed_at < ?)\n"
            "order by next_attempt_at, id\n"
            "limit 1"),
        [](db::Row const& row) {
            return Claimed{row.id<MessageId>(0), static_cast<int>(row.integer(1)), row.instant(2), {}};
        },
        now, stale);
    if (!claimed) {
        return std::nullopt;
    }
    connection.run("update mail_message\nset state = 'sending', attempts = ?, claimed_at = ?\nwhere id = ?",
        claimed->attempts, now, claimed->id);
    claimed->message = message(connection, claimed->id).value();
    transaction.commit();
    return claimed;
}

void mark_sent(db::Connection& connection, MessageId id, moment::Instant now)
{
    db::Transaction transaction(connection);
    connection.run(
        "update mail_message\nset state = 'sent', reason = '', sent_at = ?\nwhere id = ?", now, id);
    auto const emptied = connection.run("update mail_message\n"
                                        "set body_text = '', body_html = '', invitation_text = null\n"
                                        "where id = ? and is_emptied = ?",
        id, true);
    if (emptied > 0)
        connection.run("delete from mail_attachment\nwhere message = ?", id);
    transaction.commit();
}

void mark_failed(db::Connection& connection, MessageId id, std::string_view reason)
{
    connection.run("update mail_message\nset state = 'failed', reason = ?\nwhere id = ?", reason, id);
}

void mark_postponed(db::Connection& connection, Postponed const& postponed)
{
    connection.run("update mail_message\nset state = 'queued', reason = ?, next_attempt_at = ?\nwhere id = ?",
        postponed.reason, postponed.until, postponed.id);
}

} // namespace mail
