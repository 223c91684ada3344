alter table inventory_request add column link bigint;
alter table inventory_request add column name text not null default '';
alter table inventory_request add column email text not null default '';
alter table inventory_request add column wanted text not null default '';
alter table inventory_request add column period text not null default '';
alter table inventory_request add column due_on text;
alter table inventory_request add column boundary integer not null default 0;
alter table inventory_request add column sharing text not null default 'working_group';
alter table inventory_request add column reminded_on text;
alter table inventory_request add column received_on text;
alter table inventory_request add column checked_on text;

create unique index inventory_request_link on inventory_request (link);
