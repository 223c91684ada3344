#include "clash.h"

#include "head.h"
#include "place.h"
#include "shown.h"
#include "texts.h"

#include <fmt/format.h>

namespace plan {
namespace {

using namespace html;

constexpr std::string_view theirs_code = "theirs", mine_code = "mine";

std::string choice_name(Part part) { return "keep_" + std::string(code(part)); }

// Whole euros without cents, as somebody would type them.
std::string typed_money(std::int64_t cents)
{
    constexpr std::int64_t in_euro = 100;
    if (cents == 0)
        return {};
    if (cents % in_euro == 0)
        return std::to_string(cents / in_euro);
    return fmt::format("{},{:02}", cents / in_euro, cents % in_euro);
}

// How a part reads; empty when nothing was filled in.
std::string part_words(visit::Visit const& visit, Organisations const& all, Wish const& wish, Part part)
{
    auto const language = visit.words.language();
    switch (part) {
    case Part::title:
        return wish.title;
    case Part::chapter:
        return std::string(measures::name_of(measures::library().chapters, wish.chapter).in(language));
    case Part::theme:
        return std::string(objectives::name(wish.theme).in(language));
    case Part::objective:
        return objective_title(visit, wish.objective);
    case Part::owner:
        return owner_words(all, wish.owner);
    case Part::partners:
        return partner_words(all, wish);
    case Part::quarters:
        return period_words(visit, wish.quarters);
    case Part::repeat:
        return std::string(name(wish.repeat).in(language));
    case Part::done_when:
        return wish.done_when;
    case Part::hours:
        return wish.hours == 0 ? "" : visit.words.number(wish.hours);
    case Part::budget:
        return wish.budget_cents == 0 ? "" : visit.words.money(wish.budget_cents);
    case Part::source:
        return wish.budget_source;
    }
    return {};
}

struct Sides {
    Organisations const& organisations;
    Wish const& theirs;
    Wish const& mine;
};

Html choice_of(visit::Visit const& visit, Fields const& fields, Part part, Sides const& sides)
{
    auto const& words = visit.words;
    auto const shown = [&](Wish const& wish) {
        auto text = part_words(visit, sides.organisations, wish, part);
        return text.empty() ? std::string(words(texts::clash::empty)) : text;
    };
    return fields.cards(choice_name(part), name(part).in(words.language()),
        {{std::string(theirs_code), shown(sides.theirs), std::string(words(texts::clash::theirs))},
            {std::string(mine_code), shown(sides.mine), std::string(words(texts::clash::mine))}});
}

// What stands fixed goes along unseen.
void add_hidden(Html& form, Wish const& wish)
{
    auto const values = values_of(wish);
    for (auto const* field : {"title", "chapter", "theme", "objective", "owner", "first", "last", "repeat",
             "done_when", "hours", "budget", "source"})
        form.add(html::hidden(field, values[field]));
    for (auto const partner : wish.partners)
        form.add(html::hidden("partners", partner.text()));
}

} // namespace

Values values_of(Wish const& wish)
{
    Values values{{"title", wish.title}, {"chapter", wish.chapter},
        {"theme", std::string(objectives::code(wish.theme))},
        {"objective", wish.objective ? wish.objective.text() : ""}, {"owner", owner_code(wish.owner)},
        {"first", std::to_string(wish.quarters.first)}, {"last", std::to_string(wish.quarters.last)},
        {"repeat", std::string(code(wish.repeat))}, {"done_when", wish.done_when},
        {"hours", wish.hours == 0 ? "" : std::to_string(wish.hours)},
        {"budget", typed_money(wish.budget_cents)}, {"source", wish.budget_source}};
    for (auto const partner : wish.partners)
        values.add("partners", partner.text());
    return values;
}

std::optional<visit::Page> clash_page(
    visit::Visit const& visit, http::Request const& request, Action const& wanted)
{
    auto const merge = merging(visit.db, visit.scope(), wanted);
    if (!merge || merge->merged.clashes.empty())
        return {};
    auto const& words = visit.words;
    // What would be saved is chosen already, and says so.
    Values chosen;
    for (auto const part : merge->merged.clashes)
        chosen.add(choice_name(part), mine_code);
    Fields const fields(words, chosen);
    auto const all = participants::participations(visit.db, visit.scope());
    Children choices;
    for (auto const part : merge->merged.clashes)
        choices.push_back(choice_of(visit, fields, part, {all, merge->now.wish, merge->merged.wish}));
    auto form = post_form(request.path, visit.form_token,
        hidden("version", std::to_string(merge->now.version)), stack(std::move(choices)),
        html::actions({submit(words(texts::clash::save)),
            button_link(path_of(visit, wanted.id), words(texts::clash::leave), Rank::quiet)}));
    add_hidden(form, merge->merged.wish);
    auto const count = std::ssize(merge->merged.clashes);
    visit::Page page{std::string(words(texts::clash::title)),
        fragment(page_head({words(texts::clash::title), merge->now.wish.title}),
            alert(Tone::warning, words(texts::clash::what, count), words(texts::clash::advice)),
            panel(std::move(form)))};
    page.crumbs = {plan_crumb(visit), {merge->now.wish.title, path_of(visit, wanted.id)}};
    page.step = "plan";
    return page;
}

void choose_theirs(Action const& now, http::Request const& request, Action& wanted)
{
    for (auto const part : all_parts)
        if (request.field(choice_name(part)) == theirs_code)
            take(wanted.wish, now.wish, part);
}

} // namespace plan
