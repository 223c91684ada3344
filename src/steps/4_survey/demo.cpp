// Answers for the demo: the same every time, given page by page in the way a visitor gives them.
#include "fieldwork.h"
#include "filling.h"
#include "making.h"
#include "outcome_demo.h"
#include "printing.h"
#include "reminders.h"
#include "reports.h"
#include "responding.h"
#include "undeliverable.h"

#include "base/fault.h"
#include "crypto/crypto.h"
#include "db/db.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace survey {
namespace {

constexpr std::array<std::string_view, 8> remarks{"Bij de ingang, daar is het 's avonds erg donker.",
    "Achter de loodsen. Er staan vaak onbekende auto's.", "De rotonde bij de snelweg is onoverzichtelijk.",
    "Meer verlichting en vaker zwerfafval opruimen.", "De geparkeerde vrachtwagens langs de hoofdweg.",
    "Snoei het groen, dan is er weer zicht op straat.",
    "Vraag het meneer Jansen van de loods, hij is te bereiken op 06-12345678.",
    "Een witte bus met kenteken XX-99-XX staat daar elke avond."};

// Enough people went through it, and reported it in each way, for the gap between the two to be shown.
constexpr std::string_view victims_question = "C1", reporting_question = "C3";
constexpr std::uint32_t reported_of_hundred[] = {34, 17, 4, 21, 24}; // from declared to nowhere

// What moves in two years of working together: by so many steps of its scale, for so many in a hundred.
struct Shift {
    std::string_view field;
    int steps = 0;
    std::uint32_t percent = 0;
};
constexpr Shift shifts[] = {{"B1", 1, 35}, {"B2", 1, 35}, {"B3", 1, 90}, {"D1.litter", -1, 75},
    {"E1.lighting", 1, 80}, {"E1.tidiness", 1, 45}, {"F1.parking", -1, 50}, {"G3", -1, 60}, {"J1", 1, 40},
    {"J4", -1, 60}, {"K1", -1, 80}};
// Who is not burgled any more, in a hundred.
constexpr std::string_view gone_victim = "burglary";
constexpr std::uint32_t gone_percent = 60;
enum class Time { first, two_years_later };
constexpr std::int64_t people_later = 5000; // others answer then, or they answer otherwise

// Every question leans its own way, so that the results have something to tell.
std::uint32_t leaning(Question const& question, Option const* item)
{
    auto const name = field_name(question, item);
    std::uint32_t sum = 7;
    for (char const c : name)
        sum = sum * 31 + static_cast<unsigned char>(c);
    return sum;
}

class Respondent {
public:
    Respondent(std::int64_t number, Time time)
        : time_(time)
        , random_(static_cast<std::uint64_t>(time == Time::first ? number : number + people_later) * 7919 + 1)
    {
    }

    Answers answers(Questionnaire const& questionnaire)
    {
        Answers given;
        for (auto const& page : questionnaire.pages) {
            Form form;
            for (auto const place : page.questions)
                answer(questionnaire.questions[place], given, form);
            given = fill(questionnaire, page, given, form).answers;
        }
        return given;
    }

private:
    void answer(Question const& question, Answers const& given, Form& form)
    {
        switch (question.kind) {
        case Kind::items_on_scale:
            for (auto const& item : items_for(question, given))
                form.emplace_back(field_name(question, &item), one_of(question, &item));
            return;
        case Kind::several:
            return add_several(question, form);
        case Kind::text_short:
        case Kind::text_long:
            if (random_.below(9) == 0)
                form.emplace_back(question.id, remarks[random_.below(remarks.size())]);
            return;
        case Kind::number:
            form.emplace_back(question.id, std::to_string(1 + random_.below(60)));
            return;
        case Kind::date:
            form.emplace_back(question.id, fmt::format("{}-06-01", 2015 + random_.below(10)));
            return;
        case Kind::ranking:
            return add_ranks(question, form);
        case Kind::place:
            return add_place(question, form);
        case Kind::yes_no:
            form.emplace_back(question.id, random_.below(5) < 3 ? "yes" : "no");
            return;
        default:
            form.emplace_back(question.id, one_of(question, nullptr));
        }
    }

    // The first of the list likelier in front.
    void add_ranks(Question const& question, Form& form)
    {
        auto const count = static_cast<std::uint32_t>(question.options.size());
        auto const turn = random_.below(3) == 0 ? random_.below(count) : 0;
        for (std::uint32_t at = 0; at < count; ++at)
            form.emplace_back(
                field_name(question, &question.options[at]), std::to_string((at + turn) % count + 1));
    }

