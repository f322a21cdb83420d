-- What goes out of a transaction, and who is told: facts to other modules, work in the background, notices, mail and webhooks; and what outlives an erasure.

create schema delivery;
grant usage on schema delivery to juluo_app;

-- Facts that modules tell each other. What fails is tried for days, not a number of times; then it is put aside (parked), says why, and can be taken up again.
create table delivery.outbox (
  community_id  uuid not null references postgres.community (id),
  id            uuid not null,
  kind          text not null,
  payload       jsonb not null,
  made_at       timestamptz not null,
  due_at        timestamptz not null,
  attempts      int not null default 0,
  failing_since timestamptz,
  last_error    text,
  parked_at     timestamptz,
  done_at       timestamptz,
  primary key (community_id, id)
);
create index outbox_due on delivery.outbox (due_at) where done_at is null and parked_at is null;
call postgres.keep_apart('delivery.outbox');
call postgres.open_to_workers('delivery.outbox');

-- Work that somebody started and may watch: an import, an analysis on request. Its life is told by the database's own clock, so that processes agree about who has
-- fallen silent.
create table delivery.job_run (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  job          text not null,
  input        jsonb not null,
  started_by   uuid,
  state        text not null check (state in ('waiting', 'running', 'done', 'failed')),
  attempts     int not null default 0,
  done         bigint not null default 0,
  total        bigint,
  result       jsonb,
  made_at      timestamptz not null,
  began_at     timestamptz,
  heard_at     timestamptz,
  ended_at     timestamptz,
  primary key (community_id, id)
);
create index job_run_open on delivery.job_run (made_at) where state in ('waiting', 'running');
call postgres.keep_apart('delivery.job_run');
call postgres.open_to_workers('delivery.job_run');

-- When each job last ran in each community, and how it went.
create table delivery.job_heard (
  community_id uuid not null references postgres.community (id),
  job          text not null,
  well_at      timestamptz,
  failed_at    timestamptz,
  last_error   text,
  primary key (community_id, job)
);
call postgres.keep_apart('delivery.job_heard');
call postgres.open_to_workers('delivery.job_heard');

-- Every mail that was to go out. The key names the fact it tells, so that the same fact is told once. What a mail server refuses for good is told at once.
create table delivery.mail (
  community_id    uuid not null references postgres.community (id),
  id              uuid not null,
  key             text not null,
  recipient       text not null,
  language        text not null,
  subject         text not null,
  body_text       text not null,
  body_html       text not null,
  reply_to        text,
  unsubscribe     text,
  calendar_method text check (calendar_method in ('REQUEST', 'CANCEL')), -- what a calendar program takes of it: an iCalendar object, and the method that it names (RFC 6047)
  calendar        text check (length(calendar) <= 100000),
  asked_by        uuid,
  asked_at_path   text check (asked_at_path like '/%'),
  made_at         timestamptz not null,
  due_at          timestamptz not null,
  ends_at         timestamptz, -- after which it tells nothing any more, as a link that is over does not
  attempts        int not null default 0,
  failing_since   timestamptz,
  last_error      text,
  refused         boolean not null default false,
  parked_at       timestamptz,
  sent_at         timestamptz,
  primary key (community_id, id),
  constraint one_mail_for_one_fact unique (community_id, key),
  check ((calendar_method is null) = (calendar is null)),
  check ((asked_by is null) = (asked_at_path is null))
);
create index mail_due on delivery.mail (due_at) where sent_at is null and parked_at is null;
call postgres.keep_apart('delivery.mail');
call postgres.open_to_workers('delivery.mail');

