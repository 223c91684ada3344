#include "answers_page.h"

#include "answers.h"
#include "one.h"
#include "texts.h"

#include "html/fields.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace meetings {
namespace {

using namespace html;

constexpr std::size_t files_at_once_max = 50;

Html answered_people(visit::Visit const& visit, std::vector<Answer> const& all)
{
    auto const& words = visit.words;
    Children out;
    for (auto const wanted :
        {ical::Attending::accepted, ical::Attending::tentative, ical::Attending::declined}) {
        Children people;
        for (auto const& one : all)
            if (one.answer == wanted)
                people.push_back(person(one.name));
        if (!people.empty())
            out.push_back(fragment(h3(name(wanted).in(words.language())), Html(std::move(people))));
    }
    return Html(std::move(out));
}

Html reading_form(visit::Visit const& visit, Meeting const& meeting)
{
    auto const& words = visit.words;
    Fields const fields(words, {});
    return disclosure(words(texts::answer::read_title),
        upload_form(page_path(visit, meeting.id) + "/antwoorden", visit.form_token,
            fields.file("file", words(texts::answer::file),
                {.hint = words(texts::answer::file_hint), .accept = ".ics,.eml"}),
            actions({submit(words(texts::answer::read), Rank::secondary)})));
}

std::string content_of(http::Upload const& upload)
{
    std::ifstream in(upload.path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

Html refusals_view(
    i18n::Words const& words, std::vector<std::pair<std::string, AnswerRefusal>> const& refused)
{
    Html lines = ul();
    for (auto const& one : refused)
        lines.add(li(one.first, ": ", words(message(one.second))));
    return alert(Tone::warning, words(texts::refusal::title), std::move(lines));
}

} // namespace

Html answers_block(visit::Visit const& visit, Meeting const& meeting)
{
    auto const& words = visit.words;
    if (meeting.state != State::planned || meeting.invited_at.epoch_ms == 0)
        return {};
    auto const all = answers(visit.db, visit.scope(), meeting.id);
    return block(words(texts::answer::title),
        panel(fragment(all.empty() ? p(words(texts::answer::nobody)) : answered_people(visit, all),
            when(
                visit.may(visit::Capability::hold_meetings), [&] { return reading_form(visit, meeting); }))));
}

visit::Answer act_answers(visit::Visit& visit, http::Request& request)
{
    auto const meeting = asked_meeting(visit, request);
    if (!meeting)
        return http::not_found();
    auto files = request.files("file");
    files.resize(std::min(files.size(), files_at_once_max));
    std::vector<std::pair<std::string, AnswerRefusal>> refused;
    std::int64_t taken = 0;
    for (auto const* file : files) {
        auto const result = take_answer(visit.db, {content_of(*file), meeting->id, visit.now});
        if (result)
            ++taken;
        else
            refused.emplace_back(file->filename, result.error());
    }
    if (files.empty())
        refused.emplace_back(std::string(visit.words(texts::answer::file)), AnswerRefusal::unreadable);
    if (taken > 0 && !refused.empty()) // what could be read is kept
        return visit::done(visit, page_path(visit, meeting->id),
            i18n::message(texts::answer::taken_some, taken, std::ssize(refused)));
    if (!refused.empty())
        return visit::with_problems(
            one_page(visit, *meeting, Fields(visit.words, {}), refusals_view(visit.words, refused)));
    return visit::done(visit, page_path(visit, meeting->id), i18n::message(texts::answer::taken, taken));
}

} // namespace meetings