    // One of three streets, or one of a few squares in the middle of the map.
    void add_place(Question const& question, Form& form)
    {
        auto const first_square = std::ranges::find_if(
            question.options, [](Option const& option) { return square_of(option.id).has_value(); });
        auto const streets = static_cast<std::uint32_t>(first_square - question.options.begin());
        auto const squares = static_cast<std::uint32_t>(question.options.end() - first_square);
        if (squares > 0 && random_.below(2) == 0)
            form.emplace_back(
                squares_field(question), std::to_string((squares / 2 + random_.below(4)) % squares));
        else if (streets > 0)
            form.emplace_back(
                street_field(question), question.options[random_.below(std::min(streets, 3U))].id);
    }

    std::string one_of(Question const& question, Option const* item)
    {
        if (question.has_dont_know && random_.below(14) == 0)
            return std::string(dont_know_id);
        return question.options[moved(question, item, place_in(question, item))].id;
    }

    // The sum of two throws makes the middle likelier than the ends.
    std::size_t place_in(Question const& question, Option const* item)
    {
        auto const count = static_cast<std::uint32_t>(question.options.size());
        if (question.id == reporting_question && count == std::size(reported_of_hundred))
            return reported();
        if (question.kind == Kind::single && random_.below(2) == 0)
            return random_.below(count);
        auto const centre = leaning(question, item) % count;
        auto const throws = random_.below(count) + random_.below(count);
        auto const place = (throws + 2 * centre + 1) / 4;
        return place < count ? place : count - 1;
    }

    std::size_t moved(Question const& question, Option const* item, std::size_t place)
    {
        if (time_ == Time::first)
            return place;
        auto const* shift = std::ranges::find(shifts, field_name(question, item), &Shift::field);
        if (shift == std::end(shifts) || random_.below(100) >= shift->percent)
            return place;
        auto const last = static_cast<int>(question.options.size()) - 1;
        return static_cast<std::size_t>(std::clamp(static_cast<int>(place) + shift->steps, 0, last));
    }

    std::size_t reported()
    {
        auto left = random_.below(100);
        for (std::size_t at = 0; at < std::size(reported_of_hundred); ++at) {
            if (left < reported_of_hundred[at])
                return at;
            left -= reported_of_hundred[at];
        }
        return 0;
    }

    void add_several(Question const& question, Form& form)
    {
        auto const before = form.size();
        std::uint32_t const least = question.id == victims_question ? 20 : 6;
        std::uint32_t const spread = question.id == victims_question ? 24 : 40;
        for (auto const& option : question.options)
            if (!option.is_alone && random_.below(100) < least + leaning(question, &option) % spread
                && !is_gone(question, option))
                form.emplace_back(question.id, option.id);
        if (form.size() == before)
            form.emplace_back(question.id, question.options.back().id);
    }

    bool is_gone(Question const& question, Option const& option)
    {
        return time_ == Time::two_years_later && question.id == victims_question && option.id == gone_victim
            && random_.below(100) < gone_percent;
    }

    Time time_;
    crypto::SeededRandom random_;
};

// From all over the park, not from its first streets.
std::vector<InvitationId> some_of(std::vector<InvitationId> all, std::int64_t count)
{
    crypto::SeededRandom random(17);
    auto const wanted = std::min(all.size(), static_cast<std::size_t>(count));
    for (std::size_t at = 0; at < wanted; ++at)
        std::swap(all[at], all[at + random.below(static_cast<std::uint32_t>(all.size() - at))]);
    all.resize(wanted);
    return all;
}

Question own_question(Kind kind, Wording text, std::string_view lines = {})
{
    Question out;
    out.kind = kind;
    out.text = std::move(text);
    out.options = options_of_lines(lines, {}, "o");
    return out;
}

std::vector<Question> own_questions()
{
    auto first = own_question(Kind::ranking,
        {"Wat moet op dit terrein als eerste beter?", "What must get better first in this park?"},
        "de verlichting\nhet parkeren\nhet zwerfafval\nde camera's");
    auto place = own_question(
        Kind::place, {"Op welke plek moet er meer licht komen?", "In which place must there be more light?"});
    auto lorries = own_question(Kind::number,
        {"Hoeveel vrachtwagens komen er op een dag bij u?", "How many lorries come to you on a day?",
            {{std::string(informal_code), "Hoeveel vrachtwagens komen er op een dag bij je?"}}});
    lorries.has_dont_know = true;
    auto checked_on = own_question(Kind::date,
        {"Wanneer liet u uw hang- en sluitwerk voor het laatst controleren?",
            "When did you last have your locks checked?",
            {{std::string(informal_code),
                "Wanneer liet je je hang- en sluitwerk voor het laatst controleren?"}}});
    checked_on.hint
        = {"De maand is genoeg: kies dan de eerste dag.", "The month is enough: then choose the first day."};
    checked_on.has_dont_know = true;
    auto charging = own_question(Kind::yes_no,
        {"Heeft u een laadpaal op uw terrein?", "Do you have a charging point on your premises?",
            {{std::string(informal_code), "Heb je een laadpaal op je terrein?"}}});
    auto night = own_question(Kind::single,
        {"Wie mag uw laadpaal 's nachts gebruiken?", "Who may use your charging point at night?",
            {{std::string(informal_code), "Wie mag je laadpaal 's nachts gebruiken?"}}},
        "alleen ons bedrijf\nook buurbedrijven\niedereen\nanders, namelijk …");
    return {first, place, lorries, checked_on, charging, night};
}

struct Crowd {
    std::int64_t count = 0;
    Time time = Time::first;
};
std::int64_t answer_at(db::Connection& db, Survey const& survey, Crowd const& crowd, moment::Date today)
{
    if (!takes_answers(survey, today))
        return 0;
    auto const questionnaire = questionnaire_for(db, survey);
    std::int64_t sent = 0;
    for (auto const id : some_of(unused_invitations(db, survey.id, survey.invited), crowd.count)) {
        Seat const seat{id, survey, "", false, false};
        auto const answers = Respondent(survey.sent + sent, crowd.time).answers(*questionnaire);
        if (send_on(db, seat, answers, "", today))
            ++sent;
    }
    return sent;
}

} // namespace

