alter table plan_action add column hours integer not null default 0;
alter table plan_action add column budget_cents bigint not null default 0;
alter table plan_action add column budget_source text not null default '';

create table plan_past (
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    action bigint not null references plan_action (id) on delete cascade,
    version integer not null,
    content text not null,
    primary key (action, version)
);

create table plan_tick (
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    action bigint not null references plan_action (id) on delete cascade,
    quarter integer not null,
    number integer not null,
    done_on text not null,
    person bigint references accounts_person (id),
    primary key (action, quarter, number)
);

create index plan_tick_round on plan_tick (round);

create table plan_evidence (
    id bigint primary key,
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    action bigint not null references plan_action (id) on delete cascade,
    at bigint not null,
    person bigint references accounts_person (id),
    kind text not null,
    words text not null,
    file text not null,
    file_name text not null,
    bytes bigint not null,
    width integer not null,
    height integer not null,
    link text not null,
    sharing text not null,
    organisation bigint references accounts_organisation (id)
);

create index plan_evidence_action on plan_evidence (action, at);
