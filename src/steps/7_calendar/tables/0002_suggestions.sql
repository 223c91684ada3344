-- What was taken over from the year calendar is found without reading the whole calendar.
create index calendar_event_suggestion on calendar_event (partnership, round, suggestion) where suggestion <> '';
create index calendar_message_suggestion on calendar_message (partnership, round, suggestion) where suggestion <> '';
