#include "parts.h"

#include "raw.h"
#include "texts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace html {
namespace {

std::string_view state_class(StepState state)
{
    switch (state) {
    case StepState::done:
        return "is-done";
    case StepState::current:
        return "is-current";
    case StepState::skipped:
        return "is-skipped";
    default:
        return "is-open";
    }
}

std::string_view state_words(i18n::Words const& words, StepState state)
{
    switch (state) {
    case StepState::done:
        return words(texts::steps::done);
    case StepState::current:
        return words(texts::steps::current);
    case StepState::skipped:
        return words(texts::steps::skipped);
    default:
        return words(texts::steps::open);
    }
}

Html mark(StepState state, std::size_t number)
{
    if (state == StepState::done)
        return icon(Icon::check);
    return state == StepState::skipped ? icon(Icon::skip) : Html(number);
}

Html step_item(i18n::Words const& words, Step const& step, std::size_t number)
{
    auto name = fragment(span_({cls("step-mark"), aria("hidden", "true")}, mark(step.state, number)),
        span_(cls("step-name"), step.name), span_(cls("hidden-text"), ", ", state_words(words, step.state)));
    auto inner = step.link.empty() ? span_(cls("step-link"), std::move(name))
                                   : a({cls("step-link"), href(step.link)}, std::move(name));
    auto const now = step.state == StepState::current ? aria("current", "step") : Attribute{};
    return li({cls("step " + std::string(state_class(step.state))), now}, std::move(inner),
        when(!step.turn.empty(),
            [&] { return span_(cls("step-turn"), words(texts::steps::turn, step.turn)); }));
}

std::size_t reached(std::vector<Step> const& steps)
{
    std::size_t place = 0;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (steps[i].state == StepState::current)
            return i + 1;
        if (steps[i].state != StepState::open)
            place = i + 1;
    }
    return place;
}

} // namespace

Html steps_path(i18n::Words const& words, std::vector<Step> const& steps)
{
    Html list = ol(cls("steps"));
    for (std::size_t i = 0; i < steps.size(); ++i)
        list.add(step_item(words, steps[i], i + 1));
    return nav({cls("steps-frame"), aria("label", words(texts::steps::title))}, std::move(list));
}

Html steps_line(i18n::Words const& words, std::vector<Step> const& steps)
{
    Html dots = span_({cls("steps-dots"), aria("hidden", "true")});
    for (auto const& step : steps)
        dots.add(span_(cls("dot " + std::string(state_class(step.state)))));
    auto const place = words(texts::steps::place, reached(steps), steps.size());
    return span_(cls("steps-line"), std::move(dots), span_(cls("steps-place"), place));
}

// Drawn as SVG, for a width in percent may not stand in a style attribute.
Html bar_of(double share)
{
    auto const width = fmt::format("{:.1f}%", std::min(1.0, std::max(0.0, share)) * 100);
    return svg({cls("share-bar"), attr("width", "100%"), attr("height", 10), aria("hidden", "true")},
        svg_rect({cls("share-track"), attr("width", "100%"), attr("height", 10), attr("rx", 5)}),
        svg_rect({cls("share-part"), attr("width", width), attr("height", 10), attr("rx", 5)}));
}

Html progress(Html text, double share)
{
    auto const whole = std::to_string(std::lround(std::clamp(share, 0.0, 1.0) * 100)) + "%";
    return div_(cls("progress"),
        p(cls("progress-label"), std::move(text), span_(cls("progress-share"), whole)), bar_of(share));
}

} // namespace html
