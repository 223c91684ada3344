create table partnership_pulse (
    partnership bigint primary key references partnership_partnership (id),
    changes bigint not null default 0,
    taken_changes bigint not null default -1,
    taken_at bigint not null default 0,
    taken_on text not null default '',
    round integer not null default 0,
    states text not null default '',
    step integer not null default 0,
    next_nl text not null default '',
    next_en text not null default '',
    next_path text not null default '',
    role text not null default '',
    organisation text not null default '',
    moved_at bigint,
    overdue integer not null default 0,
    vacancies integer not null default 0,
    response_percent integer,
    closes_on text,
    next_on text
);

create index partnership_pulse_taken on partnership_pulse (taken_at);
