#include "screening_page.h"

#include "follow.h"
#include "marks.h"
#include "questions.h"
#include "responding.h"
#include "screening.h"
#include "texts.h"
#include "waiting.h"

#include "base/text.h"
#include "html/fields.h"
#include "html/parts.h"

#include <fmt/format.h>

#include <algorithm>

namespace survey {
namespace {

using namespace html;

constexpr std::size_t answers_on_page = 25;
constexpr Element marked{"mark"};

// What is looked at, and which of it stands on this page.
struct Screen {
    Survey survey;
    Shared questionnaire;
    OpenAnswers all; // of questions with a group of answers
    bool has_more = false; // answers to questions with too few, which nobody sees
    Screened shown = Screened::fresh;
    std::size_t page = 1;
    // The answer of which a part was to be taken out that stands nowhere in it, with what was ticked and
    // typed.
    OpenAnswerId refused = {};
    std::vector<std::string> ticked = {};
    std::string typed = {};
};

// Every answer has a form of its own on the page.
std::string piece_field(OpenAnswerId id) { return "stuk-" + id.text(); }
std::string pieces_field(OpenAnswerId id) { return "stukken-" + id.text(); }

i18n::Problems problems_of(Screen const& screen)
{
    if (!screen.refused)
        return {};
    return {i18n::problem(piece_field(screen.refused), texts::screening::stands_nowhere)};
}

std::string_view tab_code(Screened shown)
{
    switch (shown) {
    case Screened::released:
        return "vrijgegeven";
    case Screened::hidden:
        return "verborgen";
    case Screened::fresh:
        break;
    }
    return "nieuw";
}

Screened tab_of(std::string_view code)
{
    for (auto const shown : {Screened::released, Screened::hidden})
        if (code == tab_code(shown))
            return shown;
    return Screened::fresh;
}

std::string screening_path(visit::Visit const& visit, Survey const& survey, std::string_view below = "")
{
    return survey_path(visit, survey, fmt::format("open-antwoorden{}", below));
}

std::optional<Screen> screen_of(visit::Visit& visit, http::Request const& request)
{
    auto const survey = asked_survey(visit, request);
    if (!survey || !is_over(*survey))
        return std::nullopt;
    auto const found = open_answers(visit.db, survey->id);
    Screen screen{*survey, questionnaire_for(visit.db, *survey), of_groups(found, visit.group_size_min()),
        false, Screened::fresh, 1, {}, {}};
    screen.has_more = screen.all.size() < found.size();
    return screen;
}

i18n::TextOf<0> name_of(MarkKind kind)
{
    switch (kind) {
    case MarkKind::email:
        return texts::screening::email;
    case MarkKind::phone:
        return texts::screening::phone;
    case MarkKind::plate:
        return texts::screening::plate;
    case MarkKind::citizen_number:
        return texts::screening::citizen_number;
    case MarkKind::bank_account:
        return texts::screening::bank_account;
    case MarkKind::name:
        break;
    }
    return texts::screening::name;
}

Html with_marks(std::string_view text, std::vector<TextMark> const& marks)
{
    Html out;
    std::size_t at = 0;
    for (auto const& mark : marks) {
        out.add(text.substr(at, mark.at - at));
        out.add(marked(text.substr(mark.at, mark.length)));
        at = mark.at + mark.length;
    }
    out.add(text.substr(at));
    return out;
}

// The same words marked twice are taken out together.
Options pieces_of(i18n::Words const& words, std::string_view text, std::vector<TextMark> const& marks)
{
    Options out;
    for (auto const& mark : marks) {
        std::string const piece(text.substr(mark.at, mark.length));
        if (std::ranges::find(out, piece, &html::Option::value) == out.end())
            out.push_back({piece, words(texts::screening::piece, piece, words(name_of(mark.kind)))});
    }
    return out;
}

Html taking_out(visit::Visit const& visit, Screen const& screen, OpenAnswer const& answer,
    std::vector<TextMark> const& marks)
{
    auto const& words = visit.words;
    bool const is_refused = screen.refused == answer.id;
    auto const pieces = pieces_of(words, answer.words, marks);
    Values values;
    if (is_refused) {
        values.add(piece_field(answer.id), screen.typed);
        for (auto const& piece : screen.ticked)
            values.add(pieces_field(answer.id), piece);
    }
    Fields const fields(words, std::move(values), is_refused ? problems_of(screen) : i18n::Problems());
    auto form = post_form(screening_path(visit, screen.survey, "/" + answer.id.text()), visit.form_token,
        hidden("tab", tab_code(screen.shown)), hidden("daad", "weglaten"),
        when(!pieces.empty(),
            [&] {
                return fields.checkboxes(pieces_field(answer.id), words(texts::screening::pieces), pieces,
                    {.need = Need::unmarked});
            }),
        fields.text(piece_field(answer.id), words(texts::screening::other_piece),
            {.hint = words(texts::screening::other_piece_hint),
                .need = Need::unmarked,
                .autocomplete = "off"}),
        actions({submit(words(texts::screening::take_out), Rank::secondary)}));
    return is_refused ? std::move(form) : disclosure(words(texts::screening::take_out_open), std::move(form));
}

Html choices_of(visit::Visit const& visit, Screen const& screen, OpenAnswer const& answer)
{
    auto const& words = visit.words;
    Children buttons;
    if (answer.screened != Screened::released)
        buttons.push_back(submit_as("daad", "vrijgeven", words(texts::screening::release), Rank::primary));
    if (answer.screened != Screened::hidden)
        buttons.push_back(submit_as("daad", "verbergen", words(texts::screening::hide)));
    return post_form(screening_path(visit, screen.survey, "/" + answer.id.text()), visit.form_token,
        hidden("tab", tab_code(screen.shown)), actions(std::move(buttons)));
}

Html answer_panel(visit::Visit const& visit, Screen const& screen, OpenAnswer const& answer)
{
    auto const& words = visit.words;
    auto const marks = text_marks(answer.words);
    auto const found = std::ranges::find(screen.questionnaire->questions, answer.question, &Question::id);
    auto const title
        = found == screen.questionnaire->questions.end() ? answer.question : plain_text(words, found->text);
    return section({cls("panel"), id("antwoord-" + answer.id.text())}, h2(title),
        blockquote(p(with_marks(answer.words, marks))),
        when(!marks.empty(),
            [&] { return p(badge(Tone::warning, words(texts::screening::marks, std::ssize(marks)))); }),
        choices_of(visit, screen, answer), taking_out(visit, screen, answer, marks));
}

Html tab_links(visit::Visit const& visit, Screen const& screen)
{
    auto const& words = visit.words;
    std::vector<Tab> out;
    auto const add = [&](Screened shown, i18n::TextOf<1> const& text) {
        out.push_back({words(text, count_of(screen.all, shown)),
            screening_path(visit, screen.survey, fmt::format("?tab={}", tab_code(shown))),
            shown == screen.shown});
    };
    add(Screened::fresh, texts::screening::tab_fresh);
    add(Screened::released, texts::screening::tab_released);
    add(Screened::hidden, texts::screening::tab_hidden);
    return tabs(words(texts::screening::title), std::move(out));
}

Html release_button(visit::Visit const& visit, Screen const& screen)
{
    auto const& words = visit.words;
    auto const count = std::ssize(unmarked(screen.all));
    if (count == 0 || screen.shown != Screened::fresh)
        return {};
    return panel(fragment(p(words(texts::screening::unmarked, count)),
        post_form(screening_path(visit, screen.survey), visit.form_token,
            actions({submit(words(texts::screening::release_unmarked), Rank::primary)}))));
}

Html answers_of_page(visit::Visit const& visit, Screen const& screen)
{
    auto const& words = visit.words;
    OpenAnswers shown;
    std::ranges::copy_if(screen.all, std::back_inserter(shown),
        [&](OpenAnswer const& one) { return one.screened == screen.shown; });
    if (shown.empty())
        return empty_state({words(texts::screening::nothing), words(texts::screening::nothing_advice)});
    auto const last = (shown.size() + answers_on_page - 1) / answers_on_page;
    auto const refused = std::ranges::find(shown, screen.refused, &OpenAnswer::id);
    auto const wanted = refused == shown.end()
        ? screen.page
        : static_cast<std::size_t>(refused - shown.begin()) / answers_on_page + 1;
    auto const page = std::min(wanted, last);
    Children out;
    for (auto at = (page - 1) * answers_on_page; at < std::min(shown.size(), page * answers_on_page); ++at)
        out.push_back(answer_panel(visit, screen, shown[at]));
    auto const link
        = screening_path(visit, screen.survey, fmt::format("?tab={}&pagina=", tab_code(screen.shown)));
    return fragment(stack(std::move(out)), when(last > 1, [&] {
        return pagination(words, {static_cast<int>(page), static_cast<int>(last), link});
    }));
}

visit::Page screening_page(visit::Visit const& visit, Screen const& screen)
{
    auto const& words = visit.words;
    std::string const title(words(texts::screening::title));
    visit::Page page{title,
        fragment(page_head({title, words(texts::screening::lead)}),
            Fields(words, {}, problems_of(screen)).summary(),
            when(screen.has_more,
                [&] { return alert(Tone::info, words(texts::screening::too_few, visit.group_size_min())); }),
            tab_links(visit, screen), release_button(visit, screen), answers_of_page(visit, screen))};
    page.crumbs = {{std::string(words(texts::follow::title)), visit.path("enquete")}};
    page.step = "enquete";
    return page;
}

visit::Answer back(visit::Visit const& visit, Screen const& screen, i18n::Message const& said)
{
    return visit::done(
        visit, screening_path(visit, screen.survey, fmt::format("?tab={}", tab_code(screen.shown))), said);
}

visit::Answer take_out(
    visit::Visit& visit, http::Request const& request, Screen& screen, OpenAnswer const& answer)
{
    for (auto const piece : request.fields(pieces_field(answer.id)))
        screen.ticked.emplace_back(piece);
    screen.typed = base::trimmed(request.field(piece_field(answer.id)));
    auto pieces = screen.ticked;
    if (!screen.typed.empty())
        pieces.push_back(screen.typed);
    auto words = answer.words;
    auto const instead = i18n::Words(i18n::Language::dutch)(texts::screening::left_out);
    for (auto const& piece : pieces)
        if (auto left = without_piece(words, piece, instead); !left.empty())
            words = std::move(left);
    bool const stands_nowhere = !screen.typed.empty() && answer.words.find(screen.typed) == std::string::npos;
    if (words == answer.words || stands_nowhere)
        screen.refused = answer.id;
    if (screen.refused)
        return visit::with_problems(screening_page(visit, screen));
    update_words(visit.db, screen.survey.id, answer.id, words);
    upsert_sweep(visit.db, screen.survey.id);
    return back(visit, screen, i18n::message(texts::screening::taken_out));
}

} // namespace

visit::Answer show_screening(visit::Visit& visit, http::Request& request)
{
    auto screen = screen_of(visit, request);
    if (!screen)
        return http::not_found();
    screen->shown = tab_of(request.query("tab"));
    screen->page = static_cast<std::size_t>(
        std::max<std::int64_t>(1, base::read_integer(request.query("pagina")).value_or(1)));
    return screening_page(visit, *screen);
}

visit::Answer act_screen(visit::Visit& visit, http::Request& request)
{
    auto screen = screen_of(visit, request);
    if (!screen)
        return http::not_found();
    screen->shown = tab_of(request.field("tab"));
    auto const id = OpenAnswerId::read(request.param("answer"));
    auto const found = std::ranges::find(screen->all, id.value_or(OpenAnswerId{}), &OpenAnswer::id);
    if (found == screen->all.end())
        return back(visit, *screen, i18n::message(texts::screening::gone));
    auto const deed = request.field("daad");
    if (deed == "weglaten")
        return take_out(visit, request, *screen, OpenAnswer(*found));
    bool const is_released = deed == "vrijgeven";
    update_screened(visit.db, screen->survey.id, *id, is_released ? Screened::released : Screened::hidden);
    return back(visit, *screen,
        i18n::message(is_released ? texts::screening::was_released : texts::screening::was_hidden));
}

visit::Answer act_release_unmarked(visit::Visit& visit, http::Request& request)
{
    auto const screen = screen_of(visit, request);
    if (!screen)
        return http::not_found();
    auto const released = release_unmarked(visit.db, screen->survey, visit.group_size_min());
    auto const said = i18n::message(texts::screening::were_released, released);
    if (released > 0)
        visit.note(said);
    return back(visit, *screen, said);
}

html::Html screening_view(visit::Visit const& visit, Survey const& survey)
{
    if (!is_over(survey) || !visit.may(visit::Capability::run_survey))
        return {};
    auto const waiting = to_look_at(open_answer_counts(visit.db, survey.id), visit.group_size_min());
    if (!waiting)
        return {};
    auto const& words = visit.words;
    return fragment(
        p(*waiting == 0 ? words(texts::screening::all_seen) : words(texts::screening::to_see, *waiting)),
        actions({button_link(screening_path(visit, survey), words(texts::screening::look))}));
}

} // namespace survey
