-- Businesses that have their address at a site, and what the post brings for them.

create table places.mail_holder (
  community_id uuid not null references kernel.community (id),
  id           uuid not null,
  person_id    uuid not null, -- who is told, and may take it away
  site_id      uuid not null,
  name         text not null check (length(name) between 1 and 120), -- as it stands on the letters
  forward_to   text check (length(forward_to) <= 4000), -- an address, sealed
  since        date not null,
  ended_on     date check (ended_on >= since), -- the first day on which nothing is taken in any more
  made_at      timestamptz not null,
  made_by      uuid,
  primary key (community_id, id),
  foreign key (community_id, site_id) references kernel.site (community_id, id)
);
create unique index one_holder_of_a_name on places.mail_holder (community_id, site_id, lower(name)) where ended_on is null;
create index on places.mail_holder (community_id, person_id);
call kernel.keep_apart('places.mail_holder');

-- That somebody showed who they are. Of the document only its kind and its last signs are kept, sealed.
create table places.identity_check (
  community_id uuid not null references kernel.community (id),
  id           uuid not null,
  holder_id    uuid not null,
  person_id    uuid not null,
  document     text not null check (document in ('id_card', 'passport', 'residence_permit', 'company_register')),
  last_signs   text not null check (length(last_signs) <= 2000), -- sealed
  checked_at   timestamptz not null,
  checked_by   uuid,
  primary key (community_id, id),
  foreign key (community_id, holder_id) references places.mail_holder (community_id, id) on delete cascade
);
create index on places.identity_check (community_id, holder_id, checked_at desc);
call kernel.keep_apart('places.identity_check');

create table places.mail_item (
  community_id uuid not null references kernel.community (id),
  id           uuid not null,
  holder_id    uuid not null,
  person_id    uuid not null, -- the holder's of then
  kind         text not null check (kind in ('letter', 'registered', 'parcel')),
  sender       text check (length(sender) between 1 and 120),
  photo        text,
  photo_small  text,
  arrived_at   timestamptz not null,
  taken_by     uuid,
  wanted       text check (wanted in ('forward')), -- what its holder asked for
  closed       text check (closed in ('picked_up', 'forwarded', 'returned')),
  closed_at    timestamptz,
  closed_by    uuid,
  closed_note  text check (length(closed_note) between 1 and 200), -- to whom, or the number of the shipment
  primary key (community_id, id),
  foreign key (community_id, holder_id) references places.mail_holder (community_id, id) on delete cascade,
  check ((closed is null) = (closed_at is null))
);
create index mail_waiting on places.mail_item (community_id, arrived_at) where closed is null;
create index on places.mail_item (community_id, person_id, arrived_at desc);
call kernel.keep_apart('places.mail_item');

-- What became of it, line by line.
create table places.mail_step (
  community_id uuid not null references kernel.community (id),
  id           uuid not null,
  item_id      uuid not null,
  at           timestamptz not null,
  kind         text not null check (kind in ('arrived', 'forward_asked', 'picked_up', 'forwarded', 'returned', 'reopened')),
  by_person    uuid,
  note         text check (length(note) between 1 and 200),
  primary key (community_id, id),
  foreign key (community_id, item_id) references places.mail_item (community_id, id) on delete cascade
);
create index on places.mail_step (community_id, item_id, at);
call kernel.keep_apart('places.mail_step');
-- A line is not changed; of whoever wrote it only the name can go.
create function places.line_stays() returns trigger language plpgsql as $$
begin
  if new.by_person is not null or to_jsonb(new) - 'by_person' is distinct from to_jsonb(old) - 'by_person' then
    raise exception '% is a log: what is written there stays', tg_table_name using errcode = 'integrity_constraint_violation', constraint = 'line_stays';
  end if;
  return new;
end $$;
create trigger stays before update on places.mail_step for each row execute function places.line_stays();
