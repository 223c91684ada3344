// Markup that this room wrote itself (icons, drawings) and puts in as it is. Not a door: nobody else can.
#pragma once
#include "html.h"

namespace html {

struct Raw {
    static Html markup(std::string text)
    {
        Html made;
        made.kind_ = Html::Kind::raw;
        made.text_ = std::move(text);
        return made;
    }
};

// The parts of a drawing, written as elements so that their values are escaped.
inline constexpr Element svg{"svg"}, svg_g{"g"}, svg_text{"text"}, svg_title{"title"}, svg_desc{"desc"};
inline constexpr Element svg_rect{"rect"}, svg_line{"line"}, svg_path{"path"}, svg_circle{"circle"},
    svg_polygon{"polygon"}, svg_polyline{"polyline"};
inline constexpr Element script{"script"}, html_{"html"}, head{"head"}, body{"body"}, title_{"title"};
inline constexpr EmptyElement meta{"meta"}, link_{"link"};

} // namespace html
