#include "stored_page.h"

#include "entrance.h"
#include "moving.h"
#include "texts.h"

#include "html/parts.h"
#include "keeping/keeping.h"

#include <algorithm>

namespace survey {
namespace {

using namespace html;

// How long something is kept after closing, as it is set here; nothing where no term is set.
Html kept_for(visit::Visit const& visit, std::string_view kind, i18n::TextOf<1> const& text)
{
    if (!visit.house.keeping)
        return {};
    auto const& kinds = visit.house.keeping->kinds;
    auto const found = std::ranges::find(kinds, kind, &keeping::Kind::id);
    return found == kinds.end() ? Html() : li(visit.words(text, std::int64_t{found->days}));
}

// Who comes with a code reads the number that holds for that survey; without one only the house is known.
struct Reader {
    std::string home = "/e"; // "/e/7K4M2QXP"
    std::optional<int> group_size_min = {};
};

Html groups_line(visit::Visit const& visit, Reader const& reader)
{
    auto const& words = visit.words;
    return li(reader.group_size_min ? words(texts::stored::groups, *reader.group_size_min)
                                    : words(texts::stored::groups_least, visit.house.group_size_min));
}

Html stored_view(visit::Visit const& visit, Reader const& reader)
{
    auto const& words = visit.words;
    auto const terms = fragment(kept_for(visit, "survey_codes", texts::stored::codes_days),
        kept_for(visit, "survey_contacts", texts::stored::contacts_days),
        kept_for(visit, "survey_answers", texts::stored::answers_days));
    auto const backups = visit.house.keeping ? std::int64_t{visit.house.keeping->backup_days} : 0;
    return fragment(h1(words(texts::stored::title)), p(cls("lead"), words(texts::stored::lead)),
        h2(words(texts::stored::filling)), p(words(texts::stored::filling_text)),
        p(words(texts::stored::in_browser)), h2(words(texts::stored::sending)),
        ul(li(words(texts::stored::used)), li(words(texts::stored::without)),
            li(words(texts::stored::shuffled, batch_min)), li(words(texts::stored::apart))),
        h2(words(texts::stored::never)),
        ul(li(words(texts::stored::no_device)), li(words(texts::stored::no_time)),
            li(words(texts::stored::no_name)), li(words(texts::stored::wrong_codes))),
        h2(words(texts::stored::shown)), ul(groups_line(visit, reader), li(words(texts::stored::screened))),
        when(!terms.is_empty(), [&] { return fragment(h2(words(texts::stored::terms)), ul(terms)); }),
        h2(words(texts::stored::cannot)),
        ul(li(words(texts::stored::not_yet_moved)),
            when(backups > 0, [&] { return li(words(texts::stored::backups, backups)); }),
            li(words(texts::stored::own_words))),
        p(a(cls("nl-link"), href(reader.home), words(texts::stored::back))));
}

visit::Page stored_page(visit::Visit const& visit, Reader const& reader)
{
    return answer_page(std::string(visit.words(texts::stored::title)), stored_view(visit, reader));
}

} // namespace

visit::Answer show_stored(visit::Visit& visit, http::Request&) { return stored_page(visit, {}); }

visit::Answer show_stored_here(visit::Visit& visit, http::Request& request)
{
    auto const at_door = admitted(visit, request);
    if (auto const* seat = std::get_if<Seat>(&at_door))
        return stored_page(visit,
            {answer_path(request, ""),
                partnership::group_size_min(
                    visit.db, seat->survey.scope.partnership, visit.house.group_size_min)});
    // Used or closed: what is stored may still be read.
    auto page = std::get<visit::Page>(at_door);
    return page.status == 410 ? stored_page(visit, {}) : page;
}

html::Html stored_link(i18n::Words const& words, std::string_view home)
{
    return p(a(cls("nl-link"), href(std::string(home) + "/wat-wij-bewaren"), words(texts::stored::link)));
}

} // namespace survey
