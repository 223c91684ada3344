create table area_company (
    id bigint primary key,
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    address bigint not null references area_address (id),
    name text not null,
    unique (address, name)
);

create index area_company_round on area_company (round);

create table area_sheet (
    id bigint primary key,
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    purpose text not null,
    name text not null,
    at bigint not null
);

create index area_sheet_round on area_sheet (round, purpose);

create table area_sheet_row (
    sheet bigint not null references area_sheet (id),
    row_number integer not null,
    outcome text not null,
    address bigint references area_address (id),
    kind text not null,
    names text not null,
    street text not null,
    number integer not null,
    letter text not null,
    addition text not null,
    postcode text not null,
    town text not null,
    written text not null,
    primary key (sheet, row_number)
);
