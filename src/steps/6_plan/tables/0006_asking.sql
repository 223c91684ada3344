create table plan_asking_rule (
    partnership bigint primary key references partnership_partnership (id),
    rhythm text not null,
    remind_days integer not null,
    escalate_days integer not null,
    highest text not null,
    version integer not null
);

create table plan_asking (
    id bigint primary key,
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    period text not null,
    asked_on text not null,
    unique (round, period)
);

create table plan_question (
    asking bigint not null references plan_asking (id) on delete cascade,
    action bigint not null references plan_action (id) on delete cascade,
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    asked_on text not null,
    organisation bigint references accounts_organisation (id),
    person bigint references accounts_person (id),
    reply text not null,
    reason text not null,
    wanted_quarter integer not null,
    replied_at bigint,
    replied_by bigint references accounts_person (id),
    settled_at bigint,
    primary key (asking, action)
);

create index plan_question_action on plan_question (action);
create index plan_question_round on plan_question (round);

create table plan_nudge (
    asking bigint not null references plan_asking (id) on delete cascade,
    action bigint not null references plan_action (id) on delete cascade,
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    cause text not null,
    rung text not null,
    person bigint not null references accounts_person (id),
    sent_on text not null,
    primary key (asking, action, cause, rung, person)
);

create index plan_nudge_action on plan_nudge (action);

create table plan_link (
    token_hash text primary key,
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    asking bigint not null references plan_asking (id) on delete cascade,
    person bigint not null references accounts_person (id),
    expires_at bigint not null
);

create index plan_link_asking on plan_link (asking);
create index plan_link_person on plan_link (person);
