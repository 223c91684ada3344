create table participants_participation (
    partnership bigint not null references partnership_partnership (id),
    organisation bigint not null references accounts_organisation (id),
    own_kind text not null,
    state text not null,
    reason text not null,
    since text not null,
    primary key (partnership, organisation)
);

create table participants_representative (
    partnership bigint not null references partnership_partnership (id),
    person bigint not null references accounts_person (id),
    organisation bigint not null references accounts_organisation (id),
    function text not null,
    is_deputy boolean not null,
    is_signatory boolean not null,
    primary key (partnership, person)
);

create index participants_representative_organisation on participants_representative (organisation);
