#include "recalibration.h"

#include "renewal.h"
#include "sheet_view.h"
#include "texts.h"

#include "home/turn.h"
#include "html/parts.h"

#include <fmt/format.h>

namespace continuation {
namespace {

using namespace html;

constexpr std::string_view wizard_path = "vervolg/herijken";

bool may_act(visit::Visit const& visit, visit::Capability capability)
{
    return visit.may(capability) && !visit.park->partnership.ended_on;
}

Html badge_of_task(i18n::Words const& words, TaskView const& task)
{
    switch (task.state) {
    case TaskState::done:
        return badge(Tone::good, words(texts::task::done));
    case TaskState::waiting:
        return badge(Tone::neutral, words(texts::task::waiting));
    case TaskState::changed:
        return badge(Tone::warning, words(texts::task::changed));
    case TaskState::open:
        break;
    }
    return task.is_late ? badge(Tone::bad, words(texts::task::late))
                        : badge(Tone::info, words(texts::task::open));
}

std::string task_path(visit::Visit const& visit, TaskView const& task, std::string_view ending = {})
{
    return visit.path(fmt::format("{}/taak/{}{}", wizard_path, task.rule.code, ending));
}

// Two buttons at most: to say that it fits, or to take that back.
Html task_form(visit::Visit const& visit, TaskView const& task)
{
    auto const& words = visit.words;
    if (task.rule.proof != Proof::by_hand || task.state == TaskState::waiting
        || !may_act(visit, visit::Capability::hold_meetings))
        return {};
    if (task.state == TaskState::done)
        return post_form(task_path(visit, task, "/terug"), visit.form_token,
            submit(words(texts::task::take_back), Rank::quiet));
    return post_form(task_path(visit, task), visit.form_token, hidden("gezien", task.evidence.seen),
        submit(words(texts::task::confirm), Rank::secondary));
}

Html confirmed_line(i18n::Words const& words, TaskView const& task)
{
    if (!task.confirmation || task.state == TaskState::waiting)
        return {};
    auto const& was = *task.confirmation;
    auto const by = was.by.empty() ? std::string(words(texts::task::somebody)) : was.by;
    return p(words(
        task.state == TaskState::changed ? texts::task::changed_since : texts::task::confirmed, by, was.on));
}

Html task_card(visit::Visit const& visit, TaskView const& task)
{
    auto const& words = visit.words;
    Html const ball = when(task.state != TaskState::done,
        [&] { return p(words(texts::task::turn, home::turn_of(words, task.ball))); });
    auto const where = words(task.evidence.where);
    Html const link = when(task.state != TaskState::waiting,
        [&] { return button_link(visit.path(task.evidence.path), words(texts::task::go), Rank::quiet); });
    return card({name(task.rule.task).in(words.language()),
        fragment(p(question(task.rule.task).in(words.language())),
            when(!where.empty(), [&] { return p(strong(where)); }),
            p(small(words(texts::task::before, task.due_on))), ball, confirmed_line(words, task)),
        actions({task_form(visit, task), link}), "", badge_of_task(words, task)});
}

// Tasks of the same month stand together.
Html task_groups(visit::Visit const& visit, Whole const& whole)
{
    Children groups;
    for (std::size_t at = 0; at < whole.tasks.size();) {
        auto const months = whole.tasks[at].rule.months_before;
        auto const due_on = whole.tasks[at].due_on;
        Children inside;
        for (; at < whole.tasks.size() && whole.tasks[at].rule.months_before == months; ++at)
            inside.push_back(task_card(visit, whole.tasks[at]));
        auto const title = months == 0 ? visit.words(texts::task::at_the_end, due_on)
                                       : visit.words(texts::task::months_before, months, due_on);
        groups.push_back(block(title, cards(std::move(inside))));
    }
    return fragment(std::move(groups));
}

Html now_block(visit::Visit const& visit, Whole const& whole)
{
    auto const& words = visit.words;
    auto const* next = next_task(whole.tasks);
    if (!next)
        return alert(Tone::good, words(texts::recalibrate::ready), words(texts::recalibrate::ready_advice));
    auto const task = name(next->rule.task).in(words.language());
    return alert(next->is_late ? Tone::bad : Tone::info, words(texts::recalibrate::now, task),
        words(texts::recalibrate::now_turn, home::turn_of(words, next->ball), next->due_on));
}

Html side_links(visit::Visit const& visit, Whole const& whole)
{
    auto const& words = visit.words;
    auto const link = [&](std::string_view below, i18n::TextOf<0> const& name) {
        return li(a(href(visit.path(below)), words(name)));
    };
    return block(words(texts::recalibrate::papers),
        panel(ul(link("vervolg/herijken/acties", texts::choice::title),
            when(whole.to.has_value(),
                [&] {
                    return fragment(link("vervolg/herijken/vergelijken", texts::before_after::link),
                        link("vervolg/herijken/verschil", texts::difference::link));
                }),
            li(a(href(visit.path(fmt::format("vervolg/evaluatie?ronde={}", whole.from.number))),
                words(texts::evaluation::link, whole.from.number))))));
}

visit::Page wizard_page(visit::Visit const& visit, Renewal const& renewal)
{
    auto const& words = visit.words;
    auto const whole = whole_renewal(visit.db, visit.house.process, visit.question(), renewal);
    auto const done = done_tasks(whole.tasks);
    auto const all = std::ssize(whole.tasks);
    auto const begun = renewal.started_by.empty()
        ? words(texts::recalibrate::begun_on, renewal.started_on)
        : words(texts::recalibrate::begun_by, renewal.started_on, renewal.started_by);
    return step_page(visit, std::string(words(texts::recalibrate::title)),
        fragment(page_head({words(texts::recalibrate::title),
                     words(texts::recalibrate::wizard_lead, whole.from.number, whole.ends_on)}),
            progress(words(texts::recalibrate::done_of, done, all),
                static_cast<double>(done) / static_cast<double>(all)),
            p(begun), now_block(visit, whole), task_groups(visit, whole), side_links(visit, whole)));
}

// Before somebody begins: what it takes, and when.
visit::Page first_page(visit::Visit const& visit)
{
    auto const& words = visit.words;
    auto const when_due = recalibration(visit.park->round, visit.park->partnership.cycle_months, visit.today);
    DataTable table{words(texts::recalibrate::what),
        {{words(texts::recalibrate::task)}, {words(texts::recalibrate::before)}}, {}};
    for (auto const& rule : task_rules())
        table.rows.push_back({name(rule.task).in(words.language()),
            words.date(moment::plus_months(when_due.on, -rule.months_before))});
    Html begin = when(may_act(visit, visit::Capability::recalibrate), [&] {
        return post_form(visit.path("vervolg/herijken/begin"), visit.form_token,
            actions({submit(words(texts::recalibrate::begin)),
                button_link(visit.path("vervolg"), words(texts::recalibrate::back))}));
    });
    return step_page(visit, std::string(words(texts::recalibrate::title)),
        fragment(page_head({words(texts::recalibrate::title),
                     words(texts::recalibrate::first_lead, visit.park->round.number, when_due.on)}),
            panel(fragment(ul(li(words(texts::recalibrate::stays)), li(words(texts::recalibrate::goes_on)),
                               li(words(texts::recalibrate::again)), li(words(texts::recalibrate::together))),
                std::move(begin))),
            data_table(std::move(table))));
}

std::optional<Renewal> going_on(visit::Visit const& visit)
{
    return renewal_going_on(visit.db, visit.park->partnership, visit.park->round, visit.today);
}

visit::Page page_of_now(visit::Visit const& visit)
{
    auto const going = going_on(visit);
    return going ? wizard_page(visit, *going) : first_page(visit);
}

struct AskedTask {
    Renewal renewal;
    TaskView view;
};

std::optional<AskedTask> asked_task(visit::Visit const& visit, http::Request const& request)
{
    auto const task = task_of(request.param("task"));
    auto const going = going_on(visit);
    if (!task || !going || rule_of(*task).proof != Proof::by_hand)
        return {};
    auto const whole = whole_renewal(visit.db, visit.house.process, visit.question(), *going);
    for (auto const& view : whole.tasks)
        if (view.rule.task == *task && view.state != TaskState::waiting)
            return AskedTask{*going, view};
    return {};
}

} // namespace

visit::Answer show_recalibration(visit::Visit& visit, http::Request&) { return page_of_now(visit); }

visit::Answer act_begin_recalibration(visit::Visit& visit, http::Request&)
{
    if (!going_on(visit)) {
        start_renewal(visit.db, visit.scope(), visit.person->id, visit.today);
        visit.note(i18n::message(texts::journal::renewal_begun, visit.park->round.number));
    }
    return visit::done(visit, visit.path(wizard_path), i18n::message(texts::said::renewal_begun));
}

visit::Answer act_confirm_task(visit::Visit& visit, http::Request& request)
{
    auto const asked = asked_task(visit, request);
    if (!asked)
        return http::not_found();
    Confirming const wanted{
        asked->view.rule.task, std::string(request.field("gezien")), visit.person->id, visit.today};
    switch (confirm(visit.db, visit.scope(), asked->renewal, wanted, asked->view)) {
    case Confirmed::already:
        return visit::done(visit, visit.path(wizard_path), i18n::message(texts::said::confirmed_before));
    case Confirmed::changed_meanwhile: {
        auto page = page_of_now(visit);
        page.content = fragment(alert(Tone::warning, visit.words(texts::recalibrate::not_done),
                                    visit.words(texts::problem::seen_changed)),
            std::move(page.content));
        return visit::with_problems(std::move(page));
    }
    case Confirmed::now:
        break;
    }
    visit.note({texts::journal::confirmed, {std::string(name(asked->view.rule.task).dutch)}});
    return visit::done(visit, visit.path(wizard_path), i18n::message(texts::said::confirmed));
}

visit::Answer act_take_back_task(visit::Visit& visit, http::Request& request)
{
    auto const asked = asked_task(visit, request);
    if (!asked)
        return http::not_found();
    take_back(visit.db, visit.scope(), asked->renewal, asked->view.rule.task);
    return visit::done(visit, visit.path(wizard_path), i18n::message(texts::said::taken_back));
}

} // namespace continuation
