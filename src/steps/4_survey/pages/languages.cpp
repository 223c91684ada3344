// The languages in which questions can be asked.
#include "questions.h"

#include <algorithm>

namespace survey {
namespace {

using namespace html;

struct Known {
    std::string_view code, name;
    bool runs_leftward = false;
};
constexpr Known known[]
    = {{"nl", "Nederlands"}, {"en", "English"}, {"de", "Deutsch"}, {"fr", "Français"}, {"pl", "Polski"},
        {"ro", "Română"}, {"bg", "Български"}, {"uk", "Українська"}, {"tr", "Türkçe"}, {"es", "Español"},
        {"pt", "Português"}, {"zh", "中文"}, {"ar", "العربية", true}, {"fa", "فارسی", true}, {"ti", "ትግርኛ"}};

// What forms of others bring along besides; nobody is offered a list that long to choose from.
constexpr Known brought[]
    = {{"af", "Afrikaans"}, {"am", "አማርኛ"}, {"az", "Azərbaycanca"}, {"be", "Беларуская"}, {"bn", "বাংলা"},
        {"bs", "Bosanski"}, {"ca", "Català"}, {"ckb", "کوردیی ناوەندی", true}, {"cs", "Čeština"},
        {"cy", "Cymraeg"}, {"da", "Dansk"}, {"dv", "ދިވެހި", true}, {"el", "Ελληνικά"}, {"et", "Eesti"},
        {"eu", "Euskara"}, {"fi", "Suomi"}, {"fy", "Frysk"}, {"ga", "Gaeilge"}, {"gl", "Galego"},
        {"gu", "ગુજરાતી"}, {"he", "עברית", true}, {"hi", "हिन्दी"}, {"hr", "Hrvatski"}, {"hu", "Magyar"},
        {"hy", "Հայերեն"}, {"id", "Bahasa Indonesia"}, {"is", "Íslenska"}, {"it", "Italiano"},
        {"ja", "日本語"}, {"ka", "ქართული"}, {"kk", "Қазақша"}, {"km", "ខ្មែរ"}, {"ko", "한국어"},
        {"ku", "Kurdî"}, {"ky", "Кыргызча"}, {"lb", "Lëtzebuergesch"}, {"li", "Limburgs"}, {"lt", "Lietuvių"},
        {"lv", "Latviešu"}, {"mk", "Македонски"}, {"ml", "മലയാളം"}, {"mn", "Монгол"}, {"mr", "मराठी"},
        {"ms", "Bahasa Melayu"}, {"mt", "Malti"}, {"my", "မြန်မာဘာသာ"}, {"nb", "Norsk bokmål"},
        {"nds", "Nedersaksisch"}, {"ne", "नेपाली"}, {"nn", "Norsk nynorsk"}, {"no", "Norsk"}, {"pa", "ਪੰਜਾਬੀ"},
        {"pap", "Papiamentu"}, {"ps", "پښتو", true}, {"rmn", "Romani"}, {"ru", "Русский"},
        {"sd", "سنڌي", true}, {"si", "සිංහල"}, {"sk", "Slovenčina"}, {"sl", "Slovenščina"}, {"so", "Soomaali"},
        {"sq", "Shqip"}, {"sr", "Српски"}, {"sv", "Svenska"}, {"sw", "Kiswahili"}, {"ta", "தமிழ்"},
        {"te", "తెలుగు"}, {"th", "ไทย"}, {"tl", "Tagalog"}, {"ug", "ئۇيغۇرچە", true}, {"ur", "اردو", true},
        {"uz", "Oʻzbekcha"}, {"vi", "Tiếng Việt"}, {"yi", "ייִדיש", true}, {"zu", "isiZulu"}};

Known const* known_of(std::string_view code)
{
    if (auto const* const found = std::ranges::find(known, code, &Known::code); found != std::end(known))
        return found;
    auto const* const found = std::ranges::find(brought, code, &Known::code);
    return found == std::end(brought) ? nullptr : found;
}

} // namespace

std::vector<std::string_view> language_codes()
{
    std::vector<std::string_view> out;
    for (auto const& one : known)
        out.push_back(one.code);
    return out;
}

std::string_view language_name(std::string_view code)
{
    auto const* const found = known_of(code);
    return found ? found->name : code;
}

bool runs_leftward(std::string_view code)
{
    auto const* const found = known_of(code);
    return found && found->runs_leftward;
}

std::string language_of(i18n::Words const& words, Questionnaire const& questionnaire, Answers const& answers)
{
    auto const& offered = questionnaire.languages;
    auto const is_offered
        = [&](std::string_view code) { return std::ranges::find(offered, code) != offered.end(); };
    auto const chosen = answers.find(language_key);
    if (chosen != answers.end() && is_offered(chosen->second.words))
        return chosen->second.words;
    std::string const usual(i18n::code(words.language()));
    return is_offered(usual) || offered.empty() ? usual : offered.front();
}

Html in_language(Asking const& asking, Html content)
{
    if (asking.language == i18n::code(asking.words.language()))
        return content;
    return div_({cls("other-language"), lang(asking.language),
                    attr("dir", runs_leftward(asking.language) ? "rtl" : "ltr")},
        std::move(content));
}

Html in_own_language(Asking const& asking, Html content)
{
    auto const own = i18n::code(asking.words.language());
    if (asking.language == own)
        return content;
    return span_({lang(own), attr("dir", "ltr")}, std::move(content));
}

} // namespace survey
