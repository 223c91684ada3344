// Pictures of tiles kept in a folder, up to a size: the oldest go first.
#pragma once
#include "ground.h"

#include "moment/moment.h"

#include <filesystem>
#include <mutex>
#include <optional>

namespace tiles {

// For any thread. What cannot be kept, such as on a full disk, is not kept, and nothing else happens.
class Kept {
public:
    Kept(std::filesystem::path folder, std::int64_t bytes_max);

    struct Picture {
        std::string bytes; // empty: there is nothing at that place
        moment::Instant since;
    };
    std::optional<Picture> find(Place place) const;
    void keep(Place place, std::string_view bytes, moment::Instant now);
    std::int64_t bytes() const;

private:
    std::filesystem::path file_of(Place place) const;
    void make_room(); // with the lock

    std::filesystem::path folder_;
    std::int64_t bytes_max_;
    mutable std::mutex lock_;
    std::int64_t bytes_ = 0;
};

} // namespace tiles
