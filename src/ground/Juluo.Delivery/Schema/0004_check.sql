-- Since when a finding of the self-check has stood, so that who reads it knows whether it is of today or of last month. The row without a finding is written
-- at every look: it says when the last one was, and shows that the database can be written to.
create table delivery.check_finding (
  community_id uuid not null references postgres.community (id),
  say          text not null,
  since        timestamptz not null,
  primary key (community_id, say)
);
call postgres.keep_apart('delivery.check_finding');
call postgres.open_to_workers('delivery.check_finding');
