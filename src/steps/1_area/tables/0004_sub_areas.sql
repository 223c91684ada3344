create table area_sub_area (
    id bigint primary key,
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    name text not null,
    shape text not null,
    unique (round, name)
);

create table area_sub_area_street (
    sub_area bigint not null references area_sub_area (id),
    street text not null,
    primary key (sub_area, street)
);
