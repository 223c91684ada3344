#include "verify.h"

#include "award.h"
#include "texts.h"

#include "html/parts.h"

namespace award {
namespace {

using namespace html;

visit::Page plain(std::string title, Html content, int status = 200)
{
    return {std::move(title), std::move(content), status, visit::Frame::plain};
}

visit::Page unknown(i18n::Words const& words)
{
    return plain(std::string(words(texts::verify::unknown)),
        page_head({words(texts::verify::unknown), words(texts::verify::unknown_advice)}), 404);
}

Html verdict(i18n::Words const& words, Award const& award, Standing state)
{
    switch (state) {
    case Standing::valid:
        return alert(Tone::good, words(texts::verify::valid),
            words(texts::verify::valid_until, words.date(award.valid_until)));
    case Standing::expired:
        return alert(Tone::warning, words(texts::verify::expired),
            words(texts::verify::expired_on, words.date(award.valid_until)));
    case Standing::withdrawn:
        return alert(Tone::bad, words(texts::verify::withdrawn), words(texts::verify::withdrawn_advice));
    case Standing::unsigned_:
        break;
    }
    return alert(Tone::info, words(texts::verify::unsigned_), words(texts::verify::unsigned_advice));
}

// The group stopped, or its award was not renewed in time; the award stays readable.
Html history(i18n::Words const& words, partnership::Partnership const& park)
{
    if (!park.ended_on)
        return {};
    return alert(Tone::info, words(texts::verify::ended, park.ended_on), words(texts::verify::history));
}

Html organisations(i18n::Words const& words, std::vector<papers::PartySignature> const& signatures)
{
    return block(
        words(texts::verify::signed_by), panel(ul(each(signatures, [&](papers::PartySignature const& one) {
            return one.signature ? li(one.party.name, ", ", words.date(one.signature->signed_on)) : Html();
        }))));
}

} // namespace

// Names of people stay inside the group: the public sees organisations.
visit::Answer show_verify(visit::Visit& visit, http::Request& request)
{
    auto const& words = visit.words;
    auto const found = of_code(visit.db, request.param("code"));
    auto const park = found ? partnership::find(visit.db, found->scope.partnership) : std::nullopt;
    if (!park)
        return unknown(words);
    auto const signatures = papers::signatures(visit.db, found->paper);
    auto const round = partnership::round(visit.db, found->scope);
    auto const title = words(texts::verify::title, park->name);
    return plain(title,
        fragment(page_head({title, words(texts::verify::lead)}),
            verdict(words, *found, standing(visit.db, *found, visit.today)), history(words, *park),
            panel(description_list(
                {{words(texts::award::number), found->number}, {words(texts::verify::park), park->name},
                    {words(texts::verify::municipality), park->municipality},
                    {words(texts::verify::round), round ? round->number : 1},
                    {words(texts::award::drawn_up), words.date(found->drawn_up_on)},
                    {words(texts::award::until), words.date(found->valid_until)}})),
            organisations(words, signatures)));
}

} // namespace award
