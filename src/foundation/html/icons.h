// The icons as an enum; the outlines are those of Tabler Icons (MIT, see icons/LICENSE).
#pragma once
#include "html/html.h"

namespace html {

enum class Icon {
    home,
    park,
    map,
    pin,
    people,
    person,
    survey,
    figures,
    trend,
    target,
    plan,
    calendar,
    talk,
    camera,
    award,
    shield,
    search,
    check,
    cross,
    minus,
    warning,
    bad,
    info,
    good,
    right,
    left,
    down,
    forward,
    back,
    external,
    plus,
    edit,
    remove,
    download,
    upload,
    print,
    mail,
    phone,
    lock,
    sign_out,
    settings,
    bell,
    file,
    sheet,
    eye,
    inbox,
    refresh,
    flag,
    clock,
    tasks,
    sun,
    moon,
    device,
    language,
    history,
    link,
    menu,
    handshake,
    light,
    skip
};

// Always beside a text, so it is hidden from screen readers.
Html icon(Icon icon);

} // namespace html
