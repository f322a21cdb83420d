-- What people are told: one inbox for all rooms, and how each wishes to hear of it.

create table kernel.notification (
  community_id uuid not null references kernel.community (id),
  id           uuid not null,
  person_id    uuid not null,
  kind         text not null,
  key          text not null,
  sentence     text not null,
  particulars  jsonb not null default '{}',
  quote        text,
  path         text not null check (path ~ '^/' and path !~ '^//'),
  made_at      timestamptz not null,
  read_at      timestamptz,
  digest       boolean not null, -- waits for the person's digest
  mailed_at    timestamptz,      -- when it went into a mail
  primary key (community_id, id),
  constraint told_once unique (community_id, person_id, key)
);
create index on kernel.notification (community_id, person_id, id desc);
create index notification_unread on kernel.notification (community_id, person_id) where read_at is null;
create index notification_for_digest on kernel.notification (community_id, person_id) where digest and mailed_at is null and read_at is null;
call kernel.keep_apart('kernel.notification');

-- No row: the kind's own default.
create table kernel.notification_choice (
  community_id uuid not null references kernel.community (id),
  person_id    uuid not null,
  kind         text not null,
  way          text not null check (way in ('at_once', 'digest', 'inbox')),
  primary key (community_id, person_id, kind)
);
call kernel.keep_apart('kernel.notification_choice');

-- No row: quiet from 22 to 7 o'clock, the digest at 8. Hours are those of the community's zone.
create table kernel.notification_hours (
  community_id uuid not null references kernel.community (id),
  person_id    uuid not null,
  quiet_from   smallint check (quiet_from between 0 and 23),
  quiet_until  smallint check (quiet_until between 0 and 23),
  digest_at    smallint check (digest_at between 0 and 23), -- null: no digest
  primary key (community_id, person_id),
  check ((quiet_from is null) = (quiet_until is null)) -- both null: no quiet hours
);
call kernel.keep_apart('kernel.notification_hours');
