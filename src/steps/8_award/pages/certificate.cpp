#include "certificate.h"

#include "award.h"
#include "texts.h"

#include "participants/participants.h"
#include "pdf/certificate.h"

namespace award {
namespace {

// The paper is a Dutch one, whatever the language of the visitor.
i18n::Words const words(i18n::Language::dutch);

struct Recipient {
    std::string name, organisation;
};

// Process document 1.8: every member of the working group and every signatory receives one.
std::vector<Recipient> recipients_of(visit::Visit const& visit)
{
    std::vector<Recipient> out{{visit.park->partnership.name, ""}};
    for (auto const& one : participants::taking_part(participants::participations(visit.db, visit.scope())))
        for (auto const& who : one.representatives)
            out.push_back({who.name, one.name});
    return out;
}

std::vector<std::vector<pdf::Text>> signature_rows(std::vector<papers::PartySignature> const& signatures)
{
    std::vector<std::vector<pdf::Text>> rows;
    for (auto const& one : signatures)
        if (one.signature)
            rows.push_back({one.party.name, one.signature->name + ", " + one.signature->function,
                words.date(one.signature->signed_on)});
    return rows;
}

pdf::Certificate certificate(visit::Visit const& visit, Award const& award,
    std::vector<papers::PartySignature> const& signatures, Recipient const& recipient)
{
    auto const& park = visit.park->partnership;
    pdf::Certificate made;
    made.kind = words(texts::paper::kind, visit.park->round.number);
    made.title = words(texts::paper::title);
    made.presented_to = words(texts::paper::presented_to);
    made.recipient = recipient.name;
    if (!recipient.organisation.empty())
        made.body.emplace_back(recipient.organisation);
    made.body.emplace_back(words(texts::paper::body, park.name, park.municipality));
    made.body.emplace_back(
        words(texts::paper::promise, words.date(award.drawn_up_on), words.date(award.valid_until)));
    made.signatures_caption = words(texts::paper::signatures);
    made.signature_columns = {
        {words(texts::paper::organisation), 2}, {words(texts::paper::name), 2}, {words(texts::paper::on), 1}};
    made.signatures = signature_rows(signatures);
    made.verify_url = verification_url(visit.house.public_url, award);
    made.verify_alt = words(texts::paper::verify_alt, made.verify_url);
    made.verify_caption = words(texts::paper::verify);
    made.number = award.number;
    return made;
}

} // namespace

visit::Answer show_certificates(visit::Visit& visit, http::Request&)
{
    auto const found = current(visit.db, visit.scope());
    if (!found)
        return http::not_found();
    auto const state = standing(visit.db, *found, visit.today);
    if (state == Standing::unsigned_ || state == Standing::withdrawn)
        return http::redirect(visit.path("waardering"));
    auto const signatures = papers::signatures(visit.db, found->paper);
    std::vector<pdf::Certificate> all;
    for (auto const& recipient : recipients_of(visit))
        all.push_back(certificate(visit, *found, signatures, recipient));
    pdf::Setup setup;
    setup.title = words(texts::paper::file, visit.park->partnership.name);
    setup.author = visit.park->partnership.municipality;
    setup.made_at = moment::instant_of(awarded_on(signatures), {12, 0});
    return http::download(pdf::certificates(setup, all),
        "waardering-" + visit.park->partnership.slug + ".pdf", "application/pdf");
}

} // namespace award
