-- A poll may hold the drafted actions of the plan too, with dots of their own; 0: it does not.
alter table objectives_poll add column action_dots integer not null default 0;

-- The drafts as they were when the poll was opened. The action itself belongs to a later room: only its key.
create table objectives_poll_action (
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    poll bigint not null references objectives_poll (id) on delete cascade,
    action text not null,
    title text not null,
    number integer not null,
    primary key (poll, action)
);

create table objectives_action_dot (
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    poll bigint not null references objectives_poll (id) on delete cascade,
    organisation bigint not null references accounts_organisation (id),
    action text not null,
    dots integer not null,
    helps boolean not null,
    primary key (poll, organisation, action)
);
