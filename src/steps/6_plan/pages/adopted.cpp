#include "adopted.h"

#include "adopting.h"
#include "difference.h"
#include "texts.h"

#include <algorithm>

namespace plan {
namespace {

using namespace html;

Html facts_of_adoption(visit::Visit const& visit, Adoption const& adopted)
{
    auto const& words = visit.words;
    std::vector<Pair> pairs{{words(texts::adopt::version), adopted.number},
        {words(texts::adopt::on), time_of(words, adopted.on)}, {words(texts::adopt::by), adopted.by}};
    if (!adopted.decision.empty())
        pairs.push_back({words(texts::adopt::decided), adopted.decision});
    if (auto const meeting
        = adopted.meeting ? meetings::meeting(visit.db, visit.scope(), adopted.meeting) : std::nullopt)
        pairs.push_back({words(texts::adopt::in_meeting),
            a(href(visit.path(meetings::path_of(meeting->id))),
                meeting->title + ", " + words.date(meeting->date))});
    if (adopted.first_meeting_on)
        pairs.push_back({words(texts::adopt::first_meeting_on), time_of(words, adopted.first_meeting_on)});
    pairs.push_back({words(texts::adopt::digest), html::code(cls("digest"), adopted.sha256)});
    return description_list(std::move(pairs));
}

Html change_counts(visit::Visit const& visit)
{
    auto const& words = visit.words;
    auto const found = difference(
        words, read_snapshot(frozen(visit.db, visit.scope())), snapshot(visit.db, visit.scope()));
    if (found.is_empty())
        return {};
    return p(a(href(visit.path("plan/verschil")), words(texts::difference::see)), ": ",
        words(texts::difference::counts, found.added.size(), found.changed.size(), found.dropped.size()));
}

Html part_view(visit::Visit const& visit, PartVersion const& one)
{
    auto const is_dutch = visit.words.language() == i18n::Language::dutch;
    Children lines;
    for (auto const& line : one.part.lines)
        lines.push_back(li(is_dutch ? line.dutch : line.english));
    auto const title = (is_dutch ? one.part.dutch : one.part.english) + ", "
        + visit.words(texts::adopt::part_version, one.number);
    return disclosure(title, ul(std::move(lines)));
}

Html parts_view(visit::Visit const& visit, Adoption const& adopted)
{
    Children shown;
    for (auto const& one : part_versions(visit.db, visit.scope(), adopted.id))
        shown.push_back(part_view(visit, one));
    if (shown.empty())
        return {};
    return block(visit.words(texts::adopt::fixed), stack(std::move(shown)));
}

Html signature_words(i18n::Words const& words, Signature const* signature)
{
    if (!signature)
        return badge(Tone::neutral, words(texts::signing::not_yet));
    return words(texts::signing::signed_, signature->name, signature->signed_on);
}

Signature const* signature_in(std::vector<Signature> const& all, accounts::OrganisationId organisation)
{
    auto const found = std::ranges::find(all, organisation, &Signature::organisation);
    return found == all.end() ? nullptr : &*found;
}

// Who takes part now, and who signed and left.
Html signatures_table(visit::Visit const& visit, Adoption const& adopted, Organisations const& taking_part,
    std::vector<Signature> const& all)
{
    auto const& words = visit.words;
    DataTable table{words(texts::signing::caption, adopted.number),
        {{words(texts::signing::organisation)}, {words(texts::signing::who)}}, {}};
    for (auto const& one : taking_part)
        table.rows.push_back({one.name, signature_words(words, signature_in(all, one.organisation))});
    for (auto const& signature : all)
        if (name_of(taking_part, signature.organisation).empty())
            table.rows.push_back({signature.organisation_name, signature_words(words, &signature)});
    return data_table(std::move(table));
}

Html signing_view(visit::Visit const& visit, Adoption const& adopted, Organisations const& taking_part)
{
    auto const& words = visit.words;
    auto const all = signatures(visit.db, visit.scope(), adopted.id);
    Html out = signatures_table(visit, adopted, taking_part, all);
    auto const may = visit.person && visit.may(visit::Capability::sign)
        && may_sign(taking_part, visit.organisation, visit.person->id)
        && !signature_in(all, visit.organisation);
    if (may)
        out.add(panel(fragment(p(words(texts::signing::advice)),
            post_form(visit.path("plan/ondertekenen"), visit.form_token,
                hidden("version", std::to_string(adopted.number)),
                html::actions(
                    {submit(words(texts::signing::sign, name_of(taking_part, visit.organisation)))})))));
    return block(words(texts::signing::title), std::move(out));
}

Html earlier_versions(visit::Visit const& visit)
{
    auto const& words = visit.words;
    Children lines;
    auto const all = adoptions(visit.db, visit.scope());
    for (std::size_t i = 1; i < all.size(); ++i)
        lines.push_back(li(a(href(visit.path("plan/verschil?versie=" + std::to_string(all[i].number))),
            words(texts::adopt::earlier_line, all[i].number, all[i].on, all[i].by))));
    if (lines.empty())
        return {};
    return block(words(texts::adopt::earlier), ul(std::move(lines)));
}

} // namespace

Html adopted_view(visit::Visit const& visit, Adoption const& adopted, Organisations const& organisations)
{
    auto const& words = visit.words;
    return fragment(
        block(words(texts::adopt::done),
            panel(fragment(facts_of_adoption(visit, adopted), change_counts(visit),
                download(words, {visit.path("plan/uitvoeringsplan.pdf"), words(texts::list::pdf), "PDF"})))),
        signing_view(visit, adopted, participants::taking_part(organisations)), parts_view(visit, adopted),
        earlier_versions(visit));
}

visit::Answer act_sign(visit::Visit& visit, http::Request& request)
{
    auto const adopted = adoption(visit.db, visit.scope());
    // Nobody signs a version that he did not have before him.
    if (!adopted || request.field("version") != std::to_string(adopted->number))
        return visit::with_problems(adopt_page(visit, {{}, {}, Refusal::newer_version}));
    auto const result = sign(visit.db, visit.scope(), visit.organisation, by(visit));
    if (!result)
        return visit::with_problems(adopt_page(visit, {{}, {}, result.error()}));
    auto const name = name_of(participants::participations(visit.db, visit.scope()), visit.organisation);
    visit.note(i18n::message(texts::journal::signed_, name));
    return visit::done(visit, visit.path("plan/vaststellen"), i18n::message(texts::said::signed_));
}

} // namespace plan
