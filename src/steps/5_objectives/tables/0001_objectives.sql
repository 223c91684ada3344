create table objectives_objective (
    id bigint primary key,
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    theme text not null,
    title text not null,
    baseline_key text not null,
    baseline_nl text not null,
    baseline_en text not null,
    baseline_value double precision,
    unit text not null,
    target_value double precision not null,
    due_on text not null,
    state text not null,
    version integer not null
);

create index objectives_objective_round on objectives_objective (round, theme);