void add_own_questions_for_demo(
    db::Connection& db, Survey const& survey, accounts::PersonId person, moment::Instant now)
{
    auto questionnaire = *with_section(draft_of(db, survey), "Over dit terrein");
    questionnaire.sections.back().title.english = "About this park";
    questionnaire.address = Address::informal; // a park that says "je"
    std::string before;
    for (auto& question : own_questions()) {
        question.id = new_id(questionnaire);
        question.section = questionnaire.sections.size() - 1;
        if (question.kind == Kind::single)
            question.show_if = Condition{Join::all, {{before, Fit::one_of, {"yes"}}}};
        before = question.id;
        auto edited = with_question(questionnaire, std::move(question));
        if (edited)
            questionnaire = *edited;
    }
    if (!save_draft(db, survey, questionnaire, {Deed::section_added, "Over dit terrein"}, {person, now}))
        throw base::Fault("the demo cannot change its questionnaire");
}

void reach_for_demo(db::Connection& db, Survey const& survey, moment::Date today)
{
    upsert_letter_data(db, survey.id,
        {"Jannie Prins", "2026-0114", "Postbus 40, 7460 AA Grifthoek", "0548 12 34 56",
            "Anna Bakker, anna@demo.example", "www.grifthoek.example/privacy",
            moment::plus_days(survey.closes_on, 21), survey.opened_on});
    auto words = wording_of(db, survey, LetterKind::invitation);
    std::ranges::find(words, LetterBlock::enclosure, &BlockWords::block)->is_on = true;
    save_wording(db, survey, LetterKind::invitation, words);
    std::vector<Returned> returned;
    for (auto const& one : destinations_of(db, survey.id))
        if (one.number % 20 == 7 && returned.size() < 3)
            returned.push_back({one.invitation, true});
    mark_undeliverable(db, survey, returned);
    static_cast<void>(finish_reminder(db, survey, LetterKind::reminder, today)); // no letters are made here
}

std::int64_t answer_for_demo(db::Connection& db, Survey const& survey, std::int64_t count, moment::Date today)
{
    return answer_at(db, survey, {count, Time::first}, today);
}

std::int64_t answer_again_for_demo(
    db::Connection& db, Survey const& survey, std::int64_t count, moment::Date today)
{
    return answer_at(db, survey, {count, Time::two_years_later}, today);
}

void write_report_for_demo(db::Connection& db, Survey const& survey, int group_size_min)
{
    auto const now = results_of(db, survey, group_size_min);
    auto const write = [&](Topic topic, ChapterText text) {
        for (auto const& chapter : chapters(now, Former::none))
            if (chapter.topic == topic) {
                text.figures = figures_digest(now, chapter);
                save_chapter_text(db, survey.id, topic, text);
            }
    };
    write(Topic::safety,
        {"Wij vroegen hoe veilig het terrein is, overdag en in het donker.", "",
            "Overdag gaat het goed. In het donker voelen mensen zich minder veilig.\n\n- Bekijk waar licht "
            "ontbreekt.\n- Loop de schouw ook een keer in het donker."});
    write(Topic::conclusions, {"", "", "De werkgroep neemt deze uitkomst mee bij de doelen en het plan."});
    save_public_chapters(db, survey.id,
        {Topic::response, Topic::safety, Topic::nuisance, Topic::public_space, Topic::traffic,
            Topic::conclusions});
}

} // namespace survey
