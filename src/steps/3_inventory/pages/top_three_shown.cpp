#include "top_three_shown.h"

#include "drawn.h"
#include "store.h"
#include "texts.h"
#include "top_three_parts.h"
#include "top_three_scan.h"
#include "top_three_suggested.h"

#include "base/fault.h"
#include "base/text.h"
#include "chain/shown.h"
#include "files/files.h"
#include "html/fields.h"
#include "images/images.h"
#include "inventory/phenomena.h"

#include <algorithm>

namespace inventory {
namespace {

using namespace html;
using participants::Participation;

std::string photo_path(visit::Visit const& visit, accounts::OrganisationId id)
{
    return top_three_path(visit, id) + "/foto";
}

// The beginning of its name goes along, so that a new photo has a new address.
Html photo_image(visit::Visit const& visit, Scan const& scan)
{
    constexpr std::size_t letters = 8;
    auto const link = photo_path(visit, scan.top.organisation) + "?v=" + scan.photo.file.substr(0, letters);
    return img({cls("photo"), src(link), attr("alt", scan.photo.words), attr("width", scan.photo.width),
        attr("height", scan.photo.height)});
}

Html photo_form(visit::Visit const& visit, Scan const& scan, Fields const& fields)
{
    auto const& words = visit.words;
    bool const has_photo = scan.photo.is_there();
    auto const path = photo_path(visit, scan.top.organisation);
    auto form = upload_form(path, visit.form_token,
        fields.file("file", words(has_photo ? texts::photo::other_file : texts::photo::file),
            {.hint = words(texts::photo::file_hint),
                .need = has_photo ? Need::optional : Need::required,
                .accept = "image/jpeg,image/png"}),
        fields.textarea("photo_words", words(texts::photo::words),
            {.hint = words(texts::photo::words_hint), .rows = 2, .may_name_people = true}),
        actions({submit(words(texts::photo::save), Rank::secondary)}));
    return fragment(std::move(form), when(has_photo, [&] {
        return post_form(path + "/weghalen", visit.form_token,
            actions({submit(words(texts::photo::remove), Rank::danger)}));
    }));
}

Html photo_view(visit::Visit const& visit, Participation const& organisation, Scan const& scan,
    Fields const& fields, bool is_open)
{
    auto const& words = visit.words;
    bool const may_change = may_give(visit, organisation);
    if (!scan.photo.is_there() && !may_change)
        return {};
    auto const title = words(scan.photo.is_there() ? texts::photo::change : texts::photo::add);
    Html form;
    if (may_change)
        form = is_open ? photo_form(visit, scan, fields) : disclosure(title, photo_form(visit, scan, fields));
    return panel(fragment(h2(words(texts::photo::title)),
        when(scan.photo.is_there(), [&] { return photo_image(visit, scan); }), std::move(form)));
}

Html chosen_view(visit::Visit const& visit, Scan const& scan)
{
    auto const& words = visit.words;
    return panel(fragment(h2(words(texts::scan::top)),
        is_given(scan) ? items_view(words, scan.top) : p(words(texts::top::none)),
        when(!scan.often.empty(), [&] { return fragment(h2(words(texts::scan::often)), p(scan.often)); })));
}

// The own figures of what was chosen; who may not see them, sees the words alone.
Html charts_view(visit::Visit const& visit, Participation const& organisation, Scan const& scan)
{
    auto const source = own_source(organisation.kind);
    if (!source || !is_given(scan))
        return {};
    auto const own = own_series(figures_of_round(visit.db, visit.reader()), *source);
    Children charts;
    for (auto const& item : scan.top.items)
        for (auto const& series : own)
            if (auto const* phenomenon = find_phenomenon(item.phenomenon);
                phenomenon && series.phenomenon == item.phenomenon)
                charts.push_back(trend_chart(visit.words, trend_chart_of(visit.words, *phenomenon, series)));
    if (charts.empty())
        return {};
    return block(visit.words(texts::scan::charts), stack(std::move(charts)));
}

struct PhotoForm {
    Values values;
    i18n::Problems problems = {};
};

visit::Page scan_page(
    visit::Visit const& visit, Participation const& organisation, Scan const& scan, PhotoForm const& typed)
{
    auto const& words = visit.words;
    Fields const fields(words, typed.values, typed.problems);
    auto const title = words(texts::scan::title, organisation.name);
    auto const change = when(may_give(visit, organisation), [&] {
        return button_link(top_three_path(visit, organisation.organisation),
            words(is_given(scan) ? texts::top::change : texts::top::give));
    });
    bool const is_open = !typed.problems.empty();
    return scan_page_of(visit, title,
        fragment(page_head({title, words(texts::scan::lead), {}, change}), fields.summary(),
            columns(chosen_view(visit, scan), photo_view(visit, organisation, scan, fields, is_open)),
            charts_view(visit, organisation, scan),
            chain::shown(visit, "top:" + organisation.organisation.text()),
            actions({button_link(top_threes_path(visit), words(texts::top::back), Rank::quiet)})));
}

i18n::TextOf<0> const& refused(images::Refusal refusal)
{
    switch (refusal) {
    case images::Refusal::unknown_kind:
        return texts::photo::unknown_kind;
    case images::Refusal::too_large:
        return texts::photo::too_large;
    case images::Refusal::empty:
    case images::Refusal::broken:
        break;
    }
    return texts::photo::broken;
}

// What came of the file that was sent; without one the photo that is there stays.
struct SentPhoto {
    Photo photo;
    std::string bytes; // of a new one, not kept yet
    i18n::Problems problems = {};
};

SentPhoto read_photo(visit::Visit const& visit, http::Request const& request, Photo const& known)
{
    SentPhoto out{known, {}};
    out.photo.words = std::string(base::trimmed(request.field("photo_words")));
    auto const* file = request.file("file");
    if (file && file->size > static_cast<std::uint64_t>(photo_bytes_max)) {
        out.problems.push_back(i18n::problem("file", texts::photo::too_many_bytes));
    } else if (file) {
        auto made = images::cleaned(file->path, visit.house.reader.string());
        if (made) {
            out.photo.width = made->width;
            out.photo.height = made->height;
            out.bytes = std::move((*made).bytes);
        } else {
            out.problems.push_back(i18n::problem("file", refused(made.error())));
        }
    }
    auto const about_words = problems(out.photo);
    for (auto const& problem : about_words)
        if (out.problems.empty() || problem.field != "file")
            out.problems.push_back(problem);
    return out;
}

files::Store& store_of(visit::Visit const& visit)
{
    if (!visit.house.files)
        throw base::Fault("the house has no store of files");
    return *visit.house.files;
}

} // namespace

visit::Answer show_scan(visit::Visit& visit, http::Request& request)
{
    auto const organisation = organisation_of(visit, request);
    if (!organisation)
        return http::not_found();
    auto const scan = scan_of(scans(visit.db, visit.scope()), organisation->organisation);
    return scan_page(visit, *organisation, scan, {{{"photo_words", scan.photo.words}}});
}

visit::Answer show_photo(visit::Visit& visit, http::Request& request)
{
    auto const organisation = organisation_of(visit, request);
    if (!organisation)
        return http::not_found();
    auto const scan = scan_of(scans(visit.db, visit.scope()), organisation->organisation);
    auto const path = scan.photo.is_there() ? store_of(visit).path(scan.photo.file) : std::nullopt;
    if (!path)
        return http::not_found();
    auto response = http::file(*path, "image/jpeg");
    response.set_header("Cache-Control", "private, no-store");
    response.set_header("X-Content-Type-Options", "nosniff");
    return response;
}

visit::Answer act_photo(visit::Visit& visit, http::Request& request)
{
    auto const organisation = organisation_to_give(visit, request);
    if (!organisation)
        return http::not_found();
    auto const scan = scan_of(scans(visit.db, visit.scope()), organisation->organisation);
    auto sent = read_photo(visit, request, scan.photo);
    if (!sent.problems.empty())
        return visit::with_problems(scan_page(
            visit, *organisation, scan, {{{"photo_words", sent.photo.words}}, std::move(sent.problems)}));
    if (!sent.bytes.empty())
        sent.photo.file = store_of(visit).put(sent.bytes).name;
    set_photo(visit.db, visit.scope(), organisation->organisation, sent.photo);
    visit.note(i18n::message(texts::journal::photo, organisation->name));
    return visit::done(
        visit, scan_path(visit, organisation->organisation), i18n::message(texts::said::photo));
}

visit::Answer act_remove_photo(visit::Visit& visit, http::Request& request)
{
    auto const organisation = organisation_to_give(visit, request);
    if (!organisation)
        return http::not_found();
    set_photo(visit.db, visit.scope(), organisation->organisation, {});
    visit.note(i18n::message(texts::journal::photo_removed, organisation->name));
    return visit::done(
        visit, scan_path(visit, organisation->organisation), i18n::message(texts::said::photo_removed));
}

} // namespace inventory
