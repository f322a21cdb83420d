-- Delivery to the authority (交件): how a service's cases are handed over, in batches, and what the authority says of each.

create table casework.delivery_setting (
  community_id uuid not null references postgres.community (id),
  service_id   uuid not null,
  authority    text not null check (length(authority) between 1 and 120), -- to which cases go
  formats      text[] not null check (cardinality(formats) between 1 and 4 and formats <@ array['csv', 'json', 'pdf', 'bundle']),
  form         bytea check (octet_length(form) between 1 and 12000000), -- its own form to fill in, as it was read; null: ours
  form_name    text check (length(form_name) between 1 and 200),
  field_map    text check (length(field_map) between 1 and 100000), -- which answer goes into which of its fields, one a line
  set_at       timestamptz not null,
  set_by       uuid,
  primary key (community_id, service_id),
  foreign key (community_id, service_id) references casework.intake (community_id, service_id),
  constraint form_with_its_name check ((form is null) = (form_name is null))
);
call postgres.keep_apart('casework.delivery_setting');

create table casework.delivery_batch (
  community_id    uuid not null references postgres.community (id),
  id              uuid not null,
  service_id      uuid not null,
  number          int not null check (number > 0), -- without gaps
  four_eyes       boolean not null, -- a second person releases it
  made_at         timestamptz not null,
  made_by         uuid,
  released_at     timestamptz,
  released_by     uuid,
  returned_at     timestamptz, -- it was not released, and its cases went back
  bundle_sha256   bytea check (octet_length(bundle_sha256) = 32), -- of the bundle that was last downloaded before it was handed over
  handed_over_at  timestamptz,
  handed_over_by  uuid,
  acknowledged_at timestamptz, -- the authority has answered about each of its cases
  primary key (community_id, id),
  constraint batch_of_its_number unique (community_id, service_id, number),
  foreign key (community_id, service_id) references casework.delivery_setting (community_id, service_id),
  constraint released_by_two check (not four_eyes or released_by is null or made_by is null or released_by <> made_by),
  constraint handed_over_once_released check (handed_over_at is null or released_at is not null),
  constraint acknowledged_once_handed_over check (acknowledged_at is null or handed_over_at is not null),
  constraint returned_or_released check (returned_at is null or handed_over_at is null)
);
call postgres.keep_apart('casework.delivery_batch');

create table casework.delivery_line (
  community_id uuid not null references postgres.community (id),
  batch_id     uuid not null,
  case_id      uuid not null,
  state        text not null check (state in ('pending', 'accepted', 'rejected')),
  reason       text, -- as the authority wrote it: sealed
  settled_at   timestamptz,
  primary key (community_id, batch_id, case_id),
  foreign key (community_id, batch_id) references casework.delivery_batch (community_id, id),
  foreign key (community_id, case_id) references casework.case_file (community_id, id) on delete cascade,
  constraint settled_when_settled check ((state = 'pending') = (settled_at is null))
);
-- Nothing is sent twice, unless the authority did not take it.
create unique index sent_once on casework.delivery_line (community_id, case_id) where state <> 'rejected';
call postgres.keep_apart('casework.delivery_line');

-- The key with which bundles are signed, made once; the private half sealed.
create table casework.delivery_key (
  community_id uuid not null references postgres.community (id),
  private_key  text not null,
  public_key   text not null check (public_key like '-----BEGIN PUBLIC KEY-----%'),
  made_at      timestamptz not null,
  primary key (community_id)
);
call postgres.keep_apart('casework.delivery_key');
revoke update, delete on casework.delivery_key from juluo_app;
