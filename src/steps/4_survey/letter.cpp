#include "letter.h"

#include "texts.h"

#include "crypto/crypto.h"
#include "pdf/letters.h"

namespace survey {
namespace {

// Letters go to Dutch addresses in the language of the municipality.
constexpr auto language = i18n::Language::dutch;

pdf::Text text(std::string words) { return pdf::Text(std::move(words)); }

std::string shown_host(std::string_view url)
{
    auto const slashes = url.find("://");
    return std::string(slashes == std::string_view::npos ? url : url.substr(slashes + 3));
}

pdf::LetterStyle style_of(LetterContents const& contents)
{
    i18n::Words const words(language);
    pdf::LetterStyle style;
    style.setup.title = words(texts::letter::file_title, contents.park);
    style.setup.language = std::string(i18n::code(language));
    style.setup.author = words(texts::letter::sender, contents.municipality);
    style.setup.made_at = contents.made_at;
    style.head.name = style.setup.author;
    style.head.lines = {contents.data.sender, contents.data.telephone};
    style.head.return_address = contents.data.sender;
    return style;
}

pdf::Entrance entrance_of(LetterContents const& contents, std::string const& code)
{
    i18n::Words const words(language);
    auto const grouped = crypto::grouped_code(code);
    pdf::Entrance out;
    out.url = contents.public_url + "/e/" + code;
    out.code = grouped;
    out.qr_alt = words(texts::letter::qr_alt, grouped);
    out.caption = text(std::string(words(texts::letter::scan)));
    out.below = text(words(texts::letter::type, shown_host(contents.public_url) + "/e"));
    return out;
}

std::vector<pdf::Text> body_of(LetterContents const& contents)
{
    i18n::Words const words(language);
    auto const& salutation = contents.audience == Audience::residents ? texts::letter::dear_resident
                                                                      : texts::letter::dear_entrepreneur;
    return {text(std::string(words(salutation))), text(words(texts::letter::why, contents.park)),
        text(words(texts::letter::ask, contents.minutes, contents.closes_on)),
        text(std::string(words(texts::letter::how)))};
}

std::vector<pdf::Text> closing_of(LetterContents const& contents)
{
    i18n::Words const words(language);
    auto const& data = contents.data;
    return {text(words(texts::letter::help, data.telephone)),
        text(words(texts::letter::privacy, words.date(data.results_on), data.privacy_url)),
        text(std::string(words(texts::letter::danger))), text(words(texts::letter::join, data.contact))};
}

// What is the same in every letter, made once.
pdf::Letter common_letter(LetterContents const& contents)
{
    i18n::Words const words(language);
    pdf::Letter letter;
    letter.facts = {{std::string(words(texts::letter::date)), words.date(contents.data.dated)},
        {std::string(words(texts::letter::reference)), contents.data.reference}};
    letter.subject = words(texts::letter::subject, contents.park);
    letter.body = body_of(contents);
    letter.closing = closing_of(contents);
    letter.greeting = words(texts::letter::greeting);
    letter.signatories
        = {{contents.data.mayor, words(texts::letter::mayor_of, contents.municipality), "", ""}};
    return letter;
}

} // namespace

i18n::Problems missing(LetterContents const& contents)
{
    auto const& data = contents.data;
    i18n::Problems out;
    auto const need = [&](std::string_view value, std::string_view field, i18n::TextOf<0> const& what) {
        if (value.empty())
            out.push_back(i18n::problem(field, what));
    };
    need(data.mayor, "mayor", texts::missing::mayor);
    need(data.reference, "reference", texts::missing::reference);
    need(data.sender, "sender", texts::missing::sender);
    need(data.telephone, "telephone", texts::missing::telephone);
    need(data.contact, "contact", texts::missing::contact);
    need(data.privacy_url, "privacy_url", texts::missing::privacy_url);
    need(data.results_on ? "." : "", "results_on", texts::missing::results_on);
    need(data.dated ? "." : "", "dated", texts::missing::dated);
    need(contents.park, "", texts::missing::park);
    need(contents.municipality, "", texts::missing::municipality);
    need(contents.public_url, "", texts::missing::public_url);
    return out;
}

std::string letters_pdf(LetterContents const& contents, std::vector<Addressee> const& addressees)
{
    pdf::Letters letters(style_of(contents));
    auto letter = common_letter(contents);
    for (auto const& addressee : addressees) {
        letter.address = addressee.address;
        letter.entrance = entrance_of(contents, addressee.code);
        letters.add(letter);
    }
    return letters.finish();
}

} // namespace survey
