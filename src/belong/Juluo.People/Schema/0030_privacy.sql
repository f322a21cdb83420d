-- Who asked to be erased, until they are or have changed their mind.
create table people.erasure (
  community_id uuid not null references kernel.community (id),
  person_id    uuid not null,
  asked_at     timestamptz not null,
  planned_at   timestamptz not null, -- until then they may change their mind
  due_at       timestamptz not null, -- the law's last day
  hindrance    text,                 -- why it could not be done when it was planned
  primary key (community_id, person_id),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade,
  constraint done_before_the_law_demands check (planned_at >= asked_at and due_at > planned_at)
);
call kernel.keep_apart('people.erasure');

-- Who did something to another's membership is taken out of the history; the history itself is never rewritten by the application's role.
create function people.forget_doer(person uuid) returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  update people.membership_step set by_person_id = null where community_id = kernel.here() and by_person_id = person
$$;

-- The account goes with the last person of it: it may be somebody in another community too. To know that, it is looked for in all of them.
create function people.forget_account(person uuid) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  account uuid;
  address text;
begin
  update people.person p set account_id = null from people.person before
  where p.community_id = kernel.here() and p.id = person and before.community_id = p.community_id and before.id = p.id
  returning before.account_id into account;
  if account is null then
    return;
  end if;
  perform set_config('juluo.account', account::text, true);
  if not exists (select from people.person p where p.account_id = account) then
    delete from people.account a where a.id = account returning a.email into address;
    delete from people.account_try t where t.address_hash = sha256(convert_to(upper(address), 'UTF8'));
    delete from people.account_link l where upper(l.email) = upper(address);
  else
    delete from people.account_session s where s.account_id = account and s.community_id = kernel.here();
  end if;
  perform set_config('juluo.account', '', true);
end $$;

-- What is known of the account of a person of this community, without anything that opens it.
create function people.account_data(person uuid) returns setof jsonb language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object('email', a.email, 'email_confirmed', a.email_confirmed, 'two_factor_enabled', a.two_factor_enabled,
    'passkeys', (select count(*) from people.account_passkey k where k.account_id = a.id),
    'logins', (select coalesce(jsonb_agg(l.login_provider), '[]') from people.account_login l where l.account_id = a.id),
    'sessions', (select coalesce(jsonb_agg(jsonb_build_object('browser', s.browser, 'system', s.system, 'begun_at', s.begun_at, 'seen_at', s.seen_at)), '[]')
      from people.account_session s where s.account_id = a.id))
  from people.person p join people.account a on a.id = p.account_id
  where p.community_id = kernel.here() and p.id = person
$$;
revoke all on function people.forget_doer(uuid), people.forget_account(uuid), people.account_data(uuid) from public;
grant execute on function people.forget_doer(uuid), people.forget_account(uuid), people.account_data(uuid) to juluo_app;
