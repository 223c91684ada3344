#include "picture.h"

#include "evidence.h"
#include "texts.h"

#include <algorithm>

namespace objectives {
namespace {

using inventory::ScanLine;

constexpr std::size_t most_counted_max = 5;
constexpr std::int64_t organisations_min = 2;
constexpr std::string_view left_out[] = {inventory::all_crimes, "inspections", "public_space_reports"};

Voice voice_of(inventory::Source source)
{
    switch (source) {
    case inventory::Source::police:
        return Voice::police;
    case inventory::Source::municipality:
        return Voice::municipality;
    default:
        return Voice::other_partners;
    }
}

// The smallest count that is still among the most of its voice, over the phenomena that are shown here.
std::int64_t bound_of(std::vector<ScanLine> const& figures, Voice voice)
{
    std::vector<std::int64_t> counts;
    for (auto const& line : figures)
        if (voice_of(line.source) == voice && line.is_of_park() && line.count
            && std::ranges::find(left_out, line.phenomenon) == std::end(left_out))
            counts.push_back(*line.count);
    std::ranges::sort(counts, std::ranges::greater());
    return counts.empty() ? 0 : counts[std::min(counts.size(), most_counted_max) - 1];
}

i18n::Message words_of(ScanLine const& line)
{
    if (line.trend == inventory::Difference::more)
        return i18n::message(texts::picture::more, *line.count, *line.before);
    if (line.trend == inventory::Difference::fewer)
        return i18n::message(texts::picture::fewer, *line.count, *line.before);
    return i18n::message(texts::picture::count, *line.count);
}

void add(Signal& signal, Said said, bool points_here)
{
    signal.said.push_back(std::move(said));
    signal.says = points_here || signal.says == Says::points ? Says::points : Says::something;
}

void add_figures(PictureLine& line, std::vector<ScanLine> const& figures)
{
    for (auto const& figure : figures) {
        if (figure.phenomenon != line.phenomenon->id || !figure.count)
            continue;
        auto const voice = voice_of(figure.source);
        bool const is_much = figure.trend != inventory::Difference::fewer && *figure.count > 0
            && *figure.count >= bound_of(figures, voice);
        auto words = figure.is_of_park() ? words_of(figure)
                                         : i18n::message(texts::picture::larger_area, *figure.count);
        add(line.signals[static_cast<std::size_t>(voice)], Said{std::move(words)},
            figure.is_of_park() && (figure.trend == inventory::Difference::more || is_much));
    }
}

i18n::Message words_of(Bound bound, double value)
{
    i18n::Words const words(i18n::Language::dutch);
    switch (bound) {
    case Bound::trouble:
        return i18n::message(texts::picture::trouble, words.decimal(value, 1));
    case Bound::satisfied:
        return i18n::message(texts::picture::satisfied, words.decimal(value, 0));
    case Bound::victims:
        break;
    }
    return i18n::message(texts::picture::victims, words.decimal(value, 0));
}

void add_survey(PictureLine& line, std::vector<survey::Measure> const& measures)
{
    for (auto const& one : evidence())
        for (auto const& measure : measures) {
            if (one.phenomenon != line.phenomenon->id || !is_about(measure, one))
                continue;
            bool const points_here = points(one.bound, measure.value);
            add(line.signals[static_cast<std::size_t>(Voice::survey)],
                {words_of(one.bound, measure.value), measure.dutch_about, measure.english_about},
                points_here);
            if (points_here && line.measure.empty())
                line.measure = key_of_survey(measure.key);
        }
}

void add_tops(PictureLine& line, std::vector<inventory::TopThree> const& tops)
{
    auto const names = [&](inventory::TopThree const& top) {
        return std::ranges::any_of(
            top.items, [&](auto const& item) { return item.phenomenon == line.phenomenon->id; });
    };
    auto const count = static_cast<std::int64_t>(std::ranges::count_if(tops, names));
    if (count > 0)
        add(line.signals[static_cast<std::size_t>(Voice::top_threes)],
            {i18n::message(texts::picture::named, count)}, count >= organisations_min);
}

PictureLine line_of(inventory::Phenomenon const& phenomenon, Heard const& heard)
{
    PictureLine line{&phenomenon, std::vector<Signal>(std::size(all_voices)), {}, 0};
    add_figures(line, heard.figures);
    add_survey(line, heard.measures);
    add_tops(line, heard.tops);
    line.pointing = static_cast<int>(std::ranges::count(line.signals, Says::points, &Signal::says));
    return line;
}

} // namespace

i18n::Text name(Voice voice)
{
    switch (voice) {
    case Voice::police:
        return texts::picture::police;
    case Voice::municipality:
        return texts::picture::municipality;
    case Voice::other_partners:
        return texts::picture::other_partners;
    case Voice::survey:
        return texts::picture::survey;
    case Voice::top_threes:
        break;
    }
    return texts::picture::top_threes;
}

std::string written(i18n::Words const& words, Said const& said)
{
    auto const& about = words.language() == i18n::Language::dutch ? said.dutch_about : said.english_about;
    auto out = words(said.message);
    return about.empty() ? out : words(texts::picture::about, about, out);
}

bool PictureLine::is_unreported() const
{
    bool const is_counted
        = of(Voice::police).says != Says::nothing || of(Voice::municipality).says != Says::nothing;
    bool const points_there
        = of(Voice::police).says == Says::points || of(Voice::municipality).says == Says::points;
    return of(Voice::survey).says == Says::points && is_counted && !points_there;
}

std::vector<PictureLine> picture(Heard const& heard)
{
    std::vector<PictureLine> out;
    for (auto const& phenomenon : inventory::phenomena()) {
        if (std::ranges::find(left_out, phenomenon.id) != std::end(left_out))
            continue;
        auto line = line_of(phenomenon, heard);
        if (line.pointing > 0)
            out.push_back(std::move(line));
    }
    std::ranges::stable_sort(out, std::ranges::greater(), &PictureLine::pointing);
    return out;
}

std::vector<Voice> heard_voices(std::vector<PictureLine> const& lines)
{
    std::vector<Voice> out;
    for (auto const voice : all_voices)
        if (std::ranges::any_of(
                lines, [&](PictureLine const& line) { return line.of(voice).says != Says::nothing; }))
            out.push_back(voice);
    return out;
}

std::string finding(i18n::Words const& words, std::vector<PictureLine> const& lines)
{
    auto const& first = lines.front();
    return first.pointing < 2
        ? std::string(words(texts::picture::alone))
        : words(texts::picture::first, first.phenomenon->name.in(words.language()), first.pointing);
}

bool is_about(survey::Measure const& measure, Evidence const& evidence)
{
    auto const dot = measure.key.find('.');
    return dot != measure.key.npos && std::string_view(measure.key).substr(dot + 1) == evidence.measure;
}

Heard heard_of(db::Connection& db, partnership::Scope const& scope, int group_size_min)
{
    return {inventory::scan(db, partnership::Reader::of_group(scope)),
        survey::measures_of(db, scope, group_size_min), inventory::top_threes(db, scope)};
}

std::vector<PictureLine> picture_of(db::Connection& db, partnership::Scope const& scope, int group_size_min)
{
    return picture(heard_of(db, scope, group_size_min));
}

} // namespace objectives
