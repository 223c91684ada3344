#include "cast.h"

namespace demo {
namespace {

using partnership::Role;

constexpr Character characters[] = {
    {"Anna Bakker", "anna@demo.example", "PVO-adviseur", "", Role::adviser, false},
    {"Mieke Jansen", "mieke@demo.example", "Adviseur veiligheid", "municipality", Role::coordinator, false},
    {"Karin van den Berg", "karin@demo.example", "Burgemeester", "municipality", Role::partner, true},
    {"Hans de Boer", "hans@demo.example", "Eigenaar De Boer Metaal", "entrepreneurs_association", Role::chair,
        true},
    {"Fatima el Amrani", "fatima@demo.example", "Parkmanager", "entrepreneurs_association", Role::secretary,
        false},
    {"Erik Visser", "erik@demo.example", "Wijkagent", "police", Role::partner, true},
    {"Sanne Kok", "sanne@demo.example", "Adviseur brandveiligheid", "fire_brigade", Role::partner, true},
    {"Tom Willems", "tom@demo.example", "Toezichthouder", "environment_service", Role::partner, true},
};

constexpr Company all_companies[] = {
    {"municipality", "Gemeente Grifthoek"},
    {"entrepreneurs_association", "Ondernemersvereniging Grifthoek"},
    {"police", "Politie, basisteam Grift"},
    {"fire_brigade", "Brandweer Grifthoek"},
    {"environment_service", "Omgevingsdienst Griftstreek"},
};

} // namespace

std::span<Character const> cast() { return characters; }

Character const& adviser() { return characters[0]; }

std::span<Company const> companies() { return all_companies; }

accounts::PersonId join_cast(db::Connection& db, Character const& character, moment::Instant now)
{
    auto const desk = character.role == Role::adviser ? accounts::Desk::adviser : accounts::Desk::none;
    auto const id = accounts::person_with_email(
        db, {std::string(character.name), std::string(character.email), desk}, now);
    accounts::set_password(db, id, password);
    return id;
}

} // namespace demo
