#include "choose.h"

#include "shared.h"
#include "texts.h"

#include <set>

namespace plan {
namespace {

using namespace html;

// What is in the plan already is not offered again.
std::set<std::string> taken(visit::Visit const& visit)
{
    std::set<std::string> out;
    for (auto const& action : plan::actions(visit.db, visit.scope()))
        out.insert(action.wish.measure);
    return out;
}

Html search_form(visit::Visit const& visit, std::string_view words_wanted, std::string_view chapter)
{
    auto const& words = visit.words;
    auto chapters = chapter_options(words);
    chapters.insert(chapters.begin(), {"", std::string(words(texts::list::all))});
    Fields const fields(words, {{"zoek", std::string(words_wanted)}, {"hoofdstuk", std::string(chapter)}});
    FieldLook const look{.need = Need::unmarked};
    return panel(get_form(visit.path("plan/kiezen"),
        field_row({fields.search("zoek", words(texts::choose::search), look),
            fields.select("hoofdstuk", words(texts::edit::chapter), chapters, look)}),
        html::actions({submit(words(texts::choose::find), Rank::secondary)})));
}

Html measures_form(visit::Visit const& visit, std::vector<measures::Measure const*> const& found)
{
    auto const& words = visit.words;
    auto const have = taken(visit);
    Options options;
    for (auto const* measure : found)
        if (!have.contains(measure->id))
            options.push_back({measure->id, std::string(measure->title.in(words.language())),
                words(texts::choose::hint,
                    measures::name_of(measures::library().chapters, measure->chapter).in(words.language()),
                    participants::kind_name(measure->lead).in(words.language()))});
    if (options.empty())
        return alert(Tone::info, words(texts::choose::none), words(texts::choose::none_advice));
    Fields const fields(words, {});
    return post_form(visit.path("plan/kiezen"), visit.form_token,
        panel(fields.checkboxes(
            "measure", words(texts::choose::which, options.size()), options, {.need = Need::unmarked})),
        html::actions({submit(words(texts::choose::submit)),
            button_link(visit.path("plan"), words(texts::edit::back))}));
}

visit::Page choose_page(visit::Visit const& visit, http::Request const& request, Html above)
{
    auto const& words = visit.words;
    auto const wanted = request.query("zoek"), chapter = request.query("hoofdstuk");
    auto const title = words(texts::choose::title);
    return page_of(visit, std::string(title),
        fragment(page_head({title, words(texts::choose::lead), {},
                     button_link(visit.path("plan/nieuw"), words(texts::choose::own))}),
            std::move(above), search_form(visit, wanted, chapter),
            measures_form(visit, measures::search(wanted, chapter))));
}

} // namespace

visit::Answer show_choose(visit::Visit& visit, http::Request& request)
{
    return choose_page(visit, request, {});
}

visit::Answer act_choose(visit::Visit& visit, http::Request& request)
{
    std::vector<std::string> ids;
    for (auto const id : request.fields("measure"))
        ids.emplace_back(id);
    auto const made = choose(visit.db, visit.scope(), ids, by(visit));
    if (made.empty())
        return visit::with_problems(choose_page(visit, request,
            alert(Tone::warning, visit.words(texts::choose::nothing),
                visit.words(texts::choose::nothing_advice))));
    visit.note(i18n::message(texts::journal::chosen, made.size()));
    return visit::done(visit, visit.path("plan"), i18n::message(texts::said::chosen, made.size()));
}

} // namespace plan
