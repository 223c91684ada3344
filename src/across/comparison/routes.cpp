#include "routes.h"

#include "pages/figures.h"
#include "pages/process.h"
#include "pages/start.h"

namespace comparison {
namespace {

using enum visit::Capability;
constexpr auto get = http::Method::get;

constexpr visit::Route all[] = {
    {get, "/vergelijken", compare_parks, show_start},
    {get, "/vergelijken/proces", compare_parks, show_process},
    {get, "/vergelijken/proces/tabel.csv", compare_parks, download_process_csv},
    {get, "/vergelijken/proces/tabel.xlsx", compare_parks, download_process_xlsx},
    {get, "/vergelijken/proces/tabel.ods", compare_parks, download_process_ods},
    {get, "/vergelijken/{phenomenon}", compare_parks, show_figures},
    {get, "/vergelijken/{phenomenon}/tabel.csv", compare_parks, download_figures_csv},
    {get, "/vergelijken/{phenomenon}/tabel.xlsx", compare_parks, download_figures_xlsx},
    {get, "/vergelijken/{phenomenon}/tabel.ods", compare_parks, download_figures_ods},
};

} // namespace

visit::Routes routes() { return all; }

} // namespace comparison
