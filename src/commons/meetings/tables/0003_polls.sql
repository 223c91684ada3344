-- Picking a date: days that are proposed, and what each partner answers by a link.
create table meetings_poll (
    id bigint primary key,
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    kind text not null,
    title text not null,
    place text not null,
    from_time text not null,
    until_time text not null,
    made_at bigint not null,
    state text not null,
    meeting bigint references meetings_meeting (id)
);

create index meetings_poll_partnership on meetings_poll (partnership, state);

create table meetings_poll_day (
    id bigint primary key,
    poll bigint not null references meetings_poll (id),
    date text not null
);

create index meetings_poll_day_poll on meetings_poll_day (poll, date);

create table meetings_poll_answer (
    day bigint not null references meetings_poll_day (id),
    person bigint not null references accounts_person (id),
    answer text not null,
    answered_at bigint not null,
    primary key (day, person)
);
