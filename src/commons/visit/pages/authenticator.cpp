#include "authenticator.h"

#include "entry.h"
#include "security.h"
#include "texts.h"

#include "accounts/second_step.h"
#include "crypto/totp.h"
#include "html/fields.h"
#include "html/parts.h"
#include "pdf/qr.h"

namespace visit {
namespace {

using namespace html;

constexpr std::string_view app_path = "/mij/beveiliging/app";

// "ABCD EFGH ...": easier to copy by hand.
std::string in_fours(std::string_view secret)
{
    std::string out;
    for (std::size_t i = 0; i < secret.size(); ++i) {
        if (i > 0 && i % 4 == 0)
            out += ' ';
        out += secret[i];
    }
    return out;
}

Html qr_of(Visit const& visit, std::string const& secret)
{
    auto const matrix = pdf::qr_matrix(crypto::totp_uri(secret, "Terreinwijzer", visit.person->email));
    return qr_drawing(
        {pdf::qr_path(matrix), matrix.side + 2 * pdf::qr_border, std::string(visit.words(texts::app::qr))});
}

Page app_page(Visit const& visit, std::string const& secret, i18n::Problems const& problems)
{
    auto const& words = visit.words;
    Fields const fields(words, {}, problems);
    Page page{std::string(words(texts::app::title)), {}, 200, Frame::plain};
    auto steps = fragment(h2(words(texts::app::first)), p(words(texts::app::first_how)), qr_of(visit, secret),
        p(words(texts::app::by_hand)), p(html::code(cls("secret"), in_fours(secret))),
        h2(words(texts::app::then)));
    page.content = fragment(page_head({words(texts::app::title), words(texts::app::lead)}), fields.summary(),
        panel(fragment(std::move(steps),
            post_form("/mij/beveiliging/app/code", visit.form_token,
                fields.text("code", words(texts::second_step::code),
                    {.hint = words(texts::app::code_hint),
                        .autocomplete = "one-time-code",
                        .width = Width::half}),
                actions({submit(words(texts::app::confirm)),
                    button_link(security_path, words(texts::security::back), Rank::quiet)})))));
    page.crumbs = {{std::string(words(texts::security::title)), std::string(security_path)}};
    return page;
}

} // namespace

Answer start_app(Visit& visit)
{
    accounts::offer_app(visit.db, visit.house.secret, visit.person->id);
    return http::redirect(app_path);
}

Answer act_start_app(Visit& visit, http::Request&)
{
    if (accounts::second_steps(visit.db, visit.person->id).any()) // replacing asks for a code first
        return http::redirect(security_path);
    return start_app(visit);
}

Answer show_app(Visit& visit, http::Request&)
{
    auto const secret = accounts::offered_app(visit.db, visit.house.secret, visit.person->id);
    if (!secret)
        return http::redirect(security_path);
    return app_page(visit, *secret, {});
}

Answer act_confirm_app(Visit& visit, http::Request& request)
{
    auto const secret = accounts::offered_app(visit.db, visit.house.secret, visit.person->id);
    if (!secret)
        return http::redirect(security_path);
    bool const is_right = accounts::confirm_app(
        visit.db, visit.house.secret, visit.person->id, request.field("code"), visit.now);
    if (!is_right)
        return with_problems(app_page(visit, *secret, {i18n::problem("code", texts::app::wrong)}));
    secure_session(visit, request, accounts::Proof::two_steps);
    return recovery_codes_page(visit);
}

Page recovery_codes_page(Visit& visit)
{
    auto const& words = visit.words;
    auto const codes = accounts::renew_recovery_codes(visit.db, visit.house.secret, visit.person->id);
    Page page{std::string(words(texts::codes::title)), {}, 200, Frame::plain};
    page.content = fragment(page_head({words(texts::codes::title), words(texts::codes::lead)}),
        panel(fragment(ol(cls("recovery-codes"),
                           each(codes, [](std::string const& code) { return li(html::code(code)); })),
            p(words(texts::codes::keep)))),
        actions({button_link("/", words(texts::codes::kept), Rank::primary)}));
    return page;
}

} // namespace visit
