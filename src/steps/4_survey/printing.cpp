#include "printing.h"

#include "responding.h"
#include "store.h"
#include "texts.h"
#include "waiting.h"

#include "archive/archive.h"
#include "base/text.h"
#include "db/db.h"
#include "files/files.h"
#include "pdf/pdf.h"

#include <fmt/format.h>

#include <algorithm>

namespace survey {
namespace {

constexpr int letters_in_chunk = 100, letters_in_archive = 250;
constexpr std::int64_t jobs_looked_at = 10;

std::vector<Addressee> addressees(std::vector<InvitationRow> const& rows, Secret secret)
{
    std::vector<Addressee> out;
    for (auto const& row : rows) {
        Addressee addressee{{}, code_of(secret, row.id, row.salt), row.place + 1};
        for (auto const line : base::split(row.address, '\n'))
            addressee.address.emplace_back(line);
        out.push_back(std::move(addressee));
    }
    return out;
}

std::string letters_archive(LetterContents const& contents, std::vector<Addressee> const& addressees)
{
    i18n::Words const words(i18n::Language::dutch);
    std::vector<archive::Entry> entries;
    for (auto const& addressee : addressees)
        entries.push_back(
            {fmt::format("{}-{:05}.pdf", words(texts::letters::one_file_name), addressee.number),
                letters_pdf(contents, {addressee}), archive::Packing::stored});
    return archive::written(entries, contents.made_at);
}

std::string payload_of(PrintOrder const& order)
{
    return fmt::format(R"({{"kind":"{}","form":"{}"}})", code(order.kind), code(order.binding));
}

struct Run {
    db::Connection& db;
    jobs::Job const& job;
    jobs::Progress& progress;
    Press const& press;
    Survey survey;
    PrintOrder order;
    LetterContents contents;

    std::string made(std::vector<InvitationRow> const& rows) const
    {
        auto const to = addressees(rows, {press.secret});
        return order.binding == Binding::apart ? letters_archive(contents, to) : letters_pdf(contents, to);
    }

    // Progress counts places, for of those before it somebody may answer while letters are made. The file is
    // stored before it is counted: killed between the two, the same bytes are stored again under the same
    // name, and counted once.
    bool print_next()
    {
        auto const from = progress.done();
        auto const most = order.binding == Binding::apart ? letters_in_archive : letters_in_chunk;
        auto const rows = letters_from(db, survey.id, order.kind, from, most);
        if (rows.empty())
            return false;
        auto const file = press.files->put(made(rows));
        std::int64_t const next = rows.back().place + 1;
        db::Transaction transaction(db);
        insert_chunk(db, survey.id, job.id,
            {rows.front().place, static_cast<std::int64_t>(rows.size()), file.name, rows.back().place});
        progress.advance(db, next - from, fmt::format("{} / {}", next, survey.invited));
        transaction.commit();
        return true;
    }

    Print bound(std::span<Chunk const> chunks, int part) const
    {
        Print out{order.kind, part, job.id, chunks.front().place + 1, chunks.back().last + 1, 0,
            order.binding, chunks.front().file, job.created};
        std::vector<std::string> contents_of_chunks;
        for (auto const& chunk : chunks) {
            out.letters += chunk.letters;
            if (chunks.size() > 1)
                contents_of_chunks.push_back(press.files->content(chunk.file).value());
        }
        if (chunks.size() > 1)
            out.file = press.files->put(pdf::join(contents_of_chunks)).name;
        return out;
    }

