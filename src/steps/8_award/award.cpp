#include "award.h"

#include "store.h"
#include "texts.h"

#include "base/fault.h"
#include "base/text.h"
#include "crypto/crypto.h"
#include "db/db.h"
#include "participants/participants.h"

#include <fmt/format.h>

#include <algorithm>

namespace award {
namespace {

constexpr int own_step = 8;
constexpr std::size_t code_length = 14;
constexpr std::size_t place_max = 100;

std::string upper(std::string text)
{
    for (char& c : text)
        if (c >= 'a' && c <= 'z')
            c = static_cast<char>(c - 'a' + 'A');
    return text;
}

// Domain 7.1: VB, municipality, year, and a number that goes on counting within them.
std::string next_number(db::Connection& db, std::string_view municipality, int year)
{
    auto const prefix = fmt::format("VB-{}-{}-", upper(base::slug(municipality)), year);
    return fmt::format("{}{:03}", prefix, awards_numbered_like(db, prefix) + 1);
}

std::vector<papers::Party> parties_of(db::Connection& db, partnership::Scope const& scope)
{
    std::vector<papers::Party> out;
    for (auto const& one : participants::taking_part(participants::participations(db, scope))) {
        papers::Party party{one.organisation, one.name, {}};
        for (auto const& who : one.representatives)
            if (who.is_signatory)
                party.signatories.push_back({who.person, who.name, who.function});
        out.push_back(std::move(party));
    }
    return out;
}

std::string names_of(std::vector<papers::Party> const& parties)
{
    std::vector<std::string> names;
    for (auto const& party : parties)
        names.push_back(party.name);
    return base::joined(names, ", ");
}

struct Making {
    Award award;
    partnership::Partnership park;
    int round_number = 1;
    std::vector<papers::Party> parties;
};

papers::Filling filling_of(Making const& making, Drawing const& drawing)
{
    i18n::Words const words(i18n::Language::dutch); // the paper is a Dutch one
    auto const& award = making.award;
    return {{"number", award.number}, {"round", std::to_string(making.round_number)},
        {"park", making.park.name}, {"municipality", making.park.municipality},
        {"recipient", making.park.name}, {"organisation", names_of(making.parties)},
        {"plan_from", words.date(award.drawn_up_on)}, {"plan_until", words.date(award.valid_until)},
        {"recalibration_on", words.date(award.valid_until)}, {"date", words.date(award.drawn_up_on)},
        {"place", std::string(base::trimmed(drawing.place))},
        {"verification_url", verification_url(drawing.public_url, award)}};
}

papers::PaperId paper_of(db::Connection& db, Making const& making, Drawing const& drawing)
{
    auto const merged = papers::merged(papers::template_of("award"), filling_of(making, drawing));
    if (!merged)
        throw base::Fault("the award has an empty place: " + base::joined(merged.error(), ", "));
    auto const id = papers::draw_up(db, drawing.question.scope, {*merged, drawing.person}, drawing.now);
    papers::ask_signatures(db, drawing.question.scope, id, making.parties);
    return id;
}

Making making_of(db::Connection& db, Drawing const& drawing, std::vector<papers::Party> parties)
{
    auto const& scope = drawing.question.scope;
    auto park = partnership::find(db, scope.partnership);
    auto const round = partnership::round(db, scope);
    if (!park || !round)
        throw base::Fault("an award for a park that is not there");
    auto const today = drawing.question.today;
    Award award{db.ids().make<AwardId>(), scope, next_number(db, park->municipality, today.year),
        crypto::code(code_length), {}, today, moment::plus_months(today, park->cycle_months)};
    return {std::move(award), std::move(*park), round->number, std::move(parties)};
}

} // namespace

std::vector<Gate> gates(std::vector<partnership::StepCard> const& cards)
{
    std::vector<Gate> out;
    for (auto const& card : cards) {
        if (card.step->number >= own_step)
            break;
        bool const skipped = card.report.state == partnership::StepState::skipped;
        out.push_back(
            {card.step->number, skipped || card.report.state == partnership::StepState::done, skipped});
    }
    return out;
}

bool all_open(std::vector<Gate> const& gates) { return std::ranges::all_of(gates, &Gate::is_open); }

moment::Date awarded_on(std::vector<papers::PartySignature> const& signatures)
{
    moment::Date last;
    for (auto const& one : signatures) {
        if (!one.signature)
            return {};
        last = std::max(last, one.signature->signed_on);
    }
    return last;
}

Standing standing(
    Award const& award, std::vector<papers::PartySignature> const& signatures, moment::Date today)
{
    if (!awarded_on(signatures))
        return Standing::unsigned_;
    return today > award.valid_until ? Standing::expired : Standing::valid;
}

Standing standing(db::Connection& db, Award const& award, moment::Date today)
{
    auto const paper = papers::paper(db, award.scope, award.paper);
    if (!paper || paper->state == papers::State::withdrawn)
        return Standing::withdrawn;
    return standing(award, papers::signatures(db, award.paper), today);
}

i18n::Message message(Refusal refusal)
{
    switch (refusal) {
    case Refusal::exists_already:
        return i18n::message(texts::refusal::exists);
    case Refusal::nobody_signs:
        return i18n::message(texts::refusal::nobody);
    case Refusal::not_ready:
        break;
    }
    return i18n::message(texts::refusal::not_ready);
}

i18n::Problems problems(Drawing const& drawing)
{
    auto const place = base::trimmed(drawing.place);
    if (place.empty() || base::length_utf8(place) > place_max)
        return {i18n::problem("place", texts::problem::place, place_max)};
    return {};
}

base::Result<Award, Refusal> draw_up(db::Connection& db, Drawing const& drawing)
{
    if (current(db, drawing.question.scope))
        return base::refuse(Refusal::exists_already);
    if (!all_open(gates(partnership::cards(db, drawing.process, drawing.question))))
        return base::refuse(Refusal::not_ready);
    auto parties = parties_of(db, drawing.question.scope);
    if (parties.empty())
        return base::refuse(Refusal::nobody_signs);
    auto making = making_of(db, drawing, std::move(parties));
    making.award.paper = paper_of(db, making, drawing);
    insert_award(db, making.award);
    return making.award;
}

std::optional<Award> current(db::Connection& db, partnership::Scope const& scope)
{
    return award_of_round(db, scope);
}

std::optional<Award> of_code(db::Connection& db, std::string_view code)
{
    auto const read = crypto::read_code(code, code_length);
    return read ? award_of_code(db, *read) : std::nullopt;
}

std::string verification_url(std::string_view public_url, Award const& award)
{
    return fmt::format("{}/w/{}", public_url, award.code);
}

partnership::StepReport report(db::Connection& db, partnership::StepQuestion const& question)
{
    using enum partnership::StepState;
    using partnership::Role;
    auto const award = current(db, question.scope);
    if (!award)
        return {open, i18n::message(texts::report::none), i18n::message(texts::report::draw_up), "waardering",
            {Role::chair, {}}};
    if (standing(db, *award, question.today) == Standing::withdrawn)
        return {in_progress, i18n::message(texts::report::withdrawn), i18n::message(texts::report::anew),
            "vervolg/herijken", {Role::chair, {}}};
    auto const signatures = papers::signatures(db, award->paper);
    auto const total = static_cast<std::int64_t>(signatures.size());
    auto const signed_
        = std::ranges::count_if(signatures, [](auto const& one) { return one.signature.has_value(); });
    auto const where = i18n::message(texts::report::signed_, signed_, total);
    if (signed_ < total) {
        auto const waits = std::ranges::find_if(signatures, [](auto const& one) { return !one.signature; });
        return {in_progress, where, i18n::message(texts::report::sign), papers::path_of(award->paper),
            {Role::chair, waits->party.name}};
    }
    return {done, where, i18n::message(texts::report::celebrate), "waardering", {Role::chair, {}}};
}

} // namespace award
