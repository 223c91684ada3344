// One file for all parks: it is read once, its rows are placed in the parks of one person, and each park gets
// what lies in it.
#pragma once
#include "parks.h"

#include "area/import.h"
#include "inventory/importing.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace deliveries {

using DeliveryId = base::Id<struct DeliveryTag>;

// What a file holds.
enum class Subject { figures, addresses };
std::string_view code(Subject subject);
std::optional<Subject> subject_of(std::string_view code);
// What a role must have in a park that gets something of it.
visit::Capability right_for(Subject subject);

enum class State {
    asking, // a person has to say what is in the columns
    placing, // its job places the rows, or was stopped halfway
    placed, // choices are to be made
    saving, // its job gives each park its own, or was stopped halfway
    saved,
    undoing, // its job takes it back from each park
    undone,
    refused, // the file could not be read after all
};
std::string_view code(State state);
std::optional<State> state_of(std::string_view code);

inline constexpr std::string_view place_job = "deliveries_place", save_job = "deliveries_save",
                                  undo_job = "deliveries_undo";
// After so many rows what was counted is kept, and the work goes on there after a stop.
inline constexpr std::int64_t piece_rows = 50'000;

struct Delivery {
    DeliveryId id;
    accounts::PersonId person;
    moment::Instant at;
    Subject subject = Subject::figures;
    State state = State::asking;
    std::string file, filename;
    inventory::Kind kind = inventory::Kind::table;
    std::string layout; // of a table, as the inventory writes it
    std::string signature; // of a table of which a person said what is in its columns
    std::string reason; // the code of a refusal
    std::string choices; // made by the person, or empty
    jobs::JobId job;
    std::int64_t rows = 0, wrong = 0, placed = 0, outside = 0;
};

enum class ParkState { waiting, saved, skipped, undone };
std::string_view code(ParkState state);
ParkState park_state_of(std::string_view code);

// A park that a file is held against, by its number in what is counted.
struct ParkOf {
    std::uint32_t number = 0;
    partnership::Scope scope;
    int boundary = 0; // the version that held while placing
    std::int64_t inside = 0;
    ParkState state = ParkState::waiting;
    inventory::ImportId import = {};
    std::string slug = {}, name = {}, municipality = {};
};

// The choices as text, and back; empty text gives none.
std::string stored(inventory::Choices const& choices);
std::optional<inventory::Choices> choices_of(std::string_view stored);
// Why a file could not be read, whatever it holds.
std::string code(inventory::ReadRefusal refusal);
i18n::Message refusal_message(Delivery const& delivery);
inventory::Way way_of(Delivery const& delivery);

} // namespace deliveries
