#include "parts.h"

#include "texts.h"

#include "base/fault.h"
#include "files/files.h"

#include <fstream>

namespace inventory {

using namespace html;

visit::Crumb overview_crumb(visit::Visit const& visit)
{
    return {std::string(visit.words(texts::overview::title)), visit.path("inventarisatie")};
}

visit::Page page_of(visit::Visit const& visit, std::string title, html::Html content)
{
    visit::Page page{std::move(title), std::move(content)};
    page.crumbs = {overview_crumb(visit)};
    page.step = "inventarisatie";
    return page;
}

std::string import_path(visit::Visit const& visit, ImportId id)
{
    return visit.path("inventarisatie/invoer/" + id.text());
}

std::string kept_file(visit::Visit const& visit, http::Upload const& upload)
{
    if (!visit.house.files)
        throw base::Fault("the house has no store of files");
    std::ifstream content(upload.path, std::ios::binary);
    return visit.house.files->put(content).name;
}

std::string source_line(i18n::Words const& words, Series const& series)
{
    auto const area = name(series.area).in(words.language());
    auto const source = name(series.source).in(words.language());
    return words(texts::figure::from, source, series.region.empty() ? std::string(area) : series.region);
}

Html sharing_badge(i18n::Words const& words, partnership::Sharing sharing)
{
    using enum partnership::Sharing;
    if (sharing == working_group)
        return {};
    auto const tone = sharing == everyone ? Tone::good : Tone::warning;
    return fragment(" ", badge(tone, partnership::name(sharing).in(words.language())));
}

std::string sharing_words(i18n::Words const& words, partnership::Sharing sharing)
{
    auto const language = words.language();
    return std::string(partnership::name(sharing).in(language)) + ". "
        + std::string(partnership::audience(sharing).in(language));
}

Html stand_badge(i18n::Words const& words, Stand stand)
{
    switch (stand) {
    case Stand::checked:
        return badge(Tone::good, words(texts::desk::checked));
    case Stand::delivered:
        return badge(Tone::good, words(texts::desk::delivered));
    case Stand::arrived:
        return badge(Tone::info, words(texts::desk::arrived));
    case Stand::asked:
        return badge(Tone::info, words(texts::desk::asked));
    case Stand::late:
        return badge(Tone::bad, words(texts::desk::late));
    case Stand::unavailable:
        return badge(Tone::neutral, words(texts::desk::unavailable));
    case Stand::not_asked:
        break;
    }
    return badge(Tone::warning, words(texts::desk::missing));
}

} // namespace inventory
