#include "journal.h"

#include "texts.h"

#include "html/parts.h"

namespace home {
namespace {

using namespace html;

constexpr int lines_max = 200;

Html ways_on(visit::Visit const& visit)
{
    return when(visit.may(visit::Capability::see_log), [&] {
        return fragment(button_link(visit.path("logboek/wie-deed-wat"), visit.words(texts::log::title)),
            button_link(visit.path("bewaren"), visit.words(texts::journal::keeping)));
    });
}

} // namespace

visit::Answer show_journal(visit::Visit& visit, http::Request&)
{
    auto const& words = visit.words;
    DataTable table{words(texts::journal::caption),
        {{words(texts::journal::when)}, {words(texts::journal::what)}, {words(texts::journal::who)}}, {},
        words(texts::journal::empty)};
    for (auto const& line : partnership::journal(visit.db, visit.park->partnership.id, lines_max))
        table.rows.push_back({words.date_time(line.at),
            words.language() == i18n::Language::dutch ? line.dutch : line.english, line.by});
    return visit::Page{std::string(words(texts::journal::title)),
        fragment(page_head({words(texts::journal::title), words(texts::journal::lead), {}, ways_on(visit)}),
            data_table(std::move(table)))};
}

} // namespace home
