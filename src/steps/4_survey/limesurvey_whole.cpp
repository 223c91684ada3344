#include "limesurvey_whole.h"

#include "texts.h"

#include "base/text.h"

namespace survey::limesurvey {
namespace {

void take_words(File const& file, Wordings& wordings, TakenOver& out)
{
    auto& whole = out.questionnaire;
    whole.title = wordings.made_above(file.title);
    if (whole.title.dutch.empty())
        whole.title.dutch = "Enquête";
    bool const has_welcome = !first_words(file.welcome, file.languages).empty();
    whole.intro = wordings.made_above(has_welcome ? file.welcome : file.description);
    if (whole.intro.dutch.empty())
        whole.intro = {"Uw antwoorden zijn anoniem. U mag een vraag overslaan en later verdergaan.",
            "Your answers are anonymous. You may skip a question and go on later."};
    if (has_welcome)
        wordings.tell(file.description, texts::limesurvey::description);
    wordings.tell(file.policy, texts::limesurvey::policy);
    wordings.tell(file.end, texts::limesurvey::end_text);
    wordings.tell(file.end_url, texts::limesurvey::end_url);
}

} // namespace

void take_whole(File const& file, Wordings& wordings, TakenOver& out)
{
    take_words(file, wordings, out);
    auto const tell = [&](i18n::Message said) { out.left_out.push_back(std::move(said)); };
    if (file.has_random_groups)
        tell(i18n::message(texts::limesurvey::random_groups));
    if (!file.strays.empty())
        tell(i18n::message(texts::limesurvey::stray, base::joined(file.strays, ", ")));
    if (!file.is_anonymous)
        tell(i18n::message(texts::limesurvey::not_anonymous));
    if (!file.quotas.empty())
        tell(i18n::message(texts::limesurvey::quotas, base::joined(file.quotas, ", ")));
    if (file.has_assessment)
        tell(i18n::message(texts::limesurvey::assessment));
    if (file.defaults > 0)
        tell(i18n::message(texts::limesurvey::defaults, static_cast<std::int64_t>(file.defaults)));
    if (!file.members.empty())
        tell(i18n::message(texts::limesurvey::archive));
    tell(i18n::message(texts::limesurvey::mails));
}

} // namespace survey::limesurvey
