// Addresses out of the rows of a table: which column is what is found out by the header, or by the first row
// where there is none.
#pragma once
#include "address.h"

#include "tabular/tabular.h"

#include <optional>
#include <string>
#include <vector>

namespace area {

// Why a row is no address that can be placed.
enum class Skip { no_postcode, no_number, no_place, outside_netherlands, twice };
std::string_view code(Skip skip);
i18n::Text name(Skip skip);
std::optional<Skip> skip_of(std::string_view code);

struct ReadAddress {
    Address address;
    std::string source; // the number in the BAG, where it is told
};

// Where in a table the parts of an address stand, when its header says so.
struct PlaceColumns {
    std::optional<std::size_t> street, number, letter, addition, postcode, town;
    static PlaceColumns named_in(tabular::Row const& header);
};
// What stands there, without a point; the number is zero when there is none that can be read.
Address read_place(PlaceColumns const& columns, tabular::Row const& row);

class AddressColumns {
public:
    static base::Result<AddressColumns, ImportRefusal> find(tabular::Cells first_row);
    bool has_header() const { return has_header_; }
    base::Result<ReadAddress, Skip> read(tabular::Cells row) const;

private:
    using Column = std::optional<std::size_t>;
    static base::Result<AddressColumns, ImportRefusal> by_header(tabular::Row const& header);
    static base::Result<AddressColumns, ImportRefusal> by_content(tabular::Cells row);
    std::optional<geo::Rd> place(tabular::Cells row) const;
    AddressKind kind(tabular::Cells row) const;
    HouseNumber house_number(tabular::Cells row) const;

    bool has_header_ = false;
    Column street_, number_, letter_, addition_, postcode_, town_, source_, x_, y_, lon_, lat_, living_,
        purpose_;
    std::vector<std::size_t> working_; // office, shop, industry and so on
};

} // namespace area
