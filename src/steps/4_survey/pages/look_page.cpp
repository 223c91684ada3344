// The look of the municipality on its letters: a colour, a logo, and the signature of the mayor.
#include "follow.h"
#include "texts.h"
#include "wording_pages.h"

#include "base/text.h"
#include "files/files.h"
#include "html/fields.h"
#include "html/parts.h"
#include "images/images.h"
#include "look/look.h"

namespace survey {
namespace {

using namespace html;

constexpr double contrast_min = 4.5; // WCAG 1.4.3: the name is written in it

struct LookForm {
    Survey survey;
    KeptLook kept;
};

Html picture_fields(
    i18n::Words const& words, Fields const& fields, std::string_view name, Html asked, bool is_kept)
{
    return fragment(fields.file(name, std::move(asked),
                        {.hint = words(is_kept ? texts::look_form::is_kept : texts::look_form::picture_hint),
                            .need = Need::optional,
                            .accept = ".png,.jpg,.jpeg"}),
        when(is_kept, [&] {
            return fields.checkbox(
                std::string(name) + "_weg", words(texts::look_form::take_away), {.need = Need::unmarked});
        }));
}

visit::Page look_page(visit::Visit const& visit, LookForm const& form, Values values, i18n::Problems problems)
{
    auto const& words = visit.words;
    Fields const fields(words, std::move(values), std::move(problems));
    visit::Page page{std::string(words(texts::look_form::title)),
        fragment(page_head({words(texts::look_form::title), words(texts::look_form::lead)}), fields.summary(),
            panel(upload_form(survey_path(visit, form.survey, "huisstijl"), visit.form_token,
                fields.text("colour", words(texts::look_form::colour),
                    {.hint = words(texts::look_form::colour_hint),
                        .need = Need::optional,
                        .width = Width::half}),
                picture_fields(words, fields, "logo", words(texts::look_form::logo), !form.kept.logo.empty()),
                picture_fields(words, fields, "signature", words(texts::look_form::signature),
                    !form.kept.signature.empty()),
                actions({submit(words(texts::look_form::save)),
                    button_link(survey_path(visit, form.survey, "proefbrief.pdf"),
                        words(texts::letters::try_one))}))))};
    page.crumbs = {{std::string(words(texts::follow::title)), visit.path("enquete")}};
    page.step = "enquete";
    return page;
}

i18n::Message message_of(images::Refusal refusal)
{
    switch (refusal) {
    case images::Refusal::too_large:
        return i18n::message(texts::look_form::too_large);
    case images::Refusal::broken:
        return i18n::message(texts::look_form::broken);
    case images::Refusal::empty:
    case images::Refusal::unknown_kind:
        break;
    }
    return i18n::message(texts::look_form::unknown_kind);
}

// The picture that stays after this form: a new one, the one that was, or none.
std::string picture_after(visit::Visit& visit, http::Request& request, std::string_view name,
    std::string const& kept, i18n::Problems& problems)
{
    auto const* const file = request.file(name);
    if (!file || file->filename.empty())
        return request.field(std::string(name) + "_weg") == "1" ? "" : kept;
    auto const drawn = images::for_paper(file->path, visit.house.reader.string());
    if (!drawn) {
        problems.push_back({std::string(name), message_of(drawn.error())});
        return kept;
    }
    return visit.house.files->put(drawn->bytes).name;
}

i18n::Problems colour_problems(std::string_view typed)
{
    if (typed.empty())
        return {};
    auto const colour = look::read_colour(typed);
    if (!colour)
        return {i18n::problem("colour", texts::look_form::no_colour)};
    if (look::contrast(*colour, {255, 255, 255}) < contrast_min)
        return {i18n::problem("colour", texts::look_form::too_light)};
    return {};
}

} // namespace

visit::Answer show_look(visit::Visit& visit, http::Request& request)
{
    auto const survey = asked_survey(visit, request);
    if (!survey)
        return http::not_found();
    auto const kept = look_of(visit.db, visit.scope().partnership).value_or(KeptLook{});
    return look_page(visit, {*survey, kept}, {{"colour", kept.colour}}, {});
}

visit::Answer act_look(visit::Visit& visit, http::Request& request)
{
    auto const survey = asked_survey(visit, request);
    if (!survey || !visit.house.files)
        return http::not_found();
    auto const kept = look_of(visit.db, visit.scope().partnership).value_or(KeptLook{});
    std::string const typed(base::trimmed(request.field("colour")));
    auto problems = colour_problems(typed);
    KeptLook wanted{typed, picture_after(visit, request, "logo", kept.logo, problems),
        picture_after(visit, request, "signature", kept.signature, problems)};
    if (!problems.empty())
        return visit::with_problems(
            look_page(visit, {*survey, kept}, {{"colour", typed}}, std::move(problems)));
    if (auto const colour = look::read_colour(typed))
        wanted.colour = look::hex(*colour);
    upsert_look(visit.db, visit.scope().partnership, wanted);
    return visit::done(
        visit, survey_path(visit, *survey, "huisstijl"), i18n::message(texts::look_form::saved));
}

} // namespace survey
