#include "message_page.h"

#include "calendar.h"
#include "choices.h"
#include "overview.h"
#include "texts.h"

#include "base/text.h"
#include "html/parts.h"

namespace calendar {
namespace {

using namespace html;

struct Editing {
    std::string path;
    Values values;
    i18n::Problems problems;
    bool is_new = true;
};

Options channel_options(i18n::Words const& words)
{
    Options out;
    for (auto const channel : all_channels)
        out.push_back({std::string(code(channel)), std::string(name(channel).in(words.language()))});
    return out;
}

Html form_of(visit::Visit const& visit, Editing const& editing, Fields const& fields)
{
    auto const& words = visit.words;
    return post_form(editing.path, visit.form_token,
        fields.text("subject", words(texts::message::subject), {.may_name_people = true}),
        fields.select(
            "channel", words(texts::message::channel), channel_options(words), {.width = Width::half}),
        fields.text("audience", words(texts::message::audience), {.width = Width::half}),
        fields.date("date", words(texts::message::date), {.width = Width::half}),
        fields.select("prepares", words(texts::message::prepares),
            organisation_options(visit, words(texts::event::nobody)),
            {.need = Need::optional, .width = Width::half}),
        when(!editing.is_new,
            [&] { return fields.checkbox("sent", words(texts::message::sent), {.need = Need::unmarked}); }),
        actions({submit(words(texts::event::save)),
            button_link(visit.path("kalender"), words(texts::event::back))}));
}

visit::Page message_page(visit::Visit const& visit, Editing const& editing)
{
    auto const& words = visit.words;
    auto const title = words(editing.is_new ? texts::message::title_new : texts::message::title);
    Fields const fields(words, editing.values, editing.problems);
    Html const remove = when(!editing.is_new, [&] {
        return post_form(editing.path + "/weggooien", visit.form_token,
            actions({submit(words(texts::message::remove), Rank::danger)}));
    });
    visit::Page page{std::string(title),
        fragment(page_head({title}), fields.summary(), panel(form_of(visit, editing, fields)), remove)};
    page.crumbs = {{std::string(words(texts::overview::title)), visit.path("kalender")}};
    page.step = "kalender";
    return page;
}

Values values_of(http::Request const& request)
{
    Values values;
    for (auto const* field : {"subject", "channel", "audience", "date", "prepares", "sent"})
        values.add(field, request.field(field));
    return values;
}

Values values_of(Message const& message)
{
    auto const& what = message.what;
    return {{"subject", what.subject}, {"channel", std::string(code(what.channel))},
        {"audience", what.audience}, {"date", moment::iso(what.date)},
        {"prepares", what.prepares ? what.prepares.text() : ""}, {"sent", message.is_sent ? "1" : ""}};
}

NewMessage read_message(http::Request const& request)
{
    NewMessage out;
    out.subject = base::trimmed(request.field("subject"));
    out.channel = channel_of(request.field("channel")).value_or(Channel::newsletter);
    out.audience = base::trimmed(request.field("audience"));
    out.date = moment::read_typed_date(request.field("date")).value_or(moment::Date{});
    out.prepares
        = accounts::OrganisationId::read(request.field("prepares")).value_or(accounts::OrganisationId{});
    return out;
}

i18n::Problems problems_of(visit::Visit const& visit, http::Request const& request, NewMessage const& what)
{
    auto out = problems(what);
    if (!is_offered(visit, request.field("prepares")))
        out.push_back(i18n::problem("prepares", texts::problem::organisation));
    return out;
}

std::optional<Message> asked(visit::Visit const& visit, http::Request const& request)
{
    auto const id = MessageId::read(request.param("message"));
    return id ? find(visit.db, visit.scope(), *id) : std::nullopt;
}

} // namespace

visit::Answer show_new_message(visit::Visit& visit, http::Request& request)
{
    Message message;
    message.what.date = moment::plus_days(visit.today, 14);
    message.what.audience = visit.words(texts::message::everybody);
    return message_page(visit, {request.path, values_of(message), {}, true});
}

visit::Answer act_new_message(visit::Visit& visit, http::Request& request)
{
    auto const what = read_message(request);
    auto wrong = problems_of(visit, request, what);
    if (!wrong.empty())
        return visit::with_problems(
            message_page(visit, {request.path, values_of(request), std::move(wrong), true}));
    add(visit.db, visit.scope(), what);
    visit.note(i18n::message(texts::journal::message, what.subject));
    return visit::done(visit, visit.path("kalender"), i18n::message(texts::message::said_new));
}

visit::Answer show_message(visit::Visit& visit, http::Request& request)
{
    auto const found = asked(visit, request);
    if (!found)
        return http::not_found();
    return message_page(visit, {request.path, values_of(*found), {}, false});
}

visit::Answer act_message(visit::Visit& visit, http::Request& request)
{
    auto found = asked(visit, request);
    if (!found)
        return http::not_found();
    auto const suggestion = found->what.suggestion;
    found->what = read_message(request);
    found->what.suggestion = suggestion;
    found->is_sent = request.field("sent") == "1";
    auto wrong = problems_of(visit, request, found->what);
    if (!wrong.empty())
        return visit::with_problems(
            message_page(visit, {request.path, values_of(request), std::move(wrong), false}));
    auto const result = change(visit.db, visit.scope(), *found);
    if (!result)
        return refused(visit, message(result.error()));
    visit.note(i18n::message(texts::journal::message_changed, found->what.subject));
    return visit::done(visit, visit.path("kalender"), i18n::message(texts::message::said_changed));
}

visit::Answer act_remove_message(visit::Visit& visit, http::Request& request)
{
    auto const found = asked(visit, request);
    if (!found)
        return http::not_found();
    auto const result = remove(visit.db, visit.scope(), found->id);
    if (!result)
        return refused(visit, message(result.error()));
    visit.note(i18n::message(texts::journal::message_removed, found->what.subject));
    return visit::done(visit, visit.path("kalender"), i18n::message(texts::message::said_removed));
}

} // namespace calendar
