create table partnership_partnership (
    id bigint primary key,
    slug text not null unique,
    name text not null,
    municipality text not null,
    cycle_months integer not null,
    created_at bigint not null
);

create table partnership_round (
    id bigint primary key,
    partnership bigint not null references partnership_partnership (id),
    number integer not null,
    started_on text not null,
    closed_on text,
    unique (partnership, number)
);

create table partnership_skip (
    round bigint not null references partnership_round (id),
    step integer not null,
    reason text not null,
    person bigint not null references accounts_person (id),
    at bigint not null,
    primary key (round, step)
);

create table partnership_member (
    partnership bigint not null references partnership_partnership (id),
    person bigint not null references accounts_person (id),
    organisation bigint references accounts_organisation (id),
    role text not null,
    since text not null,
    until text,
    primary key (partnership, person)
);

create index partnership_member_person on partnership_member (person);

create table partnership_journal (
    id bigint primary key,
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    at bigint not null,
    person bigint references accounts_person (id),
    text_nl text not null,
    text_en text not null
);

create index partnership_journal_partnership on partnership_journal (partnership, at);
