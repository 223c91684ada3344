#include "answers_syntax.h"

#include "texts.h"

#include "pdf/pdf.h"
#include "tabular/writing.h"

#include <fmt/format.h>

#include <algorithm>

namespace survey {
namespace {

// What SPSS takes, in bytes.
constexpr std::size_t variable_label_max = 250, value_label_max = 118;

// Not in the middle of a letter.
std::string cut_to(std::string text, std::size_t bytes_most)
{
    if (text.size() <= bytes_most)
        return text;
    auto end = bytes_most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    text.resize(end);
    return text;
}

std::string spss_quoted(std::string text, std::size_t bytes_most)
{
    std::ranges::replace(text, '\n', ' ');
    std::string out = "'";
    for (char const c : cut_to(std::move(text), bytes_most)) {
        if (c == '\'')
            out += '\'';
        out += c;
    }
    return out + '\'';
}

std::string r_quoted(std::string_view text)
{
    std::string out = "\"";
    for (char const c : text) {
        if (c == '"' || c == '\\')
            out += '\\';
        out += c == '\n' ? ' ' : c;
    }
    return out + '"';
}

std::vector<std::pair<int, std::string>> labels_of(i18n::Words const& words, FileColumn const& column)
{
    std::vector<std::pair<int, std::string>> out;
    for (auto const& label : column.labels)
        out.emplace_back(label.value, label.text);
    if (column.has_dont_know)
        out.emplace_back(dont_know_cell, words(texts::answer::dont_know));
    out.emplace_back(hidden_cell, words(texts::answers_file::hidden));
    return out;
}

std::string about_text(i18n::Words const& words, FileColumn const& column)
{
    return std::string(words(
        column.about == About::background ? texts::answers_file::background : texts::answers_file::answer));
}

std::string values_in_words(i18n::Words const& words, FileColumn const& column)
{
    std::string out;
    for (auto const& [value, text] : labels_of(words, column))
        out += fmt::format("{}{} = {}", out.empty() ? "" : "; ", value, text);
    return out;
}

void add_columns(pdf::Document& paper, i18n::Words const& words, AnswersFile const& file)
{
    pdf::Table table{std::string(words(texts::answers_file::columns)),
        {{words(texts::answers_file::name), 2}, {words(texts::outcome::question), 4},
            {words(texts::answers_file::values), 5}},
        {}, pdf::RowHeads::first_column};
    for (auto const& column : file.columns)
        table.rows.push_back({pdf::Text(column.name),
            pdf::Text(fmt::format("{} ({})", column.label, about_text(words, column))),
            pdf::Text(values_in_words(words, column))});
    paper.table(table);
}

} // namespace

std::string codebook_csv(i18n::Words const& words, AnswersFile const& file)
{
    tabular::CsvWriter out;
    out.row({words(texts::answers_file::name), words(texts::outcome::question),
        words(texts::answers_file::about), words(texts::outcome::value), words(texts::outcome::answer)});
    for (auto const& column : file.columns) {
        auto const about = about_text(words, column);
        for (auto const& [value, text] : labels_of(words, column))
            out.row({std::string_view(column.name), std::string_view(column.label), std::string_view(about),
                std::int64_t{value}, std::string_view(text)});
    }
    for (auto const& one : file.left_out)
        out.row({std::string_view(one.question), std::string_view(one.label),
            words(texts::answers_file::left_out), "", ""});
    return out.text();
}

std::string codebook_paper(i18n::Words const& words, AnswersFile const& file, CodebookHead const& head)
{
    pdf::Setup setup;
    setup.title = setup.footer = words(texts::answers_file::codebook, head.park);
    setup.language = std::string(i18n::code(words.language()));
    setup.paper = pdf::Paper::a4_landscape;
    setup.page_label = texts::outcome::page_label.in(words.language());
    setup.made_at = head.made_at;
    pdf::Document paper(setup);
    paper.title(setup.title, head.survey);
    paper.facts({{std::string(words(texts::outcome::closed)), pdf::Text(words.date(head.closed_on))},
        {std::string(words(texts::outcome::answered)),
            pdf::Text(words.number(static_cast<std::int64_t>(file.rows.size())))},
        {std::string(words(texts::answers_file::blanked)), pdf::Text(words.number(file.blanked))}});
    paper.heading(1, words(texts::answers_file::treated));
    paper.list({words(texts::answers_file::treated_order), words(texts::answers_file::treated_words),
        pdf::Text(words(texts::answers_file::treated_shown, file.group_size_min)),
        pdf::Text(words(texts::answers_file::treated_background, background_min(file.group_size_min))),
        words(texts::answers_file::treated_empty)});
    add_columns(paper, words, file);
    if (!file.left_out.empty()) {
        paper.heading(1, words(texts::answers_file::left_out));
        std::vector<pdf::Text> items;
        for (auto const& one : file.left_out)
            items.emplace_back(fmt::format("{}: {}", one.question, one.label));
        paper.list(items);
    }
    return paper.finish();
}

std::string spss_syntax(i18n::Words const& words, AnswersFile const& file)
{
    auto out = fmt::format("* Encoding: UTF-8.\n* {}\n", words(texts::answers_file::spss_advice));
    out += fmt::format("GET DATA\n  /TYPE=TXT\n  /FILE='{}'\n  /ENCODING='UTF8'\n  /ARRANGEMENT=DELIMITED\n"
                       "  /DELCASE=LINE\n  /DELIMITERS=';'\n  /FIRSTCASE=2\n  /VARIABLES=\n",
        answers_csv_name);
    for (auto const& column : file.columns)
        out += fmt::format("    {} F3.0\n", column.name);
    out += ".\n";
    for (auto const& column : file.columns) {
        out += fmt::format(
            "VARIABLE LABELS {}\n  {}.\n", column.name, spss_quoted(column.label, variable_label_max));
        out += fmt::format("VALUE LABELS {}\n", column.name);
        for (auto const& [value, text] : labels_of(words, column))
            out += fmt::format("  {} {}\n", value, spss_quoted(text, value_label_max));
        out += ".\n";
        out += fmt::format("MISSING VALUES {} ({}, {}).\n", column.name, dont_know_cell, hidden_cell);
        out += fmt::format(
            "VARIABLE LEVEL {} ({}).\n", column.name, column.is_ordered ? "ORDINAL" : "NOMINAL");
    }
    return out + "EXECUTE.\n";
}

std::string r_script(i18n::Words const& words, AnswersFile const& file)
{
    auto out = fmt::format("# {}\nanswers <- read.csv({}, sep = \";\", fileEncoding = \"UTF-8-BOM\", "
                           "check.names = FALSE)\nlabels <- list()\n",
        words(texts::answers_file::r_advice), r_quoted(answers_csv_name));
    for (auto const& column : file.columns) {
        std::string levels, texts_of_levels;
        for (auto const& [value, text] : labels_of(words, column)) {
            levels += fmt::format("{}{}", levels.empty() ? "" : ", ", value);
            texts_of_levels += fmt::format("{}{}", texts_of_levels.empty() ? "" : ",\n    ", r_quoted(text));
        }
        auto const name = r_quoted(column.name);
        out += fmt::format("answers[[{}]] <- factor(answers[[{}]], levels = c({}),\n  labels = c({}))\n",
            name, name, levels, texts_of_levels);
        out += fmt::format("labels[[{}]] <- {}\n", name, r_quoted(column.label));
    }
    return out;
}

} // namespace survey
