// What the jobs of a delivery share: pieces kept with their progress, and parks done one by one with theirs.
#pragma once
#include "store.h"

#include "db/db.h"
#include "jobs/runner.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace deliveries {

struct At {
    visit::House const& house;
    moment::Instant now;
};

// Each piece and its progress in one transaction, so that after a kill the work goes on behind it.
class PieceKeeper {
public:
    PieceKeeper(db::Connection& db, DeliveryId id, std::int64_t pieces, jobs::Progress& progress)
        : db_(db)
        , id_(id)
        , pieces_(pieces)
        , progress_(progress)
    {
    }
    void keep(std::string_view bytes, std::int64_t passed)
    {
        db::Transaction transaction(db_);
        insert_piece(db_, id_, pieces_++, bytes);
        progress_.advance(db_, std::max<std::int64_t>(0, passed - progress_.done()), "");
        transaction.commit();
        is_stopped_ = progress_.must_stop();
    }
    bool is_stopped() const { return is_stopped_; }

private:
    db::Connection& db_;
    DeliveryId id_;
    std::int64_t pieces_;
    jobs::Progress& progress_;
    bool is_stopped_ = false;
};

// Each park and its progress in one transaction: no park gets it twice, whatever happens between. False when
// it was stopped.
template <class Wanted, class Do>
bool each_park(
    db::Connection& db, DeliveryId id, jobs::Progress& progress, Wanted const& is_wanted, Do const& act)
{
    auto parks = parks_of_delivery(db, id);
    progress.expect(db, progress.done() + std::ranges::count_if(parks, is_wanted));
    for (auto& park : parks) {
        if (!is_wanted(park))
            continue;
        if (progress.must_stop())
            return false;
        db::Transaction transaction(db);
        act(park);
        update_park(db, id, park);
        progress.advance(db, 1, park.name);
        transaction.commit();
    }
    return true;
}

// The place that this person holds there now, when he still has the right; while the job runs it can be taken
// away, and a round can be closed.
std::optional<OpenPark> open_park(
    db::Connection& db, At const& at, Delivery const& delivery, ParkOf const& park);

// Boundaries changed since: what was counted in others goes, for it would not add up.
void begin_anew(db::Connection& db, DeliveryId id, std::vector<ParkOf> const& parks);
void refuse(db::Connection& db, visit::House const& house, Delivery delivery, std::string_view reason);
// The rows are placed: how much lies in each park, and what it comes to.
void finish_placing(
    db::Connection& db, Delivery delivery, std::vector<ParkOf> const& parks, std::string_view totals);
// Every park has its own: file and pieces go.
void finish_saving(db::Connection& db, visit::House const& house, Delivery const& delivery);

} // namespace deliveries
