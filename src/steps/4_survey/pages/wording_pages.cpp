#include "wording_pages.h"

#include "follow.h"
#include "texts.h"

#include "base/text.h"
#include "html/fields.h"
#include "html/parts.h"

#include <fmt/format.h>

#include <algorithm>

namespace survey {
namespace {

using namespace html;

std::string words_field(LetterBlock block) { return fmt::format("block_{}", code(block)); }
std::string switch_field(LetterBlock block) { return fmt::format("aan_{}", code(block)); }

Values values_of_wording(LetterWords const& wording)
{
    Values out;
    for (auto const& block : wording) {
        out.add(words_field(block.block), block.words);
        out.add(switch_field(block.block), block.is_on ? "1" : "");
    }
    return out;
}

// Browsers send line ends as CR LF.
std::string typed_words(http::Request const& request, LetterBlock block)
{
    std::string out(base::trimmed(request.field(words_field(block))));
    std::erase(out, '\r');
    return out;
}

// What is off keeps its words, for when somebody wants them back.
LetterWords typed_wording(http::Request const& request)
{
    LetterWords out;
    for (auto const block : letter_blocks)
        out.push_back({block, !may_be_off(block) || request.field(switch_field(block)) == "1",
            typed_words(request, block)});
    return out;
}

Html block_fields(i18n::Words const& words, Fields const& fields, LetterBlock block)
{
    bool const is_line
        = block == LetterBlock::subject || block == LetterBlock::salutation || block == LetterBlock::greeting;
    FieldLook look;
    look.rows = is_line ? 2 : 4;
    look.need = may_be_off(block) ? Need::unmarked : Need::required;
    return fragment(
        fields.textarea(words_field(block), words(name_of(block)), look), when(may_be_off(block), [&] {
            return fields.checkbox(switch_field(block), words(texts::wording::is_on, words(name_of(block))),
                {.need = Need::unmarked});
        }));
}

Html fields_list(i18n::Words const& words)
{
    std::vector<Pair> pairs;
    for (auto const& field : merge_fields())
        pairs.push_back({html::code(fmt::format("{{{}}}", field.name)), words(field.about)});
    return card({words(texts::wording::fields),
        fragment(p(words(texts::wording::fields_advice)), description_list(std::move(pairs)))});
}

// How the letter reads, with an invented address.
Html letter_as_read(i18n::Words const& words, LetterContents const& contents)
{
    auto const filling = filling_of(contents,
        {{std::string(words(texts::letters::test_name)), std::string(words(texts::letters::test_street)),
             std::string(words(texts::letters::test_place))},
            "22222222", 1});
    Children out;
    for (auto const block : letter_blocks) {
        for (auto const& said : paragraphs(contents.wording, block, filling))
            out.push_back(block == LetterBlock::subject ? p(strong(said)) : p(said));
        if (block == LetterBlock::how)
            out.push_back(
                p(html::code(filling.find("code")->second), " · ", words(texts::wording::code_stands_here)));
        if (block == LetterBlock::greeting)
            out.push_back(p(contents.data.mayor));
    }
    return block(words(texts::wording::as_read), panel(div_(lang("nl"), stack(std::move(out)))));
}

Html kind_tabs(visit::Visit const& visit, Survey const& survey, LetterKind current)
{
    std::vector<Tab> all;
    for (auto const kind : letter_kinds)
        all.push_back({visit.words(name_of(kind)), wording_path(visit, survey, kind), kind == current});
    return tabs(visit.words(texts::wording::kinds), std::move(all));
}

struct LetterDesk {
    Survey survey;
    LetterKind kind = LetterKind::invitation;
};

visit::Page wording_page(visit::Visit const& visit, LetterDesk const& desk, LetterContents const& contents,
    i18n::Problems const& problems)
{
    auto const& words = visit.words;
    auto const path = wording_path(visit, desk.survey, desk.kind);
    auto const test = fmt::format("proefbrief.pdf?soort={}", path_name(desk.kind));
    Fields const fields(words, values_of_wording(contents.wording), problems);
    visit::Page page{std::string(words(texts::wording::title)),
        fragment(page_head({words(texts::wording::title), words(texts::wording::lead)}),
            kind_tabs(visit, desk.survey, desk.kind), fields.summary(),
            columns(panel(post_form(path, visit.form_token,
                        each(letter_blocks,
                            [&](LetterBlock block) { return block_fields(words, fields, block); }),
                        actions({submit(words(texts::wording::save)),
                            button_link(
                                survey_path(visit, desk.survey, test), words(texts::letters::try_one))}))),
                fields_list(words)),
            letter_as_read(words, contents),
            disclosure(words(texts::wording::standard),
                post_form(path + "/standaard", visit.form_token, p(words(texts::wording::standard_advice)),
                    actions({submit(words(texts::wording::standard), Rank::danger)}))))};
    page.crumbs = {{std::string(words(texts::follow::title)), visit.path("enquete")}};
    page.step = "enquete";
    return page;
}

std::optional<LetterDesk> asked_letter_desk(visit::Visit& visit, http::Request const& request)
{
    auto const survey = asked_survey(visit, request);
    auto const kind = asked_kind(request.param("kind"));
    if (!survey || !kind)
        return std::nullopt;
    return LetterDesk{*survey, *kind};
}

} // namespace

visit::Answer show_wording(visit::Visit& visit, http::Request& request)
{
    auto const desk = asked_letter_desk(visit, request);
    if (!desk)
        return http::not_found();
    return wording_page(
        visit, *desk, letter_contents(visit.db, desk->survey, visit.house.public_url, desk->kind), {});
}

visit::Answer act_wording(visit::Visit& visit, http::Request& request)
{
    auto const desk = asked_letter_desk(visit, request);
    if (!desk)
        return http::not_found();
    auto const wording = typed_wording(request);
    auto const wrong = problems(wording, visit.words);
    if (!wrong.empty()) {
        auto contents = letter_contents(visit.db, desk->survey, visit.house.public_url, desk->kind);
        contents.wording = wording;
        return visit::with_problems(wording_page(visit, *desk, contents, wrong));
    }
    save_wording(visit.db, desk->survey, desk->kind, wording);
    return visit::done(
        visit, wording_path(visit, desk->survey, desk->kind), i18n::message(texts::wording::saved));
}

visit::Answer act_standard_wording(visit::Visit& visit, http::Request& request)
{
    auto const desk = asked_letter_desk(visit, request);
    if (!desk)
        return http::not_found();
    delete_wording(visit.db, desk->survey.id, desk->kind);
    return visit::done(
        visit, wording_path(visit, desk->survey, desk->kind), i18n::message(texts::wording::is_standard));
}

} // namespace survey
