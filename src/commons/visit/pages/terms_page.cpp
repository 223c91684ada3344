#include "terms_page.h"

#include "carried.h"
#include "refusals.h"
#include "texts.h"
#include "traces.h"

#include "base/text.h"
#include "html/fields.h"
#include "html/parts.h"
#include "partnership/terms.h"

#include <algorithm>

namespace visit {
namespace {

using namespace html;
using partnership::Acceptance;
using partnership::Terms;

Terms in_force(Visit const& visit)
{
    return partnership::terms(visit.db, visit.park->partnership.id, visit.words.language());
}

// A block is a paragraph, or a heading with a list below it: lines that start with "- ".
Html block_of(std::string_view text)
{
    Html lines, items;
    bool const has_list = text.starts_with("- ") || text.find("\n- ") != text.npos;
    for (auto const line : base::split(text, '\n')) {
        auto const words = base::trimmed(line);
        if (words.starts_with("- "))
            items.add(li(words.substr(2)));
        else if (!words.empty())
            lines.add(has_list ? h2(words) : p(words));
    }
    return fragment(std::move(lines), has_list ? ul(std::move(items)) : Html());
}

Html text_of(Terms const& terms)
{
    Html out;
    std::string block;
    for (auto const line : base::split(terms.text, '\n')) {
        if (!base::trimmed(line).empty()) {
            block += std::string(line) + "\n";
            continue;
        }
        out.add(block_of(block));
        block.clear();
    }
    out.add(block_of(block));
    return out;
}

std::optional<Acceptance> own_acceptance(Visit const& visit, Terms const& terms)
{
    for (auto const& one : partnership::acceptances(visit.db, visit.park->partnership.id))
        if (one.person == visit.person->id && one.version == terms.version)
            return one;
    return std::nullopt;
}

Html version_line(i18n::Words const& words, Terms const& terms)
{
    if (!terms.since)
        return words(texts::terms::standard);
    return words(texts::terms::version, terms.version, words.long_date(moment::local_date(*terms.since)));
}

Html accept_form(Visit const& visit, Terms const& terms, Carried const& carried)
{
    auto const& words = visit.words;
    return post_form(visit.path("afspraken"), visit.form_token,
        hidden("version", std::to_string(terms.version)), hidden("terug", carried.form_page),
        carried_fields(carried), p(words(texts::terms::promise, visit.person->name)),
        actions({submit(words(texts::terms::accept)),
            button_link(visit.path(""), words(texts::terms::not_now), Rank::quiet)}));
}

// Who accepted, for those who may change the terms.
Html acceptances_view(Visit const& visit, Terms const& terms)
{
    auto const& words = visit.words;
    if (!visit.may(Capability::adopt))
        return {};
    auto const given = partnership::acceptances(visit.db, visit.park->partnership.id);
    DataTable table{words(texts::terms::who_title), {{words(texts::terms::who)}, {words(texts::terms::when)}},
        {}, words(texts::terms::nobody)};
    for (auto const& member : partnership::members(visit.db, visit.park->partnership.id)) {
        Standing const standing{true, accounts::Desk::none, member.role};
        auto const found = std::ranges::find(given, member.person, &Acceptance::person);
        bool const has = found != given.end() && found->version == terms.version;
        if (may(standing, Capability::see_figures))
            table.rows.push_back({member.name,
                has ? Html(words.long_date(moment::local_date(found->at)))
                    : badge(Tone::warning, words(texts::terms::not_yet))});
    }
    return stack({data_table(std::move(table)),
        actions({button_link(visit.path("afspraken/tekst"), words(texts::terms::change))})});
}

Page terms_page(Visit const& visit, Terms const& terms, Carried const& carried, Html above = {})
{
    auto const& words = visit.words;
    auto const accepted = own_acceptance(visit, terms);
    Html const answer = accepted
        ? alert(Tone::good, words(texts::terms::accepted, words.long_date(moment::local_date(accepted->at))))
        : panel(accept_form(visit, terms, carried));
    Page page{std::string(words(texts::terms::title)), {}};
    page.step = "afspraken";
    page.content = fragment(
        page_head({words(texts::terms::title), words(texts::terms::lead), version_line(words, terms)}),
        std::move(above), stack({panel(text_of(terms)), answer, acceptances_view(visit, terms)}));
    return page;
}

Page form_page(Visit const& visit, std::string const& text, i18n::Problems problems)
{
    auto const& words = visit.words;
    Fields const fields(words, {{"text", text}}, std::move(problems));
    Page page{std::string(words(texts::terms::change)), {}};
    page.crumbs = {{std::string(words(texts::terms::title)), visit.path("afspraken")}};
    page.content = fragment(page_head({words(texts::terms::change), words(texts::terms::change_lead)}),
        fields.summary(),
        panel(post_form(visit.path("afspraken/tekst"), visit.form_token,
            fields.textarea(
                "text", words(texts::terms::text), {.hint = words(texts::terms::text_hint), .rows = 24}),
            actions({submit(words(texts::terms::publish)),
                button_link(visit.path("afspraken"), words(texts::terms::back))}))));
    return page;
}

} // namespace

bool must_accept_terms(Visit const& visit, Capability wanted)
{
    return needs_terms(wanted) && visit.person && visit.park
        && !partnership::has_accepted_terms(visit.db, visit.park->partnership.id, visit.person->id);
}

Answer terms_first(Visit const& visit, http::Request const& request)
{
    if (!changes(request.method))
        return http::redirect(visit.path("afspraken") + "?terug=" + http::query_text(request.target));
    auto const& words = visit.words;
    auto const carried = carried_from(request);
    auto page = terms_page(visit, in_force(visit), carried,
        alert(Tone::warning, words(texts::terms::first),
            carried ? words(texts::terms::first_kept) : words(texts::terms::first_lost)));
    page.status = 403;
    return page;
}

Answer show_terms(Visit& visit, http::Request& request)
{
    return terms_page(visit, in_force(visit), {{}, {}, safe_way_back(request.query("terug"))});
}

Answer act_accept_terms(Visit& visit, http::Request& request)
{
    auto const carried = carried_through(request);
    auto const version = base::read_integer(request.field("version")).value_or(0);
    if (!partnership::accept_terms(
            visit.db, visit.park->partnership.id, visit.person->id, static_cast<int>(version), visit.now))
        return with_problems(terms_page(visit, in_force(visit), carried,
            alert(Tone::warning, visit.words(texts::terms::changed), visit.words(texts::terms::read_again))));
    if (carried)
        return carried_page(visit, carried);
    auto const back = carried.form_page == "/" ? visit.path("") : carried.form_page;
    return done(visit, back, i18n::message(texts::terms::thanks));
}

Answer show_terms_form(Visit& visit, http::Request&) { return form_page(visit, in_force(visit).text, {}); }

Answer act_change_terms(Visit& visit, http::Request& request)
{
    std::string const text(request.field("text"));
    auto const problems = partnership::terms_problems(text);
    if (!problems.empty())
        return with_problems(form_page(visit, text, problems));
    auto const version
        = partnership::change_terms(visit.db, visit.park->partnership.id, text, visit.person->id, visit.now);
    visit.note(i18n::message(texts::terms::journal, version));
    return done(visit, visit.path("afspraken"), i18n::message(texts::terms::published));
}

} // namespace visit
