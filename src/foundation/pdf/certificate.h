// A page to hang on the wall: landscape, framed, with names, signatures and a code by which anybody can
// verify it.
#pragma once
#include "pdf/pdf.h"

namespace pdf {

struct Certificate {
    std::string kind; // small capitals above the title
    std::string title; // the heading of the page
    std::string presented_to; // "uitgereikt aan"
    std::string recipient; // large
    std::vector<Text> body; // a few sentences, centred
    std::string signatures_caption; // names the table of signatures
    std::vector<Column> signature_columns;
    std::vector<std::vector<Text>> signatures;
    std::string verify_url; // in the QR code and typed below it
    std::string verify_alt; // what the QR code is, in words
    std::string verify_caption; // "Controleer deze waardering op"
    std::string number; // below, at the left
};

// One page for each certificate, in one file; the paper is A4 landscape whatever the setup says.
std::string certificates(Setup setup, std::vector<Certificate> const& all);

} // namespace pdf
