// The desk as a table to keep: the parks that the filter shows, in the same order.
#include "desk.h"
#include "desk_words.h"
#include "texts.h"

#include "base/fault.h"
#include "files/files.h"
#include "tabular/writing.h"

#include <array>

namespace overview {
namespace {

constexpr std::size_t desk_columns = 12;
using Row = std::array<tabular::Value, desk_columns>;

std::array<std::string_view, desk_columns> head_of(i18n::Words const& words)
{
    return {words(texts::desk::park), words(texts::desk::municipality), words(texts::desk::points),
        words(texts::desk::now), words(texts::desk::turn), words(texts::desk::step), words(texts::desk::next),
        words(texts::desk::still_days), words(texts::desk::overdue), words(texts::desk::response),
        words(texts::desk::next_date), words(texts::desk::vacancies)};
}

// The texts of a row live as long as it is written.
struct Texts {
    std::string why, turn, step, next, response;
};

std::string step_name(visit::Visit const& visit, ParkLine const& line)
{
    for (auto const& step : visit.house.process)
        if (line.has_pulse() && step.number == line.one.pulse->step)
            return std::to_string(step.number) + ". " + std::string(step.name.in(visit.words.language()));
    return {};
}

Texts texts_of(visit::Visit const& visit, ParkLine const& line)
{
    auto const& words = visit.words;
    return {why(words, line, visit.today), turn(words, line), step_name(visit, line),
        line.has_pulse() ? line.one.pulse->next(words.language()) : "", response(words, line)};
}

template <class Writer> void put_row(Writer& writer, ParkLine const& line, Texts const& texts)
{
    auto const signs = line.has_pulse() ? line.one.pulse->signs : partnership::Signs{};
    tabular::Value next_on = std::string_view();
    if (signs.next_on)
        next_on = signs.next_on;
    writer.row(Row{std::string_view(line.one.park.name), std::string_view(line.one.park.municipality),
        std::int64_t{line.need.points}, std::string_view(texts.why), std::string_view(texts.turn),
        std::string_view(texts.step), std::string_view(texts.next), std::int64_t{line.days_still},
        signs.overdue, std::string_view(texts.response), next_on, signs.vacancies});
}

std::vector<ParkLine> wanted(visit::Visit const& visit, http::Request const& request)
{
    return that_fit(desk_lines(visit), read_filter(request));
}

} // namespace

visit::Answer download_desk_csv(visit::Visit& visit, http::Request& request)
{
    tabular::CsvWriter writer;
    auto const head = head_of(visit.words);
    Row titles;
    for (std::size_t i = 0; i < head.size(); ++i)
        titles[i] = head[i];
    writer.row(titles);
    for (auto const& line : wanted(visit, request))
        put_row(writer, line, texts_of(visit, line));
    return http::download(
        writer.text(), std::string(visit.words(texts::desk::file)) + ".csv", "text/csv; charset=utf-8");
}

visit::Answer download_desk_xlsx(visit::Visit& visit, http::Request& request)
{
    if (!visit.house.files)
        throw base::Fault("the house has no store of files");
    auto file = visit.house.files->temporary();
    {
        tabular::XlsxWriter writer(file.path().string());
        writer.sheet(visit.words(texts::desk::title), head_of(visit.words));
        for (auto const& line : wanted(visit, request))
            put_row(writer, line, texts_of(visit, line));
        writer.finish();
    }
    auto const kept = visit.house.files->take(std::move(file));
    auto content = visit.house.files->content(kept.name).value_or("");
    visit.house.files->remove(kept.name);
    return http::download(std::move(content), std::string(visit.words(texts::desk::file)) + ".xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
}

} // namespace overview
