#include "delivery.h"

#include "addresses_page.h"
#include "choices.h"
#include "parts.h"
#include "placing.h"
#include "saving.h"
#include "store.h"
#include "texts.h"

#include "inventory/tally.h"
#include "inventory/wrong_rows.h"

#include <algorithm>

namespace deliveries {
namespace {

using namespace html;

constexpr int look_again_s = 3;

std::string busy_words(i18n::Words const& words, State state, jobs::Job const& job)
{
    if (job.done == 0 && job.total == 0)
        return std::string(words(texts::busy::soon));
    auto const done = words.number(job.done), total = words.number(std::max(job.done, job.total));
    if (state == State::placing)
        return job.total > 0 ? words(texts::busy::placing, done, total)
                             : words(texts::busy::placing_unknown, done);
    return state == State::saving ? words(texts::busy::saving, done, total)
                                  : words(texts::busy::undoing, done, total);
}

Html stop_form(visit::Visit const& visit, Delivery const& delivery)
{
    return post_form(delivery_path(delivery) + "/stoppen", visit.form_token,
        actions({submit(visit.words(texts::busy::stop), Rank::secondary),
            button_link(delivery_path(delivery), visit.words(texts::busy::refresh), Rank::quiet)}));
}

Html stopped_view(visit::Visit const& visit, Delivery const& delivery, jobs::State state)
{
    auto const& words = visit.words;
    bool const has_failed = state == jobs::State::failed;
    auto const tone = has_failed ? Tone::bad : Tone::warning;
    return fragment(alert(tone, words(has_failed ? texts::busy::failed : texts::busy::stopped),
                        words(texts::busy::stopped_advice)),
        post_form(delivery_path(delivery) + "/verder", visit.form_token,
            actions({submit(words(texts::busy::go_on))})),
        when(delivery.state == State::placing, [&] { return discard_form(visit, delivery); }));
}

// How far the job is; the page comes again by itself while it runs.
visit::Page busy_page(visit::Visit const& visit, Delivery const& delivery, http::Request const& request)
{
    auto const& words = visit.words;
    auto const job = jobs::status(visit.db, delivery.job);
    auto const state = job ? job->state : jobs::State::failed;
    auto const title = state_words(words, delivery.state);
    auto const head = page_head({title, delivery.filename});
    auto const parks = when(delivery.state != State::placing,
        [&] { return parks_view(visit, delivery, parks_of_delivery(visit.db, delivery.id), {request}); });
    if (jobs::is_over(state))
        return page_of(title, fragment(head, stopped_view(visit, delivery, state), parks));
    auto const said = busy_words(words, delivery.state, *job);
    auto const share
        = static_cast<double>(job->done) / static_cast<double>(std::max<std::int64_t>(1, job->total));
    auto page = page_of(title,
        fragment(head,
            panel(fragment(job->total > 0 ? progress(said, std::min(1.0, share)) : p(said),
                p(words(texts::busy::advice)), stop_form(visit, delivery))),
            parks));
    page.onward = delivery_path(delivery);
    page.onward_after_s = look_again_s;
    return page;
}

Html undo_view(visit::Visit const& visit, Delivery const& delivery)
{
    auto const& words = visit.words;
    return disclosure(words(texts::result::undo_title),
        fragment(p(words(texts::result::undo_advice)),
            post_form(delivery_path(delivery) + "/terugdraaien", visit.form_token,
                actions({submit(words(texts::result::undo), Rank::danger)}))));
}

Html outcome_view(visit::Visit const& visit, Delivery const& delivery, std::vector<ParkOf> const& parks)
{
    auto const& words = visit.words;
    auto const count = [&](ParkState state) {
        return static_cast<std::int64_t>(
            std::ranges::count_if(parks, [&](ParkOf const& park) { return park.state == state; }));
    };
    if (delivery.state == State::undone)
        return alert(Tone::info, words(texts::result::undone), words(texts::result::undone_advice));
    auto const skipped = count(ParkState::skipped);
    return fragment(alert(Tone::good, words(texts::result::saved, count(ParkState::saved)),
                        words(delivery.subject == Subject::addresses ? texts::addresses::file_gone
                                                                     : texts::result::file_gone)),
        when(skipped > 0, [&] {
            return alert(
                Tone::warning, words(texts::result::skipped, skipped), words(texts::result::skipped_advice));
        }));
}

visit::Page result_page(visit::Visit const& visit, Delivery const& delivery, http::Request const& request)
{
    auto const& words = visit.words;
    auto const parks = parks_of_delivery(visit.db, delivery.id);
    auto const choices = choices_of(delivery.choices);
    std::vector<Pair> facts{{words(texts::choices::rows), words.number(delivery.rows)},
        {words(texts::choices::outside), words.number(delivery.outside)},
        {words(texts::choices::wrong), words.number(delivery.wrong)},
        {words(texts::start::at), words.date_time(delivery.at)}};
    if (choices)
        facts.insert(facts.begin(), {words(texts::result::origin), choices->origin});
    return page_of(delivery.filename,
        fragment(page_head({delivery.filename}), outcome_view(visit, delivery, parks),
            panel(description_list(std::move(facts))), parks_view(visit, delivery, parks, {request}),
            when(delivery.state == State::saved && delivery.subject == Subject::figures,
                [&] { return undo_view(visit, delivery); }),
            actions({button_link("/inlezen", words(texts::result::another))})));
}

visit::Page refused_page(visit::Visit const& visit, Delivery const& delivery)
{
    auto const& words = visit.words;
    return page_of(delivery.filename,
        fragment(page_head({delivery.filename}),
            alert(Tone::bad, words(texts::one::unread), words(refusal_message(delivery))),
            discard_form(visit, delivery),
            actions({button_link("/inlezen", words(texts::result::another))})));
}

} // namespace

visit::Answer show_delivery(visit::Visit& visit, http::Request& request)
{
    auto const delivery = asked_delivery(visit, request);
    if (!delivery)
        return http::not_found();
    switch (delivery->state) {
    case State::asking:
        return http::redirect(delivery_path(*delivery) + "/kolommen");
    case State::placed:
        return delivery->subject == Subject::addresses ? addresses_page(visit, *delivery, request)
                                                       : choices_page(visit, *delivery, request);
    case State::saved:
    case State::undone:
        return result_page(visit, *delivery, request);
    case State::refused:
        return refused_page(visit, *delivery);
    default:
        return busy_page(visit, *delivery, request);
    }
}

visit::Answer act_stop(visit::Visit& visit, http::Request& request)
{
    auto const delivery = asked_delivery(visit, request);
    if (!delivery)
        return http::not_found();
    stop(visit.db, *delivery, visit.now);
    return visit::done(visit, delivery_path(*delivery), i18n::message(texts::said::stopping));
}

visit::Answer act_go_on(visit::Visit& visit, http::Request& request)
{
    auto const delivery = asked_delivery(visit, request);
    if (!delivery)
        return http::not_found();
    (void)go_on(visit.db, *delivery, visit.now); // when it runs already, its page says so
    return http::redirect(delivery_path(*delivery));
}

visit::Answer act_discard(visit::Visit& visit, http::Request& request)
{
    auto const delivery = asked_delivery(visit, request);
    if (!delivery)
        return http::not_found();
    bool const may_go = delivery->state == State::asking || delivery->state == State::placing
        || delivery->state == State::placed || delivery->state == State::refused;
    if (!may_go)
        return http::redirect(delivery_path(*delivery));
    discard(visit.db, visit.house, *delivery, visit.now);
    return visit::done(visit, "/inlezen", i18n::message(texts::said::discarded));
}

visit::Answer act_undo(visit::Visit& visit, http::Request& request)
{
    auto const delivery = asked_delivery(visit, request);
    if (!delivery)
        return http::not_found();
    (void)begin_undoing(visit.db, *delivery, visit.now); // when it was, its page says so
    return http::redirect(delivery_path(*delivery));
}

visit::Answer download_wrong(visit::Visit& visit, http::Request& request)
{
    auto const delivery = asked_delivery(visit, request);
    auto const totals = delivery ? totals_of(visit.db, delivery->id) : std::nullopt;
    if (!totals)
        return http::not_found();
    if (delivery->subject == Subject::addresses)
        return skipped_file(visit.words, *totals);
    auto const opened = opened_again(visit, *delivery);
    if (!opened)
        return http::not_found();
    auto const sheet = inventory::about_of(way_of(*delivery)).sheet;
    return http::download(
        inventory::wrong_rows_file(visit.words, *opened, sheet, inventory::unpacked(*totals).wrong),
        "fouten.csv", "text/csv; charset=utf-8");
}

} // namespace deliveries
