create table messages_reminder (
    partnership bigint not null references partnership_partnership (id),
    sent_on text not null,
    step integer not null,
    person bigint references accounts_person (id),
    at bigint not null,
    mails integer not null,
    primary key (partnership, sent_on)
);

create index messages_reminder_person on messages_reminder (person);
