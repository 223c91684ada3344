create table partnership_terms (
    partnership bigint not null references partnership_partnership (id),
    version integer not null,
    text text not null,
    person bigint references accounts_person (id),
    at bigint not null,
    primary key (partnership, version)
);

create table partnership_acceptance (
    partnership bigint not null references partnership_partnership (id),
    person bigint not null references accounts_person (id),
    version integer not null,
    at bigint not null,
    primary key (partnership, person, version)
);

create index partnership_acceptance_person on partnership_acceptance (person);
