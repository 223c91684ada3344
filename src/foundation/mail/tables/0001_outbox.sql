create table mail_message (
    id bigint primary key,
    dedupe_key text unique,
    to_name text not null,
    to_address text not null,
    subject text not null,
    body_text text not null,
    body_html text not null,
    invitation_method text,
    invitation_text text,
    state text not null check (state in ('queued', 'sending', 'sent', 'failed')),
    attempts bigint not null,
    reason text not null,
    created_at bigint not null,
    next_attempt_at bigint not null,
    claimed_at bigint,
    sent_at bigint
);

create index mail_message_due on mail_message (next_attempt_at) where state = 'queued' or state = 'sending';
create index mail_message_created on mail_message (created_at);

create table mail_attachment (
    id bigint primary key,
    message bigint not null references mail_message (id) on delete cascade,
    position bigint not null,
    name text not null,
    type text not null,
    content blob not null
);

create index mail_attachment_message on mail_attachment (message);
