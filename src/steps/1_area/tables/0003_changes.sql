create table area_change (
    id bigint primary key,
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    at bigint not null,
    undone boolean not null
);

create index area_change_round on area_change (round, at);

create table area_change_line (
    change bigint not null references area_change (id),
    address bigint not null references area_address (id),
    former_kind text not null,
    new_kind text not null,
    primary key (change, address)
);

create index area_change_line_address on area_change_line (address);
