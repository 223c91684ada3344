#include "reading_page.h"

#include "asked.h"
#include "paper_text.h"
#include "signing.h"
#include "texts.h"

#include "base/text.h"
#include "html/fields.h"
#include "html/parts.h"

#include <algorithm>

namespace papers {
namespace {

using namespace html;

constexpr partnership::Sharing group_classes[]
    = {partnership::Sharing::everyone, partnership::Sharing::working_group, partnership::Sharing::government};

constexpr std::size_t name_min = 2, name_max = 120;

Html state_badge(i18n::Words const& words, State state)
{
    switch (state) {
    case State::complete:
        return badge(Tone::good, words(texts::state::complete));
    case State::withdrawn:
        return badge(Tone::neutral, words(texts::state::withdrawn));
    case State::open:
        break;
    }
    return badge(Tone::warning, words(texts::state::open));
}

std::string able_names(Party const& party)
{
    std::vector<std::string> names;
    for (auto const& signatory : party.signatories)
        names.push_back(signatory.name);
    return base::joined(names, ", ");
}

Html signed_cell(i18n::Words const& words, Signature const& signature)
{
    auto const how = signature.method == Method::on_screen
        ? words(texts::page::signed_on_screen, signature.signed_on)
        : words(texts::page::signed_on_paper, signature.signed_on);
    return fragment(badge(Tone::good, words(texts::page::has_signed)), br(), signature.name,
        when(!signature.function.empty(), fragment(", ", signature.function)), br(), small(how));
}

Html open_cell(visit::Visit const& visit, Paper const& paper, Party const& party)
{
    auto const& words = visit.words;
    auto const names = able_names(party);
    bool const registers
        = asks_signatures(paper, visit.scope()) && visit.may(visit::Capability::arrange_partners);
    auto const link = page_path(visit, paper) + "/op-papier/" + party.organisation.text();
    return fragment(badge(Tone::warning, words(texts::page::not_signed)), br(),
        small(names.empty() ? std::string(words(texts::page::nobody_may_sign))
                            : words(texts::page::may_sign, names)),
        when(registers, [&] {
            return fragment(br(),
                a(href(link), aria("label", words(texts::page::wet_ink_for, party.name)),
                    words(texts::page::wet_ink)));
        }));
}

Html signature_table(visit::Visit const& visit, Asked const& shown)
{
    auto const& words = visit.words;
    DataTable table{words(texts::page::signatures),
        {{words(texts::page::organisation)}, {words(texts::page::signature)}}, {},
        words(texts::page::nobody_asked)};
    for (auto const& line : shown.signatures)
        table.rows.push_back({line.party.name,
            line.signature ? signed_cell(words, *line.signature)
                           : open_cell(visit, shown.paper, line.party)});
    return data_table(std::move(table));
}

std::string statement(i18n::Words const& words, Party const& party)
{
    return words(texts::sign::statement, party.name);
}

// Shown only to somebody who can sign now.
Html sign_form(visit::Visit const& visit, Asked const& shown, Fields const& fields)
{
    auto const waiting = waits_for(shown.signatures, visit.person->id);
    if (!waiting || !asks_signatures(shown.paper, visit.scope()) || !visit.may(visit::Capability::sign))
        return {};
    auto const& words = visit.words;
    auto const& party = signature_of(shown.signatures, *waiting)->party;
    return card({words(texts::sign::title, party.name),
        post_form(page_path(visit, shown.paper) + "/tekenen", visit.form_token,
            hidden("organisation", party.organisation.text()),
            fields.text("name", words(texts::sign::name),
                {.hint = words(texts::sign::name_hint), .autocomplete = "name"}),
            fields.checkbox("agreed", statement(words, party)),
            actions({submit(words(texts::sign::submit))}))});
}

// Papers of the group are not for one organisation.
Html sharing_form(visit::Visit const& visit, Paper const& paper)
{
    auto const& words = visit.words;
    if (!visit.may(visit::Capability::arrange_partners))
        return {};
    Options options;
    for (auto const sharing : group_classes)
        if (visit.reader().may_see(sharing, {}))
            options.push_back({std::string(partnership::code(sharing)),
                std::string(partnership::name(sharing).in(words.language()))});
    Fields const fields(words, {{"sharing", std::string(partnership::code(paper.sharing))}});
    return card({words(texts::share::title),
        post_form(page_path(visit, paper) + "/delen", visit.form_token, p(words(texts::share::lead)),
            fields.radios("sharing", words(texts::share::question), options),
            actions({submit(words(texts::share::submit), Rank::secondary)}))});
}

Html paper_view(visit::Visit const& visit, Asked const& shown, Fields const& fields, Html const& alarm)
{
    auto const& words = visit.words;
    auto const path = page_path(visit, shown.paper);
    auto const count = std::ranges::count_if(
        shown.signatures, [](PartySignature const& line) { return line.signature.has_value(); });
    // A letter is signed by nobody, and waits for nothing.
    bool const is_letter = shown.signatures.empty();
    auto const lead = is_letter
        ? std::string()
        : words(texts::page::lead, static_cast<std::int64_t>(count), shown.signatures.size());
    Html badge_of = when(!is_letter || shown.paper.state == State::withdrawn,
        [&] { return state_badge(words, shown.paper.state); });
    Html const file = icon_link(path + "/pdf", Icon::download, words(texts::page::download), Rank::secondary);
    return fragment(page_head({title_of(shown.paper.text), lead, std::move(badge_of), file}), alarm,
        fields.summary(),
        columns(stack({panel(text_view(shown.paper.text)), signature_table(visit, shown)}),
            stack({sign_form(visit, shown, fields), sharing_form(visit, shown.paper)})));
}

visit::Page paper_page(visit::Visit const& visit, Asked const& shown, Fields const& fields, Html const& alarm)
{
    return below_step(
        visit, shown.paper, {title_of(shown.paper.text), paper_view(visit, shown, fields, alarm)});
}

i18n::Problems consent_problems(http::Request const& request)
{
    i18n::Problems out;
    auto const length = base::length_utf8(base::trimmed(request.field("name")));
    if (length < name_min || length > name_max)
        out.push_back(i18n::problem("name", texts::sign::name_needed));
    if (request.field("agreed") != "1")
        out.push_back(i18n::problem("agreed", texts::sign::agreement_needed));
    return out;
}

visit::Answer refused(visit::Visit const& visit, Asked const& shown, Refusal refusal)
{
    auto const& words = visit.words;
    return visit::with_problems(paper_page(visit, shown, Fields(words, {}),
        alert(Tone::warning, words(texts::refusal::title), words(message(refusal)))));
}

} // namespace

visit::Answer show_paper(visit::Visit& visit, http::Request& request)
{
    auto const shown = asked(visit, request);
    if (!shown)
        return http::not_found();
    return paper_page(visit, *shown, Fields(visit.words, {}), {});
}

visit::Answer show_pdf(visit::Visit& visit, http::Request& request)
{
    auto const shown = asked(visit, request);
    if (!shown)
        return http::not_found();
    auto const name = base::slug(title_of(shown->paper.text)) + ".pdf";
    return http::download(pdf(shown->paper, shown->signatures, visit.now), name, "application/pdf");
}

visit::Answer act_sign(visit::Visit& visit, http::Request& request)
{
    auto const shown = asked(visit, request);
    if (!shown)
        return http::not_found();
    auto const organisation = accounts::OrganisationId::read(request.field("organisation"));
    auto const* line = organisation ? signature_of(shown->signatures, *organisation) : nullptr;
    if (!line)
        return refused(visit, *shown, Refusal::not_asked);
    auto const problems = consent_problems(request);
    if (!problems.empty())
        return visit::with_problems(paper_page(visit, *shown,
            Fields(visit.words, {{"name", std::string(request.field("name"))}}, problems), {}));
    auto const result = sign(visit.db, visit.scope(),
        {shown->paper.id, *organisation, visit.person->id, std::string(request.field("name")),
            statement(visit.words, line->party)},
        visit.now);
    if (!result)
        return refused(visit, *shown, result.error());
    visit.note(i18n::message(texts::journal::signed_, line->party.name, title_of(shown->paper.text)));
    return visit::done(visit, page_path(visit, shown->paper), i18n::message(texts::sign::done));
}

visit::Answer act_share(visit::Visit& visit, http::Request& request)
{
    auto const shown = asked(visit, request);
    auto const wanted = partnership::sharing_of(request.field("sharing"));
    if (!shown || !wanted)
        return http::not_found();
    bool const is_of_group = std::ranges::find(group_classes, *wanted) != std::end(group_classes);
    if (!is_of_group || !visit.reader().may_see(*wanted, {}))
        return http::not_found();
    share(visit.db, visit.scope(), shown->paper.id, *wanted);
    visit.note(i18n::message(texts::journal::shared, title_of(shown->paper.text),
        partnership::name(*wanted).in(visit.words.language())));
    return visit::done(visit, page_path(visit, shown->paper), i18n::message(texts::share::done));
}

} // namespace papers
