create table participants_provided (
    partnership bigint not null references partnership_partnership (id),
    person bigint not null references accounts_person (id),
    source text not null,
    role text not null,
    primary key (partnership, person)
);
