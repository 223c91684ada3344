#include "printing.h"

#include "responding.h"
#include "store.h"
#include "texts.h"

#include "base/text.h"
#include "db/db.h"
#include "files/files.h"
#include "pdf/pdf.h"

#include <fmt/format.h>

#include <algorithm>

namespace survey {
namespace {

constexpr int letters_in_chunk = 100;
constexpr std::int64_t jobs_looked_at = 10;

std::vector<Addressee> addressees(std::vector<InvitationRow> const& rows, Secret secret)
{
    std::vector<Addressee> out;
    for (auto const& row : rows) {
        Addressee addressee{{}, code_of(secret, row.id, row.salt)};
        for (auto const line : base::split(row.address, '\n'))
            addressee.address.emplace_back(line);
        out.push_back(std::move(addressee));
    }
    return out;
}

struct Run {
    db::Connection& db;
    jobs::Job const& job;
    jobs::Progress& progress;
    Press const& press;
    Survey survey;
    LetterContents contents;

    // The file is stored before it is counted: killed between the two, the same bytes are stored again under
    // the same name, and counted once.
    bool print_next()
    {
        auto const from = progress.done();
        auto const rows = invitations_from(db, survey.id, from, letters_in_chunk);
        if (rows.empty())
            return false;
        auto const file = press.files->put(letters_pdf(contents, addressees(rows, {press.secret})));
        auto const count = static_cast<std::int64_t>(rows.size());
        db::Transaction transaction(db);
        insert_chunk(db, survey.id, job.id, {from, count, file.name});
        progress.advance(db, count, fmt::format("{} / {}", from + count, survey.invited));
        transaction.commit();
        return true;
    }

    void bind()
    {
        std::vector<std::string> parts;
        std::int64_t letters = 0;
        for (auto const& chunk : chunks_of_job(db, job.id)) {
            parts.push_back(press.files->content(chunk.file).value());
            letters += chunk.letters;
        }
        auto const file = press.files->put(parts.size() == 1 ? parts[0] : pdf::join(parts));
        db::Transaction transaction(db);
        upsert_letter_file(db, survey.id, {job.id, letters, file.name, contents.made_at});
        auto const chunks = chunks_of_job(db, job.id);
        delete_chunks(db, survey.id);
        transaction.commit();
        for (auto const& chunk : chunks)
            if (chunk.file != file.name)
                press.files->remove(chunk.file);
    }
};

jobs::Outcome print(db::Connection& db, jobs::Job const& job, jobs::Progress& progress, Press const& press)
{
    i18n::Words const words(i18n::Language::dutch);
    auto const survey = survey_of_job(db, SurveyId{job.scope});
    if (!survey)
        return base::refuse(jobs::Failure{std::string(words(texts::letters::gone))});
    Run run{db, job, progress, press, *survey, letter_contents(db, *survey, press.public_url)};
    run.contents.made_at = job.created;
    if (!missing(run.contents).empty())
        return base::refuse(jobs::Failure{std::string(words(texts::letters::incomplete))});
    progress.expect(db, survey->invited);
    while (!progress.must_stop())
        if (!run.print_next()) {
            run.bind();
            return {};
        }
    return {};
}

} // namespace

jobs::Handler letters_handler(Press press)
{
    return [press = std::move(press)](db::Connection& db, jobs::Job const& job, jobs::Progress& progress) {
        return print(db, job, progress, press);
    };
}

LetterContents letter_contents(db::Connection& db, Survey const& survey, std::string const& public_url)
{
    auto const park = partnership::find(db, survey.scope.partnership);
    LetterContents out;
    out.audience = survey.audience;
    out.park = park ? park->name : "";
    out.municipality = park ? park->municipality : "";
    out.data = letter_data_of(db, survey.id).value_or(LetterData{});
    out.closes_on = survey.closes_on;
    out.minutes = questionnaire_for(db, survey)->minutes;
    out.public_url = public_url;
    return out;
}

std::optional<jobs::JobId> order_letters(
    db::Connection& db, Survey const& survey, std::string const& public_url, moment::Instant now)
{
    if (survey.invited == 0 || !missing(letter_contents(db, survey, public_url)).empty())
        return std::nullopt;
    return jobs::enqueue(db, {std::string(letters_job), "{}", survey.id.value}, now);
}

std::string test_letter(LetterContents const& contents)
{
    i18n::Words const words(i18n::Language::dutch);
    return letters_pdf(contents,
        {{{std::string(words(texts::letters::test_name)), std::string(words(texts::letters::test_street)),
              std::string(words(texts::letters::test_place))},
            "22222222"}});
}

std::optional<jobs::Job> letters_job_of(db::Connection& db, Survey const& survey)
{
    auto const all = jobs::of_scope(db, survey.id.value, jobs_looked_at);
    auto const found = std::ranges::find(all, letters_job, &jobs::Job::kind);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

} // namespace survey
