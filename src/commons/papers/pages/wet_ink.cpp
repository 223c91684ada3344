#include "wet_ink.h"

#include "asked.h"
#include "paper_text.h"
#include "signing.h"
#include "texts.h"

#include "base/text.h"
#include "html/fields.h"
#include "html/parts.h"

namespace papers {
namespace {

using namespace html;

constexpr std::size_t name_min = 2, name_max = 120;

// The paper together with the organisation of the address; nothing when either is not there.
struct Registering {
    Asked asked;
    PartySignature const* line = nullptr;
};

std::optional<Registering> registering(visit::Visit const& visit, http::Request const& request)
{
    auto shown = asked(visit, request);
    auto const organisation = accounts::OrganisationId::read(request.param("organisation"));
    if (!shown || !organisation)
        return std::nullopt;
    Registering out{std::move(*shown), nullptr};
    out.line = signature_of(out.asked.signatures, *organisation);
    return out.line ? std::optional(std::move(out)) : std::nullopt;
}

visit::Page ink_page(
    visit::Visit const& visit, Registering const& here, Fields const& fields, Html const& alarm)
{
    auto const& words = visit.words;
    auto const back = page_path(visit, here.asked.paper);
    auto const title = words(texts::ink::title, here.line->party.name);
    visit::Page page{title,
        fragment(page_head({title, words(texts::ink::lead)}), alarm, fields.summary(),
            panel(post_form(back + "/op-papier/" + here.line->party.organisation.text(), visit.form_token,
                fields.text("name", words(texts::ink::name)),
                fields.text("function", words(texts::ink::function), {.need = Need::optional}),
                fields.date("signed_on", words(texts::ink::signed_on), {.width = Width::half}),
                actions({submit(words(texts::ink::submit)), button_link(back, words(texts::ink::back))}))))};
    page.crumbs = {{title_of(here.asked.paper.text), back}};
    return below_step(visit, here.asked.paper, std::move(page));
}

Values first_values(visit::Visit const& visit, PartySignature const& line)
{
    auto const& able = line.party.signatories;
    return {{"name", able.empty() ? "" : able.front().name},
        {"function", able.empty() ? "" : able.front().function}, {"signed_on", moment::iso(visit.today)}};
}

Values typed_values(http::Request const& request)
{
    Values out;
    for (auto const* name : {"name", "function", "signed_on"})
        out.add(name, request.field(name));
    return out;
}

i18n::Problems ink_problems(WetInk const& ink, moment::Date today)
{
    i18n::Problems out;
    auto const length = base::length_utf8(ink.name);
    if (length < name_min || length > name_max)
        out.push_back(i18n::problem("name", texts::sign::name_needed));
    if (base::length_utf8(ink.function) > name_max)
        out.push_back(i18n::problem("function", texts::ink::function_long));
    if (!ink.signed_on || today < ink.signed_on)
        out.push_back(i18n::problem("signed_on", texts::ink::date_needed));
    return out;
}

WetInk read_ink(visit::Visit const& visit, http::Request const& request, Registering const& here)
{
    return {here.asked.paper.id, here.line->party.organisation,
        std::string(base::trimmed(request.field("name"))),
        std::string(base::trimmed(request.field("function"))),
        moment::read_typed_date(request.field("signed_on")).value_or(moment::Date{}), visit.person->id};
}

} // namespace

visit::Answer show_wet_ink(visit::Visit& visit, http::Request& request)
{
    auto const here = registering(visit, request);
    if (!here)
        return http::not_found();
    return ink_page(visit, *here, Fields(visit.words, first_values(visit, *here->line)), {});
}

visit::Answer act_wet_ink(visit::Visit& visit, http::Request& request)
{
    auto const here = registering(visit, request);
    if (!here)
        return http::not_found();
    auto const ink = read_ink(visit, request, *here);
    auto const& words = visit.words;
    auto const problems = ink_problems(ink, visit.today);
    if (!problems.empty())
        return visit::with_problems(
            ink_page(visit, *here, Fields(words, typed_values(request), problems), {}));
    auto const result = register_wet_ink(visit.db, visit.scope(), ink, visit.now);
    if (!result)
        return visit::with_problems(ink_page(visit, *here, Fields(words, typed_values(request)),
            alert(Tone::warning, words(texts::refusal::title), words(message(result.error())))));
    visit.note(i18n::message(texts::journal::ink, here->line->party.name, title_of(here->asked.paper.text)));
    return visit::done(visit, page_path(visit, here->asked.paper), i18n::message(texts::ink::done));
}

} // namespace papers
