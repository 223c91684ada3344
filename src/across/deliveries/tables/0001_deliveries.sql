create table deliveries_delivery (
    id bigint primary key,
    person bigint not null references accounts_person (id),
    at bigint not null,
    state text not null check (state in ('asking', 'placing', 'placed', 'saving', 'saved', 'undoing', 'undone', 'refused')),
    file text not null,
    filename text not null,
    subject text not null check (subject in ('figures', 'addresses')),
    kind text not null,
    layout text not null,
    signature text not null,
    reason text not null,
    choices text not null,
    job bigint,
    read_rows bigint not null,
    wrong_rows bigint not null,
    placed_rows bigint not null,
    outside_rows bigint not null,
    totals blob
);

create index deliveries_delivery_person on deliveries_delivery (person, at);

-- What a park gets of it; the import is of the inventory, and may be gone before this is.
create table deliveries_park (
    delivery bigint not null references deliveries_delivery (id),
    number integer not null,
    partnership bigint not null references partnership_partnership (id),
    round bigint not null,
    boundary integer not null,
    inside bigint not null,
    state text not null check (state in ('waiting', 'saved', 'skipped', 'undone')),
    import bigint,
    primary key (delivery, number)
);

-- What was counted of so many rows of the file; gone as soon as all parks have theirs.
create table deliveries_piece (
    delivery bigint not null references deliveries_delivery (id),
    number integer not null,
    content blob not null,
    primary key (delivery, number)
);
