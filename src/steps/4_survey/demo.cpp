// Answers for the demo: the same every time, given page by page in the way a visitor gives them.
#include "filling.h"
#include "responding.h"

#include "crypto/crypto.h"
#include "db/db.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace survey {
namespace {

constexpr std::array<std::string_view, 6> remarks{"Bij de ingang, daar is het 's avonds erg donker.",
    "Achter de loodsen. Er staan vaak onbekende auto's.", "De rotonde bij de snelweg is onoverzichtelijk.",
    "Meer verlichting en vaker zwerfafval opruimen.", "De geparkeerde vrachtwagens langs de hoofdweg.",
    "Snoei het groen, dan is er weer zicht op straat."};

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
    explicit Respondent(std::int64_t number)
        : random_(static_cast<std::uint64_t>(number) * 7919 + 1)
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

    // Most name one of three streets.
    void add_place(Question const& question, Form& form)
    {
        std::uint32_t streets = 0;
        for (auto const& option : question.options)
            streets += square_of(option.id) ? 0 : 1;
        if (streets > 0)
            form.emplace_back(
                street_field(question), question.options[random_.below(std::min(streets, 3U))].id);
    }

    // The sum of two throws makes the middle likelier than the ends.
    std::string one_of(Question const& question, Option const* item)
    {
        if (question.has_dont_know && random_.below(14) == 0)
            return std::string(dont_know_id);
        auto const count = static_cast<std::uint32_t>(question.options.size());
        if (question.kind == Kind::single && random_.below(2) == 0)
            return question.options[random_.below(count)].id;
        auto const centre = leaning(question, item) % count;
        auto const throws = random_.below(count) + random_.below(count);
        auto const place = (throws + 2 * centre + 1) / 4;
        return question.options[place < count ? place : count - 1].id;
    }

    void add_several(Question const& question, Form& form)
    {
        auto const before = form.size();
        for (auto const& option : question.options)
            if (!option.is_alone && random_.below(100) < 6 + leaning(question, &option) % 40)
                form.emplace_back(question.id, option.id);
        if (form.size() == before)
            form.emplace_back(question.id, question.options.back().id);
    }

    crypto::SeededRandom random_;
};

} // namespace

std::int64_t answer_for_demo(db::Connection& db, Survey const& survey, std::int64_t count, moment::Date today)
{
    if (!takes_answers(survey, today))
        return 0;
    auto const questionnaire = questionnaire_for(db, survey);
    std::int64_t sent = 0;
    for (auto const id : unused_invitations(db, survey.id, count)) {
        Seat const seat{id, survey, "", false};
        auto const answers = Respondent(survey.sent + sent).answers(*questionnaire);
        save(db, seat, answers);
        if (send(db, seat, answers, ""))
            ++sent;
    }
    return sent;
}

} // namespace survey
