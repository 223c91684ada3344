#include "guide_page.h"

#include "guide.h"
#include "texts.h"

#include "html/parts.h"

#include <algorithm>

namespace calendar {
namespace {

using namespace html;

std::string digits_of(std::string_view phone)
{
    std::string out;
    for (char const c : phone)
        if ((c >= '0' && c <= '9') || c == '+')
            out += c;
    return out;
}

Html phone_of(GuideChannel const& channel)
{
    if (channel.phone.empty())
        return {};
    return a(href("tel:" + digits_of(channel.phone)), channel.phone);
}

Html web_of(i18n::Words const& words, GuideChannel const& channel)
{
    if (!channel.web.empty())
        return a(href(channel.web), words(texts::guide::site));
    return channel.email.empty() ? Html() : a(href("mailto:" + channel.email), channel.email);
}

Html anonymous_of(i18n::Words const& words, GuideChannel const& channel)
{
    if (channel.anonymous == "yes")
        return badge(Tone::good, words(texts::guide::anonymous));
    return channel.anonymous == "confidential" ? badge(Tone::info, words(texts::guide::confidential))
                                               : Html();
}

Html answer_to(i18n::Words const& words, Guide const& guide, GuideQuestion const& question)
{
    Children items;
    for (auto const& channel : guide.channels)
        if (std::ranges::find(question.channels, channel.id) != question.channels.end())
            items.push_back(li(strong(channel.who), " ", phone_of(channel), " ", web_of(words, channel), " ",
                anonymous_of(words, channel)));
    return disclosure(question.text.in(words.language()), ul(std::move(items)));
}

// Whom, and below it how: on a phone the number must be in sight, for that is what is tapped.
Html contact_of(i18n::Words const& words, GuideChannel const& channel)
{
    bool const is_number = channel.who == channel.phone; // 112
    Html out
        = fragment(is_number ? phone_of(channel) : fragment(channel.who, " ", anonymous_of(words, channel)));
    for (auto const& way : {is_number ? Html() : phone_of(channel), web_of(words, channel)})
        if (!way.is_empty())
            out.add(fragment(br(), way));
    return out;
}

Html table_of(i18n::Words const& words, Guide const& guide)
{
    DataTable table{
        words(texts::guide::caption), {{words(texts::guide::situation)}, {words(texts::guide::who)}}, {}};
    for (auto const& channel : guide.channels)
        table.rows.push_back({channel.situation.in(words.language()), contact_of(words, channel)});
    return data_table(std::move(table));
}

Html for_keepers(visit::Visit const& visit, Guide const& guide)
{
    auto const& words = visit.words;
    if (!visit.may(visit::Capability::keep_calendar))
        return {};
    Html const unchecked = when(!guide.is_checked, [&] {
        return alert(Tone::warning, words(texts::guide::unchecked),
            words(texts::guide::unchecked_advice, words.date(guide.last_checked)));
    });
    Children links;
    for (auto const& channel : standard_guide().channels)
        if (channel.is_local)
            links.push_back(li(a(href(visit.path("meldwijzer/kanaal/" + channel.id)), channel.who), ": ",
                channel.situation.in(words.language())));
    return fragment(unchecked, disclosure(words(texts::guide::local), ul(std::move(links))));
}

} // namespace

visit::Answer show_guide(visit::Visit& visit, http::Request&)
{
    auto const& words = visit.words;
    auto const known = guide(visit.db, visit.park->partnership.id);
    auto const title = words(texts::guide::title);
    visit::Page page{std::string(title),
        fragment(page_head({title, words(texts::guide::lead), visit.park->partnership.name,
                     icon_link(visit.path("meldwijzer/pdf"), Icon::download, words(texts::guide::print))}),
            alert(Tone::bad, words(texts::guide::danger), words(texts::guide::danger_advice)),
            block(words(texts::guide::wizard),
                panel(each(known.questions,
                    [&](auto const& question) { return answer_to(words, known, question); }))),
            table_of(words, known), for_keepers(visit, known), p(words(texts::guide::no_hotline)))};
    page.frame = visit.standing.role ? visit::Frame::park : visit::Frame::plain;
    page.step = "meldwijzer";
    return page;
}

} // namespace calendar
