#include "answer_photo.h"

#include "given_file.h"
#include "texts.h"

#include "base/text.h"
#include "files/files.h"
#include "html/parts.h"

namespace plan {

using namespace html;

Html photo_view(visit::Visit const& visit, Answering const& who, AskedAction const& asked, Html form)
{
    auto const& words = visit.words;
    auto const hindrance = hindrance_to_photo(visit.db, who, asked);
    if (hindrance == AnswerRefusal::has_photo)
        return section(id("foto"), alert(Tone::good, words(texts::photo::there)));
    if (hindrance)
        return {};
    return section({cls("block"), id("foto")}, h2(cls("block-title"), words(texts::photo::title)),
        panel(std::move(form)));
}

Html photo_form(visit::Visit const& visit, std::string const& path, Fields const& fields)
{
    auto const& words = visit.words;
    return upload_form(path, visit.form_token,
        fields.file("file", words(texts::photo::file),
            {.hint = words(texts::photo::file_hint), .accept = "image/jpeg,image/png"}),
        fields.text("words", words(texts::evidence::words),
            {.hint = words(texts::evidence::words_hint), .may_name_people = true}),
        html::actions({submit(words(texts::photo::send), Rank::secondary)}));
}

i18n::Problems take_photo(
    visit::Visit const& visit, Answering const& who, AskedAction const& asked, http::Request const& request)
{
    // Before anything is drawn: a second photo costs nothing.
    if (auto const refusal = hindrance_to_photo(visit.db, who, asked))
        return {{"file", message(*refusal)}};
    Given given;
    given.evidence.action = asked.action.id;
    given.evidence.words = base::trimmed(request.field("words"));
    given.evidence.kind = EvidenceKind::photo;
    if (auto const* file = request.file("file"))
        read_file(visit, *file, FileKinds::photo, given);
    else
        given.problems.push_back(i18n::problem("file", texts::photo::missing));
    for (auto& problem : problems(given.evidence))
        given.problems.push_back(std::move(problem));
    if (!given.problems.empty())
        return given.problems;
    given.evidence.bytes = std::ssize(given.bytes);
    given.evidence.file = evidence_files(visit).put(given.bytes).name;
    auto const made = give_photo(visit.db, who, given.evidence, visit.now);
    return made ? i18n::Problems{} : i18n::Problems{{"file", message(made.error())}};
}

} // namespace plan
