create table inventory_scan (
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    organisation bigint not null references accounts_organisation (id),
    often text not null,
    photo text not null,
    photo_words text not null,
    photo_width integer not null,
    photo_height integer not null,
    primary key (round, organisation)
);

create table inventory_scan_day (
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    due_on text not null,
    primary key (round)
);

create table inventory_scan_asked (
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    organisation bigint not null references accounts_organisation (id),
    asked_on text not null,
    reminded_on text,
    primary key (round, organisation)
);
