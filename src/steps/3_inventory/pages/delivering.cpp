#include "delivering.h"

#include "asking.h"
#include "importing.h"
#include "parts.h"
#include "store.h"
#include "texts.h"

#include "base/text.h"
#include "html/fields.h"

namespace inventory {
namespace {

using namespace html;

constexpr std::int64_t waiting_max = 30; // files that nobody looked at yet
constexpr std::size_t reason_max = 300;

struct Wanted {
    ScopedRequest asked;
    partnership::Partnership park;
};

std::optional<Wanted> wanted_of(visit::Visit const& visit, http::Request const& request)
{
    auto const link = LinkId::read(request.param("link"));
    if (!link || !is_mark_of(*link, visit.house.secret, request.param("mark")))
        return std::nullopt;
    auto asked = request_of_link(visit.db, *link);
    auto park = asked ? partnership::find(visit.db, asked->scope.partnership) : std::nullopt;
    auto const round = asked ? partnership::round(visit.db, asked->scope) : std::nullopt;
    if (!park || park->ended_on || !round || round->closed_on)
        return std::nullopt;
    return Wanted{std::move(*asked), std::move(*park)};
}

visit::Page plain(std::string title, Html content, int status = 200)
{
    visit::Page page{std::move(title), std::move(content), status};
    page.frame = visit::Frame::plain;
    return page;
}

visit::Page gone_page(visit::Visit const& visit)
{
    auto const& words = visit.words;
    return plain(std::string(words(texts::deliver::gone)),
        fragment(page_head({words(texts::deliver::gone)}), p(words(texts::deliver::gone_advice))), 404);
}

std::string path_of(visit::Visit const& visit, Wanted const& wanted)
{
    return delivery_path(wanted.asked.request.link, visit.house.secret);
}

Html facts_view(visit::Visit const& visit, Wanted const& wanted)
{
    auto const& words = visit.words;
    auto const& asked = wanted.asked.request;
    std::vector<Pair> facts{{words(texts::request::wanted), asked.wanted}};
    if (!asked.period.empty())
        facts.push_back({words(texts::request::period), asked.period});
    if (asked.due_on)
        facts.push_back({words(texts::request::due_on), words.date(asked.due_on)});
    facts.push_back({words(texts::deliver::who_sees), words(texts::deliver::who_sees_it)});
    auto const count = area::address_count(visit.db, wanted.asked.scope);
    return card({words(texts::deliver::facts), description_list(std::move(facts)), when(count > 0, [&] {
                     return icon_link(path_of(visit, wanted) + "/adressen.csv", Icon::download,
                         words(texts::deliver::list, count));
                 })});
}

Html forms_view(visit::Visit const& visit, Wanted const& wanted, Fields const& fields)
{
    auto const& words = visit.words;
    auto const path = path_of(visit, wanted);
    return stack({panel(upload_form(path, visit.form_token,
                      fields.file("file", words(texts::deliver::file),
                          {.hint = words(texts::deliver::file_hint),
                              .accept = ".csv,.txt,.xlsx,.ods,.xls,.json,.geojson"}),
                      actions({submit(words(texts::deliver::send))}))),
        disclosure(words(texts::deliver::not_possible),
            post_form(path + "/niet", visit.form_token,
                fields.textarea(
                    "reason", words(texts::deliver::reason), {.rows = 3, .may_name_people = true}),
                actions({submit(words(texts::deliver::send_reason), Rank::secondary)})))});
}

visit::Page delivering_page(visit::Visit const& visit, Wanted const& wanted, Fields const& fields)
{
    auto const& words = visit.words;
    auto const title = words(texts::deliver::title, wanted.park.name);
    return plain(title,
        fragment(page_head({title, words(texts::deliver::lead, wanted.park.name, wanted.park.municipality)}),
            fields.summary(), columns(forms_view(visit, wanted, fields), facts_view(visit, wanted)),
            p(words(texts::upload::privacy))));
}

visit::Page refused_page(visit::Visit const& visit, Wanted const& wanted, i18n::Problem problem)
{
    return visit::with_problems(
        delivering_page(visit, wanted, Fields(visit.words, {}, {std::move(problem)})));
}

void answer_request(visit::Visit const& visit, Wanted const& wanted, Request const& request)
{
    set_request(visit.db, wanted.asked.scope, request);
    partnership::note(visit.db, wanted.asked.scope,
        {{}, visit.now,
            request.unavailable.empty()
                ? i18n::message(texts::journal::arrived, name(request.source).dutch)
                : i18n::message(texts::journal::refused, name(request.source).dutch)});
}

} // namespace

visit::Answer show_delivering(visit::Visit& visit, http::Request& request)
{
    auto const wanted = wanted_of(visit, request);
    if (!wanted)
        return gone_page(visit);
    return delivering_page(visit, *wanted, Fields(visit.words, {}));
}

visit::Answer download_delivering_list(visit::Visit& visit, http::Request& request)
{
    auto const wanted = wanted_of(visit, request);
    if (!wanted)
        return http::not_found();
    return http::download(address_list(visit.words, area::addresses(visit.db, wanted->asked.scope)),
        "adressen.csv", "text/csv; charset=utf-8");
}

visit::Answer act_deliver(visit::Visit& visit, http::Request& request)
{
    auto const wanted = wanted_of(visit, request);
    if (!wanted)
        return gone_page(visit);
    auto const& scope = wanted->asked.scope;
    auto const* file = request.file("file");
    if (!file)
        return refused_page(visit, *wanted, i18n::problem("file", texts::problem::file));
    if (count_waiting_without_person(visit.db, scope) >= waiting_max)
        return refused_page(visit, *wanted, i18n::problem("file", texts::deliver::too_many));
    auto const reading = read_file(file->path, read_place(visit.db, scope, visit.house.reader.string()));
    // Of what cannot be told yet, a coordinator points out the columns.
    bool const may_be_understood = reading || reading.error() == ReadRefusal::unknown
        || reading.error() == ReadRefusal::no_boundary || reading.error() == ReadRefusal::no_addresses;
    if (!may_be_understood)
        return refused_page(visit, *wanted, {"file", message(reading.error())});
    auto answered = wanted->asked.request;
    receive(visit.db, scope,
        {reading ? reading->kind : Kind::table, kept_file(visit, *file), file->filename, {}, {},
            answered.sharing, answered.source},
        visit.now);
    answered.received_on = visit.today;
    answered.unavailable.clear();
    answer_request(visit, *wanted, answered);
    return http::redirect(path_of(visit, *wanted) + "/bedankt");
}

visit::Answer act_not_available(visit::Visit& visit, http::Request& request)
{
    auto const wanted = wanted_of(visit, request);
    if (!wanted)
        return gone_page(visit);
    std::string reason(base::trimmed(request.field("reason")));
    if (reason.empty() || base::length_utf8(reason) > reason_max) {
        i18n::Problems problems{reason.empty()
                ? i18n::problem("reason", texts::deliver::reason_missing)
                : i18n::problem("reason", texts::problem::too_long, reason_max)};
        return visit::with_problems(delivering_page(
            visit, *wanted, Fields(visit.words, {{"reason", std::move(reason)}}, std::move(problems))));
    }
    auto answered = wanted->asked.request;
    answered.unavailable = std::move(reason);
    answer_request(visit, *wanted, answered);
    return http::redirect(path_of(visit, *wanted) + "/bedankt");
}

visit::Answer show_delivered(visit::Visit& visit, http::Request& request)
{
    auto const wanted = wanted_of(visit, request);
    if (!wanted)
        return gone_page(visit);
    auto const& words = visit.words;
    std::string const title(words(texts::deliver::thanks));
    return plain(title,
        fragment(page_head({title, words(texts::deliver::thanks_lead, wanted->park.name)}),
            actions(
                {button_link(path_of(visit, *wanted), words(texts::deliver::another), Rank::secondary)})));
}

} // namespace inventory
