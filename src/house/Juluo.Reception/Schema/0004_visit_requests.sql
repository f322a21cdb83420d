-- Strangers ask for a visit on the public page; reception says yes, at that time or at another.
alter table reception.visitor
  add column asked_at timestamptz, -- they asked for it themselves; null: somebody here expects them
  add column asked_hash bytea, -- of the page that they were led to then; code_hash is of the one in the mail with the answer
  add column answered_at timestamptz, -- reception said yes
  add column pass_id uuid, -- the pass that they would like, which they pay at the desk
  add constraint one_visitor_of_an_asked_code unique (community_id, asked_hash),
  add constraint who_asks_can_be_answered check (asked_at is null or (email is not null and expected_on is not null and asked_hash is not null)),
  add constraint only_who_asks_is_answered check (answered_at is null or asked_at is not null);

-- The same person does not ask twice for the same half hour; of a day pass, which has none, not twice for a day.
create unique index one_request_of_an_address on reception.visitor (community_id, lower(email), site_id, expected_on, expected_time)
  nulls not distinct where asked_at is not null and cancelled_at is null;
