#include "trouble.h"

#include "security.h"
#include "texts.h"

#include "html/parts.h"

#include <algorithm>
#include <iterator>

namespace visit {
namespace {

using namespace html;

struct Words {
    Trouble trouble;
    std::string_view code;
    i18n::Text title, advice;
    int status;
};

constexpr Words all[] = {
    {Trouble::denied, "denied", texts::trouble::denied, texts::trouble::denied_advice, 403},
    {Trouble::not_signed_in, "not_signed_in", texts::trouble::not_signed_in,
        texts::trouble::not_signed_in_advice, 403},
    {Trouble::away, "away", texts::trouble::away, texts::trouble::away_advice, 503},
    {Trouble::late, "late", texts::trouble::late, texts::trouble::late_advice, 410},
    {Trouble::not_believed, "not_believed", texts::trouble::not_believed, texts::trouble::not_believed_advice,
        403},
    {Trouble::taken, "taken", texts::trouble::taken, texts::trouble::taken_advice, 409},
    {Trouble::no_address, "no_address", texts::trouble::no_address, texts::trouble::no_address_advice, 403},
    {Trouble::no_place, "no_place", texts::trouble::no_place, texts::trouble::no_place_advice, 403},
};

Words const& words_of(Trouble trouble) { return *std::ranges::find(all, trouble, &Words::trouble); }

// OAuth 2.0 (RFC 6749) 4.1.2.1 and OpenID Connect Core 3.1.2.6.
struct Said {
    std::string_view error;
    Trouble trouble;
};
constexpr Said said[] = {
    {"access_denied", Trouble::denied},
    {"login_required", Trouble::not_signed_in},
    {"interaction_required", Trouble::not_signed_in},
    {"consent_required", Trouble::not_signed_in},
    {"account_selection_required", Trouble::not_signed_in},
    {"temporarily_unavailable", Trouble::away},
    {"server_error", Trouble::away},
};

// Who is signed in came to link an identity.
Html way_on(Visit const& visit)
{
    auto const& words = visit.words;
    return actions({visit.person ? button_link(security_path, words(texts::security::title), Rank::primary)
                                 : button_link("/inloggen", words(texts::trouble::again), Rank::primary)});
}

Page page_of(Visit const& visit, Words const& told, std::string const& name)
{
    auto const in_words = [&](i18n::Text const& text) {
        return visit.words(i18n::Message{text, {name, name}});
    };
    Page page{in_words(told.title), {}, told.status, Frame::plain};
    page.content = fragment(page_head({in_words(told.title), in_words(told.advice)}), way_on(visit));
    return page;
}

} // namespace

std::string_view code(Trouble trouble) { return words_of(trouble).code; }

Trouble trouble_of(oidc::Mistake mistake)
{
    using enum oidc::Mistake;
    if (mistake == away)
        return Trouble::away;
    bool const is_late = mistake == code_refused || mistake == expired || mistake == not_yet;
    return is_late ? Trouble::late : Trouble::not_believed;
}

Trouble trouble_of(NotAdmitted reason)
{
    switch (reason) {
    case NotAdmitted::taken:
        return Trouble::taken;
    case NotAdmitted::no_address:
        return Trouble::no_address;
    case NotAdmitted::no_place:
        break;
    }
    return Trouble::no_place;
}

Trouble trouble_of(std::string_view error)
{
    auto const found = std::ranges::find(said, error, &Said::error);
    return found == std::end(said) ? Trouble::not_believed : found->trouble;
}

Page trouble_page(Visit const& visit, Agreement const& agreement, Trouble trouble)
{
    return page_of(visit, words_of(trouble), agreement.name);
}

Page lost_page(Visit const& visit)
{
    auto const& words = visit.words;
    Page page{std::string(words(texts::trouble::lost)), {}, 410, Frame::plain};
    page.content = fragment(
        page_head({words(texts::trouble::lost), words(texts::trouble::lost_advice)}), way_on(visit));
    return page;
}

} // namespace visit
