create table continuation_text (
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    place text not null,
    words text not null,
    is_public boolean not null,
    version integer not null,
    changed_on text not null,
    primary key (round, place)
);
