create table continuation_renewal (
    id bigint primary key,
    partnership bigint not null references partnership_partnership (id),
    round bigint not null unique references partnership_round (id),
    next_round bigint unique references partnership_round (id),
    started_on text not null,
    person bigint references accounts_person (id)
);

create index continuation_renewal_partnership on continuation_renewal (partnership);

create table continuation_confirmation (
    partnership bigint not null references partnership_partnership (id),
    renewal bigint not null references continuation_renewal (id),
    task text not null,
    person bigint references accounts_person (id),
    confirmed_on text not null,
    seen text not null,
    primary key (renewal, task)
);

create table continuation_choice (
    partnership bigint not null references partnership_partnership (id),
    renewal bigint not null references continuation_renewal (id),
    action bigint not null,
    choice text not null,
    reason text not null,
    person bigint references accounts_person (id),
    chosen_on text not null,
    primary key (renewal, action)
);

create table continuation_snapshot (
    round bigint primary key references partnership_round (id),
    partnership bigint not null references partnership_partnership (id),
    frozen_at bigint not null,
    content text not null,
    sha256 text not null
);
