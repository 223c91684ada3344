// Every setting of the program, declared once; listed by --help and checked at start.
#pragma once
#include "config/config.h"

namespace app {

inline constexpr config::Setting<std::string> data_folder{
    "data", "data", "Folder of the database, the files and the secret."};
inline constexpr config::Setting<std::string> listen_at{
    "listen", "127.0.0.1:8080", "Address and port to listen at."};
inline constexpr config::Setting<std::string> public_url{
    "public_url", "http://localhost:8080", "How visitors reach the site; printed in letters and mails."};
inline constexpr config::Setting<std::string> database_url{
    "database", "", "postgresql://... for PostgreSQL; empty: SQLite in the data folder."};
inline constexpr config::Setting<std::int64_t> workers{"workers", "8",
    "Threads that answer requests; those who save at the same moment share a sync of the disk."};
inline constexpr config::Setting<std::string> trusted_proxy{
    "trusted_proxy", "", "Address of the reverse proxy whose X-Forwarded-For and X-Request-Id are believed."};
inline constexpr config::Setting<std::string> security_contact{"security.contact", "",
    "Whom to tell about a weakness, in /.well-known/security.txt: an e-mail address or https://...; empty: "
    "no such file."};
inline constexpr config::Setting<std::string> security_policy{
    "security.policy", "", "https://... of a page that says what somebody who reports may expect."};
inline constexpr config::Setting<std::string> map_tiles{"map.tiles", "",
    "MBTiles or PMTiles file of pictures (png, jpg or webp) as the ground of maps; empty: a plain ground."};
inline constexpr config::Setting<std::string> map_service{"map.service", "",
    "Instead: https://... of a service, with {z}, {x} and {y}; this server fetches and keeps its tiles."};
inline constexpr config::Setting<std::string> map_service_attribution{
    "map.service_attribution", "", "Whose map that is; stands below every map."};
inline constexpr config::Setting<std::int64_t> map_service_zoom{
    "map.service_zoom", "19", "The largest zoom that the service has."};
inline constexpr config::Setting<std::int64_t> map_service_mb{"map.service_mb", "500",
    "Megabytes of fetched tiles that are kept in the data folder; the oldest go first."};
inline constexpr config::Setting<std::int64_t> map_service_days{
    "map.service_days", "30", "Days after which a fetched tile is fetched again."};
inline constexpr config::Setting<std::string> map_search{"map.search", "",
    "https://... of a service that finds places and addresses as the Locatieserver of PDOK does; empty: "
    "nobody "
    "can look for a place."};
inline constexpr config::Setting<std::string> uploads_clamd{"uploads.clamd", "",
    "Socket of the virus scanner ClamAV, such as /run/clamav/clamd.ctl or 127.0.0.1:3310; empty: none."};
inline constexpr config::Setting<std::string> uploads_unscanned{"uploads.unscanned", "",
    "What becomes of a file that could not be scanned: refuse, mark (taken, with a line in the journal) or "
    "accept; "
    "empty: refuse when there is a scanner, accept when there is none."};
inline constexpr config::Setting<std::string> mail_smtp_url{
    "mail.smtp_url", "", "smtp://host:port of the mail server; empty: mail stays in the outbox."};
inline constexpr config::Setting<std::string> mail_from{
    "mail.from", "terreinwijzer@localhost", "Sender of mails."};
inline constexpr config::Setting<std::string> mail_answers{"mail.answers", "",
    "Address of mail to which calendars answer invitations; its mail goes to `terreinwijzer mail-in`. Empty: "
    "they "
    "answer to who invites."};
inline constexpr config::Setting<bool> second_step{"sign_in.second_step", "true",
    "Whoever may see figures of partners signs in with two steps. The demo does without."};
inline constexpr config::Setting<std::string> sign_in_providers{"sign_in.providers", "",
    "Folder with one TOML file for each organisation whose own sign-in is taken; empty: providers in the "
    "data "
    "folder."};
inline constexpr config::Setting<std::int64_t> idle_minutes{
    "sign_in.idle_minutes", "480", "Minutes without a click after which somebody has to sign in again."};
inline constexpr config::Setting<std::int64_t> session_hours{
    "sign_in.hours", "168", "Hours after which everybody has to sign in again."};
inline constexpr config::Setting<std::int64_t> cycle_months{
    "cycle_months", "24", "Months of a round of a new park; the process document says 24."};
inline constexpr config::Setting<std::int64_t> response_percent{
    "survey.response_percent", "20", "Share of addresses that should answer the survey, in percent."};
inline constexpr config::Setting<std::int64_t> smallest_group{"survey.smallest_group", "5",
    "Persons or firms below which a group is hidden, everywhere; more than five may be asked, never fewer."};
inline constexpr config::Setting<std::int64_t> keep_codes_days{"survey.keep_codes_days", "28",
    "Days after closing that codes, addresses of letters and unfinished answers are kept."};
inline constexpr config::Setting<std::int64_t> keep_contacts_days{"survey.keep_contacts_days", "365",
    "Days after closing that e-mail addresses for contact are kept; a year at most."};
inline constexpr config::Setting<std::int64_t> keep_answers_days{"survey.keep_answers_days", "1461",
    "Days after closing that answers are kept when there is no later survey; the outcome stays."};
inline constexpr config::Setting<std::int64_t> keep_files_days{
    "keep.files_days", "90", "Days that files with maps, addresses or figures are kept after they came in."};
inline constexpr config::Setting<std::int64_t> keep_account_days{"keep.account_days", "183",
    "Days after leaving the last partnership that the name and address of a person are kept."};
inline constexpr config::Setting<bool> keep_names_in_minutes{"keep.names_in_minutes", "true",
    "Decisions and action points keep the names that stand in them when a person is erased."};
inline constexpr config::Setting<std::int64_t> keep_mail_days{
    "keep.mail_days", "30", "Days that mails are kept after they were sent."};
inline constexpr config::Setting<std::int64_t> keep_failed_code_days{"keep.failed_code_days", "7",
    "Days that a mail with a survey code is kept when it could not be sent; of one that was sent the text "
    "goes "
    "at once."};
inline constexpr config::Setting<std::int64_t> keep_job_days{
    "keep.job_days", "30", "Days that finished work is kept in the list of jobs."};
inline constexpr config::Setting<std::int64_t> keep_dossier_days{"keep.dossier_days", "3653",
    "Days after the end of a cooperation that its dossier is kept; shown, not done by the program."};
inline constexpr config::Setting<std::int64_t> keep_backup_days{"keep.backup_days", "35",
    "Days after which you destroy back-ups; shown in the papers on privacy, done by your own tools."};
inline constexpr config::Setting<std::string> privacy_controller{
    "privacy.controller", "", "Who answers for the data: name and address of the organisation."};
inline constexpr config::Setting<std::string> privacy_contact{
    "privacy.contact", "", "Where people ask about their data: an e-mail address or a telephone number."};
inline constexpr config::Setting<std::string> privacy_officer{
    "privacy.officer", "", "The data protection officer and how to reach him."};
inline constexpr config::Setting<std::string> privacy_hosting{
    "privacy.hosting", "", "Who runs the machine, and in which country it stands."};
inline constexpr config::Setting<std::int64_t> audit_keep_days{
    "audit.keep_days", "365", "Days that the audit log keeps changes and looks at restricted figures."};
inline constexpr config::Setting<std::int64_t> audit_keep_incident_days{"audit.keep_incident_days", "1098",
    "Days that it keeps access that was refused and sign-ins that failed; BIO2 asks for three years."};
inline constexpr config::Setting<std::string> audit_origin{"audit.origin", "whole",
    "Network addresses in the audit log: whole, shortened (the network only) or none."};
inline constexpr config::Setting<std::string> brand_organisation{
    "brand.organisation", "Veilig Bedrijventerrein", "The small line above the name of the product."};
inline constexpr config::Setting<std::string> brand_colour{
    "brand.colour", "#0b6b4f", "Colour of the organisation."};
inline constexpr config::Setting<std::string> brand_action_colour{
    "brand.action_colour", "", "A second colour for buttons and links; empty: the same."};

inline constexpr config::Declaration all_settings[] = {data_folder, listen_at, public_url, database_url,
    workers, trusted_proxy, security_contact, security_policy, mail_smtp_url, mail_from, mail_answers,
    second_step, sign_in_providers, idle_minutes, session_hours, cycle_months, audit_keep_days,
    audit_keep_incident_days, audit_origin, map_tiles, map_service, map_service_attribution, map_service_zoom,
    map_service_mb, map_service_days, map_search, uploads_clamd, uploads_unscanned, response_percent,
    smallest_group, keep_codes_days, keep_contacts_days, keep_answers_days, keep_files_days,
    keep_account_days, keep_names_in_minutes, keep_mail_days, keep_failed_code_days, keep_job_days,
    keep_dossier_days, keep_backup_days, privacy_controller, privacy_contact, privacy_officer,
    privacy_hosting, brand_organisation, brand_colour, brand_action_colour};

inline constexpr std::string_view environment_prefix = "TERREINWIJZER_";

} // namespace app
