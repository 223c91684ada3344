create table continuation_told (
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    what text not null,
    told_on text not null,
    primary key (round, what)
);

create table continuation_grace (
    partnership bigint primary key references partnership_partnership (id),
    months integer not null,
    lapsed_on text,
    revived_on text
);
