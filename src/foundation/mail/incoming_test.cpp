#include "incoming.h"

#include <doctest/doctest.h>

using namespace mail;

namespace {

std::string in_parts(std::string const& part)
{
    return "Return-Path: <x@y.nl>\r\nFrom: \"Smit, Bram\"\r\n <bram@voorbeeld.nl>\r\nMIME-Version: 1.0\r\n"
           "Content-Type: multipart/mixed;\r\n boundary=\"_ab=c\"\r\nSubject: "
           "Geaccepteerd\r\n\r\nvoorwoord\r\n"
           "--_ab=c\r\nContent-Type: text/plain\r\n\r\nIk kom.\r\n--_ab=c\r\n"
        + part + "\r\n--_ab=c--\r\nnawoord\r\n";
}

} // namespace

TEST_CASE("the calendar in a mail is found however it was packed")
{
    std::string const parts[] = {
        "Content-Type: text/calendar; method=REPLY; charset=utf-8\r\n\r\nBEGIN:VCALENDAR",
        "Content-Type: TEXT/CALENDAR\r\nContent-Transfer-Encoding: "
        "base64\r\n\r\nQkVHSU46\r\nVkNBTEVOREFS\r\n",
        "Content-Type: application/ics; name=\"invite.ics\"\r\nContent-Transfer-Encoding: "
        "quoted-printable\r\n\r\nBEGIN=3AVCAL=\r\nENDAR",
        "Content-Type: application/octet-stream; name=antwoord.ics\r\n\r\nBEGIN:VCALENDAR",
        "Content-Type: multipart/alternative; boundary=in\r\n\r\n--in\r\nContent-Type: "
        "text/html\r\n\r\n<p>\r\n--in\r\n"
        "Content-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\n--in--",
        "Content-Type: message/rfc822\r\n\r\nContent-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR",
    };
    for (auto const& part : parts) {
        auto const read = read_incoming(in_parts(part));
        CHECK(read.from == "bram@voorbeeld.nl");
        REQUIRE(read.calendars.size() == 1);
        CHECK(read.calendars[0].starts_with("BEGIN:VCALENDAR"));
    }
}

TEST_CASE("a mail of one part and a bare file of a calendar are read too")
{
    auto const mail
        = read_incoming("From: bram@voorbeeld.nl\nContent-Type: text/calendar\n\nBEGIN:VCALENDAR\n");
    CHECK(mail.from == "bram@voorbeeld.nl");
    CHECK(mail.calendars.size() == 1);
    auto const file = read_incoming("\xef\xbb\xbf"
                                    "begin:vcalendar\nMETHOD:REPLY\n");
    CHECK(file.calendars.size() == 1);
    CHECK(file.from.empty());
}

TEST_CASE("what a stranger sends does no harm")
{
    CHECK(read_incoming("").calendars.empty());
    CHECK(read_incoming("Content-Type: multipart/mixed\n\n--\n--\n").calendars.empty());
    CHECK(read_incoming("Content-Type: multipart/mixed; boundary=\"a\n\n--a\n").calendars.empty());
    CHECK(read_incoming(std::string(10'000'001, 'x')).calendars.empty());
    CHECK(read_incoming("From: <\n\n").from.empty());
    std::string nested;
    for (int depth = 0; depth < 40; ++depth)
        nested += "Content-Type: multipart/mixed; boundary=b" + std::to_string(depth) + "x\n\n--b"
            + std::to_string(depth) + "x\n";
    CHECK(read_incoming(nested + "Content-Type: text/calendar\n\nBEGIN:VCALENDAR").calendars.empty());
    std::string many = "Content-Type: multipart/mixed; boundary=b\n\n";
    for (int part = 0; part < 100; ++part)
        many += "--b\nContent-Type: text/calendar\n\nBEGIN:VCALENDAR\n";
    CHECK(read_incoming(many).calendars.size() == 5);
}
