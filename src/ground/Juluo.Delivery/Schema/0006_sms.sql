-- Text messages (SMS), handed to a gateway. To whom and what stands here sealed, and only until the gateway has taken it, or it is given up or over.
create table delivery.sms (
  community_id  uuid not null references postgres.community (id),
  id            uuid not null, -- the same at every try, by which the gateway knows a message that comes twice
  key           text not null,
  number_digest bytea not null check (length(number_digest) = 32),
  sealed_number text,
  sealed_text   text,
  made_at       timestamptz not null,
  due_at        timestamptz not null,
  ends_at       timestamptz, -- after which it tells nothing any more, as a code that is over does not
  attempts      int not null default 0,
  failing_since timestamptz,
  last_error    text,
  refused       boolean not null default false,
  parked_at     timestamptz,
  sent_at       timestamptz,
  report        text check (report in ('delivered', 'failed')), -- what became of it on the way to the phone, if the gateway says so
  reported_at   timestamptz,
  primary key (community_id, id),
  constraint one_message_for_one_fact unique (community_id, key),
  check ((sealed_number is null) = (sealed_text is null)),
  check ((report is null) = (reported_at is null))
);
create index sms_due on delivery.sms (due_at) where sent_at is null and parked_at is null and sealed_text is not null;
create index on delivery.sms (community_id, number_digest, made_at);
call postgres.keep_apart('delivery.sms');
call postgres.open_to_workers('delivery.sms');

-- Messages that came, by a digest of the gateway's name for them: each is taken once.
create table delivery.sms_received (
  community_id uuid not null references postgres.community (id),
  mark         bytea not null check (length(mark) = 32),
  received_at  timestamptz not null,
  constraint each_message_once primary key (community_id, mark)
);
call postgres.keep_apart('delivery.sms_received');
revoke update on delivery.sms_received from juluo_app;

-- Numbers that asked for no more messages, by a keyed digest: which numbers they are cannot be read from here.
create table delivery.sms_stop (
  community_id  uuid not null references postgres.community (id),
  number_digest bytea not null check (length(number_digest) = 32),
  stopped_at    timestamptz not null,
  primary key (community_id, number_digest)
);
call postgres.keep_apart('delivery.sms_stop');

-- The key of these digests, sealed.
create table delivery.sms_key (
  community_id uuid not null references postgres.community (id),
  key          text not null,
  primary key (community_id)
);
call postgres.keep_apart('delivery.sms_key');
revoke update, delete on delivery.sms_key from juluo_app;
