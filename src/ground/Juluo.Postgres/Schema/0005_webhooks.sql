-- Who outside is told of public events, what was told, and how each delivery went.

create table kernel.webhook (
  community_id    uuid not null references kernel.community (id),
  id              uuid not null,
  url             text not null check (length(url) between 8 and 2000),
  kinds           text[] not null,
  secret          text not null, -- sealed: it has to sign
  old_secret      text,          -- signs too, until the receiver has changed over
  old_secret_ends timestamptz,
  state           text not null check (state in ('on', 'off', 'failed', 'removed')),
  failing_since   timestamptz,
  version         int not null default 1,
  made_at         timestamptz not null,
  primary key (community_id, id)
);
call kernel.keep_apart('kernel.webhook');
call kernel.open_to_workers('kernel.webhook');

-- The body as it is signed and sent, the same to everybody and at every try.
create table kernel.webhook_event (
  community_id uuid not null references kernel.community (id),
  id           uuid not null,
  kind         text not null,
  body         text not null,
  made_at      timestamptz not null,
  primary key (community_id, id)
);
call kernel.keep_apart('kernel.webhook_event');
call kernel.open_to_workers('kernel.webhook_event');

create table kernel.webhook_delivery (
  community_id uuid not null references kernel.community (id),
  id           uuid not null,
  webhook_id   uuid not null,
  event_id     uuid not null,
  made_at      timestamptz not null,
  due_at       timestamptz not null,
  attempts     int not null default 0,
  done_at      timestamptz,
  gave_up_at   timestamptz,
  primary key (community_id, id),
  constraint one_delivery_of_an_event unique (community_id, webhook_id, event_id),
  foreign key (community_id, webhook_id) references kernel.webhook (community_id, id) on delete cascade,
  foreign key (community_id, event_id) references kernel.webhook_event (community_id, id) on delete cascade
);
create index webhook_delivery_due on kernel.webhook_delivery (due_at) where done_at is null and gave_up_at is null;
call kernel.keep_apart('kernel.webhook_delivery');
call kernel.open_to_workers('kernel.webhook_delivery');

create table kernel.webhook_attempt (
  community_id uuid not null references kernel.community (id),
  delivery_id  uuid not null,
  at           timestamptz not null,
  number       int not null,
  status       int,
  milliseconds int not null,
  said         text not null,
  primary key (community_id, delivery_id, number),
  foreign key (community_id, delivery_id) references kernel.webhook_delivery (community_id, id) on delete cascade
);
call kernel.keep_apart('kernel.webhook_attempt');
