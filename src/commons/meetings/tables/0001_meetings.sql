create table meetings_meeting (
    id bigint primary key,
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    kind text not null,
    title text not null,
    date text not null,
    from_time text not null,
    until_time text not null,
    place text not null,
    agenda text not null,
    state text not null,
    sequence integer not null,
    invited_at bigint
);

create index meetings_meeting_partnership on meetings_meeting (partnership, date);

create table meetings_attendance (
    meeting bigint not null references meetings_meeting (id),
    person bigint not null references accounts_person (id),
    organisation bigint references accounts_organisation (id),
    presence text not null,
    primary key (meeting, person)
);

create table meetings_decision (
    id bigint primary key,
    partnership bigint not null references partnership_partnership (id),
    meeting bigint not null references meetings_meeting (id),
    place integer not null,
    what text not null
);

create index meetings_decision_meeting on meetings_decision (meeting, place);

create table meetings_action_point (
    id bigint primary key,
    partnership bigint not null references partnership_partnership (id),
    meeting bigint not null references meetings_meeting (id),
    place integer not null,
    what text not null,
    organisation bigint references accounts_organisation (id),
    due text,
    done_on text
);

create index meetings_action_point_partnership on meetings_action_point (partnership, done_on);
