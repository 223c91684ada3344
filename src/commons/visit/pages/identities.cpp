#include "identities.h"

#include "admission.h"
#include "provider.h"
#include "refusals.h"
#include "security.h"
#include "texts.h"

#include "accounts/identity.h"
#include "accounts/session.h"
#include "html/fields.h"
#include "html/parts.h"

#include <algorithm>

namespace visit {
namespace {

using namespace html;

std::string path_of(Agreement const& agreement)
{
    return std::string(security_path) + "/inlog/" + agreement.id;
}

Children row_of(Visit const& visit, Agreement const& agreement, accounts::Identity const& identity)
{
    auto const& words = visit.words;
    return {agreement.name, words.date_time(identity.linked), words.date_time(identity.seen),
        post_form(path_of(agreement) + "/weg", visit.form_token,
            submit(words(texts::identity::unlink, agreement.name), Rank::secondary))};
}

Html own_table(Visit const& visit, std::vector<accounts::Identity> const& own)
{
    auto const& words = visit.words;
    DataTable table{words(texts::identity::title),
        {{words(texts::identity::organisation)}, {words(texts::identity::since)},
            {words(texts::identity::used)}, {words(texts::security::action)}},
        {}, {}};
    for (auto const& identity : own)
        if (auto const* provider = visit.house.providers->of_issuer(identity.issuer))
            table.rows.push_back(row_of(visit, provider->agreement, identity));
    return data_table(std::move(table));
}

bool is_linked(std::vector<accounts::Identity> const& own, Provider const& provider)
{
    return std::ranges::any_of(
        own, [&](accounts::Identity const& one) { return one.issuer == provider.sign_in.issuer(); });
}

Html link_buttons(Visit const& visit, std::vector<accounts::Identity> const& own)
{
    Children buttons;
    for (auto const& provider : visit.house.providers->all)
        if (!is_linked(own, provider))
            buttons.push_back(button_link(
                path_of(provider.agreement), visit.words(texts::identity::link, provider.agreement.name)));
    return when(!buttons.empty(), [&] { return actions(std::move(buttons)); });
}

Page link_page(Visit const& visit, Agreement const& agreement, i18n::Problems const& problems)
{
    auto const& words = visit.words;
    Fields const fields(words, {}, problems);
    auto const title = words(texts::identity::link, agreement.name);
    Page page{std::string(title), {}, 200, Frame::plain};
    auto const password = when(accounts::has_password(visit.db, visit.person->id), [&] {
        return fields.password("password", words(texts::security::current_password),
            {.autocomplete = "current-password", .width = Width::half});
    });
    page.content
        = fragment(page_head({title, words(texts::identity::link_lead, agreement.name)}), fields.summary(),
            panel(post_form(path_of(agreement), visit.form_token, password,
                actions({submit(words(texts::provider::go)),
                    button_link(security_path, words(texts::security::back), Rank::quiet)}))));
    page.crumbs = {{std::string(words(texts::security::title)), std::string(security_path)}};
    return page;
}

} // namespace

Html identities_block(Visit const& visit)
{
    auto const* providers = visit.house.providers;
    if (!providers || providers->all.empty())
        return {};
    auto const& words = visit.words;
    auto const own = accounts::identities_of(visit.db, visit.person->id);
    return panel(fragment(h2(words(texts::identity::title)), p(words(texts::identity::why)),
        when(!own.empty(), [&] { return own_table(visit, own); }), link_buttons(visit, own)));
}

Answer show_link_identity(Visit& visit, http::Request& request)
{
    auto const* provider = provider_of(visit, request);
    if (!provider)
        return unknown_page(visit);
    return link_page(visit, provider->agreement, {});
}

// An identity opens the account: as with a passkey, whoever adds one shows that it is not an open screen.
Answer act_link_identity(Visit& visit, http::Request& request)
{
    auto* const provider = provider_of(visit, request);
    if (!provider)
        return unknown_page(visit);
    auto const problems = own_password_problems(visit, request);
    if (!problems.empty())
        return with_problems(link_page(visit, provider->agreement, problems));
    return go_to_provider(visit, *provider, {}, visit.person->id);
}

Answer act_unlink_identity(Visit& visit, http::Request& request)
{
    auto const* provider = provider_of(visit, request);
    if (!provider)
        return unknown_page(visit);
    if (!unlink(visit.db, visit.person->id, *provider, visit.house.providers->places, visit.now))
        return http::redirect(security_path);
    return done(visit, std::string(security_path),
        i18n::message(texts::identity::unlinked, provider->agreement.name));
}

} // namespace visit
