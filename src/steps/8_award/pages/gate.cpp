#include "gate.h"

#include "award.h"
#include "texts.h"

#include "base/text.h"
#include "html/fields.h"
#include "html/parts.h"

namespace award {
namespace {

using namespace html;
using partnership::StepCard;

struct Asking {
    std::string place;
    i18n::Problems problems;
    std::optional<Refusal> refusal;
};

Html badge_of(i18n::Words const& words, Gate const& gate)
{
    if (gate.is_skipped)
        return badge(Tone::neutral, words(texts::gate::skipped));
    return gate.is_open ? badge(Tone::good, words(texts::gate::done))
                        : badge(Tone::warning, words(texts::gate::open));
}

Html gate_table(visit::Visit const& visit, std::vector<StepCard> const& cards, std::vector<Gate> const& all)
{
    auto const& words = visit.words;
    DataTable table{
        words(texts::gate::caption), {{words(texts::gate::step)}, {words(texts::gate::evidence)}}, {}};
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto const& card = cards[i];
        auto const evidence
            = all[i].is_skipped ? words(texts::gate::because, card.skip_reason) : words(card.report.where);
        table.rows.push_back(
            {fragment(a(href(visit.path(card.step->path)), card.step->name.in(words.language())), br(),
                 badge_of(words, all[i])),
                evidence});
    }
    return data_table(std::move(table));
}

Html draw_up_form(visit::Visit const& visit, Asking const& asking)
{
    auto const& words = visit.words;
    Fields const fields(words, {{"place", asking.place}}, asking.problems);
    return block(words(texts::gate::draw_up),
        fragment(fields.summary(),
            panel(post_form(visit.path("waardering"), visit.form_token, p(words(texts::gate::draw_up_advice)),
                fields.text("place", words(texts::gate::place),
                    {.hint = words(texts::gate::place_hint), .width = Width::half}),
                actions({submit(words(texts::gate::submit))})))));
}

Html before_award(visit::Visit const& visit, Asking const& asking)
{
    auto const& words = visit.words;
    auto const cards = partnership::cards(visit.db, visit.house.process, visit.question());
    auto const all = gates(cards);
    Html next;
    if (!all_open(all))
        next = alert(Tone::info, words(texts::gate::not_yet), words(texts::gate::not_yet_advice));
    else if (visit.may(visit::Capability::prepare_award))
        next = draw_up_form(visit, asking);
    else
        next = alert(Tone::info, words(texts::gate::ready), words(texts::gate::ready_advice));
    return fragment(next, gate_table(visit, cards, all));
}

Html signature_row(i18n::Words const& words, papers::PartySignature const& one)
{
    auto const state = one.signature ? fragment(badge(Tone::good, words(texts::signed_::yes)), " ",
                           one.signature->name, ", ", words.date(one.signature->signed_on))
                                     : badge(Tone::warning, words(texts::signed_::no));
    return li(one.party.name, ": ", state);
}

Html with_award(visit::Visit const& visit, Award const& award)
{
    auto const& words = visit.words;
    auto const signatures = papers::signatures(visit.db, award.paper);
    auto const state = standing(visit.db, award, visit.today);
    if (state == Standing::withdrawn)
        return alert(Tone::warning, words(texts::award::withdrawn), words(texts::award::withdrawn_advice));
    bool const is_signed = state != Standing::unsigned_;
    Children buttons{button_link(visit.path(papers::path_of(award.paper)),
        words(is_signed ? texts::award::read_again : texts::award::read),
        is_signed ? Rank::secondary : Rank::primary)};
    if (is_signed)
        buttons.insert(buttons.begin(),
            button_link(
                visit.path("waardering/oorkondes.pdf"), words(texts::award::certificates), Rank::primary));
    buttons.push_back(button_link("/w/" + award.code, words(texts::award::verify)));
    auto const title = is_signed ? words(texts::award::complete) : words(texts::award::asks);
    return fragment(alert(is_signed ? Tone::good : Tone::info, title,
                        words(is_signed ? texts::award::complete_advice : texts::award::asks_advice)),
        panel(description_list({{words(texts::award::number), award.number},
            {words(texts::award::drawn_up), words.date(award.drawn_up_on)},
            {words(texts::award::until), words.date(award.valid_until)}})),
        actions(std::move(buttons)),
        block(words(texts::signed_::title),
            panel(ul(each(signatures, [&](auto const& one) { return signature_row(words, one); })))));
}

visit::Page gate_page(visit::Visit const& visit, Asking const& asking)
{
    auto const& words = visit.words;
    auto const award = current(visit.db, visit.scope());
    Html refused;
    if (asking.refusal)
        refused = alert(Tone::warning, words(texts::gate::not_done), words(message(*asking.refusal)));
    visit::Page page{std::string(words(texts::gate::title)),
        fragment(page_head({words(texts::gate::title), words(texts::gate::lead)}), refused,
            award ? with_award(visit, *award) : before_award(visit, asking))};
    page.step = "waardering";
    return page;
}

} // namespace

visit::Answer show_gate(visit::Visit& visit, http::Request&)
{
    return gate_page(visit, {visit.park->partnership.municipality, {}, {}});
}

visit::Answer act_draw_up(visit::Visit& visit, http::Request& request)
{
    Drawing const drawing{visit.house.process, visit.question(), visit.person->id,
        std::string(request.field("place")), visit.house.public_url, visit.now};
    Asking asking{drawing.place, problems(drawing), {}};
    if (!asking.problems.empty())
        return visit::with_problems(gate_page(visit, asking));
    auto const made = draw_up(visit.db, drawing);
    if (!made) {
        asking.refusal = made.error();
        return visit::with_problems(gate_page(visit, asking));
    }
    visit.note(i18n::message(texts::journal::drawn_up, made->number));
    return visit::done(visit, visit.path("waardering"), i18n::message(texts::said::drawn_up));
}

} // namespace award
