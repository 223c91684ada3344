create table plan_proposal (
    id bigint primary key,
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    number integer not null,
    proposed_on text not null,
    respond_by text not null,
    person bigint references accounts_person (id),
    content text not null,
    state text not null,
    unique (round, number)
);

create table plan_remark (
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    proposal bigint not null references plan_proposal (id) on delete cascade,
    organisation bigint not null references accounts_organisation (id),
    person bigint references accounts_person (id),
    agrees boolean not null,
    words text not null,
    given_on text not null,
    primary key (proposal, organisation)
);

create table plan_frozen (
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    version bigint not null references plan_version (id) on delete cascade,
    code text not null,
    number integer not null,
    content text not null,
    sha256 text not null,
    primary key (version, code)
);

create table plan_signature (
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    version bigint not null references plan_version (id) on delete cascade,
    organisation bigint not null references accounts_organisation (id),
    organisation_name text not null,
    person bigint references accounts_person (id),
    name text not null,
    signed_on text not null,
    primary key (version, organisation)
);

alter table plan_version add column decision text not null default '';
alter table plan_version add column meeting bigint references meetings_meeting (id);
alter table plan_version add column first_meeting_on text not null default '';

create index plan_action_measure on plan_action (measure, partnership);
