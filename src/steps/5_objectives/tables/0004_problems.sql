-- What the group wants to do something about, what showed it, and the objectives that answer it.
create table objectives_problem (
    id bigint primary key,
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    theme text not null,
    title text not null,
    phenomenon text not null,
    version integer not null
);

create index objectives_problem_round on objectives_problem (round, theme);

-- What was seen on the spot: a cause that no figure tells.
create table objectives_finding (
    id bigint primary key,
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    words text not null,
    found_on text not null
);

create index objectives_finding_round on objectives_finding (round);

-- The keys of things in earlier rooms, as in partnership/links.h.
create table objectives_cause (
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    problem bigint not null references objectives_problem (id) on delete cascade,
    cause text not null,
    primary key (problem, cause)
);

create index objectives_cause_round on objectives_cause (round, cause);

create table objectives_aim (
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    problem bigint not null references objectives_problem (id) on delete cascade,
    objective bigint not null references objectives_objective (id) on delete cascade,
    primary key (problem, objective)
);

create index objectives_aim_objective on objectives_aim (objective);
create index objectives_aim_round on objectives_aim (round);
