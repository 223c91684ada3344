#include "uploads.h"

#include "apart.h"
#include "map_file.h"
#include "parts.h"
#include "proposal.h"
#include "proposed.h"
#include "sub_areas.h"
#include "texts.h"

#include "base/text.h"
#include "html/fields.h"

#include <algorithm>

namespace area {
namespace {

using namespace html;

constexpr std::size_t small_maps_max = 60;

struct Choice {
    Upload upload;
    std::vector<Found> found;
};

visit::Page upload_page(visit::Visit const& visit, i18n::Problems problems)
{
    auto const& words = visit.words;
    Fields const fields(words, {}, std::move(problems));
    auto const title = words(texts::upload::title);
    visit::Page page{std::string(title),
        fragment(page_head({title, words(texts::upload::lead)}), fields.summary(),
            columns(panel(upload_form(visit.path("gebied/grens"), visit.form_token,
                        fields.file("file", words(texts::upload::file),
                            {.hint = words(texts::upload::file_hint), .accept = map_types}),
                        actions({submit(words(texts::upload::submit)),
                            button_link(visit.path("gebied"), words(texts::upload::back), Rank::quiet)}))),
                card({words(texts::upload::no_file), p(words(texts::upload::no_file_advice)),
                    actions({button_link(visit.path("gebied/tekenen"), words(texts::area::draw))})})))};
    page.crumbs = crumbs(words, visit);
    page.step = "gebied";
    return page;
}

std::string label_of(i18n::Words const& words, Found const& one)
{
    return one.name.empty() ? words(texts::choice::nameless, one.number)
                            : std::to_string(one.number) + ". " + one.name;
}

Options options_of(i18n::Words const& words, std::vector<Found> const& found)
{
    Options options;
    for (auto const& one : found) {
        auto hint = written_area(words, geo::area_m2(one.shape));
        if (!one.facts.empty())
            hint += " · " + one.facts;
        options.push_back({std::to_string(one.number), label_of(words, one), std::move(hint)});
    }
    return options;
}

Html all_on_a_map(i18n::Words const& words, std::vector<Found> const& found)
{
    StillMap map{std::string(words(texts::choice::map)), {}};
    for (auto const& one : found)
        map.shapes.push_back(drawn(geo::simplified(one.shape, 2), MapRole::boundary, label_of(words, one)));
    return panel(still_map(words, map));
}

i18n::TextOf<0> const& words_of(Understood understood)
{
    if (understood == Understood::swapped)
        return texts::choice::was_swapped;
    return understood == Understood::as_rd ? texts::choice::as_rd : texts::choice::as_wgs84;
}

// What was not told but guessed, a person checks on the map.
Html guess_note(i18n::Words const& words, std::vector<Found> const& found)
{
    auto const guessed
        = std::ranges::find_if(found, [](Found const& one) { return one.understood != Understood::told; });
    if (guessed == found.end())
        return {};
    return alert(Tone::warning, words(words_of(guessed->understood)), words(texts::choice::look_well));
}

// The outline of each, to know a park by its shape.
Html small_maps(i18n::Words const& words, std::vector<Found> const& found)
{
    if (found.size() > small_maps_max || found.size() < 2)
        return {};
    Children outlines;
    for (auto const& one : found) {
        StillMap map{label_of(words, one), {drawn(geo::simplified(one.shape, 2), MapRole::boundary)}};
        outlines.push_back(card({label_of(words, one),
            fragment(still_map(words, map), p(written_area(words, geo::area_m2(one.shape))))}));
    }
    return disclosure(words(texts::choice::each), cards(std::move(outlines)));
}

Html apart_box(i18n::Words const& words, Fields const& fields, std::size_t found)
{
    if (found < 2)
        return {};
    return fields.checkbox("apart", words(texts::choice::apart),
        {.hint = words(texts::choice::apart_hint), .need = Need::unmarked});
}

visit::Page choice_page(
    visit::Visit const& visit, Choice const& choice, Values values, i18n::Problems problems)
{
    auto const& words = visit.words;
    Fields const fields(words, std::move(values), std::move(problems));
    auto const title = words(texts::choice::title);
    auto const action = visit.path("gebied/grens/" + choice.upload.id.text());
    visit::Page page{std::string(title),
        fragment(page_head({title, words(texts::choice::lead, choice.upload.name, choice.found.size())}),
            fields.summary(), guess_note(words, choice.found),
            columns(
                panel(post_form(action, visit.form_token,
                    fields.checkboxes("part", words(texts::choice::parts), options_of(words, choice.found),
                        {.hint = words(texts::choice::parts_hint)}),
                    apart_box(words, fields, choice.found.size()),
                    actions({submit(words(texts::choice::submit)),
                        button_link(visit.path("gebied/grens"), words(texts::choice::other), Rank::quiet)}))),
                all_on_a_map(words, choice.found)),
            small_maps(words, choice.found))};
    page.crumbs = crumbs(words, visit);
    page.step = "gebied";
    return page;
}

std::optional<Choice> choice_of(visit::Visit const& visit, http::Request const& request)
{
    auto const id = UploadId::read(request.param("upload"));
    auto upload = id ? upload_of_id(visit.db, visit.scope(), *id) : std::nullopt;
    if (!upload)
        return std::nullopt;
    auto found = found_of_upload(visit.db, *id);
    if (found.empty())
        return std::nullopt;
    return Choice{std::move(*upload), std::move(found)};
}

Values chosen_values(http::Request const& request)
{
    Values values;
    for (auto const part : request.fields("part"))
        values.add("part", part);
    values.add("apart", request.field("apart"));
    return values;
}

std::vector<Found> chosen_of(Choice const& choice, http::Request const& request)
{
    auto const wanted = request.fields("part");
    std::vector<Found> chosen;
    for (auto const& one : choice.found)
        if (std::ranges::find(wanted, std::to_string(one.number)) != wanted.end())
            chosen.push_back(one);
    return chosen;
}

} // namespace

http::Upload const* sent_file(http::Request const& request)
{
    auto const* const file = request.file("file");
    return file && !file->filename.empty() ? file : nullptr;
}

base::Result<std::vector<Found>, i18n::Message> found_in(visit::Visit const& visit, http::Upload const& file)
{
    return areas_of_file(file.path, visit.house.reader.string());
}

UploadId keep_upload(visit::Visit const& visit, partnership::Scope const& scope, ReadUpload const& read)
{
    delete_found(visit.db, scope);
    auto const id = insert_upload(visit.db, scope,
        {{}, stored_file(visit, read.file), read.file.filename, visit.now, visit.person->id});
    insert_found(visit.db, id, read.found);
    return id;
}

visit::Answer show_upload(visit::Visit& visit, http::Request&) { return upload_page(visit, {}); }

visit::Answer act_upload(visit::Visit& visit, http::Request& request)
{
    auto const* const file = sent_file(request);
    if (!file)
        return visit::with_problems(upload_page(visit, {i18n::problem("file", texts::upload::file_needed)}));
    auto const found = found_in(visit, *file);
    if (!found)
        return visit::with_problems(upload_page(visit, {{"file", found.error()}}));
    auto const id = keep_upload(visit, visit.scope(), {*file, *found});
    return http::redirect(visit.path("gebied/grens/" + id.text()));
}

visit::Answer show_choice(visit::Visit& visit, http::Request& request)
{
    auto const choice = choice_of(visit, request);
    if (!choice)
        return http::not_found();
    Values values;
    if (choice->found.size() == 1)
        values.add("part", std::to_string(choice->found.front().number));
    return choice_page(visit, *choice, std::move(values), {});
}

visit::Answer act_choice(visit::Visit& visit, http::Request& request)
{
    auto const choice = choice_of(visit, request);
    if (!choice)
        return http::not_found();
    auto const chosen = chosen_of(*choice, request);
    auto const refused = [&](i18n::Message const& why) {
        return visit::with_problems(choice_page(visit, *choice, chosen_values(request), {{"part", why}}));
    };
    if (chosen.empty())
        return refused(i18n::message(texts::choice::none));
    auto proposed = proposal(chosen);
    if (!proposed)
        return refused(proposed.error());
    if (chosen.size() > 1 && request.field("apart") == "1")
        (*proposed).apart
            = parts_apart(chosen, [&](int number) { return visit.words(texts::choice::nameless, number); });
    if (!fits_beside((*proposed).apart, sub_areas(visit.db, visit.scope())))
        return refused(i18n::message(texts::choice::apart_too_many, sub_areas_max));
    return show_proposal(visit, std::move(*proposed), choice->upload.name);
}

} // namespace area
