-- Since when nothing is heard of a gateway, once that was seen and told.
alter table places.gateway add column silent_at timestamptz;
