#include "routes.h"

#include "pages/edit.h"
#include "pages/list.h"

namespace objectives {
namespace {

using enum http::Method;
using visit::Capability;

constexpr visit::Route all[] = {
    {get, "/t/{park}/doelen", Capability::see_park, show_list},
    {get, "/t/{park}/doelen/nieuw", Capability::set_objectives, show_new},
    {post, "/t/{park}/doelen/nieuw", Capability::set_objectives, act_new},
    {get, "/t/{park}/doelen/{objective}", Capability::set_objectives, show_edit},
    {post, "/t/{park}/doelen/{objective}", Capability::set_objectives, act_edit},
    {post, "/t/{park}/doelen/{objective}/bespreken", Capability::set_objectives, act_discuss},
    {post, "/t/{park}/doelen/{objective}/vaststellen", Capability::adopt, act_adopt},
    {post, "/t/{park}/doelen/{objective}/weggooien", Capability::set_objectives, act_remove},
};

} // namespace

visit::Routes routes() { return all; }

} // namespace objectives
