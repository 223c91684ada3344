create table plan_pledge (
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    organisation bigint not null references accounts_organisation (id),
    hours integer not null,
    primary key (round, organisation)
);
