create table area_boundary (
    id bigint primary key,
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    version integer not null,
    shape text not null,
    area_m2 double precision not null,
    at bigint not null,
    person bigint references accounts_person (id),
    reason text not null,
    source text not null,
    unique (round, version)
);

create table area_address (
    id bigint primary key,
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    sign text not null,
    street text not null,
    number integer not null,
    letter text not null,
    addition text not null,
    postcode text not null,
    town text not null,
    x double precision not null,
    y double precision not null,
    kind text not null,
    source text not null,
    inside boolean not null,
    by_hand boolean not null,
    removed boolean not null,
    unique (round, sign)
);

create index area_address_inside on area_address (round, inside);

create table area_upload (
    id bigint primary key,
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    file text not null,
    name text not null,
    at bigint not null,
    person bigint references accounts_person (id)
);

create table area_found (
    upload bigint not null references area_upload (id),
    number integer not null,
    name text not null,
    facts text not null,
    shape text not null,
    primary key (upload, number)
);

create table area_draft (
    id bigint primary key,
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    shape text not null,
    parts_before integer not null,
    points_before integer not null,
    source text not null,
    at bigint not null
);

create table area_import (
    id bigint primary key,
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    file text not null,
    name text not null,
    job bigint,
    state text not null,
    refusal text not null,
    rows_read integer not null,
    rows_inside integer not null,
    rows_outside integer not null,
    rows_skipped integer not null,
    rows_added integer not null,
    at bigint not null,
    person bigint references accounts_person (id)
);

create index area_import_round on area_import (round, at);

create table area_skipped (
    import bigint not null references area_import (id),
    row_number integer not null,
    reason text not null,
    content text not null,
    primary key (import, row_number)
);
