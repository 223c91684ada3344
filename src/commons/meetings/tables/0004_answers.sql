-- Who said that he comes: from the calendars of the people who were invited.
create table meetings_answer (
    meeting bigint not null references meetings_meeting (id),
    person bigint not null references accounts_person (id),
    partnership bigint not null references partnership_partnership (id),
    answer text not null,
    sequence integer not null,
    answered_at bigint not null,
    primary key (meeting, person)
);
