#include "personal_page.h"

#include "texts.h"

#include "html/fields.h"
#include "html/parts.h"
#include "personal/personal.h"

#include <algorithm>

namespace visit {
namespace {

using namespace html;

constexpr std::string_view seen_field = "_gezien";

bool is_free(http::Request const& request, std::string_view name)
{
    auto const free = request.fields(free_text_field);
    return std::ranges::find(free, name) != free.end();
}

bool is_marked(http::Request const& request, http::Named const& field)
{
    return is_free(request, field.name) && !personal::marks_in(field.value).empty();
}

i18n::TextOf<1> name_of(personal::Kind kind)
{
    switch (kind) {
    case personal::Kind::email:
        return texts::personal::email;
    case personal::Kind::phone:
        return texts::personal::phone;
    case personal::Kind::plate:
        return texts::personal::plate;
    case personal::Kind::citizen_number:
        return texts::personal::citizen_number;
    case personal::Kind::bank_account:
        break;
    }
    return texts::personal::bank_account;
}

Html field_view(Visit const& visit, Fields const& fields, http::Named const& field)
{
    auto const& words = visit.words;
    auto const marks = personal::marks_in(field.value);
    return fragment(
        ul(each(
            marks, [&](personal::Mark const& mark) { return li(words(name_of(mark.kind), mark.found)); })),
        fields.textarea(field.name, words(texts::personal::text), {.rows = 5, .may_name_people = true}));
}

// Everything else goes along as it was.
Html rest_of(http::Request const& request)
{
    Html out;
    for (auto const& field : request.form)
        if (field.name != form_token_field && field.name != seen_field && !is_marked(request, field))
            out.add(hidden(field.name, field.value));
    return out;
}

} // namespace

bool names_people(http::Request const& request)
{
    if (request.field(seen_field) == "1" || !request.uploads.empty())
        return false;
    return std::ranges::any_of(
        request.form, [&](http::Named const& field) { return is_marked(request, field); });
}

Page personal_page(Visit const& visit, http::Request const& request, Frame frame)
{
    auto const& words = visit.words;
    Values typed;
    for (auto const& field : request.form)
        typed.add(field.name, field.value);
    Fields const fields(words, typed);
    Html marked;
    for (auto const& field : request.form)
        if (is_marked(request, field))
            marked.add(field_view(visit, fields, field));
    Page page{std::string(words(texts::personal::title)), {}, 422, frame};
    page.content = fragment(page_head({words(texts::personal::title), words(texts::personal::lead)}),
        panel(post_form(request.path, visit.form_token, rest_of(request), std::move(marked),
            actions({submit(words(texts::personal::save)),
                submit_as(seen_field, "1", words(texts::personal::keep), Rank::quiet)}))));
    return page;
}

} // namespace visit
