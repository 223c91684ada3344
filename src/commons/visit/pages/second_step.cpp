#include "second_step.h"

#include "passkey.h"
#include "texts.h"

#include "html/fields.h"
#include "html/parts.h"

namespace visit {
namespace {

using namespace html;
using accounts::Purpose;

constexpr std::string_view challenge_field = "stap";

struct Asked {
    std::string challenge;
    Carried carried;
    i18n::Problems problems = {};
};

Page page_of(Visit const& visit, Asked const& asked)
{
    auto const& words = visit.words;
    Fields const fields(words, {}, asked.problems);
    Page page{std::string(words(texts::second_step::title)), {}, 200, Frame::plain};
    page.content = fragment(page_head({words(texts::second_step::title), words(texts::second_step::lead)}),
        fields.summary(),
        panel(post_form("/inloggen/code", visit.form_token, hidden(challenge_field, asked.challenge),
            hidden("terug", asked.carried.form_page), carried_fields(asked.carried),
            fields.text("code", words(texts::second_step::code),
                {.hint = words(texts::second_step::code_hint),
                    .autocomplete = "one-time-code",
                    .width = Width::half}),
            actions({submit(words(texts::sign_in::submit)),
                button_link("/inloggen", words(texts::second_step::other), Rank::quiet)}))),
        passkey_sign_in(visit, asked.carried),
        disclosure(words(texts::second_step::lost), p(words(texts::second_step::lost_advice))));
    page.scripts = {passkey_script};
    return page;
}

} // namespace

i18n::Problems problems_of(accounts::CodeRefusal refusal)
{
    if (refusal.wait_minutes > 0)
        return {{"code", i18n::message(texts::second_step::wait, refusal.wait_minutes)}};
    return {i18n::problem("code", texts::second_step::wrong)};
}

Answer ask_second_step(Visit& visit, Entry const& entry)
{
    return page_of(visit,
        {accounts::begin_challenge(visit.db, Purpose::second_step, entry.person, visit.now), entry.carried});
}

// The token of the challenge stands in the page: it is worth nothing without the code.
Answer act_second_step(Visit& visit, http::Request& request)
{
    auto carried = carried_through(request);
    auto const token = request.field(challenge_field);
    auto const challenge = accounts::open_challenge(visit.db, Purpose::second_step, token, visit.now);
    if (!challenge)
        return http::redirect("/inloggen");
    auto const used = accounts::check_code(
        visit.db, visit.house.secret, challenge->person, request.field("code"), visit.now);
    if (used || used.error().wait_minutes == 0) // a brake that holds writes no lines
        visit.attempt = challenge->person;
    if (!used)
        return with_problems(
            page_of(visit, {std::string(token), std::move(carried), problems_of(used.error())}));
    accounts::end_challenge(visit.db, token);
    return enter(visit, request, {challenge->person, accounts::Proof::two_steps, std::move(carried)});
}

} // namespace visit
