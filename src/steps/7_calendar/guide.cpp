#include "guide.h"

#include "embedded.h"
#include "kept.h"
#include "store.h"
#include "texts.h"

#include "base/text.h"

#include <algorithm>

namespace calendar {
namespace {

constexpr std::size_t web_max = 200;
constexpr std::size_t phone_max = 25;

using Node = toml::node_view<toml::node const>;

GuideChannel channel_in(Node item)
{
    return {text_in(item["id"]), both_in(item["situation"]), both_in(item["reachable"]), text_in(item["who"]),
        text_in(item["phone"]), text_in(item["web"]), text_in(item["email"]), text_in(item["anonymous"]),
        item["fill_in"].value_or(false)};
}

GuideQuestion question_in(Node item)
{
    GuideQuestion out{text_in(item["id"]), both_in(item["text"]), {}};
    if (auto const* channels = item["channels"].as_array())
        for (auto const& channel : *channels)
            out.channels.push_back(channel.value_or(std::string()));
    return out;
}

Guide read_guide()
{
    auto const file = toml::parse(embedded("standard/meldwijzer.toml"));
    Guide out;
    if (auto const date = file["last_checked"].value<toml::date>())
        out.last_checked = {date->year, date->month, date->day};
    out.is_checked = !text_in(toml::node_view<toml::node const>(file["checked_by"].node())).empty();
    for (auto const& node : *file["question"].as_array())
        out.questions.push_back(question_in(Node(node)));
    for (auto const& node : *file["channel"].as_array())
        out.channels.push_back(channel_in(Node(node)));
    return out;
}

bool is_known(GuideChannel const& channel)
{
    return !channel.is_local || !channel.phone.empty() || !channel.web.empty() || !channel.email.empty();
}

bool has(std::vector<GuideChannel> const& channels, std::string_view id)
{
    return std::ranges::find(channels, id, &GuideChannel::id) != channels.end();
}

} // namespace

Guide const& standard_guide()
{
    static Guide const read = read_guide();
    return read;
}

Guide guide_of(Guide guide, std::vector<LocalChannel> const& local)
{
    for (auto& channel : guide.channels) {
        auto const found = std::ranges::find(local, channel.id, &LocalChannel::id);
        if (found == local.end())
            continue;
        channel.phone = found->phone;
        channel.web = found->web;
        channel.email = found->email;
    }
    std::erase_if(guide.channels, [](GuideChannel const& channel) { return !is_known(channel); });
    for (auto& question : guide.questions)
        std::erase_if(question.channels, [&](std::string const& id) { return !has(guide.channels, id); });
    std::erase_if(guide.questions, [](GuideQuestion const& question) { return question.channels.empty(); });
    return guide;
}

Guide guide(db::Connection& db, partnership::PartnershipId partnership)
{
    return guide_of(standard_guide(), local_channels(db, partnership));
}

i18n::Problems problems(LocalChannel const& channel)
{
    i18n::Problems out;
    bool const is_safe = channel.web.starts_with("https://") && channel.web.size() <= web_max;
    if (!channel.web.empty() && !is_safe)
        out.push_back(i18n::problem("web", texts::problem::web, web_max));
    if (!channel.email.empty() && !accounts::looks_like_email(channel.email))
        out.push_back(i18n::problem("email", texts::problem::email));
    bool const has_letters = channel.phone.find_first_not_of("0123456789 -+()") != std::string::npos;
    if (has_letters || channel.phone.size() > phone_max)
        out.push_back(i18n::problem("phone", texts::problem::phone, phone_max));
    return out;
}

void fill_in(db::Connection& db, partnership::PartnershipId partnership, LocalChannel const& channel)
{
    upsert_local_channel(db, partnership, channel);
}

} // namespace calendar
