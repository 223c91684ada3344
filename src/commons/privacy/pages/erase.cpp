#include "erase.h"

#include "changes.h"
#include "own_page.h"
#include "register_of.h"
#include "texts.h"

#include "accounts/session.h"
#include "base/text.h"
#include "html/fields.h"
#include "html/parts.h"
#include "visit/security.h"

namespace privacy {
namespace {

using namespace html;

Html what_goes(visit::Visit const& visit)
{
    auto const& words = visit.words;
    std::vector<Pair> pairs;
    for (auto const& place : register_of(visit).places)
        pairs.push_back({words(place.name), words(place.on_erasing)});
    return panel(fragment(h2(words(texts::erase::what)), description_list(std::move(pairs))));
}

// Who signs in without a password types the own address: a slip of the hand erases nobody.
Html erase_form(visit::Visit const& visit, Fields const& fields)
{
    auto const& words = visit.words;
    bool const has_password = accounts::has_password(visit.db, visit.person->id);
    return panel(fragment(h2(words(texts::erase::sure)), p(words(texts::erase::no_way_back)),
        post_form("/mij/gegevens/wissen", visit.form_token,
            has_password ? fields.password(
                "password", words(texts::correct::password), {.autocomplete = "current-password"})
                         : fields.email("email", words(texts::erase::own_address), {}),
            actions({submit(words(texts::erase::button), Rank::danger),
                button_link(own_path, words(texts::own::back), Rank::quiet)}))));
}

Html cannot(visit::Visit const& visit, std::vector<std::string> const& parks)
{
    auto const& words = visit.words;
    return fragment(alert(Tone::warning, words(texts::erase::leads_alone),
                        words(texts::erase::leads_alone_advice, base::joined(parks, ", "))),
        actions({button_link(own_path, words(texts::own::back))}));
}

visit::Page erase_page(visit::Visit const& visit, i18n::Problems problems)
{
    auto const& words = visit.words;
    Fields const fields(words, {}, std::move(problems));
    auto const parks = partnership::led_alone_by(visit.db, visit.person->id);
    visit::Page page{std::string(words(texts::own::erase)), {}, 200, visit::Frame::plain};
    page.content = fragment(page_head({words(texts::own::erase), words(texts::erase::lead)}),
        fields.summary(), what_goes(visit), parks.empty() ? erase_form(visit, fields) : cannot(visit, parks));
    page.crumbs = {{std::string(words(texts::own::account)), "/mij"},
        {std::string(words(texts::own::title)), std::string(own_path)}};
    return page;
}

i18n::Problems consent_problems(visit::Visit const& visit, http::Request const& request)
{
    if (accounts::has_password(visit.db, visit.person->id))
        return visit::own_password_problems(visit, request);
    auto const typed = accounts::folded_email(request.field("email"));
    if (typed == accounts::folded_email(visit.person->email))
        return {};
    return {i18n::problem("email", texts::erase::other_address)};
}

// Nobody is signed in here any more; the audit log still hears which account it was.
void leave(visit::Visit& visit)
{
    visit.attempt = visit.person->id;
    visit.person.reset();
    visit.standing = {};
    visit.session.clear();
}

} // namespace

visit::Answer show_erase(visit::Visit& visit, http::Request&) { return erase_page(visit, {}); }

visit::Answer act_erase(visit::Visit& visit, http::Request& request)
{
    if (!partnership::led_alone_by(visit.db, visit.person->id).empty())
        return visit::with_problems(erase_page(visit, {}));
    auto problems = consent_problems(visit, request);
    if (!problems.empty())
        return visit::with_problems(erase_page(visit, std::move(problems)));
    erase(visit, register_of(visit));
    leave(visit);
    auto const& words = visit.words;
    visit::Page page{std::string(words(texts::erase::done)), {}, 200, visit::Frame::plain};
    page.content = fragment(page_head({words(texts::erase::done)}), p(words(texts::erase::done_text)));
    return page;
}

} // namespace privacy
