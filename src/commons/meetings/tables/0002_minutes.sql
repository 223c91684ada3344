-- The agenda as lines with keys, what the meeting made of each, and where the minutes stand.
create table meetings_item (
    meeting bigint not null references meetings_meeting (id),
    key text not null,
    partnership bigint not null references partnership_partnership (id),
    place integer not null,
    step integer not null,
    kind text not null,
    dutch text not null,
    english text not null,
    path text not null,
    organisation text not null,
    date text,
    note text not null,
    state text not null,
    state_dutch text not null,
    state_english text not null,
    until text not null,
    primary key (meeting, key)
);

alter table meetings_decision add column subject text not null default '';
alter table meetings_decision add column item text not null default '';

create index meetings_decision_subject on meetings_decision (partnership, subject);

alter table meetings_meeting add column closed_at bigint;
alter table meetings_meeting add column lists_sent integer not null default 0;
alter table meetings_meeting add column agenda_version integer not null default 0;
alter table meetings_meeting add column agenda_sent_at bigint;

update meetings_meeting set agenda_sent_at = invited_at;

alter table meetings_meeting add column adopted_on text;
alter table meetings_meeting add column adopted_in bigint references meetings_meeting (id);
