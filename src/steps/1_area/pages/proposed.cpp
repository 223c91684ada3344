#include "proposed.h"

#include "apart.h"
#include "parts.h"
#include "proposal.h"
#include "region_store.h"
#include "sub_areas.h"
#include "texts.h"
#include "whereabouts.h"

#include "base/text.h"
#include "html/fields.h"

#include <algorithm>
#include <cmath>

namespace area {
namespace {

using namespace html;

constexpr std::size_t reason_max = 300;

// The steps whose content is of the boundary under which it was made. Process document 1.3 and 1.4: figures
// are looked up for the addresses of the list, and every address of the list gets the letter of the survey.
constexpr std::string_view bound_steps[] = {"inventarisatie", "enquete"};

struct BoundStep {
    i18n::Text name;
    i18n::Message where; // "142 van 318 adressen hebben geantwoord"
};

struct Proposed {
    Draft draft;
    std::optional<Boundary> now;
    Effect effect;
    Whereabouts where;
    std::vector<BoundStep> bound; // to the boundary of now
};

std::string metres(double value) { return std::to_string(std::llround(value)); }

Html mended_note(i18n::Words const& words, Mended const& mended)
{
    auto const parts = mended.shape.polygons.size();
    auto const points = geo::point_count(mended.shape);
    if (parts == mended.parts_before && points == mended.points_before)
        return {};
    return alert(Tone::info, words(texts::proposed::mended),
        words(texts::proposed::mended_what, mended.parts_before, parts, mended.points_before, points));
}

Html effect_note(i18n::Words const& words, Effect const& effect)
{
    if (effect.before == 0 && effect.gained == 0)
        return {};
    auto const tone = effect.dropped > 0 ? Tone::warning : Tone::info;
    return alert(tone, words(texts::proposed::effect, effect.before, effect.after),
        words(texts::proposed::effect_what, effect.dropped, effect.gained));
}

// A boundary in the wrong town is seen before it is saved.
Html where_note(visit::Visit const& visit, Whereabouts const& where)
{
    auto const& words = visit.words;
    auto const& given = visit.park->partnership.municipality;
    auto const question = question_of(where);
    if (!question)
        return alert(Tone::info, words(texts::whereabouts::unknown), words(texts::whereabouts::look));
    bool const is_elsewhere
        = !where.municipality.empty() && base::folded(where.municipality) != base::folded(given);
    return alert(is_elsewhere ? Tone::warning : Tone::info, words(*question),
        is_elsewhere ? words(texts::whereabouts::elsewhere, given)
                     : std::string(words(texts::whereabouts::look)));
}

std::vector<BoundStep> bound_to_area(visit::Visit const& visit)
{
    using partnership::StepState;
    std::vector<BoundStep> bound;
    for (auto const& step : visit.house.process) {
        if (std::ranges::find(bound_steps, step.path) == std::end(bound_steps) || !step.report)
            continue;
        auto const report = step.report(visit.db, visit.question());
        if (report.state == StepState::in_progress || report.state == StepState::done)
            bound.push_back({step.name, report.where});
    }
    return bound;
}

Html bound_card(visit::Visit const& visit, Proposed const& proposed)
{
    auto const& words = visit.words;
    if (!proposed.now || proposed.bound.empty())
        return {};
    std::vector<Pair> pairs;
    for (auto const& one : proposed.bound)
        pairs.push_back({one.name.in(words.language()), words(one.where)});
    return card({words(texts::proposed::bound, proposed.now->version),
        fragment(description_list(std::move(pairs)), p(words(texts::proposed::bound_advice)))});
}

// Parks that stay apart under their own name.
Html apart_card(i18n::Words const& words, std::vector<SubArea> const& apart)
{
    if (apart.empty())
        return {};
    std::vector<Pair> pairs;
    for (auto const& one : apart)
        pairs.push_back({one.name, written_area(words, geo::area_m2(one.shape))});
    return card({words(texts::proposed::apart),
        fragment(p(words(texts::proposed::apart_why)), description_list(std::move(pairs)))});
}

Html facts(i18n::Words const& words, Draft const& draft)
{
    auto const box = geo::bounds(draft.mended.shape);
    return description_list(
        {{words(texts::area::size), written_area(words, geo::area_m2(draft.mended.shape))},
            {words(texts::proposed::parts), draft.mended.shape.polygons.size()},
            {words(texts::proposed::bounds),
                words(texts::proposed::bounds_are, metres(box.low.x), metres(box.high.x), metres(box.low.y),
                    metres(box.high.y))}});
}

visit::Page proposed_page(
    visit::Visit const& visit, Proposed const& proposed, Values values, i18n::Problems problems)
{
    auto const& words = visit.words;
    Fields const fields(words, std::move(values), std::move(problems));
    auto const title = words(texts::proposed::title);
    auto const& shape = proposed.draft.mended.shape;
    LiveMap map{
        {words(texts::proposed::map, visit.park->partnership.name), {drawn(shape, MapRole::boundary)}}};
    if (proposed.now)
        map.still.shapes.push_back(
            drawn(proposed.now->shape, MapRole::former_boundary, words(texts::proposed::former)));
    auto const action = visit.path("gebied/voorstel/" + proposed.draft.id.text());
    visit::Page page{std::string(title),
        fragment(page_head({title, words(texts::proposed::lead, visit.park->partnership.municipality)}),
            fields.summary(), where_note(visit, proposed.where), mended_note(words, proposed.draft.mended),
            effect_note(words, proposed.effect),
            columns(stack({panel(live_map(words, map)), apart_card(words, proposed.draft.apart),
                        bound_card(visit, proposed)}),
                panel(fragment(facts(words, proposed.draft),
                    post_form(action, visit.form_token,
                        fields.textarea("reason", words(texts::proposed::reason),
                            {.hint = words(texts::proposed::reason_hint),
                                .need = Need::optional,
                                .rows = 2,
                                .may_name_people = true}),
                        actions({submit(words(texts::proposed::submit)),
                            button_link(visit.path("gebied/tekenen?voorstel=" + proposed.draft.id.text()),
                                words(texts::proposed::correct)),
                            button_link(
                                visit.path("gebied"), words(texts::upload::back), Rank::quiet)}))))))};
    page.scripts = {"map.js"}, page.styles = {"map.css"};
    page.crumbs = crumbs(words, visit);
    page.step = "gebied";
    return page;
}

std::optional<Proposed> proposed_of(visit::Visit const& visit, http::Request const& request)
{
    auto const id = DraftId::read(request.param("draft"));
    auto draft = id ? draft_of_id(visit.db, visit.scope(), *id) : std::nullopt;
    if (!draft)
        return std::nullopt;
    auto const& shape = draft->mended.shape;
    auto const known = all_addresses(visit.db, visit.scope());
    auto const near = regions_near(visit.db, geo::bounds(shape));
    return Proposed{*draft, boundary(visit.db, visit.scope()), effect_of(shape, known),
        whereabouts(shape, known, near), bound_to_area(visit)};
}

} // namespace

visit::Answer show_proposal(visit::Visit& visit, Draft draft, std::string const& source)
{
    draft.source = source, draft.at = visit.now;
    auto const id = insert_draft(visit.db, visit.scope(), draft);
    return http::redirect(visit.path("gebied/voorstel/" + id.text()));
}

visit::Answer show_proposed(visit::Visit& visit, http::Request& request)
{
    auto const proposed = proposed_of(visit, request);
    if (!proposed)
        return http::not_found();
    return proposed_page(visit, *proposed, {}, {});
}

visit::Answer act_proposed(visit::Visit& visit, http::Request& request)
{
    auto const proposed = proposed_of(visit, request);
    if (!proposed)
        return http::not_found();
    std::string const reason(base::trimmed(request.field("reason")));
    auto const refused = [&](i18n::Problem problem) {
        return visit::with_problems(
            proposed_page(visit, *proposed, {{"reason", reason}}, {std::move(problem)}));
    };
    if (base::length_utf8(reason) > reason_max)
        return refused(i18n::problem("reason", texts::proposed::reason_long, reason_max));
    if (!fits_beside(proposed->draft.apart, sub_areas(visit.db, visit.scope())))
        return refused(i18n::problem("", texts::choice::apart_too_many, sub_areas_max));
    auto const made = set_boundary(visit.db, visit.scope(),
        {proposed->draft.mended.shape, reason, proposed->draft.source, visit.person->id}, visit.now);
    if (!made)
        return refused({"", message(made.error())});
    auto const kept = keep_apart(visit.db, visit.scope(), proposed->draft.apart);
    delete_drafts(visit.db, visit.scope());
    visit.note(
        i18n::message(texts::journal::bounded, made->version, std::int64_t{std::lround(hectares(*made))}));
    return visit::done(visit, visit.path("gebied"),
        kept.left == 0 ? i18n::message(texts::proposed::done, made->version)
                       : i18n::message(texts::proposed::done_but, made->version, kept.left));
}

} // namespace area
