#include "new_park.h"

#include "map_file.h"
#include "parts.h"
#include "regions.h"
#include "texts.h"
#include "uploads.h"

#include "base/text.h"
#include "html/fields.h"

#include <algorithm>

namespace area {
namespace {

using namespace html;

visit::Page new_park_page(visit::Visit const& visit, Values values, i18n::Problems problems)
{
    auto const& words = visit.words;
    Fields const fields(words, std::move(values), std::move(problems));
    auto const title = words(texts::start::title);
    visit::Page page{std::string(title),
        fragment(page_head({title, words(texts::start::lead), {},
                     actions({button_link("/indelingen", words(texts::region::title), Rank::quiet),
                         button_link("/verschijnselen", words(texts::start::counted), Rank::quiet)})}),
            fields.summary(),
            panel(upload_form("/terreinen/nieuw", visit.form_token,
                fields.text("name", words(texts::start::name), {.hint = words(texts::start::name_hint)}),
                fields.text("municipality", words(texts::start::municipality),
                    {.hint = words(texts::start::municipality_hint)}),
                fields.file("file", words(texts::start::file),
                    {.hint = words(texts::upload::file_hint), .need = Need::optional, .accept = map_types}),
                actions({submit(words(texts::start::submit)),
                    button_link("/", words(texts::start::cancel), Rank::quiet)}))))};
    page.frame = visit::Frame::plain;
    return page;
}

// Only when all areas of the file lie in the same one.
std::string municipality_on_map(visit::Visit const& visit, std::vector<Found> const& found)
{
    constexpr std::size_t looked_at_max = 50;
    std::string only;
    for (std::size_t i = 0; i < std::min(found.size(), looked_at_max); ++i) {
        auto const one = municipality_of(visit.db, found[i].shape);
        if (one.empty() || (!only.empty() && one != only))
            return {};
        only = one;
    }
    return only;
}

} // namespace

visit::Answer show_new_park(visit::Visit& visit, http::Request&) { return new_park_page(visit, {}, {}); }

visit::Answer act_new_park(visit::Visit& visit, http::Request& request)
{
    auto const* const file = sent_file(request);
    auto const found = file ? found_in(visit, *file) : std::vector<Found>();
    std::string municipality(base::trimmed(request.field("municipality")));
    if (municipality.empty() && found)
        municipality = municipality_on_map(visit, *found);
    partnership::NewPartnership const wanted{
        std::string(request.field("name")), municipality, visit.house.cycle_months};
    auto problems = partnership::problems(wanted);
    if (!found)
        problems.push_back({"file", found.error()});
    if (!problems.empty())
        return visit::with_problems(new_park_page(
            visit, {{"name", wanted.name}, {"municipality", wanted.municipality}}, std::move(problems)));
    auto const park = partnership::start(visit.db, wanted, *visit.person, visit.now);
    auto const area_path = "/t/" + park.slug + "/gebied";
    auto const said = i18n::message(texts::start::done, park.name);
    if (!file)
        return visit::done(visit, area_path, said);
    partnership::Scope const scope{park.id, partnership::current_round(visit.db, park.id).id};
    auto const upload = keep_upload(visit, scope, {*file, *found});
    return visit::done(visit, area_path + "/grens/" + upload.text(), said);
}

} // namespace area
