create table award_award (
    id bigint primary key,
    partnership bigint not null references partnership_partnership (id),
    round bigint not null unique references partnership_round (id),
    number text not null unique,
    code text not null unique,
    paper bigint not null,
    drawn_up_on text not null,
    valid_until text not null
);
