-- How a gateway was last heard of: only to those that come through the broker is anything said there.
alter table places.gateway add column by_mqtt boolean not null default false;
