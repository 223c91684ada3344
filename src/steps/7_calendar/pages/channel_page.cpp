// What a municipality fills in: the number and address of a channel of its own.
#include "guide.h"
#include "guide_page.h"
#include "texts.h"

#include "base/text.h"
#include "html/fields.h"
#include "html/parts.h"

#include <algorithm>

namespace calendar {
namespace {

using namespace html;

GuideChannel const* asked(http::Request const& request)
{
    auto const& all = standard_guide().channels;
    auto const found = std::ranges::find_if(all, [&](GuideChannel const& channel) {
        return channel.is_local && channel.id == request.param("channel");
    });
    return found == all.end() ? nullptr : &*found;
}

visit::Page channel_page(
    visit::Visit const& visit, GuideChannel const& channel, Values values, i18n::Problems problems)
{
    auto const& words = visit.words;
    Fields const fields(words, std::move(values), std::move(problems));
    visit::Page page{channel.who,
        fragment(page_head({channel.who, channel.situation.in(words.language())}), fields.summary(),
            panel(post_form(visit.path("meldwijzer/kanaal/" + channel.id), visit.form_token,
                fields.phone(
                    "phone", words(texts::guide::phone), {.need = Need::optional, .width = Width::half}),
                fields.text("web", words(texts::guide::web),
                    {.hint = words(texts::guide::web_hint), .need = Need::optional}),
                fields.email(
                    "email", words(texts::guide::email), {.need = Need::optional, .width = Width::half}),
                actions({submit(words(texts::event::save)),
                    button_link(visit.path("meldwijzer"), words(texts::event::back))}))))};
    page.step = "meldwijzer";
    return page;
}

} // namespace

visit::Answer show_channel(visit::Visit& visit, http::Request& request)
{
    auto const* channel = asked(request);
    if (!channel)
        return http::not_found();
    Values values;
    for (auto const& known : guide(visit.db, visit.park->partnership.id).channels)
        if (known.id == channel->id)
            values = {{"phone", known.phone}, {"web", known.web}, {"email", known.email}};
    return channel_page(visit, *channel, std::move(values), {});
}

visit::Answer act_channel(visit::Visit& visit, http::Request& request)
{
    auto const* channel = asked(request);
    if (!channel)
        return http::not_found();
    auto const field = [&](std::string_view name) { return std::string(base::trimmed(request.field(name))); };
    LocalChannel const typed{channel->id, field("phone"), field("web"), field("email")};
    auto wrong = problems(typed);
    if (!wrong.empty())
        return visit::with_problems(channel_page(visit, *channel,
            {{"phone", typed.phone}, {"web", typed.web}, {"email", typed.email}}, std::move(wrong)));
    fill_in(visit.db, visit.park->partnership.id, typed);
    visit.note(i18n::message(texts::journal::guide, channel->who));
    return visit::done(visit, visit.path("meldwijzer"), i18n::message(texts::guide::said));
}

} // namespace calendar
