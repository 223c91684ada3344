#include "letter_parts.h"

#include "follow.h"
#include "texts.h"

#include "files/files.h"
#include "html/parts.h"

#include <fmt/format.h>

#include <algorithm>

namespace survey {
namespace {

using namespace html;

constexpr std::string_view kind_names[] = {"uitnodiging", "herinnering", "laatste-oproep"};

std::string print_path(
    visit::Visit const& visit, Survey const& survey, Print const& print, std::size_t prints)
{
    if (prints == 1 && print.kind == LetterKind::invitation && print.binding == Binding::together)
        return survey_path(visit, survey, "brieven.pdf");
    return survey_path(visit, survey, fmt::format("brieven/{}/{}", path_name(print.kind), print.part));
}

std::string name_of_print(i18n::Words const& words, Print const& print, std::size_t prints)
{
    auto const letters = words(texts::letters::ready, print.letters);
    return prints == 1 ? letters : words(texts::letters::part, print.part, letters, print.first, print.last);
}

} // namespace

std::string_view path_name(LetterKind kind) { return kind_names[static_cast<std::size_t>(kind)]; }

std::optional<LetterKind> asked_kind(std::string_view name)
{
    for (auto const kind : letter_kinds)
        if (path_name(kind) == name)
            return kind;
    return std::nullopt;
}

Binding asked_binding(http::Request const& request)
{
    return request.field("vorm") == "los" ? Binding::apart : Binding::together;
}

std::string wording_path(visit::Visit const& visit, Survey const& survey, LetterKind kind)
{
    return survey_path(visit, survey, fmt::format("brief/tekst/{}", path_name(kind)));
}

bool is_busy(std::optional<jobs::Job> const& job) { return job && !jobs::is_over(job->state); }

Html letters_job_view(i18n::Words const& words, jobs::Job const& job, std::string const& again)
{
    if (job.state == jobs::State::failed)
        return alert(Tone::bad, words(texts::letters::failed), Html(job.reason));
    if (jobs::is_over(job.state))
        return {};
    auto const share = job.total == 0 ? 0.0 : static_cast<double>(job.done) / static_cast<double>(job.total);
    auto const said = job.total == 0 ? std::string(words(texts::letters::begun))
                                     : words(texts::letters::busy, job.done, job.total);
    return fragment(progress(said, share), actions({button_link(again, words(texts::letters::look_again))}));
}

Html prints_view(visit::Visit const& visit, Survey const& survey, std::vector<Print> const& prints)
{
    return each(prints, [&](Print const& print) {
        return download(visit.words,
            {print_path(visit, survey, print, prints.size()),
                name_of_print(visit.words, print, prints.size()),
                print.binding == Binding::apart ? "ZIP" : "PDF"});
    });
}

visit::Answer print_file(visit::Visit& visit, Survey const& survey, PrintNumber const& wanted)
{
    auto const prints = prints_of(visit.db, survey.id);
    auto const found = std::ranges::find_if(
        prints, [&](Print const& print) { return print.kind == wanted.kind && print.part == wanted.part; });
    if (found == prints.end() || !visit.house.files)
        return http::not_found();
    auto const path = visit.house.files->path(found->file);
    if (!path)
        return http::not_found();
    bool const is_apart = found->binding == Binding::apart;
    auto name = std::string(
        visit.words(wanted.kind == LetterKind::invitation ? texts::letters::file_name
                                                          : texts::letters::reminder_file_name));
    if (std::ranges::count(prints, wanted.kind, &Print::kind) > 1)
        name += fmt::format("-{:05}-{:05}", found->first, found->last);
    return http::download_file(
        *path, name + (is_apart ? ".zip" : ".pdf"), is_apart ? "application/zip" : "application/pdf");
}

} // namespace survey
