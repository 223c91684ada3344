#include "names.h"

#include <algorithm>

namespace survey {
namespace {

using Word = std::string_view;

// Common first and family names that are no Dutch words; in order, to be searched.
constexpr Word common_names[] = {"abdel", "abdullah", "achmed", "adriaan", "agnieszka", "ahmed", "ahmet",
    "aisha", "albert", "alexander", "ali", "alice", "amber", "amina", "amir", "andre", "andrea", "andreas",
    "angela", "anita", "anja", "anke", "anna", "anneke", "annelies", "annemarie", "annette", "annie",
    "anouar", "anouk", "anton", "antonius", "arie", "arjan", "arjen", "arnold", "arnoud", "astrid", "ayse",
    "barbara", "bart", "bernard", "bernd", "bert", "bertus", "bianca", "bilal", "bob", "boersma", "bosch",
    "bosman", "bouke", "brahim", "bram", "carla", "carolien", "caroline", "cees", "charlotte", "chris",
    "christiaan", "christina", "cindy", "claudia", "coen", "corina", "corrie", "daan", "daniel", "danielle",
    "david", "debbie", "denise", "dennis", "derk", "diana", "dick", "dijkstra", "dirk", "doortje", "driessen",
    "edith", "eduard", "edwin", "eefje", "elisabeth", "elise", "ellen", "elly", "elske", "emma", "emre",
    "erica", "erik", "ernst", "erwin", "esther", "eva", "evelien", "evert", "fatih", "fatima", "fatma",
    "femke", "fenna", "ferdinand", "floris", "folkert", "frank", "frans", "fred", "frederik", "freek",
    "frits", "geert", "geertje", "gerard", "gerben", "gerda", "gerrit", "gert", "gijs", "greetje", "guus",
    "hakan", "hamza", "hanneke", "hannie", "hans", "harald", "harm", "harmen", "harold", "harry", "hasan",
    "hassan", "hein", "heleen", "helena", "hendrik", "hendriks", "henk", "henny", "herman", "hermans",
    "hilde", "hoekstra", "hussein", "huub", "ibrahim", "ilona", "ilse", "ina", "ineke", "inge", "ingrid",
    "irene", "irma", "ismail", "jaap", "jack", "jacob", "jacobs", "jacqueline", "jacques", "jan-willem",
    "janneke", "jannie", "jansen", "janssen", "janssens", "jasper", "jeanette", "jelle", "jelmer", "jeroen",
    "jesse", "jessica", "jitske", "joanna", "jochem", "joep", "johan", "johanna", "johannes", "joke",
    "jolanda", "joost", "joris", "jorrit", "jos", "josephine", "judith", "julia", "jurgen", "karel", "karim",
    "karin", "katarzyna", "katja", "kees", "kelly", "kevin", "khadija", "khalid", "kim", "klaas", "klaasje",
    "koen", "krzysztof", "kuipers", "lambert", "lars", "laura", "leendert", "lennart", "leo", "leon",
    "leonie", "lianne", "liesbeth", "linda", "lisa", "lisette", "loek", "loes", "lotte", "luc", "lucas",
    "luuk", "maaike", "maarten", "manon", "marc", "marcel", "marcin", "margriet", "maria", "marian",
    "marieke", "marijke", "marion", "marit", "marja", "marjan", "marjo", "marjolein", "marleen", "marlies",
    "marloes", "martijn", "martin", "martine", "maryam", "mathijs", "matthijs", "maurice", "mehmet", "meijer",
    "melissa", "melle", "michael", "michiel", "mieke", "milan", "minke", "miranda", "mirjam", "mohamed",
    "mohammed", "monica", "monique", "murat", "mustafa", "nadia", "natasja", "nel", "nelly", "nico", "nicole",
    "niels", "nienke", "olaf", "omar", "oscar", "pascal", "patricia", "patrick", "paul", "paula", "pawel",
    "peter", "peters", "petra", "piet", "pieter", "pietersen", "piotr", "postma", "rachid", "ramon",
    "raymond", "reinier", "renate", "rene", "renee", "ria", "rianne", "richard", "rick", "rik", "rob",
    "robbert", "robert", "roel", "rogier", "roland", "ron", "ronald", "roos-marie", "roy", "ruben", "rutger",
    "ruud", "sabine", "said", "sam", "samir", "sander", "sandra", "sanne", "sarah", "saskia", "schouten",
    "sebastiaan", "selma", "sem", "sharon", "sietse", "sjaak", "sjoerd", "sjors", "smits", "sofie", "sonja",
    "soufiane", "stefan", "steven", "stijn", "suzanne", "sven", "sylvia", "tamara", "tarik", "teun", "thea",
    "theo", "thijs", "thomas", "tim", "tineke", "tjeerd", "tom", "tomasz", "truus", "veenstra", "vera",
    "verhoeven", "victor", "vincent", "vries", "wendy", "werner", "wesley", "wiebe", "wieke", "wiersma",
    "wietske", "wijnand", "willem", "willemijn", "willems", "wilma", "wim", "wouter", "yara", "younes",
    "youssef", "yusuf", "yvonne", "zakaria", "zeynep"};

// Names that are words too: only with a capital.
constexpr Word names_with_capital[] = {"ans", "arend", "bas", "bo", "demi", "dekker", "els", "fleur", "floor",
    "iris", "jan", "jet", "jo", "lot", "mark", "max", "mees", "mulder", "noor", "puck", "rein", "roos",
    "smit", "ton", "toon", "visser", "bakker", "vos"};

constexpr Word before_names[]
    = {"dhr", "fam", "familie", "gebroeders", "heer", "mej", "meneer", "mevr", "mevrouw", "mijnheer", "mw"};

constexpr Word within_names[]
    = {"'t", "de", "den", "der", "het", "in", "la", "op", "te", "ten", "ter", "van", "von"};

constexpr Word known_capitals[] = {"bhv", "brandweer", "camera", "duits", "duitsland", "engels", "europa",
    "europese", "facebook", "gemeente", "google", "handhaving", "ik", "instagram", "kerst", "kvo", "led",
    "meldpunt", "mkb", "nederland", "nederlands", "nederlandse", "ondernemer", "ondernemers",
    "parkmanagement", "parkmanager", "pasen", "politie", "pools", "polen", "provincie", "rijkswaterstaat",
    "signal", "teams", "telegram", "u", "uw", "whatsapp", "wij", "zzp"};

template <std::size_t size> bool holds_word(Word const (&all)[size], Word word)
{
    return std::ranges::find(all, word) != std::end(all);
}

} // namespace

bool is_name_in_small_letters(std::string_view word) { return holds_word(common_names, word); }
bool is_name_with_capital(std::string_view word) { return holds_word(names_with_capital, word); }
bool comes_before_name(std::string_view word) { return holds_word(before_names, word); }
bool stands_within_name(std::string_view word) { return holds_word(within_names, word); }
bool is_known_capital(std::string_view word) { return holds_word(known_capitals, word); }

} // namespace survey
