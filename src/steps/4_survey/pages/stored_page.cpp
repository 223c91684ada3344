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

Html stored_view(visit::Visit const& visit)
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
        h2(words(texts::stored::shown)),
        ul(li(words(texts::stored::groups, visit.house.group_size_min)), li(words(texts::stored::screened))),
        when(!terms.is_empty(), [&] { return fragment(h2(words(texts::stored::terms)), ul(terms)); }),
        h2(words(texts::stored::cannot)),
        ul(li(words(texts::stored::not_yet_moved)),
            when(backups > 0, [&] { return li(words(texts::stored::backups, backups)); }),
            li(words(texts::stored::own_words))),
        p(a(cls("nl-link"), href("/e"), words(texts::stored::back))));
}

} // namespace

visit::Answer show_stored(visit::Visit& visit, http::Request&)
{
    return answer_page(std::string(visit.words(texts::stored::title)), stored_view(visit));
}

html::Html stored_link(i18n::Words const& words)
{
    return p(a(cls("nl-link"), href(stored_path), words(texts::stored::link)));
}

} // namespace survey
