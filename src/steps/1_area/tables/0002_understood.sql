alter table area_found add column understood text not null default 'told';
