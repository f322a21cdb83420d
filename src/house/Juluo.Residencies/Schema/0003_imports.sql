-- Deposits that come from another program: what it calls them, and money of which nobody here knows how it came or why it went.
alter table residencies.deposit
  add column external_id text check (length(external_id) between 1 and 250),
  add constraint one_deposit_of_an_external_id unique (community_id, external_id);
grant insert (external_id) on residencies.deposit to juluo_app;

alter table residencies.deposit_entry add column imported boolean not null default false;
alter table residencies.deposit_entry drop constraint how_money_goes, drop constraint with_a_reason;
alter table residencies.deposit_entry
  add constraint how_money_goes check ((how is not null) = (kind in ('received', 'returned') and not imported)),
  add constraint with_a_reason check (reason is not null or imported or kind in ('owed', 'received'));
