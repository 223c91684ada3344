create table continuation_presence (
    partnership bigint primary key references partnership_partnership (id),
    present_until text not null
);

create table continuation_request (
    id bigint primary key,
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    subject text not null,
    person bigint references accounts_person (id),
    asked_at bigint not null,
    state text not null,
    version integer not null
);

create index continuation_request_partnership on continuation_request (partnership, state);
create index continuation_request_person on continuation_request (person);

create table continuation_request_line (
    id bigint primary key,
    partnership bigint not null references partnership_partnership (id),
    request bigint not null references continuation_request (id),
    person bigint references accounts_person (id),
    at bigint not null,
    kind text not null,
    words text not null
);

create index continuation_request_line_request on continuation_request_line (request, at);
