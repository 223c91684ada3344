#include "letter.h"

#include "texts.h"

#include "base/text.h"
#include "crypto/crypto.h"
#include "pdf/letters.h"

#include <fmt/format.h>

#include <algorithm>

namespace survey {
namespace {

// Letters go to Dutch addresses in the language of the municipality.
constexpr auto language = i18n::Language::dutch;
constexpr std::string_view fields_of_an_address[] = {"code", "geadresseerde", "adres"};

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
    style.setup.accent = pdf::read_colour(contents.look.colour).value_or(style.setup.accent);
    style.head.name = style.setup.author;
    style.head.lines = {contents.data.sender, contents.data.telephone};
    style.head.return_address = contents.data.sender;
    style.head.logo_png = contents.look.logo_png;
    style.signature_png = contents.look.signature_png;
    style.signature_alt = words(texts::letter::signature_alt, contents.data.mayor);
    return style;
}

pdf::Entrance entrance_of(LetterContents const& contents, std::string const& code)
{
    i18n::Words const words(language);
    auto const grouped = crypto::grouped_code(code);
    pdf::Entrance out;
    out.url = answer_address(contents, code);
    out.code = grouped;
    out.qr_alt = words(texts::letter::qr_alt, grouped);
    out.caption = text(std::string(words(texts::letter::scan)));
    out.below = text(words(texts::letter::type, shown_host(contents.public_url) + "/e"));
    return out;
}

// The words of one letter, put together from its blocks.
void put_words(pdf::Letter& letter, LetterContents const& contents, MergeValues const& filling)
{
    auto const said = [&](LetterBlock block) { return survey::paragraphs(contents.wording, block, filling); };
    letter.subject = base::joined(said(LetterBlock::subject), " ");
    letter.body.clear();
    letter.closing.clear();
    for (auto const block : {LetterBlock::salutation, LetterBlock::why, LetterBlock::ask, LetterBlock::how})
        for (auto& words : said(block))
            letter.body.push_back(text(std::move(words)));
    for (auto const block : {LetterBlock::help, LetterBlock::privacy, LetterBlock::danger, LetterBlock::join,
             LetterBlock::enclosure})
        for (auto& words : said(block))
            letter.closing.push_back(text(std::move(words)));
    letter.greeting = base::joined(said(LetterBlock::greeting), " ");
}

bool differs_by_address(LetterWords const& wording)
{
    return std::ranges::any_of(
        fields_of_an_address, [&](std::string_view field) { return uses(wording, field); });
}

std::vector<std::pair<std::string, std::string>> facts_of(
    LetterContents const& contents, Addressee const& addressee)
{
    i18n::Words const words(language);
    std::vector<std::pair<std::string, std::string>> out{
        {std::string(words(texts::letter::date)), words.date(contents.data.dated)},
        {std::string(words(texts::letter::reference)), contents.data.reference}};
    if (addressee.number > 0)
        out.emplace_back(words(texts::letter::number), std::to_string(addressee.number));
    return out;
}

} // namespace

std::string answer_address(LetterContents const& contents, std::string_view code)
{
    return fmt::format("{}/e/{}", contents.public_url, code);
}

MergeValues filling_of(LetterContents const& contents, Addressee const& addressee)
{
    i18n::Words const words(language);
    auto const& data = contents.data;
    auto const day = [&](moment::Date date) { return date ? words.date(date) : std::string(); };
    std::vector<std::string> const below(
        addressee.address.empty() ? addressee.address.begin() : addressee.address.begin() + 1,
        addressee.address.end());
    return {{"terrein", contents.park}, {"gemeente", contents.municipality}, {"partners", contents.partners},
        {"sluitdatum", day(contents.closes_on)}, {"minuten", std::to_string(contents.minutes)},
        {"website", contents.public_url.empty() ? "" : shown_host(contents.public_url) + "/e"},
        {"code", crypto::grouped_code(addressee.code)},
        {"geadresseerde", addressee.address.empty() ? "" : addressee.address.front()},
        {"adres", base::joined(below, ", ")}, {"telefoon", data.telephone}, {"contactpersoon", data.contact},
        {"privacy", data.privacy_url}, {"uitkomst", day(data.results_on)}, {"burgemeester", data.mayor},
        {"kenmerk", data.reference}, {"briefdatum", day(data.dated)}};
}

i18n::Problems missing(LetterContents const& contents, i18n::Language reads)
{
    auto const& data = contents.data;
    i18n::Problems out;
    auto const need = [&](std::string_view value, std::string_view field, i18n::TextOf<0> const& what) {
        if (value.empty())
            out.push_back(i18n::problem(field, what));
    };
    // What only the words ask for is needed while they do.
    auto const need_for = [&](std::string_view merged, std::string_view value, std::string_view field,
                              i18n::TextOf<0> const& what) {
        if (uses(contents.wording, merged))
            need(value, field, what);
    };
    need(data.mayor, "mayor", texts::missing::mayor);
    need(data.reference, "reference", texts::missing::reference);
    need(data.sender, "sender", texts::missing::sender);
    need(data.telephone, "telephone", texts::missing::telephone);
    need_for("contactpersoon", data.contact, "contact", texts::missing::contact);
    need_for("privacy", data.privacy_url, "privacy_url", texts::missing::privacy_url);
    need_for("uitkomst", data.results_on ? "." : "", "results_on", texts::missing::results_on);
    need(data.dated ? "." : "", "dated", texts::missing::dated);
    need(contents.park, "", texts::missing::park);
    need(contents.municipality, "", texts::missing::municipality);
    need(contents.public_url, "", texts::missing::public_url);
    i18n::Words const words(reads);
    for (auto& problem : problems(contents.wording, words))
        out.push_back(std::move(problem));
    for (auto& problem : empty_fields(contents.wording, {{"partners", contents.partners}}, words))
        out.push_back(std::move(problem));
    return out;
}

std::string letters_pdf(LetterContents const& contents, std::vector<Addressee> const& addressees)
{
    pdf::Letters letters(style_of(contents));
    i18n::Words const words(language);
    bool const differs = differs_by_address(contents.wording);
    pdf::Letter letter;
    letter.signatories
        = {{contents.data.mayor, words(texts::letter::mayor_of, contents.municipality), "", ""}};
    for (auto const& addressee : addressees) {
        if (differs || letter.subject.empty())
            put_words(letter, contents, filling_of(contents, addressee));
        letter.address = addressee.address;
        letter.facts = facts_of(contents, addressee);
        letter.entrance = entrance_of(contents, addressee.code);
        letters.add(letter);
    }
    return letters.finish();
}

} // namespace survey
