-- What was answered to a request that carried an Idempotency-Key. The row is written with the deed, in its transaction: a second request with the key
-- waits for the first, and finds its answer.

create table kernel.idempotency (
  community_id uuid not null references kernel.community (id),
  caller       uuid not null, -- the person or the service token
  route        text not null,
  key          text not null check (length(key) between 1 and 255),
  request_hash bytea not null,
  answer       text, -- sealed: an answer may hold a secret
  made_at      timestamptz not null,
  primary key (community_id, caller, route, key)
);
call kernel.keep_apart('kernel.idempotency');
