create table jobs_job (
    id bigint primary key,
    kind text not null,
    payload text not null,
    scope bigint not null,
    state text not null check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
    attempts bigint not null,
    done bigint not null,
    total bigint not null,
    note text not null,
    reason text not null,
    owner text not null,
    created_at bigint not null,
    not_before bigint not null,
    heartbeat_at bigint,
    stop_asked_at bigint,
    finished_at bigint
);

create index jobs_job_waiting on jobs_job (created_at) where state = 'queued' or state = 'running';
create index jobs_job_scope on jobs_job (scope, created_at);
