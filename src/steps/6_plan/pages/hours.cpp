#include "hours.h"

#include "head.h"
#include "texts.h"

#include "base/text.h"
#include "html/fields.h"

#include <algorithm>
#include <cmath>

namespace plan {
namespace {

using namespace html;

std::string hours_field(accounts::OrganisationId id) { return "hours_" + id.text(); }
// What stood in it when the page was read: only what somebody changed is saved.
std::string was_field(accounts::OrganisationId id) { return "was_" + id.text(); }

// A partner pledges for his own organisation, whoever makes the plan for all.
bool may_pledge(visit::Visit const& visit, accounts::OrganisationId id)
{
    if (visit.may(visit::Capability::make_plan))
        return true;
    return visit.may(visit::Capability::update_action) && id && visit.organisation == id;
}

struct HoursSheet {
    Organisations organisations; // those that take part
    std::vector<Load> loads;
    Timeline timeline;
};

HoursSheet hours_sheet(visit::Visit const& visit)
{
    auto const timeline = timeline_of(visit);
    return {participants::taking_part(participants::participations(visit.db, visit.scope())),
        loads(actions(visit.db, visit.scope()), pledges(visit.db, visit.scope()), timeline.count), timeline};
}

std::string shown_hours(double hours) { return std::to_string(std::lround(hours)); }

Html hours_cell(visit::Visit const& visit, Load const* load, int quarter)
{
    if (!load)
        return "0";
    auto const planned = load->planned[static_cast<std::size_t>(quarter - 1)];
    auto const over = load->overloaded();
    if (std::ranges::find(over, quarter) == over.end())
        return shown_hours(planned);
    return badge(Tone::bad, visit.words(texts::hours::over, shown_hours(planned)));
}

Html hours_table(visit::Visit const& visit, HoursSheet const& sheet)
{
    auto const& words = visit.words;
    DataTable table{words(texts::hours::caption),
        {{words(texts::list::organisation)}, {words(texts::hours::pledged), Align::end}}, {}};
    for (int number = 1; number <= sheet.timeline.count; ++number)
        table.columns.push_back({words.short_quarter(quarter(sheet.timeline, number)), Align::end});
    for (auto const& one : sheet.organisations) {
        auto const* load = load_of(sheet.loads, one.organisation);
        auto const pledged = load && load->pledged ? std::to_string(*load->pledged)
                                                   : std::string(words(texts::hours::not_pledged));
        Children row{one.name, pledged};
        for (int number = 1; number <= sheet.timeline.count; ++number)
            row.push_back(hours_cell(visit, load, number));
        table.rows.push_back(std::move(row));
    }
    return data_table(std::move(table));
}

Html pledge_form(visit::Visit const& visit, HoursSheet const& sheet, Fields const& fields)
{
    auto const& words = visit.words;
    Children asked;
    for (auto const& one : sheet.organisations) {
        if (!may_pledge(visit, one.organisation))
            continue;
        auto const id = one.organisation;
        asked.push_back(
            fields.text(hours_field(id), one.name, {.need = Need::unmarked, .width = Width::narrow}));
        asked.push_back(hidden(was_field(id), fields.value(was_field(id))));
    }
    if (asked.empty())
        return {};
    return block(words(texts::hours::pledge),
        panel(fragment(p(words(texts::hours::pledge_hint)),
            post_form(visit.path("plan/uren"), visit.form_token, stack(std::move(asked)),
                html::actions({submit(words(texts::hours::save))})))));
}

struct Pledging {
    Values values;
    i18n::Problems problems = {};
};

visit::Page hours_page(visit::Visit const& visit, HoursSheet const& sheet, Pledging const& pledging)
{
    auto const& words = visit.words;
    Fields const fields(words, pledging.values, pledging.problems);
    visit::Page page{std::string(words(texts::hours::title)),
        fragment(plan_head(visit, View::hours, words(texts::hours::lead)), fields.summary(),
            hours_table(visit, sheet), p(cls("quiet"), words(texts::hours::counted)),
            pledge_form(visit, sheet, fields))};
    page.crumbs = {plan_crumb(visit)};
    page.step = "plan";
    return page;
}

struct ReadPledge {
    accounts::OrganisationId organisation;
    std::optional<int> hours;
};

// Empty takes a pledge back; what is not a number is a problem of its field.
std::vector<ReadPledge> read_pledges(
    visit::Visit const& visit, HoursSheet const& sheet, http::Request const& request, Pledging& out)
{
    std::vector<ReadPledge> read;
    for (auto const& one : sheet.organisations) {
        auto const field = hours_field(one.organisation);
        if (!may_pledge(visit, one.organisation) || !request.has_field(field))
            continue;
        auto const typed = base::trimmed(request.field(field));
        out.values.add(field, typed);
        auto const was = request.field(was_field(one.organisation));
        out.values.add(was_field(one.organisation), was);
        if (request.has_field(was_field(one.organisation)) && typed == was)
            continue;
        auto const hours = read_hours(typed);
        if (typed.empty())
            read.push_back({one.organisation, {}});
        else if (hours && *hours <= pledge_hours_max)
            read.push_back({one.organisation, *hours});
        else
            out.problems.push_back(i18n::problem(field, texts::problem::hours, pledge_hours_max));
    }
    return read;
}

} // namespace

std::string overload_words(visit::Visit const& visit, Load const* load)
{
    if (!load)
        return {};
    std::vector<std::string> quarters;
    for (auto const number : load->overloaded())
        quarters.push_back(visit.words.short_quarter(quarter(timeline_of(visit), number)));
    return quarters.empty() ? "" : visit.words(texts::hours::too_much, base::joined(quarters, ", "));
}

html::Html overload_alert(
    visit::Visit const& visit, std::vector<Action> const& actions, Organisations const& organisations)
{
    auto const all = loads(actions, pledges(visit.db, visit.scope()), timeline_of(visit).count);
    Children lines;
    for (auto const& load : all)
        if (auto const words = overload_words(visit, &load); !words.empty())
            lines.push_back(li(name_of(organisations, load.organisation), ": ", words));
    if (lines.empty())
        return {};
    return alert(Tone::warning, visit.words(texts::hours::alert),
        fragment(p(visit.words(texts::hours::alert_advice)), ul(std::move(lines)),
            p(a(href(visit.path("plan/uren")), visit.words(texts::hours::see)))));
}

visit::Answer show_hours(visit::Visit& visit, http::Request&)
{
    auto const sheet = hours_sheet(visit);
    Pledging pledging;
    for (auto const& load : sheet.loads)
        if (load.pledged)
            for (auto const& field : {hours_field(load.organisation), was_field(load.organisation)})
                pledging.values.add(field, std::to_string(*load.pledged));
    return hours_page(visit, sheet, pledging);
}

visit::Answer act_hours(visit::Visit& visit, http::Request& request)
{
    auto const sheet = hours_sheet(visit);
    Pledging pledging;
    auto const read = read_pledges(visit, sheet, request, pledging);
    if (!pledging.problems.empty())
        return visit::with_problems(hours_page(visit, sheet, pledging));
    for (auto const& one : read)
        pledge(visit.db, visit.scope(), one.organisation, one.hours);
    visit.note(i18n::message(texts::journal::pledged));
    return visit::done(visit, visit.path("plan/uren"), i18n::message(texts::said::pledged));
}

} // namespace plan
