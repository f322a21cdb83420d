-- In what way somebody belongs: on trial, active, paused, or alumni. Whoever counts and is suggested is here: on trial or active.

alter table people.person drop constraint person_state_check;
alter table people.person
  add constraint person_state_check check (state in ('trial', 'active', 'paused', 'alumni')),
  add column trial_until date,
  add column keeps_profile boolean not null default false, -- as alumni: members may still find me and what I offer
  add column here boolean not null generated always as (state in ('trial', 'active')) stored,
  add constraint only_a_trial_has_its_last_day check ((state = 'trial') = (trial_until is not null));
create index person_here on people.person (community_id) where here;

-- What happened to somebody's membership, and who did it. It is only ever added to: nobody rewrites how it was.
create table people.membership_step (
  community_id uuid not null references kernel.community (id),
  id           uuid not null,
  person_id    uuid not null,
  at           timestamptz not null,
  kind         text not null check (kind in ('invited', 'asked', 'joined', 'trial_begun', 'trial_passed', 'paused', 'resumed', 'left', 'returned', 'role_given', 'role_taken')),
  by_person_id uuid,
  about        text check (length(about) <= 200), -- the role, or the last day of a trial
  primary key (community_id, id),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade
);
create index on people.membership_step (community_id, person_id, at desc, id desc);
call kernel.keep_apart('people.membership_step');
revoke update, delete on people.membership_step from juluo_app;

-- A community that has an operator keeps one: whoever is the last can neither leave, pause nor lose the role. The lock makes two who go at
-- the same moment go one after the other, so that the second is seen to be the last.
create function people.an_operator_remains() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('people.operators:' || old.community_id, 0));
  if not exists (
    select from people.membership m join people.person p on p.community_id = m.community_id and p.id = m.person_id
    where m.community_id = old.community_id and m.role = 'operator' and p.here
  ) then
    raise exception 'a community keeps an operator' using errcode = 'check_violation', constraint = 'an_operator_remains';
  end if;
  return null;
end $$;
-- Only the going of an operator who is here matters.
create function people.is_operator(uuid, uuid) returns boolean language sql stable as
  $$ select exists (select from people.membership where community_id = $1 and person_id = $2 and role = 'operator') $$;
create function people.is_here(uuid, uuid) returns boolean language sql stable as
  $$ select exists (select from people.person where community_id = $1 and id = $2 and here) $$;
create trigger an_operator_remains after delete on people.membership
  for each row when (old.role = 'operator' and people.is_here(old.community_id, old.person_id)) execute function people.an_operator_remains();
create trigger an_operator_remains_in_role after update on people.membership
  for each row when (old.role = 'operator' and new.role <> 'operator' and people.is_here(old.community_id, old.person_id)) execute function people.an_operator_remains();
create trigger an_operator_remains_here after update on people.person
  for each row when (old.here and not new.here and people.is_operator(old.community_id, old.id)) execute function people.an_operator_remains();
create trigger an_operator_remains_known after delete on people.person
  for each row when (old.here and people.is_operator(old.community_id, old.id)) execute function people.an_operator_remains();
