create table calendar_event (
    id bigint primary key,
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    kind text not null,
    title text not null,
    held_on text not null,
    from_time text not null,
    until_time text not null,
    place text not null,
    organiser bigint references accounts_organisation (id),
    suggestion text not null,
    state text not null,
    sequence integer not null,
    changed_at bigint not null
);

create index calendar_event_partnership on calendar_event (partnership, round, held_on);

create table calendar_message (
    id bigint primary key,
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    subject text not null,
    channel text not null,
    audience text not null,
    due_on text not null,
    prepares bigint references accounts_organisation (id),
    suggestion text not null,
    is_sent boolean not null
);

create index calendar_message_partnership on calendar_message (partnership, round, due_on);

create table calendar_adoption (
    round bigint primary key references partnership_round (id),
    partnership bigint not null references partnership_partnership (id),
    person bigint not null references accounts_person (id),
    adopted_on text not null
);

create table calendar_channel (
    partnership bigint not null references partnership_partnership (id),
    channel text not null,
    phone text not null,
    web text not null,
    email text not null,
    is_hidden boolean not null,
    primary key (partnership, channel)
);