    bool bind()
    {
        auto const chunks = chunks_of_job(db, job.id);
        auto const in_file = order.binding == Binding::apart
            ? std::size_t{1}
            : std::max<std::size_t>(press.letters_in_file / letters_in_chunk, 1);
        std::vector<Print> prints;
        for (std::size_t from = 0; from < chunks.size(); from += in_file) {
            auto const count = std::min(in_file, chunks.size() - from);
            prints.push_back(
                bound(std::span(chunks).subspan(from, count), static_cast<int>(prints.size()) + 1));
        }
        db::Transaction transaction(db);
        delete_prints_of(db, survey.id, order.kind);
        for (auto const& print : prints)
            insert_print(db, survey.id, print);
        delete_chunks_of_job(db, job.id);
        transaction.commit();
        for (auto const& chunk : chunks)
            if (std::ranges::find(prints, chunk.file, &Print::file) == prints.end())
                press.files->remove(chunk.file);
        return !prints.empty();
    }
};

jobs::Outcome failure(i18n::TextOf<0> const& reason)
{
    return base::refuse(jobs::Failure{std::string(i18n::Words(i18n::Language::dutch)(reason))});
}

jobs::Outcome print(db::Connection& db, jobs::Job const& job, jobs::Progress& progress, Press const& press)
{
    auto const survey = survey_of_job(db, SurveyId{job.scope});
    if (!survey)
        return failure(texts::letters::gone);
    auto const order = order_of(job);
    Run run{
        db, job, progress, press, *survey, order, letter_contents(db, *survey, press.public_url, order.kind)};
    run.contents.made_at = job.created;
    if (order.kind != LetterKind::invitation)
        run.contents.data.dated = moment::local_date(job.created);
    if (!missing(run.contents).empty())
        return failure(texts::letters::incomplete);
    add_look(run.contents, db, survey->scope.partnership, *press.files);
    progress.expect(db, survey->invited);
    while (!progress.must_stop())
        if (!run.print_next())
            return run.bind() ? jobs::Outcome() : failure(texts::letters::nobody);
    return {};
}

std::string picture_of(files::Store const& files, std::string const& name)
{
    return name.empty() ? std::string() : files.content(name).value_or("");
}

// The organisations that take part, as one reads them in a sentence.
std::string partners_of(db::Connection& db, partnership::PartnershipId id)
{
    std::vector<std::string> names;
    for (auto const& member : partnership::members(db, id))
        if (!member.organisation_name.empty()
            && std::ranges::find(names, member.organisation_name) == names.end())
            names.push_back(member.organisation_name);
    std::ranges::sort(names);
    if (names.size() < 2)
        return names.empty() ? std::string() : names.front();
    auto const last = names.back();
    names.pop_back();
    return i18n::Words(i18n::Language::dutch)(texts::letter::and_last, base::joined(names, ", "), last);
}

} // namespace

jobs::Handler letters_handler(Press press)
{
    return [press = std::move(press)](db::Connection& db, jobs::Job const& job, jobs::Progress& progress) {
        return print(db, job, progress, press);
    };
}

LetterContents letter_contents(
    db::Connection& db, Survey const& survey, std::string const& public_url, LetterKind kind)
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
    out.kind = kind;
    out.wording = wording_of(db, survey, kind);
    if (uses(out.wording, "partners"))
        out.partners = partners_of(db, survey.scope.partnership);
    return out;
}

void add_look(
    LetterContents& contents, db::Connection& db, partnership::PartnershipId id, files::Store const& files)
{
    auto const look = look_of(db, id).value_or(KeptLook{});
    contents.look = {look.colour, picture_of(files, look.logo), picture_of(files, look.signature)};
}

LetterWords wording_of(db::Connection& db, Survey const& survey, LetterKind kind)
{
    auto out = standard_wording(kind, survey.audience);
    for (auto const& own : blocks_of(db, survey.id, kind))
        *std::ranges::find(out, own.block, &BlockWords::block) = own;
    return out;
}

void save_wording(db::Connection& db, Survey const& survey, LetterKind kind, LetterWords const& wording)
{
    auto const standard = standard_wording(kind, survey.audience);
    db::Transaction transaction(db);
    delete_wording(db, survey.id, kind);
    for (auto const& block : wording)
        if (block != block_of(standard, block.block))
            insert_block(db, survey.id, kind, block);
    transaction.commit();
}

std::optional<jobs::JobId> order_letters(db::Connection& db, Survey const& survey,
    std::string const& public_url, moment::Instant now, PrintOrder order)
{
    auto contents = letter_contents(db, survey, public_url, order.kind);
    if (survey.invited == 0 || !missing(contents).empty())
        return std::nullopt;
    db::Transaction transaction(db);
    // Who makes other codes at this moment is ready before, or is refused after.
    lock_survey(db, survey.id);
    if (auto const busy = letters_job_of(db, survey); busy && !jobs::is_over(busy->state))
        return busy->id;
    auto const made = jobs::enqueue(db, {std::string(letters_job), payload_of(order), survey.id.value}, now);
    transaction.commit();
    return made;
}

std::string test_letter(LetterContents const& contents)
{
    i18n::Words const words(i18n::Language::dutch);
    return letters_pdf(contents,
        {{{std::string(words(texts::letters::test_name)), std::string(words(texts::letters::test_street)),
              std::string(words(texts::letters::test_place))},
            "22222222", 1}});
}

std::optional<jobs::Job> letters_job_of(db::Connection& db, Survey const& survey)
{
    auto const all = jobs::of_scope(db, survey.id.value, jobs_looked_at);
    auto const found = std::ranges::find(all, letters_job, &jobs::Job::kind);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

bool is_printing(db::Connection& db, Survey const& survey)
{
    auto const job = letters_job_of(db, survey);
    return job && !jobs::is_over(job->state);
}

PrintOrder order_of(jobs::Job const& job)
{
    for (auto const kind : letter_kinds)
        for (auto const form : {Binding::together, Binding::apart})
            if (payload_of({kind, form}) == job.payload)
                return {kind, form};
    return {};
}

} // namespace survey
