#include "routes.h"

#include "answering.h"
#include "answers_pages.h"
#include "contacts.h"
#include "cross_page.h"
#include "entrance.h"
#include "follow.h"
#include "letters.h"
#include "making_pages.h"
#include "monitor.h"
#include "news.h"
#include "open_pages.h"
#include "outcome.h"
#include "paper_pages.h"
#include "presence_page.h"
#include "reach_pages.h"
#include "report.h"
#include "screening_page.h"
#include "smallest_group.h"
#include "stored_page.h"
#include "translating_pages.h"
#include "whole.h"
#include "wording_pages.h"

namespace survey {
namespace {

using enum http::Method;
using visit::Capability;
using visit::Commit;

constexpr visit::Route all[] = {
    {get, "/t/{park}/enquete", Capability::see_park, show_follow},
    {post, "/t/{park}/enquete", Capability::run_survey, act_prepare},
    {post, "/t/{park}/enquete/kleinste-groep", Capability::run_survey, act_smallest_group},
    {post, "/t/{park}/enquete/{survey}/codes", Capability::run_survey, act_invite},
    {post, "/t/{park}/enquete/{survey}/openen", Capability::run_survey, act_open},
    {post, "/t/{park}/enquete/{survey}/sluitdatum", Capability::run_survey, act_move_closing_day},
    {get, "/t/{park}/enquete/{survey}/respons", Capability::see_park, show_monitor},
    {post, "/t/{park}/enquete/{survey}/respons/nodig", Capability::run_survey, act_response_wanted},
    {get, "/t/{park}/enquete/{survey}/respons/bezoeken", Capability::run_survey, show_visits},
    {get, "/t/{park}/enquete/{survey}/respons/bezoeken.pdf", Capability::run_survey, show_visits_pdf},
    {get, "/t/{park}/enquete/{survey}/open-link", Capability::run_survey, show_open_link},
    {post, "/t/{park}/enquete/{survey}/open-link", Capability::run_survey, act_open_link},
    {post, "/t/{park}/enquete/{survey}/open-link/uit", Capability::run_survey, act_open_link_off},
    {post, "/t/{park}/enquete/{survey}/open-link/nieuw-adres", Capability::run_survey, act_open_link_anew},
    {get, "/t/{park}/enquete/{survey}/open-link/poster.pdf", Capability::run_survey, show_poster},
    {get, "/t/{park}/enquete/{survey}/papier", Capability::run_survey, show_papers},
    {post, "/t/{park}/enquete/{survey}/papier", Capability::run_survey, act_new_paper},
    {get, "/t/{park}/enquete/{survey}/papier/nieuw", Capability::run_survey, show_new_paper},
    {get, "/t/{park}/enquete/{survey}/papier/{form}", Capability::run_survey, show_paper_again},
    {post, "/t/{park}/enquete/{survey}/papier/{form}", Capability::run_survey, act_paper_again},
    {get, "/t/{park}/enquete/{survey}/papier/{form}/verschillen", Capability::run_survey, show_differences},
    {post, "/t/{park}/enquete/{survey}/papier/{form}/verschillen", Capability::run_survey, act_differences},
    {post, "/t/{park}/enquete/{survey}/papier/{form}/weg", Capability::run_survey, act_remove_paper},
    {post, "/t/{park}/enquete/{survey}/sluiten", Capability::run_survey, act_close},
    {post, "/t/{park}/enquete/{survey}/delen", Capability::run_survey, act_share},
    {get, "/t/{park}/enquete/{survey}/vragen", Capability::see_park, show_questions},

    {get, "/t/{park}/enquete/{survey}/maken", Capability::run_survey, show_making},
    {get, "/t/{park}/enquete/{survey}/maken/opzet", Capability::run_survey, show_head},
    {post, "/t/{park}/enquete/{survey}/maken/opzet", Capability::run_survey, act_head},
    {post, "/t/{park}/enquete/{survey}/maken/deel", Capability::run_survey, act_new_section},
    {post, "/t/{park}/enquete/{survey}/maken/deel/{section}", Capability::run_survey, act_section},
    {get, "/t/{park}/enquete/{survey}/maken/vraag/nieuw", Capability::run_survey, show_new_question},
    {post, "/t/{park}/enquete/{survey}/maken/vraag", Capability::run_survey, act_new_question},
    {get, "/t/{park}/enquete/{survey}/maken/vraag/{question}", Capability::run_survey, show_question},
    {post, "/t/{park}/enquete/{survey}/maken/vraag/{question}", Capability::run_survey, act_question},
    {post, "/t/{park}/enquete/{survey}/maken/vraag/{question}/verplaatsen", Capability::run_survey,
        act_move_question},
    {post, "/t/{park}/enquete/{survey}/maken/vraag/{question}/weghalen", Capability::run_survey,
        act_remove_question},
    {post, "/t/{park}/enquete/{survey}/maken/vraag/{question}/kopie", Capability::run_survey,
        act_copy_question},
    {get, "/t/{park}/enquete/{survey}/maken/vraag/{question}/voorwaarde", Capability::run_survey,
        show_condition},
    {post, "/t/{park}/enquete/{survey}/maken/vraag/{question}/voorwaarde", Capability::run_survey,
        act_condition},
    {post, "/t/{park}/enquete/{survey}/maken/vraag/{question}/bewaren", Capability::run_survey, act_keep},
    {get, "/t/{park}/enquete/{survey}/maken/voorbeeld", Capability::run_survey, show_preview},
    {get, "/t/{park}/enquete/{survey}/maken/versies", Capability::run_survey, show_versions},
    {post, "/t/{park}/enquete/{survey}/maken/versies/{version}/terug", Capability::run_survey, act_restore},
    {get, "/t/{park}/enquete/{survey}/maken/bibliotheek", Capability::run_survey, show_library},
    {post, "/t/{park}/enquete/{survey}/maken/bibliotheek/{entry}", Capability::run_survey, act_take},
    {post, "/t/{park}/enquete/{survey}/maken/bibliotheek/{entry}/weghalen", Capability::run_survey,
        act_forget},

    {get, "/t/{park}/enquete/{survey}/maken/talen", Capability::run_survey, show_languages},
    {post, "/t/{park}/enquete/{survey}/maken/talen", Capability::run_survey, act_languages},
    {get, "/t/{park}/enquete/{survey}/maken/talen/{language}", Capability::run_survey, show_translation},
    {post, "/t/{park}/enquete/{survey}/maken/talen/{language}", Capability::run_survey, act_translation},
    {post, "/t/{park}/enquete/{survey}/maken/inlezen", Capability::run_survey, act_read_file,
        questionnaire_bytes_max},
    {get, "/t/{park}/enquete/{survey}/vragen.json", Capability::run_survey, show_as_file},
    {get, "/t/{park}/enquete/{survey}/vragen.xlsx", Capability::run_survey, show_as_xlsform},
    {get, "/t/{park}/enquete/{survey}/vragen.pdf", Capability::see_park, show_on_paper},

    {get, "/t/{park}/enquete/{survey}/brief", Capability::run_survey, show_letter},
    {post, "/t/{park}/enquete/{survey}/brief", Capability::run_survey, act_letter},
    {get, "/t/{park}/enquete/{survey}/proefbrief.pdf", Capability::run_survey, show_test_letter},
    {post, "/t/{park}/enquete/{survey}/brieven", Capability::run_survey, act_order_letters},
    {get, "/t/{park}/enquete/{survey}/brieven.pdf", Capability::run_survey, show_letters},
    {get, "/t/{park}/enquete/{survey}/brieven/{kind}/{part}", Capability::run_survey, show_print},
    {get, "/t/{park}/enquete/{survey}/brief/tekst/{kind}", Capability::run_survey, show_wording},
    {post, "/t/{park}/enquete/{survey}/brief/tekst/{kind}", Capability::run_survey, act_wording},
    {post, "/t/{park}/enquete/{survey}/brief/tekst/{kind}/standaard", Capability::run_survey,
        act_standard_wording},
    {get, "/t/{park}/enquete/{survey}/huisstijl", Capability::run_survey, show_look},
    {post, "/t/{park}/enquete/{survey}/huisstijl", Capability::run_survey, act_look, look_bytes_max},
    {get, "/t/{park}/enquete/{survey}/bereiken", Capability::run_survey, show_reach},
    {post, "/t/{park}/enquete/{survey}/herinneringen", Capability::run_survey, act_reminder_plan},
    {post, "/t/{park}/enquete/{survey}/herinneringen/{kind}/maken", Capability::run_survey,
        act_order_reminders},
    {post, "/t/{park}/enquete/{survey}/herinneringen/{kind}/verstuurd", Capability::run_survey,
        act_reminders_sent},
    {post, "/t/{park}/enquete/{survey}/e-mail/{kind}", Capability::run_survey, act_order_mails},
    {get, "/t/{park}/enquete/{survey}/onbezorgd", Capability::run_survey, show_undeliverable},
    {post, "/t/{park}/enquete/{survey}/onbezorgd", Capability::run_survey, act_undeliverable},
    {post, "/t/{park}/enquete/{survey}/onbezorgd/scan", Capability::run_survey, act_scan},
    {get, "/t/{park}/enquete/{survey}/uitdelen.pdf", Capability::run_survey, show_handing_out_pdf},
    {get, "/t/{park}/enquete/{survey}/uitdelen.csv", Capability::run_survey, show_handing_out_csv},
    {get, "/t/{park}/enquete/{survey}/lijsten", Capability::run_survey, show_lists},
    {post, "/t/{park}/enquete/{survey}/lijsten", Capability::run_survey, act_new_list, list_bytes_max},
    {get, "/t/{park}/enquete/{survey}/lijsten/voorbeeld.csv", Capability::run_survey, show_list_example},
    {get, "/t/{park}/enquete/{survey}/lijsten/{list}", Capability::run_survey, show_list},
    {post, "/t/{park}/enquete/{survey}/lijsten/{list}", Capability::run_survey, act_add_list},
    {post, "/t/{park}/enquete/{survey}/lijsten/{list}/weg", Capability::run_survey, act_remove_list},

    {get, "/t/{park}/enquete/{survey}/resultaten", Capability::see_figures, show_outcome},
    {get, "/t/{park}/enquete/{survey}/resultaten.pdf", Capability::see_figures, show_outcome_pdf},
    {get, "/t/{park}/enquete/{survey}/rapport", Capability::see_figures, show_report},
    {get, "/t/{park}/enquete/{survey}/rapport.pdf", Capability::see_figures, show_report_pdf},
    {get, "/t/{park}/enquete/{survey}/rapport.odt", Capability::see_figures, show_report_odt},
    {get, "/t/{park}/enquete/{survey}/rapport-dias.html", Capability::see_figures, show_report_slides},
    {get, "/t/{park}/enquete/{survey}/rapport-dias.pdf", Capability::see_figures, show_report_slides_pdf},
    {post, "/t/{park}/enquete/{survey}/rapport/openbaar", Capability::run_survey, act_public_chapters},
    {post, "/t/{park}/enquete/{survey}/rapport/adres", Capability::run_survey, act_publish_report},
    {post, "/t/{park}/enquete/{survey}/rapport/adres/weg", Capability::run_survey, act_withdraw_report, 0,
        Commit::when_answered, visit::Ended::taken},
    {get, "/t/{park}/enquete/{survey}/rapport/{chapter}", Capability::run_survey, show_chapter_text},
    {post, "/t/{park}/enquete/{survey}/rapport/{chapter}", Capability::run_survey, act_chapter_text},
    {get, "/t/{park}/enquete/{survey}/nieuwsbericht", Capability::see_figures, show_news},
    {post, "/t/{park}/enquete/{survey}/nieuwsbericht", Capability::run_survey, act_news},
    {get, "/t/{park}/enquete/{survey}/nieuwsbericht.pdf", Capability::see_figures, show_news_pdf},
    {get, "/t/{park}/enquete/{survey}/nieuwsbericht.odt", Capability::see_figures, show_news_odt},
    {get, "/t/{park}/enquete/{survey}/uitslagbrief", Capability::see_figures, show_result_letter},
    {post, "/t/{park}/enquete/{survey}/uitslagbrief", Capability::run_survey, act_result_letter},
    {get, "/t/{park}/enquete/{survey}/uitslagbrief.pdf", Capability::see_figures, show_result_letter_pdf},
    {get, "/t/{park}/enquete/{survey}/uitslagbrief.odt", Capability::see_figures, show_result_letter_odt},
    {get, "/t/{park}/enquete/{survey}/resultaten.xlsx", Capability::see_figures, show_outcome_sheet},
    {get, "/t/{park}/enquete/{survey}/antwoorden", Capability::run_survey, show_answers_file},
    {post, "/t/{park}/enquete/{survey}/antwoorden", Capability::run_survey, act_answers_file},
    {get, "/t/{park}/enquete/{survey}/resultaten.csv", Capability::see_figures, show_outcome_csv},
    {get, "/t/{park}/enquete/{survey}/resultaten/kruis", Capability::see_figures, show_cross},
    {post, "/t/{park}/enquete/{survey}/resultaten/kruis", Capability::run_survey, act_split},
    {get, "/t/{park}/enquete/{survey}/resultaten/wie", Capability::see_figures, show_presence},
    {post, "/t/{park}/enquete/{survey}/resultaten/wie", Capability::run_survey, act_population},
    {get, "/t/{park}/enquete/{survey}/contact.csv", Capability::run_survey, show_contacts_csv},
    {get, "/t/{park}/enquete/{survey}/open-antwoorden", Capability::run_survey, show_screening},
    {post, "/t/{park}/enquete/{survey}/open-antwoorden", Capability::run_survey, act_release_unmarked},
    {post, "/t/{park}/enquete/{survey}/open-antwoorden/{answer}", Capability::run_survey, act_screen},
    {get, "/enqueterapport/{adres}", Capability::everyone, show_public_report},
    {get, "/enqueterapport/{adres}/rapport.pdf", Capability::everyone, show_public_report_pdf},
    {get, "/e/wat-wij-bewaren", Capability::everyone, show_stored},

    // Codes that open nothing are counted, also where they are tried with a GET; nothing else changes there.
    {get, "/e", Capability::everyone, show_entrance},
    {post, "/e", Capability::everyone, act_enter, 0, Commit::by_itself},
    {get, "/e/bedankt", Capability::everyone, show_thanks},
    {get, "/e/open/{token}", Capability::everyone, show_open_door, 0, Commit::by_itself},
    {post, "/e/open/{token}", Capability::everyone, act_open_door},
    {get, "/e/{code}", Capability::everyone, show_start, 0, Commit::by_itself},
    {get, "/e/{code}/wat-wij-bewaren", Capability::everyone, show_stored_here, 0, Commit::by_itself},
    {get, "/e/{code}/controleren", Capability::everyone, show_check, 0, Commit::by_itself},
    {post, "/e/{code}/verzenden", Capability::everyone, act_send},
    {post, "/e/{code}/begin", Capability::everyone, act_begin},
    {get, "/e/{code}/alles", Capability::everyone, show_whole, 0, Commit::by_itself},
    {post, "/e/{code}/alles", Capability::everyone, act_whole},
    {post, "/e/{code}/taal", Capability::everyone, act_language},
    {get, "/e/{code}/{page}", Capability::everyone, show_page, 0, Commit::by_itself},
    {post, "/e/{code}/{page}", Capability::everyone, act_page},
};

} // namespace

visit::Routes routes() { return all; }

} // namespace survey
