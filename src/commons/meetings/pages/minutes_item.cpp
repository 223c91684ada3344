#include "minutes_item.h"

#include "texts.h"

#include <algorithm>

namespace meetings {
namespace {

using namespace html;

constexpr int quarters_offered = 8;
constexpr std::string_view action_prefix = "action:";

std::string state_now(visit::Visit const& visit, ItemView const& view, partnership::Agenda const& agenda)
{
    auto const& item = view.item;
    if (!item.state.empty())
        return visit.words.language() == i18n::Language::dutch ? item.state_dutch : item.state_english;
    if (!view.offer)
        return {};
    auto const found
        = std::ranges::find(agenda.states, view.offer->matter.state, &partnership::MatterState::code);
    return found == agenda.states.end() ? std::string() : std::string(found->name.in(visit.words.language()));
}

std::string state_code(ItemView const& view)
{
    if (!view.item.state.empty())
        return view.item.state;
    return view.offer ? view.offer->matter.state : std::string();
}

Html state_button(ItemView const& view, partnership::MatterState const& state, i18n::Language language)
{
    bool const is_now = state_code(view) == state.code;
    auto button
        = submit_as("state", state.code, state.name.in(language), is_now ? Rank::primary : Rank::secondary);
    button.add(aria("pressed", is_now ? "true" : "false"));
    return button;
}

Html quarter_field(visit::Visit const& visit, ItemView const& view)
{
    auto const& words = visit.words;
    auto const field = "until-" + field_key(view.item.key);
    Options options;
    auto const first = moment::quarter_of(visit.today);
    for (int ahead = 0; ahead < quarters_offered; ++ahead) {
        auto const quarter = moment::plus_quarters(first, ahead);
        options.push_back({written_quarter(quarter), words.quarter(quarter)});
    }
    Fields const fields(words, {{field, view.item.until}});
    return fields.select(field, words(texts::minutes::until), options,
        {.need = Need::unmarked, .width = Width::half, .placeholder = words(texts::minutes::until_same)});
}

Html states_view(visit::Visit const& visit, ItemView const& view)
{
    auto const* agenda = agenda_of(visit.house.process, view.item);
    bool const can_change
        = agenda && (!view.item.state.empty() || (view.offer && !view.offer->matter.state.empty()));
    if (!can_change)
        return {};
    auto const& words = visit.words;
    Children buttons;
    for (auto const& state : agenda->states)
        buttons.push_back(state_button(view, state, words.language()));
    auto group = actions(std::move(buttons));
    group.add(role("group"));
    group.add(aria("label", words(texts::minutes::states)));
    return fragment(std::move(group),
        hidden("version", std::to_string(view.offer ? view.offer->matter.version : 0)),
        hidden("state_now", state_code(view)),
        when(view.item.key.starts_with(action_prefix), [&] { return quarter_field(visit, view); }));
}

Html clash_view(i18n::Words const& words, Trouble const& trouble)
{
    if (!trouble.clash)
        return {};
    Children others;
    for (auto const* text : {&trouble.clash.note, &trouble.clash.decision})
        if (!text->empty())
            others.push_back(blockquote(*text));
    return alert(Tone::warning, words(texts::minutes::clash),
        fragment(p(words(texts::minutes::clash_advice)), Html(std::move(others))));
}

Html said_view(visit::Visit const& visit, ItemView const& view)
{
    if (!view.offer || view.offer->matter.said.text.dutch.empty())
        return {};
    return blockquote(visit.words(view.offer->matter.said));
}

Html head_view(visit::Visit const& visit, ItemView const& view)
{
    auto const& words = visit.words;
    auto const* agenda = agenda_of(visit.house.process, view.item);
    auto const state = agenda ? state_now(visit, view, *agenda) : std::string();
    return div_(cls("item-head"), h3(std::to_string(view.number) + ". ", item_title(visit, view.item)),
        span_(kind_badge(words, view.item), " ",
            when(!state.empty(), [&] { return badge(Tone::neutral, state); }), " ",
            about_item(words, view.item)));
}

// What is in the fields: as stored, or as somebody typed it before it was refused.
Values values_of(ItemView const& view, std::string const& note, std::string const& decision)
{
    bool const is_back = view.trouble != nullptr;
    return {{note, is_back ? view.trouble->typed.note : view.item.note},
        {decision, is_back ? view.trouble->typed.decision : view.decision}};
}

} // namespace

Html minutes_item(visit::Visit const& visit, Meeting const& meeting, ItemView const& view)
{
    auto const& words = visit.words;
    auto const key = field_key(view.item.key);
    auto const note = "note-" + key, decision = "decision-" + key;
    Fields const fields(
        words, values_of(view, note, decision), view.trouble ? view.trouble->problems : i18n::Problems{});
    auto form = post_form(page_path(visit, meeting.id) + "/verslag", visit.form_token,
        hidden("key", view.item.key),
        hidden("note_was", view.trouble ? view.trouble->note_stored : view.item.note),
        hidden("decision_was", view.trouble ? view.trouble->decision_stored : view.decision),
        field_row({fields.textarea(note, words(texts::minutes::note), {.need = Need::unmarked, .rows = 2}),
            fields.textarea(decision, words(texts::minutes::decision), {.need = Need::unmarked, .rows = 2})}),
        hidden(free_text_field, note), hidden(free_text_field, decision), // the page says it once for all
        states_view(visit, view), actions({submit(words(texts::minutes::save), Rank::quiet)}));
    form.add(data("swap", item_id(view.item.key)));
    form.add(data("save", ""));
    form.add(data("done", words(texts::minutes::saved)));
    form.add(data("failed", words(texts::minutes::failed)));
    return section({cls("panel minutes-item"), id(item_id(view.item.key))}, head_view(visit, view),
        said_view(visit, view),
        when(view.trouble != nullptr,
            [&] {
                return fragment(fields.summary(), clash_view(words, *view.trouble),
                    when(view.trouble->hindrance.has_value(), [&] {
                        return alert(
                            Tone::warning, words(texts::refusal::title), words(*view.trouble->hindrance));
                    }));
            }),
        std::move(form));
}

std::string item_id(std::string_view key) { return "punt-" + field_key(key); }

} // namespace meetings
