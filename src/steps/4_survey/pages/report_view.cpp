// The report as a page.
#include "report.h"

#include "follow.h"
#include "pieces.h"
#include "texts.h"

#include "html/fields.h"
#include "html/parts.h"

#include <fmt/format.h>

namespace survey {
namespace {

using namespace html;

Html words_of_people(std::string const& text)
{
    if (text.empty())
        return {};
    Children out;
    for (auto const& piece : pieces_of(text))
        out.push_back(piece.items.empty()
                ? p(piece.text)
                : ul(each(piece.items, [](std::string const& item) { return li(item); })));
    return div_(lang("nl"), stack(std::move(out)));
}

Html figures_view(QuestionPart const& part)
{
    DataTable out{part.title, {}, {}, {}};
    for (std::size_t at = 0; at < part.table.head.size(); ++at)
        out.columns.push_back({part.table.head[at], at == 0 ? Align::start : Align::end});
    for (auto const& row : part.table.rows)
        out.rows.emplace_back(row.begin(), row.end());
    return data_table(std::move(out));
}

Html drawn_view(i18n::Words const& words, QuestionPart const& part)
{
    Html const said(part.sentence.empty() ? std::string(words(texts::outcome::answers)) : part.sentence);
    if (auto const* const bars = std::get_if<BarChart>(&part.picture)) {
        auto chart = *bars;
        chart.finding = said;
        return bar_chart(words, chart);
    }
    if (auto const* const levels = std::get_if<LikertChart>(&part.picture)) {
        auto chart = *levels;
        chart.finding = said;
        return likert_chart(words, chart);
    }
    return {};
}

Html result_view(i18n::Words const& words, Report const& report, QuestionPart const& part)
{
    if (part.table.head.empty())
        return div_(cls("result"), h3(part.title), p(words(texts::outcome::withheld, report.group_size_min)));
    auto drawing = drawn_view(words, part);
    if (drawing.is_empty())
        return div_(cls("result"), h3(part.title),
            when(!part.sentence.empty(), [&] { return p(part.sentence); }), figures_view(part));
    return div_(cls("result"), h3(part.title), std::move(drawing), when(part.needs_table, [&] {
        return disclosure(words(texts::outcome::all_figures), figures_view(part));
    }));
}

Html comparison_view(i18n::Words const& words, ChapterPart const& chapter)
{
    if (chapter.comparison.empty())
        return {};
    DataTable out{chapter.title,
        {{words(texts::report_page::about)}, {words(texts::report_page::then), Align::end},
            {words(texts::report_page::now), Align::end}, {words(texts::beside::verdict)}},
        {}, {}};
    for (auto const& one : chapter.comparison)
        out.rows.push_back({one.about, one.before, one.now,
            one.is_different ? badge(Tone::info, one.verdict) : Html(one.verdict)});
    return data_table(std::move(out));
}

Html list_of_points(PointList const& list)
{
    return fragment(
        h3(list.title), ul(each(list.points, [](std::string const& point) { return li(point); })));
}

Html write_links(visit::Visit const& visit, Report const& report, ChapterPart const& chapter)
{
    bool const may_write = report.edition == Edition::partners && visit.may(visit::Capability::run_survey);
    if (!may_write)
        return {};
    auto const& words = visit.words;
    auto const path = survey_path(visit, report.survey, fmt::format("rapport/{}", code(chapter.topic)));
    return fragment(when(chapter.is_stale,
                        [&] {
                            return alert(Tone::warning, words(texts::report_page::stale),
                                words(texts::report_page::stale_advice));
                        }),
        p(a(cls("nl-link"), href(path), words(texts::report_page::write, chapter.title))));
}

Html chapter_view(i18n::Words const& words, Report const& report, ChapterPart const& chapter, Html above)
{
    return section(cls("block"), id(code(chapter.topic)), h2(chapter.title), std::move(above),
        words_of_people(chapter.text.introduction),
        each(chapter.sentences, [](std::string const& sentence) { return p(sentence); }),
        each(chapter.questions, [&](QuestionPart const& part) { return result_view(words, report, part); }),
        each(chapter.lists, list_of_points), comparison_view(words, chapter),
        words_of_people(chapter.text.remark), when(!chapter.text.conclusion.empty(), [&] {
            return panel(fragment(
                h3(words(texts::report_page::conclusion)), words_of_people(chapter.text.conclusion)));
        }));
}

Html contents_view(i18n::Words const& words, ReportParts const& parts)
{
    return nav(aria("label", words(texts::report_page::contents)),
        ul(cls("contents"), each(parts.chapters, [](ChapterPart const& chapter) {
            return li(a(cls("nl-link"), href(fmt::format("#{}", code(chapter.topic))), chapter.title));
        })));
}

// Chosen one by one: what nobody chose, stays within the group.
Html public_form(visit::Visit const& visit, Report const& report)
{
    if (report.edition != Edition::everyone || !visit.may(visit::Capability::run_survey))
        return {};
    auto const& words = visit.words;
    Options options;
    Values values;
    auto const all = chapters(report.now, report.before ? Former::there : Former::none);
    for (auto const& chapter : all) {
        if (chapter.topic == Topic::open_answers)
            continue;
        options.push_back({std::string(code(chapter.topic)), chapter_title(words, chapter.topic), ""});
        auto const text = report.texts.find(chapter.topic);
        if (text != report.texts.end() && text->second.is_public)
            values.add("hoofdstuk", code(chapter.topic));
    }
    Fields const fields(words, values);
    return panel(post_form(survey_path(visit, report.survey, "rapport/openbaar"), visit.form_token,
        fields.checkboxes("hoofdstuk", words(texts::report_page::choose), options,
            {.hint = words(texts::report_page::choose_hint), .need = Need::unmarked}),
        actions({submit(words(texts::report_page::save_choice), Rank::secondary)})));
}

} // namespace

Html report_links(visit::Visit const& visit, Survey const& survey)
{
    auto const& words = visit.words;
    auto const link = [&](std::string_view below, i18n::TextOf<0> const& name) {
        return button_link(survey_path(visit, survey, below), words(name));
    };
    Children all{link("rapport", texts::report_page::open), link("nieuwsbericht", texts::news_page::title),
        link("uitslagbrief", texts::news_page::letter_title)};
    if (visit.may(visit::Capability::run_survey))
        all.push_back(link("antwoorden", texts::answers_page::open));
    return actions(std::move(all));
}

Html report_view(visit::Visit const& visit, Report const& report, ReportParts const& parts)
{
    return fragment(public_form(visit, report), public_address_view(visit, report),
        report_view(visit.words, report, parts,
            [&](ChapterPart const& chapter) { return write_links(visit, report, chapter); }));
}

Html report_view(i18n::Words const& words, Report const& report, ReportParts const& parts, AboveChapter above)
{
    std::vector<Pair> facts;
    for (auto const& [term, value] : parts.facts)
        facts.push_back({term, value});
    return fragment(description_list(std::move(facts)),
        each(parts.remarks, [](std::string const& remark) { return p(remark); }),
        parts.chapters.empty() ? alert(
            Tone::info, words(texts::report_page::nothing_public), words(texts::report_page::nothing_advice))
                               : contents_view(words, parts),
        each(parts.chapters, [&](ChapterPart const& chapter) {
            return chapter_view(words, report, chapter, above(chapter));
        }));
}

} // namespace survey