-- What people are told: one inbox for all modules, and how each wishes to hear of it.
create table delivery.notification (
  community_id uuid not null references postgres.community (id),
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
create index on delivery.notification (community_id, person_id, id desc);
create index notification_unread on delivery.notification (community_id, person_id) where read_at is null;
create index notification_for_digest on delivery.notification (community_id, person_id) where digest and mailed_at is null and read_at is null;
call postgres.keep_apart('delivery.notification');

-- No row: the kind's own default.
create table delivery.notification_choice (
  community_id uuid not null references postgres.community (id),
  person_id    uuid not null,
  kind         text not null,
  way          text not null check (way in ('at_once', 'digest', 'inbox')),
  primary key (community_id, person_id, kind)
);
call postgres.keep_apart('delivery.notification_choice');

-- No row: quiet from 22 to 7 o'clock, the digest at 8. Hours are those of the community's zone.
create table delivery.notification_hours (
  community_id uuid not null references postgres.community (id),
  person_id    uuid not null,
  quiet_from   smallint check (quiet_from between 0 and 23),
  quiet_until  smallint check (quiet_until between 0 and 23),
  digest_at    smallint check (digest_at between 0 and 23), -- null: no digest
  primary key (community_id, person_id),
  check ((quiet_from is null) = (quiet_until is null)) -- both null: no quiet hours
);
call postgres.keep_apart('delivery.notification_hours');

-- Who outside is told of public events, what was told, and how each delivery went. One call at a time goes to a webhook, and a silent one is left alone as a whole.
-- Whoever calls has it until calling_until, and a caller that was killed no longer.
create table delivery.webhook (
  community_id    uuid not null references postgres.community (id),
  id              uuid not null,
  url             text not null check (length(url) between 8 and 2000),
  kinds           text[] not null,
  secret          text not null, -- sealed: it has to sign
  old_secret      text,          -- signs too, until the receiver has changed over
  old_secret_ends timestamptz,
  state           text not null check (state in ('on', 'off', 'failed', 'gone', 'removed')),
  failing_since   timestamptz,
  called_at       timestamptz,
  calling_until   timestamptz,
  quiet_until     timestamptz,
  unanswered      int not null default 0, -- calls in a row that nobody answered
  version         int not null default 1,
  made_at         timestamptz not null,
  primary key (community_id, id)
);
call postgres.keep_apart('delivery.webhook');
call postgres.open_to_workers('delivery.webhook');

-- The body as it is signed and sent, the same to everybody and at every try.
create table delivery.webhook_event (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  kind         text not null,
  body         text not null,
  author_id    uuid, -- what is told outside names nobody, and may be in somebody's own words: whose, so that it goes with them
  made_at      timestamptz not null,
  primary key (community_id, id)
);
call postgres.keep_apart('delivery.webhook_event');
call postgres.open_to_workers('delivery.webhook_event');

create table delivery.webhook_delivery (
  community_id uuid not null references postgres.community (id),
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
  foreign key (community_id, webhook_id) references delivery.webhook (community_id, id) on delete cascade,
  foreign key (community_id, event_id) references delivery.webhook_event (community_id, id) on delete cascade
);
create index webhook_delivery_next on delivery.webhook_delivery (community_id, webhook_id, due_at) where done_at is null and gave_up_at is null;
call postgres.keep_apart('delivery.webhook_delivery');
call postgres.open_to_workers('delivery.webhook_delivery');

create table delivery.webhook_attempt (
  community_id uuid not null references postgres.community (id),
  delivery_id  uuid not null,
  at           timestamptz not null,
  number       int not null,
  status       int,
  milliseconds int not null,
  said         text not null,
  primary key (community_id, delivery_id, number),
  foreign key (community_id, delivery_id) references delivery.webhook_delivery (community_id, id) on delete cascade
);
call postgres.keep_apart('delivery.webhook_attempt');

-- That somebody was erased, by a digest of their key: who it was can be told from a backup that still has them, and from nothing else.
create table delivery.erased (
  community_id uuid not null references postgres.community (id),
  digest       bytea not null check (length(digest) = 32),
  at           timestamptz not null,
  primary key (community_id, digest)
);
call postgres.keep_apart('delivery.erased');
revoke update, delete on delivery.erased from juluo_app;

-- Files whose rows are gone. Removed right after the transaction, and once more by a job.
create table delivery.file_removal (
  community_id uuid not null references postgres.community (id),
  file_key     text not null,
  asked_at     timestamptz not null,
  primary key (community_id, file_key)
);
call postgres.keep_apart('delivery.file_removal');

-- Everything about one person in one file, for that person alone, for a week. Asking anew replaces it.
create table delivery.archive (
  community_id uuid not null references postgres.community (id),
  person_id    uuid not null,
  asked_at     timestamptz not null,
  errand_id    uuid not null,
  ready_at     timestamptz,
  file_key     text,
  bytes        bigint,
  primary key (community_id, person_id),
  constraint ready_with_its_file check ((ready_at is null) = (file_key is null) and (ready_at is null) = (bytes is null))
);
call postgres.keep_apart('delivery.archive');
