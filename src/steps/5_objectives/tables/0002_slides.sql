-- What the group chose for a slide of its presentation: for whom it is, and what the presenter says.
create table objectives_slide (
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    slide text not null,
    audience text not null,
    notes text not null,
    primary key (partnership, round, slide)
);
