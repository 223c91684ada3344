// For whom each slide is, and what the presenter says with it: one form for all slides.
#include "deck_pages.h"

#include "presentation.h"
#include "texts.h"

#include "base/text.h"
#include "html/fields.h"
#include "html/parts.h"

#include <fmt/format.h>

#include <algorithm>

namespace objectives {
namespace {

using namespace html;
using deck::Slide;

constexpr std::size_t notes_max = 1000;

std::string audience_field(std::size_t number) { return fmt::format("audience_{}", number); }
std::string notes_field(std::size_t number) { return fmt::format("notes_{}", number); }
std::string key_field(std::size_t number) { return fmt::format("slide_{}", number); }

Options audience_options(i18n::Words const& words, Slide const& slide)
{
    Options out{
        {std::string(deck::code(deck::Audience::partners)), std::string(words(texts::deck::partners))},
        {std::string(deck::code(deck::Audience::nobody)), std::string(words(texts::deck::nobody))}};
    if (slide.may_be_opened || slide.audience == deck::Audience::everyone)
        out.insert(out.begin(),
            {std::string(deck::code(deck::Audience::everyone)), std::string(words(texts::deck::everyone))});
    return out;
}

Html slide_fields(i18n::Words const& words, Fields const& fields, Slide const& slide, std::size_t number)
{
    return fieldset(legend(h2(slide.title)), hidden(key_field(number), slide.key),
        stack({fields.select(
                   audience_field(number), words(texts::deck::for_whom), audience_options(words, slide)),
            fields.textarea(notes_field(number), words(texts::deck::notes),
                {.need = Need::optional, .rows = 2, .may_name_people = true})}));
}

struct Form {
    std::vector<Slide> slides;
    Values values;
    i18n::Problems problems = {};
};

Values stored_values(visit::Visit const& visit, std::vector<Slide> const& slides)
{
    auto const choices = slide_choices(visit.db, visit.scope());
    Values values;
    for (std::size_t i = 0; i < slides.size(); ++i) {
        auto const found = std::ranges::find(choices, slides[i].key, &SlideChoice::key);
        auto const choice = found == choices.end() ? SlideChoice{slides[i].key, "", ""} : *found;
        values.add(audience_field(i), std::string(deck::code(audience_after(slides[i], choice))));
        values.add(notes_field(i), choice.notes);
    }
    return values;
}

visit::Page slides_page(visit::Visit const& visit, Form const& form)
{
    auto const& words = visit.words;
    Fields const fields(words, form.values, form.problems);
    Html all;
    for (std::size_t i = 0; i < form.slides.size(); ++i)
        all.add(slide_fields(words, fields, form.slides[i], i));
    auto const title = words(texts::deck::choose);
    visit::Page page{std::string(title),
        fragment(page_head({title, words(texts::deck::choose_lead)}), fields.summary(),
            panel(post_form(visit.path("presentatie/dias"), visit.form_token, std::move(all),
                actions({submit(words(texts::deck::keep)),
                    button_link(visit.path("presentatie"), words(texts::edit::back), Rank::quiet)}))))};
    page.crumbs = {{std::string(words(texts::deck::title)), visit.path("presentatie")}};
    page.step = "doelen";
    return page;
}

// What came as it comes by itself is not kept, so that a figure that is opened later opens its slide too.
SlideChoice choice_of(http::Request const& request, Slide const& slide, std::size_t number)
{
    SlideChoice choice{slide.key, std::string(request.field(audience_field(number))),
        std::string(base::trimmed(request.field(notes_field(number))))};
    choice.audience = deck::code(audience_after(slide, choice));
    if (deck::audience_of(choice.audience) == slide.audience)
        choice.audience.clear();
    return choice;
}

// The slides may have changed since the form was made: a field counts for the slide that its form named.
std::optional<std::size_t> number_in(http::Request const& request, Slide const& slide)
{
    for (std::size_t i = 0; request.has_field(key_field(i)); ++i)
        if (request.field(key_field(i)) == slide.key)
            return i;
    return std::nullopt;
}

i18n::Problems problems_of(std::vector<Slide> const& slides, http::Request const& request)
{
    i18n::Problems out;
    for (std::size_t i = 0; i < slides.size(); ++i)
        if (auto const number = number_in(request, slides[i]);
            number && base::length_utf8(request.field(notes_field(*number))) > notes_max)
            out.push_back(i18n::problem(notes_field(i), texts::problem::notes, notes_max));
    return out;
}

Values typed_values(std::vector<Slide> const& slides, http::Request const& request)
{
    Values values;
    for (std::size_t i = 0; i < slides.size(); ++i)
        if (auto const number = number_in(request, slides[i])) {
            values.add(audience_field(i), request.field(audience_field(*number)));
            values.add(notes_field(i), request.field(notes_field(*number)));
        }
    return values;
}

} // namespace

visit::Answer show_slides(visit::Visit& visit, http::Request&)
{
    auto const slides = all_slides(visit.db, showing_of(visit));
    return slides_page(visit, {slides, stored_values(visit, slides)});
}

visit::Answer act_slides(visit::Visit& visit, http::Request& request)
{
    auto const slides = all_slides(visit.db, showing_of(visit));
    if (auto problems = problems_of(slides, request); !problems.empty())
        return visit::with_problems(
            slides_page(visit, {slides, typed_values(slides, request), std::move(problems)}));
    for (auto const& slide : slides)
        if (auto const number = number_in(request, slide))
            keep_slide_choice(visit.db, visit.scope(), choice_of(request, slide, *number));
    visit.note(i18n::message(texts::journal::slides));
    return visit::done(visit, visit.path("presentatie"), i18n::message(texts::said::slides));
}

} // namespace objectives
