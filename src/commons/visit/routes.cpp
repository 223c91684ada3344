#include "reception.h"

#include "pages/account.h"
#include "pages/invitation.h"
#include "pages/sign_in.h"
#include "pages/taste.h"

namespace visit {
namespace {

using enum http::Method;

constexpr Route all[] = {
    {get, "/inloggen", Capability::everyone, show_sign_in},
    {post, "/inloggen", Capability::everyone, act_sign_in, 0, Commit::by_itself},
    {post, "/uitloggen", Capability::be_signed_in, act_sign_out},
    {get, "/uitnodiging/{token}", Capability::everyone, show_invitation},
    {post, "/uitnodiging/{token}", Capability::everyone, act_invitation},
    {get, "/mij", Capability::be_signed_in, show_account},
    {post, "/kleur", Capability::everyone, act_scheme},
    {post, "/taal", Capability::everyone, act_language},
};

} // namespace

Routes routes() { return all; }

} // namespace visit
