create table plan_action (
    id bigint primary key,
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    title text not null,
    chapter text not null,
    theme text not null,
    objective bigint references objectives_objective (id) on delete set null,
    organisation bigint references accounts_organisation (id),
    person bigint references accounts_person (id),
    first_quarter integer not null,
    last_quarter integer not null,
    repeats text not null,
    done_when text not null,
    measure text not null,
    origin bigint references plan_action (id) on delete set null,
    state text not null,
    reason text not null,
    version integer not null
);

create index plan_action_round on plan_action (round, chapter, first_quarter);
create index plan_action_organisation on plan_action (organisation);
create index plan_action_objective on plan_action (objective);
create index plan_action_origin on plan_action (origin);

create table plan_partner (
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    action bigint not null references plan_action (id) on delete cascade,
    organisation bigint not null references accounts_organisation (id),
    primary key (action, organisation)
);

create index plan_partner_round on plan_partner (round);

create table plan_log (
    id bigint primary key,
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    action bigint not null references plan_action (id) on delete cascade,
    at bigint not null,
    person bigint references accounts_person (id),
    text_nl text not null,
    text_en text not null,
    note text not null,
    is_after_adoption boolean not null
);

create index plan_log_action on plan_log (action, at);

create table plan_version (
    id bigint primary key,
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    number integer not null,
    adopted_on text not null,
    person bigint references accounts_person (id),
    adopted_by text not null,
    content text not null,
    sha256 text not null,
    unique (round, number)
);
