#include "reception.h"

#include "pages/account.h"
#include "pages/authenticator.h"
#include "pages/identities.h"
#include "pages/invitation.h"
#include "pages/link.h"
#include "pages/passkey.h"
#include "pages/provider.h"
#include "pages/rights_page.h"
#include "pages/second_step.h"
#include "pages/security.h"
#include "pages/sign_in.h"
#include "pages/taste.h"
#include "pages/terms_page.h"

namespace visit {
namespace {

using enum http::Method;

constexpr Route all[] = {
    {get, "/inloggen", Capability::everyone, show_sign_in},
    {post, "/inloggen", Capability::everyone, act_sign_in, 0, Commit::by_itself},
    {post, "/inloggen/code", Capability::everyone, act_second_step, 0, Commit::by_itself},
    {post, "/inloggen/passkey/vraag", Capability::everyone, act_ask_passkey},
    {post, "/inloggen/passkey", Capability::everyone, act_passkey, 0, Commit::by_itself},
    {get, "/inloggen/link", Capability::everyone, show_ask_link},
    {post, "/inloggen/link", Capability::everyone, act_ask_link},
    {get, "/inloggen/link/{token}", Capability::everyone, show_link},
    {post, "/inloggen/link/{token}", Capability::everyone, act_link},
    {post, "/inloggen/via/{provider}", Capability::everyone, act_go_to_provider, 0, Commit::by_itself},
    {get, "/inloggen/terug", Capability::everyone, show_return, 0, Commit::by_itself},
    {get, "/inloggen/sleutels", Capability::everyone, show_public_keys},
    {post, "/uitloggen", Capability::secure_account, act_sign_out},
    {get, "/uitnodiging/{token}", Capability::everyone, show_invitation},
    {post, "/uitnodiging/{token}", Capability::everyone, act_invitation},
    {get, "/mij", Capability::secure_account, show_account},
    {get, "/mij/rechten", Capability::be_signed_in, show_rights},
    {get, "/mij/beveiliging", Capability::secure_account, show_security},
    {post, "/mij/beveiliging/tweede-stap", Capability::secure_account, act_change_second_step, 0,
        Commit::by_itself},
    {post, "/mij/beveiliging/app", Capability::secure_account, act_start_app},
    {get, "/mij/beveiliging/app", Capability::secure_account, show_app},
    {post, "/mij/beveiliging/app/code", Capability::secure_account, act_confirm_app},
    {get, "/mij/beveiliging/wachtwoord", Capability::secure_account, show_password},
    {post, "/mij/beveiliging/wachtwoord", Capability::secure_account, act_password, 0, Commit::by_itself},
    {post, "/mij/beveiliging/passkey/vraag", Capability::secure_account, act_ask_new_passkey},
    {post, "/mij/beveiliging/passkey", Capability::secure_account, act_new_passkey, 0, Commit::by_itself},
    {post, "/mij/beveiliging/passkey/weg", Capability::secure_account, act_remove_passkey},
    {get, "/mij/beveiliging/inlog/{provider}", Capability::secure_account, show_link_identity},
    {post, "/mij/beveiliging/inlog/{provider}", Capability::secure_account, act_link_identity, 0,
        Commit::by_itself},
    {post, "/mij/beveiliging/inlog/{provider}/weg", Capability::secure_account, act_unlink_identity},
    {post, "/mij/beveiliging/sessie", Capability::secure_account, act_end_session},
    {post, "/mij/beveiliging/elders", Capability::secure_account, act_end_other_sessions},
    {get, "/t/{park}/afspraken", Capability::see_park, show_terms},
    {post, "/t/{park}/afspraken", Capability::see_park, act_accept_terms, 0, Commit::when_answered,
        Ended::taken},
    {get, "/t/{park}/afspraken/tekst", Capability::adopt, show_terms_form},
    {post, "/t/{park}/afspraken/tekst", Capability::adopt, act_change_terms},
    {post, "/kleur", Capability::everyone, act_scheme},
    {post, "/taal", Capability::everyone, act_language},
};

} // namespace

Routes routes() { return all; }

} // namespace visit
