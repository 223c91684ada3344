#include "routes.h"

#include "pages/correct.h"
#include "pages/erase.h"
#include "pages/keeping_page.h"
#include "pages/own_page.h"
#include "pages/paper_page.h"

namespace privacy {
namespace {

using enum http::Method;
using visit::Capability;

constexpr visit::Route all[] = {
    {get, "/t/{park}/bewaren", Capability::see_log, show_keeping},
    {get, "/mij/gegevens", Capability::be_signed_in, show_own},
    {get, "/mij/gegevens/download.zip", Capability::be_signed_in, download_own},
    {get, "/mij/gegevens/wijzigen", Capability::be_signed_in, show_correct},
    {post, "/mij/gegevens/naam", Capability::be_signed_in, act_name},
    {post, "/mij/gegevens/adres", Capability::be_signed_in, act_address, 0, visit::Commit::by_itself},
    {get, "/mij/gegevens/wissen", Capability::be_signed_in, show_erase},
    {post, "/mij/gegevens/wissen", Capability::be_signed_in, act_erase, 0, visit::Commit::by_itself},
    {get, "/nieuw-adres/{token}", Capability::everyone, show_new_address},
    {post, "/nieuw-adres/{token}", Capability::everyone, act_new_address},
    {get, "/privacy", Capability::everyone, show_statement},
    {get, "/privacy/verklaring.pdf", Capability::everyone, download_statement_pdf},
    {get, "/privacy/verklaring.odt", Capability::everyone, download_statement_odt},
    {get, "/privacy/verwerkingsregister", Capability::be_signed_in, show_register},
    {get, "/privacy/verwerkingsregister.pdf", Capability::be_signed_in, download_register_pdf},
    {get, "/privacy/verwerkingsregister.odt", Capability::be_signed_in, download_register_odt},
    {get, "/privacy/verwerkersovereenkomst", Capability::be_signed_in, show_annex},
    {get, "/privacy/verwerkersovereenkomst.pdf", Capability::be_signed_in, download_annex_pdf},
    {get, "/privacy/verwerkersovereenkomst.odt", Capability::be_signed_in, download_annex_odt},
};

} // namespace

visit::Routes routes() { return all; }

} // namespace privacy
