#include "request.h"

#include "asking.h"
#include "imported.h"
#include "parts.h"
#include "store.h"
#include "texts.h"

#include "base/text.h"
#include "html/fields.h"
#include "participants/participants.h"

#include <algorithm>

namespace inventory {
namespace {

using namespace html;

std::optional<Source> source_asked(http::Request const& request)
{
    auto const source = source_of(request.param("source"));
    bool const is_asked = source && std::ranges::find(asked_sources, *source) != std::end(asked_sources);
    return is_asked ? source : std::nullopt;
}

std::string request_path(visit::Visit const& visit, Source source)
{
    return visit.path("inventarisatie/opvragen/" + std::string(code(source)));
}

Request known_request(visit::Visit const& visit, Source source)
{
    for (auto& known : requests(visit.db, visit.scope()))
        if (known.source == source)
            return known;
    Request none;
    none.source = source;
    return none;
}

bool has_figures(visit::Visit const& visit, Source source)
{
    auto const delivered = sources_of_round(visit.db, visit.scope());
    return std::ranges::find(delivered, source) != delivered.end();
}

// Who looks only at what the group sees, cannot read in what is for authorities.
partnership::Sharing sharing_of_answer(visit::Visit const& visit)
{
    using enum partnership::Sharing;
    return visit.reader().sees().government ? government : working_group;
}

// Of the organisation of this kind that takes part, its first person: the kinds of sources are kinds of
// participants too.
Request with_suggestions(visit::Visit const& visit, Request request)
{
    auto const& words = visit.words;
    if (request.wanted.empty())
        request.wanted = words(
            request.source == Source::police ? texts::request::wanted_police : texts::request::wanted_other);
    if (request.period.empty())
        request.period = words(texts::request::period_three_years, std::to_string(visit.today.year - 2),
            std::to_string(visit.today.year));
    if (!request.due_on)
        request.due_on = moment::plus_days(visit.today, 21);
    if (!request.email.empty())
        return request;
    for (auto const& one : participants::taking_part(participants::participations(visit.db, visit.scope())))
        if (one.kind == code(request.source) && !one.representatives.empty()) {
            request.name = one.representatives.front().name;
            request.email = one.representatives.front().email;
            break;
        }
    return request;
}

Values values_of_mail(Request const& request)
{
    return {{"name", request.name}, {"email", request.email}, {"wanted", request.wanted},
        {"period", request.period}, {"due_on", request.due_on ? moment::iso(request.due_on) : ""}};
}

Html mail_form(visit::Visit const& visit, Source source, Fields const& fields, std::int64_t addresses)
{
    auto const& words = visit.words;
    return panel(fragment(h2(words(texts::request::mail_title)),
        p(addresses > 0 ? words(texts::request::mail_with, addresses) : words(texts::request::mail_without)),
        post_form(request_path(visit, source) + "/mail", visit.form_token,
            fields.text("name", words(texts::request::name), {.width = Width::half}),
            fields.email("email", words(texts::request::email), {.width = Width::half}),
            fields.textarea("wanted", words(texts::request::wanted), {.rows = 3, .may_name_people = true}),
            fields.text("period", words(texts::request::period), {.need = Need::optional}),
            fields.date("due_on", words(texts::request::due_on), {.need = Need::optional}),
            actions({submit(words(texts::request::send))}))));
}

Html by_hand_form(visit::Visit const& visit, Source source, Fields const& fields, bool is_open)
{
    auto const& words = visit.words;
    auto form = post_form(request_path(visit, source), visit.form_token,
        fields.date("asked_on", words(texts::request::asked_on),
            {.hint = words(texts::request::asked_hint), .need = Need::optional}),
        fields.textarea("unavailable", words(texts::request::unavailable),
            {.hint = words(texts::request::unavailable_hint),
                .need = Need::optional,
                .rows = 3,
                .may_name_people = true}),
        actions({submit(words(texts::request::save), Rank::secondary)}));
    if (is_open)
        return panel(fragment(h2(words(texts::request::by_hand)), std::move(form)));
    return disclosure(words(texts::request::by_hand), std::move(form));
}

void add_day(
    std::vector<Pair>& facts, i18n::Words const& words, i18n::TextOf<0> const& label, moment::Date day)
{
    if (day)
        facts.push_back({words(label), words.date(day)});
}

// Files that came through the link and wait to be read in.
Html arrived_view(visit::Visit const& visit, Source source)
{
    std::vector<Html> links;
    for (auto const& import : imports_to_open(visit))
        if (import.state == ImportState::waiting && !import.person && import.choices.source == source)
            links.push_back(li(a(href(import_path(visit, import.id)), import.filename)));
    return when(!links.empty(), [&] {
        return fragment(alert(Tone::info, visit.words(texts::request::arrived),
                            visit.words(texts::request::arrived_advice)),
            ul(each(links, [](Html const& link) { return link; })));
    });
}

Html state_actions(visit::Visit const& visit, Request const& request, Stand stand)
{
    auto const& words = visit.words;
    auto const path = request_path(visit, request.source);
    bool const waits = request.link && (stand == Stand::asked || stand == Stand::late);
    return fragment(when(waits,
                        [&] {
                            return post_form(path + "/herinneren", visit.form_token,
                                actions({submit(words(texts::request::remind), Rank::secondary)}));
                        }),
        when(stand == Stand::delivered, [&] {
            return post_form(path + "/nagekeken", visit.form_token,
                actions({submit(words(texts::request::check), Rank::secondary)}));
        }));
}

Html state_view(visit::Visit const& visit, Request const& request, Stand stand)
{
    auto const& words = visit.words;
    if (stand == Stand::not_asked)
        return {};
    std::vector<Pair> facts{{words(texts::desk::state), stand_badge(words, stand)}};
    add_day(facts, words, texts::request::asked_on, request.asked_on);
    if (!request.email.empty())
        facts.push_back({words(texts::request::to), request.name + ", " + request.email});
    add_day(facts, words, texts::request::due_on, request.due_on);
    add_day(facts, words, texts::request::reminded_on, request.reminded_on);
    add_day(facts, words, texts::request::received_on, request.received_on);
    add_day(facts, words, texts::request::checked_on, request.checked_on);
    if (request.boundary > 0)
        facts.push_back(
            {words(texts::phenomenon::boundary), words(texts::phenomenon::version, request.boundary)});
    if (!request.unavailable.empty())
        facts.push_back({words(texts::request::unavailable), request.unavailable});
    return panel(fragment(description_list(std::move(facts)), arrived_view(visit, request.source),
        state_actions(visit, request, stand)));
}

struct Forms {
    Values mail, by_hand;
    i18n::Problems mail_problems = {}, by_hand_problems = {};
};

visit::Page request_page(visit::Visit const& visit, Request const& known, Forms const& forms)
{
    auto const& words = visit.words;
    auto const title = words(texts::request::title, name(known.source).in(words.language()));
    auto const stand = stand_of(known, has_figures(visit, known.source), visit.today);
    Fields const mail(words, forms.mail, forms.mail_problems),
        by_hand(words, forms.by_hand, forms.by_hand_problems);
    bool const is_open = !forms.by_hand_problems.empty() || !known.unavailable.empty();
    auto const addresses = area::address_count(visit.db, visit.scope());
    return page_of(visit, title,
        fragment(page_head({title, words(texts::request::lead)}), mail.summary(), by_hand.summary(),
            stack({state_view(visit, known, stand), mail_form(visit, known.source, mail, addresses),
                by_hand_form(visit, known.source, by_hand, is_open)}),
            actions({button_link(visit.path("inventarisatie"), words(texts::upload::back), Rank::quiet)})));
}

Forms forms_of(visit::Visit const& visit, Request const& known)
{
    return {values_of_mail(with_suggestions(visit, known)),
        {{"asked_on", known.asked_on ? moment::iso(known.asked_on) : ""},
            {"unavailable", known.unavailable}}};
}

Sender sender_of(visit::Visit const& visit) { return {visit.house.public_url, visit.house.secret}; }

Asking asking_of(visit::Visit const& visit, Request request)
{
    return {std::move(request), visit.park->partnership, visit.person->name};
}

} // namespace

visit::Answer show_request(visit::Visit& visit, http::Request& request)
{
    auto const source = source_asked(request);
    if (!source)
        return http::not_found();
    auto const known = known_request(visit, *source);
    return request_page(visit, known, forms_of(visit, known));
}

visit::Answer act_request(visit::Visit& visit, http::Request& request)
{
    auto const source = source_asked(request);
    if (!source)
        return http::not_found();
    auto const known = known_request(visit, *source);
    auto const typed = base::trimmed(request.field("asked_on"));
    auto const day = moment::read_typed_date(typed);
    auto wanted = known;
    wanted.asked_on = day.value_or(moment::Date{});
    wanted.unavailable = base::trimmed(request.field("unavailable"));
    auto problems = inventory::problems(wanted);
    if (!typed.empty() && !day)
        problems.push_back(i18n::problem("asked_on", texts::problem::day));
    if (!problems.empty()) {
        auto forms = forms_of(visit, known);
        forms.by_hand = {{"asked_on", std::string(typed)}, {"unavailable", wanted.unavailable}};
        forms.by_hand_problems = std::move(problems);
        return visit::with_problems(request_page(visit, known, forms));
    }
    set_request(visit.db, visit.scope(), wanted);
    visit.note(i18n::message(texts::journal::request, name(*source).dutch));
    return visit::done(visit, visit.path("inventarisatie"), i18n::message(texts::said::request));
}

visit::Answer act_ask_by_mail(visit::Visit& visit, http::Request& request)
{
    auto const source = source_asked(request);
    if (!source)
        return http::not_found();
    auto const known = known_request(visit, *source);
    auto const field = [&](std::string_view name) { return std::string(base::trimmed(request.field(name))); };
    auto wanted = known;
    wanted.name = field("name"), wanted.email = field("email"), wanted.wanted = field("wanted");
    wanted.period = field("period"), wanted.sharing = sharing_of_answer(visit);
    auto const typed = field("due_on");
    auto const day = moment::read_typed_date(typed);
    wanted.due_on = day.value_or(moment::Date{});
    auto problems = problems_of_mail(wanted, visit.today);
    if (!typed.empty() && !day)
        problems.push_back(i18n::problem("due_on", texts::problem::day));
    if (!problems.empty()) {
        auto forms = forms_of(visit, known);
        forms.mail = {{"name", wanted.name}, {"email", wanted.email}, {"wanted", wanted.wanted},
            {"period", wanted.period}, {"due_on", typed}};
        forms.mail_problems = std::move(problems);
        return visit::with_problems(request_page(visit, known, forms));
    }
    ask_by_mail(visit.db, visit.scope(), asking_of(visit, wanted), sender_of(visit), visit.now);
    visit.note(i18n::message(texts::journal::asked, name(*source).dutch));
    return visit::done(visit, request_path(visit, *source), i18n::message(texts::said::asked, wanted.email));
}

visit::Answer act_remind(visit::Visit& visit, http::Request& request)
{
    auto const source = source_asked(request);
    if (!source)
        return http::not_found();
    auto const known = known_request(visit, *source);
    bool const is_sent
        = remind(visit.db, visit.scope(), asking_of(visit, known), sender_of(visit), visit.now);
    return visit::done(visit, request_path(visit, *source),
        is_sent ? i18n::message(texts::said::reminded, known.email)
                : i18n::message(texts::said::not_reminded));
}

visit::Answer act_checked(visit::Visit& visit, http::Request& request)
{
    auto const source = source_asked(request);
    if (!source || !has_figures(visit, *source))
        return http::not_found();
    auto known = known_request(visit, *source);
    known.checked_on = visit.today;
    set_request(visit.db, visit.scope(), known);
    visit.note(i18n::message(texts::journal::checked, name(*source).dutch));
    return visit::done(visit, request_path(visit, *source), i18n::message(texts::said::checked));
}

} // namespace inventory
