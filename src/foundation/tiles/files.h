// The two kinds of file that hold tiles.
#pragma once
#include "ground.h"

#include <filesystem>
#include <memory>

namespace tiles {

class MbTiles final : public Ground {
public:
    explicit MbTiles(std::filesystem::path const& path);
    ~MbTiles() override;
    About const& about() const override;
    Found tile(Place place) const override;

private:
    struct Held;
    std::unique_ptr<Held> held_;
};

class PmTiles final : public Ground {
public:
    explicit PmTiles(std::filesystem::path const& path);
    ~PmTiles() override;
    About const& about() const override;
    Found tile(Place place) const override;

private:
    struct Held;
    std::unique_ptr<Held> held_;
};

} // namespace tiles
