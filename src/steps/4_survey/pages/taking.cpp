// A questionnaire from a file: one of ours at once, one of others after a look at what is left out.
#include "translating_pages.h"

#include "limesurvey.h"
#include "making_parts.h"
#include "texts.h"
#include "xlsform.h"

#include "base/fault.h"
#include "base/text.h"
#include "files/files.h"
#include "html/fields.h"
#include "tabular/reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>

namespace survey {
namespace {

using namespace html;

std::string file_text(http::Upload const& upload)
{
    std::ifstream in(upload.path, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

visit::Answer take(
    visit::Visit& visit, Desk const& desk, Questionnaire questionnaire, std::string const& from)
{
    questionnaire.next_number = std::max(questionnaire.next_number, desk.questionnaire.next_number);
    auto const renamed = rename_strangers(questionnaire, standard_of(desk.survey.audience));
    auto const count = questionnaire.questions.size();
    return saved(visit, desk, std::move(questionnaire),
        {{Deed::read_from_file, from}, making_path(visit, desk.survey),
            renamed == 0 ? i18n::message(texts::exchange::read, static_cast<std::int64_t>(count))
                         : i18n::message(texts::exchange::read_renamed, count, renamed)});
}

visit::Answer take_json(visit::Visit& visit, Desk const& desk, std::string_view text, std::string const& from)
{
    auto const refused = [&](std::string const& why) {
        return refused_page(visit, desk.survey, i18n::message(texts::exchange::not_ours, why));
    };
    if (!text.starts_with('{'))
        return refused(std::string(visit.words(texts::exchange::no_known_kind)));
    auto read = read_json(text);
    if (!read)
        return refused(visit.words(read.error()));
    return take(visit, desk, std::move(read).value(), from);
}

files::Store& files_of(visit::Visit const& visit)
{
    if (!visit.house.files)
        throw base::Fault("the house has no store of files");
    return *visit.house.files;
}

// What was looked at waits in the store of files, for a large one does not fit in a form; nobody names it, so
// it goes by itself.
visit::Answer take_looked_at(
    visit::Visit& visit, Desk const& desk, std::string_view name, std::string const& from)
{
    if (auto const kept = files_of(visit).content(name))
        return take_json(visit, desk, *kept, from);
    return refused_page(visit, desk.survey,
        i18n::message(texts::exchange::not_ours, std::string(visit.words(texts::exchange::gone))));
}

Html taking_form(visit::Visit const& visit, Desk const& desk, TakenOver const& taken, std::string const& from)
{
    auto const& words = visit.words;
    Html rows;
    for (auto const& question : taken.questionnaire.questions)
        rows.add(li(short_name(words, question), " ", badge(Tone::neutral, kind_name(words, question.kind))));
    return fragment(p(words(texts::taking::look)), panel(ol(std::move(rows))),
        post_form(making_path(visit, desk.survey, "inlezen"), visit.form_token,
            hidden("bekeken", files_of(visit).put(written_json(taken.questionnaire)).name),
            hidden("uit", from),
            actions({submit(words(texts::taking::take)),
                button_link(making_path(visit, desk.survey), words(texts::making::cancel), Rank::quiet)})));
}

// A form that is mostly something else loses more than anybody reads.
Html losses(i18n::Words const& words, std::vector<i18n::Message> const& all)
{
    constexpr std::size_t shown_most = 300;
    Html rows;
    for (std::size_t at = 0; at < all.size() && at < shown_most; ++at)
        rows.add(li(words(all[at])));
    if (all.size() > shown_most)
        rows.add(li(words(texts::taking::more, all.size() - shown_most)));
    return ul(std::move(rows));
}

// Nothing is changed yet: the questions wait, beside what they will lack.
visit::Page look_page(
    visit::Visit const& visit, Desk const& desk, TakenOver const& taken, std::string const& from)
{
    auto const& words = visit.words;
    std::string const title(words(texts::taking::title));
    auto const count = static_cast<std::int64_t>(taken.questionnaire.questions.size());
    auto const lost = static_cast<std::int64_t>(taken.left_out.size());
    return making_page(visit, desk.survey, title,
        fragment(page_head({title, words(texts::taking::lead, count, from)}),
            lost == 0
                ? alert(Tone::good, words(texts::taking::nothing_left_out))
                : alert(Tone::warning, words(texts::taking::left_out, lost), losses(words, taken.left_out)),
            count > 0
                ? taking_form(visit, desk, taken, from)
                : fragment(p(words(texts::taking::no_questions)),
                    actions({button_link(making_path(visit, desk.survey), words(texts::making::back))}))));
}

// A questionnaire is small; what goes far beyond one is not worth the memory.
constexpr tabular::ReaderLimits form_limits{.unpacked_bytes = 60'000'000, .cells = 600'000};

bool is_limesurvey(std::string_view ending) { return ending.starts_with("ls"); }

base::Result<std::vector<tabular::Table>, tabular::ReadError> sheets_of(
    visit::Visit const& visit, http::Upload const& file, std::string_view ending)
{
    if (ending != "csv")
        return tabular::Reader(visit.house.reader.string(), form_limits).tables(file.path.string());
    auto const table = tabular::read_csv(file_text(file));
    if (!table)
        return base::refuse(tabular::ReadError::broken);
    return sheets_of_csv(*table);
}

// Only what somebody can do something about is told apart.
i18n::TextOf<0> const& reason_of(tabular::ReadError error, std::string_view ending)
{
    switch (error) {
    case tabular::ReadError::password:
        return texts::exchange::has_password;
    case tabular::ReadError::too_large:
    case tabular::ReadError::too_slow:
        return texts::exchange::too_heavy;
    default:
        return is_limesurvey(ending) ? texts::exchange::no_limesurvey : texts::exchange::no_table;
    }
}

visit::Answer look_at_sheets(
    visit::Visit& visit, Desk const& desk, http::Upload const& file, std::string_view ending)
{
    auto const not_read = [&](i18n::TextOf<0> const& why) {
        return refused_page(
            visit, desk.survey, i18n::message(texts::exchange::not_ours, std::string(visit.words(why))));
    };
    auto const sheets = sheets_of(visit, file, ending);
    if (!sheets)
        return not_read(reason_of(sheets.error(), ending));
    // Numbers go on where this questionnaire was: an id never comes back as another question.
    auto const next_number = desk.questionnaire.next_number;
    auto const taken
        = is_limesurvey(ending) ? from_limesurvey(*sheets, next_number) : from_xlsform(*sheets, next_number);
    if (!taken)
        return not_read(is_limesurvey(ending) ? texts::exchange::no_limesurvey : texts::exchange::no_survey);
    return look_page(visit, desk, *taken, one_line(file.filename));
}

} // namespace

visit::Answer act_read_file(visit::Visit& visit, http::Request& request)
{
    auto found = at_desk(visit, request);
    if (auto* answer = std::get_if<visit::Answer>(&found))
        return std::move(*answer);
    auto const& desk = std::get<Desk>(found);
    if (request.has_field("bekeken"))
        return take_looked_at(visit, desk, request.field("bekeken"), one_line(request.field("uit")));
    auto const* file = request.file("file");
    if (!file)
        return refused_page(visit, desk.survey, i18n::message(texts::exchange::no_file));
    auto const name = base::lower_ascii(one_line(file->filename));
    for (std::string_view const ending : {"xlsx", "xls", "csv", "lss", "lsa", "lsg", "lsq"})
        if (name.ends_with(fmt::format(".{}", ending)))
            return look_at_sheets(visit, desk, *file, ending);
    return take_json(visit, desk, file_text(*file), one_line(file->filename));
}

} // namespace survey
