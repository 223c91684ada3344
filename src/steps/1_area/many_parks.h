// The addresses of one file for many parks: read once, told in which parks they lie and near which, and kept
// in pieces until each park gets its own.
#pragma once
#include "import.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace area {

// What was gathered of so many rows, by park.
struct AddressPiece {
    struct Of {
        std::uint32_t park = 0;
        Placed placed;
    };
    std::vector<Of> kept = {};
    std::vector<SkippedRow> skipped = {};
    ImportCounts counts = {}; // of this piece; a row counts once, however many parks it lies in
    std::int64_t passed = 0; // rows gone through from the beginning of the file
};
std::string packed(AddressPiece const& piece);
// Without the addresses: what was skipped and counted.
AddressPiece summary_of(std::string_view packed);

// How many lie inside each of so many parks.
std::vector<std::int64_t> inside_of(std::string packed, std::size_t parks);

// Goes through the addresses of a packed piece, park after park.
class AddressesByPark {
public:
    explicit AddressesByPark(std::string packed);
    AddressesByPark(AddressesByPark const&) = delete;
    AddressesByPark& operator=(AddressesByPark const&) = delete;
    AddressesByPark(AddressesByPark&&) = delete;
    AddressesByPark& operator=(AddressesByPark&&) = delete;
    ~AddressesByPark();
    // Adds those of this park; parks must be asked for in rising order, and may be left out.
    void take(std::uint32_t park, std::vector<Placed>& into);

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

struct AddressGoing {
    std::int64_t rows_each = 50'000;
    std::int64_t passed = 0; // rows that earlier pieces have
};
using OnAddressPiece = base::FunctionRef<tabular::Next(AddressPiece)>;
// A stop is no refusal.
base::Result<void, ImportRefusal> gather_for_many(std::filesystem::path const& file,
    std::string const& reader, AddressGrounds const& grounds, AddressGoing const& going,
    OnAddressPiece on_piece);

// What one park gets, in the caller's transaction, with the line in the journal that an import of its own
// leaves.
struct AddressPart {
    std::string filename;
    accounts::PersonId person;
    moment::Instant at;
    ImportCounts counts; // of the whole file
};
ImportCounts keep_part(
    db::Connection& db, partnership::Scope const& scope, AddressPart const& part, std::vector<Placed> kept);

} // namespace area
