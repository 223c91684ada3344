-- Where a letter goes stands with its code: one row for each invitation, with one key to the survey.
alter table survey_invitation add column source text not null default 'area';
alter table survey_invitation add column number bigint not null default 0;
alter table survey_invitation add column addition text not null default '';
alter table survey_invitation add column email text not null default '';
alter table survey_invitation add column is_undeliverable boolean not null default false;
alter table survey_invitation add column mailed text not null default '';

update survey_invitation
set source = d.source,
    street = d.street,
    number = d.number,
    addition = d.addition,
    sub_area = d.sub_area,
    email = d.email,
    is_undeliverable = d.is_undeliverable,
    mailed = d.mailed
from survey_destination d
where d.invitation = survey_invitation.id;

drop table survey_destination;
