create table area_region_set (
    kind text primary key,
    file text not null,
    regions integer not null,
    at bigint not null
);

create table area_region (
    id bigint primary key,
    kind text not null references area_region_set (kind),
    name text not null,
    shape text not null,
    low_x double precision not null,
    low_y double precision not null,
    high_x double precision not null,
    high_y double precision not null
);

create index area_region_place on area_region (kind, low_x);
