// The statements about extra lists; and who gets an invitation, of the area and of those lists together.
#pragma once
#include "extra_list.h"

namespace survey {

struct ExtraList {
    ListId id;
    std::string name; // of the file
    bool is_added = false; // seen by somebody, and said to go along
    std::int64_t rows = 0, sound = 0, doubles = 0;
};
void insert_list(db::Connection& db, SurveyId survey, ExtraList const& list, moment::Instant now);
void insert_list_rows(db::Connection& db, ListId list, std::vector<ListRow> const& rows);
std::vector<ExtraList> lists_of(db::Connection& db, SurveyId survey);
std::vector<ListRow> rows_of_list(db::Connection& db, ListId list);
void update_list_added(db::Connection& db, ListId list);
void delete_list_doubles(db::Connection& db, ListId list);
void delete_flawed_rows(db::Connection& db, ListId list);
void delete_list(db::Connection& db, ListId list);

// Keeps what was read, to be looked at; nothing is added yet.
ListId propose_list(db::Connection& db, Survey const& survey, std::string const& name,
    std::vector<ListRow> rows, moment::Instant now);
enum class Doubles { left_out, added };
// Only sound rows go along.
void add_list(db::Connection& db, ListId list, Doubles doubles);

std::vector<Recipient> recipients_of_lists(db::Connection& db, Survey const& survey);
// From the address list of the area with its sub-areas, and from the lists that were added.
std::vector<Recipient> recipients_of_survey(db::Connection& db, Survey const& survey);

} // namespace survey
