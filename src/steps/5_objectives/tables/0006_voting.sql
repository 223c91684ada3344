-- Before the meeting each organisation divides dots over the problems, at home.
create table objectives_poll (
    id bigint primary key,
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    dots integer not null,
    closes_on text not null,
    closed_on text
);

create index objectives_poll_round on objectives_poll (round);

-- An organisation that sent its dots, also when it gave none.
create table objectives_ballot (
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    poll bigint not null references objectives_poll (id) on delete cascade,
    organisation bigint not null references accounts_organisation (id),
    given_on text not null,
    primary key (poll, organisation)
);

create table objectives_dot (
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    poll bigint not null references objectives_poll (id) on delete cascade,
    organisation bigint not null references accounts_organisation (id),
    problem bigint not null references objectives_problem (id) on delete cascade,
    dots integer not null,
    helps boolean not null,
    primary key (poll, organisation, problem)
);
