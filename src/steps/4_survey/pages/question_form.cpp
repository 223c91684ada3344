// One question as a form, by its kind.
#include "question_sheet.h"

#include "texts.h"

#include "crypto/crypto.h"

#include <algorithm>

namespace survey {
namespace {

using namespace html;

Options scale_options(i18n::Words const& words, Kind kind)
{
    constexpr std::size_t five = 5;
    Options out;
    for (auto const& scale : known_scales())
        if (kind == Kind::items_on_scale || scale.options.size() == five)
            out.push_back({scale.id,
                words(texts::question_form::scale_ends, scale.options.front().text.in(words.language()),
                    scale.options.back().text.in(words.language()), scale.options.size())});
    out.push_back({std::string(own_scale), std::string(words(texts::question_form::own_scale))});
    return out;
}

std::string scale_of(Question const& question)
{
    auto const found = std::ranges::find(known_scales(), question.options, &KnownScale::options);
    return found == known_scales().end() ? std::string(own_scale) : found->id;
}

Options earlier_several(i18n::Words const& words, Desk const& desk, Question const& question)
{
    Options out;
    for (auto const& other : desk.questionnaire.questions) {
        if (other.id == question.id)
            break;
        if (other.kind == Kind::several && other.section <= question.section)
            out.push_back({other.id, short_name(words, other)});
    }
    return out;
}

Html line_field(Fields const& fields, i18n::Words const& words)
{
    return fields.textarea("antwoorden", words(texts::question_form::answers),
        {.hint = words(texts::question_form::answers_hint), .rows = 7});
}

Html scale_fields(i18n::Words const& words, Fields const& fields, QuestionSheet const& sheet)
{
    auto const kind = sheet.question.kind;
    Html out;
    if (kind == Kind::items_on_scale) {
        auto const sources = earlier_several(words, sheet.desk, sheet.question);
        out.add(fields.textarea("regels", words(texts::question_form::rows),
            {.hint = words(texts::question_form::rows_hint), .need = Need::unmarked, .rows = 6}));
        if (!sources.empty())
            out.add(fields.select("regels_van", words(texts::question_form::rows_from), sources,
                {.need = Need::optional, .placeholder = words(texts::question_form::rows_own)}));
    }
    out.add(fields.select("schaal", words(texts::question_form::scale), scale_options(words, kind)));
    out.add(fields.textarea("antwoorden", words(texts::question_form::scale_answers),
        {.hint = words(texts::question_form::scale_hint), .need = Need::unmarked, .rows = 5}));
    return out;
}

Html kind_fields(i18n::Words const& words, Fields const& fields, QuestionSheet const& sheet)
{
    auto const kind = sheet.question.kind;
    if (sheet.standard)
        return {};
    if (has_lines(kind))
        return line_field(fields, words);
    if (has_scale(kind))
        return scale_fields(words, fields, sheet);
    if (is_text(sheet.question))
        return fields.number("lengte", words(texts::question_form::length),
            {.hint = words(texts::question_form::length_hint, length_most), .width = Width::narrow});
    if (kind == Kind::place)
        return fields.radios("vorm", words(texts::question_form::mark),
            {{"punt", std::string(words(texts::question_form::point))},
                {"lijn", std::string(words(texts::question_form::line))},
                {"vlak", std::string(words(texts::question_form::area))}},
            {.need = Need::unmarked});
    return {};
}

Html word_fields(i18n::Words const& words, Fields const& fields, QuestionSheet const& sheet)
{
    auto const hint = fields.textarea("hint", words(texts::question_form::hint),
        {.hint = words(texts::question_form::hint_hint), .need = Need::optional, .rows = 2});
    if (sheet.standard)
        return fragment(alert(Tone::info, words(texts::question_form::standard),
                            words(texts::question_form::standard_advice)),
            hint);
    return fragment(fields.textarea("tekst", words(texts::question_form::text),
                        {.hint = words(texts::question_form::text_hint), .rows = 3}),
        hint);
}

Html check_fields(i18n::Words const& words, Fields const& fields, QuestionSheet const& sheet)
{
    auto const kind = sheet.question.kind;
    bool const may_not_know = kind != Kind::ranking && !sheet.question.is_contact;
    return fragment(when(may_not_know,
                        [&] {
                            return fields.checkbox("weet_niet", words(texts::question_form::dont_know),
                                {.need = Need::unmarked});
                        }),
        fields.checkbox("verplicht", words(texts::question_form::required),
            {.hint = words(texts::question_form::required_hint), .need = Need::unmarked}));
}

std::string question_path(visit::Visit const& visit, QuestionSheet const& sheet)
{
    return making_path(
        visit, sheet.desk.survey, sheet.is_new ? std::string("vraag") : "vraag/" + sheet.question.id);
}

Html question_form_view(visit::Visit const& visit, QuestionSheet const& sheet)
{
    auto const& words = visit.words;
    Fields const fields(words, sheet.values, sheet.problems);
    return fragment(fields.summary(),
        post_form(question_path(visit, sheet), visit.form_token, word_fields(words, fields, sheet),
            kind_fields(words, fields, sheet), check_fields(words, fields, sheet),
            hidden("soort", code(sheet.question.kind)),
            hidden("deel", sheet.desk.questionnaire.sections[sheet.question.section].id),
            hidden("gezien", sheet.is_new ? std::string() : seen_of(sheet.question)),
            actions({submit(words(texts::making::save)),
                button_link(
                    making_path(visit, sheet.desk.survey), words(texts::making::cancel), Rank::quiet)})));
}

Html advice_view(i18n::Words const& words, Question const& question)
{
    auto const advice = language_advice(question.text.dutch);
    if (advice.empty())
        return {};
    return alert(Tone::info, words(texts::question_form::advice),
        ul(each(advice, [&](i18n::Message const& said) { return li(words(said)); })));
}

Html sample_view(i18n::Words const& words, QuestionSheet const& sheet)
{
    Answers const none;
    i18n::Problems const fine;
    Asking const asking{words, "nl", sheet.desk.questionnaire, none, fine};
    return panel(fragment(h2(words(texts::question_form::sample)),
        div_(cls("preview preview-phone form"), sample_fields(asking, Fields(words, {}), sheet.question))));
}

Html more_view(visit::Visit const& visit, QuestionSheet const& sheet)
{
    auto const& words = visit.words;
    auto const path = question_path(visit, sheet);
    auto const act = [&](std::string_view below, std::string_view text, Rank rank) {
        return post_form(path + std::string(below), visit.form_token, actions({submit(text, rank)}));
    };
    auto const& question = sheet.question;
    return fragment(
        panel(fragment(h2(words(texts::condition::title)),
            p(question.show_if ? condition_words(words, sheet.desk.questionnaire, *question.show_if)
                               : std::string(words(texts::condition::always))),
            actions({button_link(path + "/voorwaarde", words(texts::condition::change))}))),
        panel(fragment(h2(words(texts::question_form::more)),
            act("/kopie", words(texts::question_form::copy), Rank::secondary),
            act("/bewaren", words(texts::question_form::keep), Rank::secondary),
            act("/weghalen", words(texts::question_form::remove), Rank::danger))));
}

} // namespace

bool has_lines(Kind kind)
{
    return kind == Kind::single || kind == Kind::several || kind == Kind::amount || kind == Kind::ranking;
}
bool has_scale(Kind kind) { return kind == Kind::scale5 || kind == Kind::items_on_scale; }

std::string seen_of(Question const& question)
{
    Questionnaire whole;
    whole.sections = {{"A", {"A", ""}}};
    whole.questions = {question};
    whole.questions[0].section = 0;
    return crypto::sha256_hex(written_json(whole)).substr(0, 16);
}

Values values_of(Question const& question)
{
    Values out{{"tekst", question.text.dutch}, {"hint", question.hint.dutch},
        {"antwoorden", lines_of(question.options)}, {"regels", lines_of(question.items)},
        {"regels_van", question.items_from}, {"schaal", scale_of(question)},
        {"lengte", std::to_string(question.length_max)},
        {"vorm",
            question.mark == Mark::point      ? "punt"
                : question.mark == Mark::line ? "lijn"
                                              : "vlak"}};
    if (question.is_required)
        out.add("verplicht", "1");
    if (question.has_dont_know)
        out.add("weet_niet", "1");
    return out;
}

visit::Page question_page(visit::Visit const& visit, QuestionSheet const& sheet)
{
    auto const& words = visit.words;
    auto const title = sheet.is_new
        ? words(texts::question_form::new_title, kind_name(words, sheet.question.kind))
        : words(texts::question_form::title, sheet.question.id);
    auto const lead = sheet.is_new ? std::string() : plain_text(words, sheet.question.text);
    auto page = making_page(visit, sheet.desk.survey, title,
        fragment(page_head({title, lead, kind_name(words, sheet.question.kind)}),
            columns(fragment(panel(question_form_view(visit, sheet)), advice_view(words, sheet.question)),
                when(!sheet.is_new, [&] {
                    return stack({sample_view(words, sheet), more_view(visit, sheet)});
                }))));
    if (sheet.question.kind == Kind::place)
        page.scripts = {"answer-map.js"};
    return page;
}

} // namespace survey
