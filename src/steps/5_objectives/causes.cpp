#include "causes.h"

#include "evidence.h"
#include "texts.h"

#include "participants/participants.h"

#include <algorithm>

namespace objectives {
namespace {

void add_once(std::vector<std::string>& out, std::string key)
{
    if (std::ranges::find(out, key) == out.end())
        out.push_back(std::move(key));
}

bool is_counted(PictureLine const& line)
{
    return std::ranges::any_of(all_voices, [&](Voice voice) {
        return voice != Voice::survey && voice != Voice::top_threes && line.of(voice).says != Says::nothing;
    });
}

bool names(inventory::TopThree const& top, std::string_view phenomenon)
{
    return std::ranges::find(top.items, phenomenon, &inventory::TopItem::phenomenon) != top.items.end();
}

std::vector<Cause> of_figures(db::Connection& db, partnership::Scope const& scope)
{
    std::vector<Cause> out;
    for (auto const& line : inventory::scan(db, partnership::Reader::of_group(scope))) {
        auto const* phenomenon = inventory::find_phenomenon(line.phenomenon);
        auto const key = "figure:" + line.phenomenon;
        if (phenomenon && line.count && std::ranges::find(out, key, &Cause::key) == out.end())
            out.push_back({key, texts::cause::figure, std::string(phenomenon->name.dutch),
                std::string(phenomenon->name.english)});
    }
    return out;
}

} // namespace

std::string shown(i18n::Words const& words, Cause const& cause)
{
    auto const& label = words.language() == i18n::Language::dutch ? cause.dutch : cause.english;
    return i18n::filled(cause.kind.in(words.language()), {label});
}

std::vector<Cause> possible_causes(db::Connection& db, partnership::Scope const& scope, int group_size_min)
{
    auto out = of_figures(db, scope);
    for (auto const& measure : survey::measures_of(db, scope, group_size_min))
        out.push_back({"question:" + measure.key, texts::cause::question, measure.dutch, measure.english});
    auto const all = participants::participations(db, scope);
    for (auto const& top : inventory::top_threes(db, scope)) {
        auto const found
            = std::ranges::find(all, top.organisation, &participants::Participation::organisation);
        if (found != all.end())
            out.push_back({"top:" + top.organisation.text(), texts::cause::top, found->name, found->name});
    }
    return out;
}

std::vector<std::string> causes_of(PictureLine const& line, Heard const& heard)
{
    std::vector<std::string> out;
    if (is_counted(line))
        add_once(out, "figure:" + line.phenomenon->id);
    for (auto const& one : evidence())
        for (auto const& measure : heard.measures)
            if (one.phenomenon == line.phenomenon->id && is_about(measure, one)
                && points(one.bound, measure.value))
                add_once(out, "question:" + measure.key);
    for (auto const& top : heard.tops)
        if (names(top, line.phenomenon->id))
            add_once(out, "top:" + top.organisation.text());
    return out;
}

} // namespace objectives
