-- From the two shared schemas (places, people) and kernel to one schema a module: what 0001_….sql make of an empty database, this makes of one that has the whole
-- set of files of before (SharedSchemas.txt). It runs once, in one transaction, as the owner. Rows are not touched but where it says so.
set local check_function_bodies = off; -- bodies name each other, and half of them stand already where they belong
select show_limit(); -- loads pg_trgm, of which a function sets a parameter

-- Where everything goes.
create temporary table going (was text, into_schema text, names text) on commit drop;
insert into going (was, into_schema, names) values
  ('people', 'identity',
    'account account_challenge account_claim account_link account_login account_passkey account_recovery_code account_session account_token
     account_totp account_try access_token own_account'),
  ('people', 'joining',
    'invitation invitation_use sheet join_question join_door join_request'),
  ('people', 'circles',
    'circle circle_member circle_event meeting agenda_item attendance decision decision_choice decision_voter proxy turnout ballot_box ballot
     objection_met share_entry share_holding dividend dividend_part approved_minutes_stay decision_stays decision_state only_before_opening
     only_while_open cast_by_a_holder proxy_limits choice_fits chain_ballot out_of_the_box keep_holdings dividend_adds_up event_stays
     forget_in_circles'),
  ('people', 'channels',
    'channel bridge message reaction channel_file channel_reader message_words replies_are_one_deep found_messages forget_in_channels'),
  ('people', 'alliances',
    'alliance alliance_agreement alliance_member alliance_signature alliance_event alliance_group alliance_news alliances_known alliances_joined
     terms_of pacts public_allies convenor write_agreement write_signature write_event found_alliance invite_ally sign_agreement
     propose_agreement leave_alliance return_to_alliance part_with_ally forget_in_alliances allied_look allied_reading allied_people
     given_measure allied_measures listing'),
  ('people', 'postgres',
    'stays_as_written'),
  ('places', 'postgres',
    'line_stays'),
  ('places', 'spaces',
    'site site_details opening special_day floor zone resource unit part photo holiday_feed parts_are_sound'),
  ('places', 'plans',
    'rule price plan subscription plan_terms pause subscription_step pass credit day_use credit_entry credit_of_booking passport passport_rate
     passport_day fill_credit first_terms newest_terms grant_credit grant_credits move_credit month_of use_passport'),
  ('places', 'bookings',
    'booking quote closure claim booking_guest series series_miss waiting calendar_link outside_calendar sent_invitation claim_here booking_here
     forget_booker credits_follow_booking'),
  ('places', 'rounds',
    'round round_resource round_application round_wish round_slot round_take round_giving round_refusal application_data'),
  ('places', 'access',
    'gateway door door_resource credential_key credential access_group access_group_door access_group_plan access_group_role access_group_person
     door_command passing lock_service lock_user lock_grant'),
  ('places', 'reception',
    'visit visit_here first_visit presence_choice reception visitor day_count evidence_day use_reading wifi wifi_key wifi_code wifi_session
     evacuation_mail evacuation_warden screen mail_holder mail_item mail_step identity_check zone_has_room'),
  ('places', 'residencies',
    'residency residency_question residency_agreement application application_review application_offer application_signature deposit
     deposit_entry application_steps count_places hash_agreement signature_stays forget_applicant applications_of owe_deposit move_deposit'),
  ('kernel', 'postgres',
    'applied_file community audit look data_protection_key here is_worker keep_apart open_to_workers stays_as_written line_stays'),
  ('kernel', 'web',
    'site idempotency'),
  ('kernel', 'delivery',
    'archive erased file_removal job_heard job_run mail notification notification_choice notification_hours outbox qrtz_blob_triggers
     qrtz_calendars qrtz_cron_triggers qrtz_fired_triggers qrtz_job_details qrtz_locks qrtz_paused_job_grps qrtz_paused_trigger_grps
     qrtz_scheduler_state qrtz_simple_triggers qrtz_simprop_triggers qrtz_triggers webhook webhook_attempt webhook_delivery webhook_event');
create temporary table moved on commit drop as
  select was, into_schema, name from going, regexp_split_to_table(names, '\s+') as name;
create index on moved (was, name);

do $$
declare
  into_schema text;
  one record;
  other record;
  said text;
begin
  -- Keys that point up: what is below does not know what is above. A token is forgotten with its person by People's erasure; what credit paid for is a key.
  alter table people.access_token drop constraint access_token_community_id_person_id_fkey;
  alter table places.credit_entry drop constraint credit_entry_community_id_booking_id_fkey;
  alter table places.credit_of_booking drop constraint credit_of_booking_community_id_booking_id_fkey;

  for into_schema in select distinct m.into_schema from moved m where to_regnamespace(m.into_schema) is null loop
    execute format('create schema %I', into_schema);
    execute format('grant usage on schema %I to juluo_app', into_schema);
  end loop;
  alter table kernel.applied_file rename column room to module;

  -- What the triggers of records call was there twice.
  for one in
    select pg_get_triggerdef(t.oid) as said, t.tgname, t.tgrelid::regclass as relation
    from pg_trigger t where t.tgfoid = 'places.stays_as_written()'::regprocedure
  loop
    execute format('drop trigger %I on %s', one.tgname, one.relation);
    execute replace(one.said, 'places.stays_as_written()', 'people.stays_as_written()');
  end loop;
  drop function places.stays_as_written();

  -- Tables and views; indexes, constraints, policies, triggers and the sequences of their columns go with them.
  for one in
    select c.oid::regclass as relation, c.relkind, m.into_schema
    from pg_class c join moved m on m.was = c.relnamespace::regnamespace::text and m.name = c.relname
    where c.relkind in ('r', 'p', 'v')
  loop
    execute format('alter %s %s set schema %I', case one.relkind when 'v' then 'view' else 'table' end, one.relation, one.into_schema);
  end loop;
  for one in
    select p.oid::regprocedure as routine, p.prokind, m.into_schema
    from pg_proc p join moved m on m.was = p.pronamespace::regnamespace::text and m.name = p.proname
  loop
    execute format('alter %s %s set schema %I', case one.prokind when 'p' then 'procedure' else 'function' end, one.routine, one.into_schema);
  end loop;

  -- What a function's body names is only text.
  for one in
    select p.oid from pg_proc p
    where p.pronamespace::regnamespace::text in (select m.into_schema from moved m union select unnest(array['people', 'lens', 'matching']))
  loop
    said := regexp_replace(pg_get_functiondef(one.oid),
      'SET search_path TO ''(places|people)'', ''pg_temp''', 'SET search_path TO ''pg_catalog'', ''pg_temp''');
    for other in select * from moved m where strpos(said, m.was || '.' || m.name) > 0 loop
      said := regexp_replace(said, '\m' || other.was || '\.' || other.name || '\M', other.into_schema || '.' || other.name, 'g');
    end loop;
    execute said;
  end loop;
end $$;

drop schema places;
drop schema kernel;

-- What is not the same under another name.
create function identity.forget_account(account uuid, elsewhere boolean) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  address text;
begin
  if elsewhere then
    delete from identity.account_session s where s.account_id = account and s.community_id = postgres.here();
  else
    delete from identity.account a where a.id = account returning a.email into address;
    delete from identity.account_try t where t.address_hash = sha256(convert_to(upper(address), 'UTF8'));
    delete from identity.account_link l where upper(l.email) = upper(address);
  end if;
end $$;

create function identity.account_data(account uuid) returns setof jsonb language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object('email', a.email, 'email_confirmed', a.email_confirmed, 'two_factor_enabled', a.two_factor_enabled,
    'passkeys', (select count(*) from identity.account_passkey k where k.account_id = a.id),
    'logins', (select coalesce(jsonb_agg(l.login_provider), '[]') from identity.account_login l where l.account_id = a.id),
    'sessions', (select coalesce(jsonb_agg(jsonb_build_object('browser', s.browser, 'system', s.system, 'begun_at', s.begun_at, 'seen_at', s.seen_at)), '[]')
      from identity.account_session s where s.account_id = a.id))
  from identity.account a where a.id = account
$$;
revoke all on function identity.forget_account(uuid, boolean), identity.account_data(uuid) from public;

create or replace function people.forget_account(person uuid) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  account uuid;
begin
  update people.person p set account_id = null from people.person before
  where p.community_id = postgres.here() and p.id = person and before.community_id = p.community_id and before.id = p.id
  returning before.account_id into account;
  if account is null then
    return;
  end if;
  perform set_config('juluo.account', account::text, true);
  perform identity.forget_account(account, exists (select from people.person p where p.account_id = account));
  perform set_config('juluo.account', '', true);
end $$;

create or replace function people.account_data(person uuid) returns setof jsonb language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select known from people.person p cross join lateral identity.account_data(p.account_id) as known
  where p.community_id = postgres.here() and p.id = person
$$;

create function people.shown_to_allies(of_community uuid, shared text[]) returns table (person_id uuid, name text, shown jsonb)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.id, p.name, jsonb_strip_nulls(jsonb_build_object(
      'hanName', case when 'han_name' = any (may.fields) then f.han_name end,
      'latinName', case when 'latin_name' = any (may.fields) then p.latin_name end,
      'tradeZh', case when 'trade' = any (may.fields) then t.name_zh end,
      'tradeEn', case when 'trade' = any (may.fields) then t.name_en end,
      'about', case when 'about' = any (may.fields) then f.about end,
      'languages', case when 'languages' = any (may.fields) then to_jsonb(nullif(f.languages, '{}')) end,
      'links', case when 'links' = any (may.fields) then to_jsonb(nullif(f.links, '{}')) end,
      'email', case when 'email' = any (may.fields) then p.email end,
      'skillsZh', case when 'skills' = any (may.fields) then k.zh end,
      'skillsEn', case when 'skills' = any (may.fields) then k.en end,
      'offers', case when 'offers' = any (may.fields) then w.offers end,
      'needs', case when 'needs' = any (may.fields) then w.needs end)) as shown
  from people.person p
  join people.consent c on c.community_id = of_community and c.person_id = p.id and c.purpose = 'alliance' and c.withdrawn_at is null
  left join people.profile f on f.community_id = of_community and f.person_id = p.id
  left join people.trade t on t.community_id = of_community and t.id = p.trade_id
  cross join lateral (
    select array_agg(s.field) as fields from unnest(shared) as s (field)
    left join people.field_visibility v on v.community_id = of_community and v.person_id = p.id and v.field = s.field
    where coalesce(v.visibility, people.usual_visibility(s.field)) in ('public', 'members')
  ) as may
  cross join lateral (
    select jsonb_agg(s.name_zh order by s.name_en) as zh, jsonb_agg(s.name_en order by s.name_en) as en
    from people.person_skill ps join people.skill s on s.community_id = of_community and s.id = ps.skill_id
    where ps.community_id = of_community and ps.person_id = p.id
  ) as k
  cross join lateral (
    select jsonb_agg(o.text order by o.since) filter (where o.kind = 'offer') as offers,
      jsonb_agg(o.text order by o.since) filter (where o.kind = 'need') as needs
    from people.want o where o.community_id = of_community and o.person_id = p.id and o.ended_at is null
  ) as w
  where p.community_id = of_community and p.here
$$;
revoke all on function people.shown_to_allies(uuid, text[]) from public;

create or replace function alliances.allied_people(which uuid, partner uuid, asked text, skip int, most int, looker uuid, at timestamptz)
returns table (together bigint, called text, shown jsonb) language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  home uuid := postgres.here();
  shared text[];
  zone text;
begin
  select p.fields into shared from alliances.pacts(which) p where p.community_id = partner and partner <> home and 'directory' = any (p.shares);
  if not found then
    return;
  end if;
  select c.zone into zone from postgres.community c where c.id = home;
  insert into alliances.allied_reading as r (community_id, person_id, of_community, day, last_at)
  select home, looker, partner, (at at time zone zone)::date, at where looker is not null
  on conflict (community_id, person_id, of_community, day) do update set times = r.times + 1, last_at = greatest(r.last_at, excluded.last_at);
  select c.zone into zone from postgres.community c where c.id = partner;
  perform set_config('juluo.community', partner::text, true);
  return query
    with seen as (
      select p.person_id as id, p.name, p.shown from people.shown_to_allies(partner, shared) as p
    ), fitting as (
      -- Only what is shown is searched.
      select seen.*, count(*) over () as of_all from seen
      where asked is null or not exists (
        select from regexp_split_to_table(people.fold(asked), '\s+') as word where strpos(
          people.fold(seen.name || ' ' || coalesce((
            select string_agg(v.said #>> '{}', ' ') from jsonb_path_query(seen.shown, 'strict $.**') as v (said) where jsonb_typeof(v.said) = 'string'), '')), word) = 0)
    ), page as (
      select * from fitting order by fitting.name collate "zh-Hant-x-icu", fitting.id offset skip limit most
    ), noted as (
      insert into alliances.allied_look as l (community_id, person_id, by_community, day, last_at)
      select partner, page.id, home, (at at time zone zone)::date, at from page
      on conflict (community_id, person_id, by_community, day) do update set times = l.times + 1, last_at = greatest(l.last_at, excluded.last_at)
    )
    select page.of_all, page.name, page.shown from page order by page.name collate "zh-Hant-x-icu", page.id;
  perform set_config('juluo.community', home::text, true);
end $$;

create function plans.use_credit(of_community uuid, booking uuid, at timestamptz) returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into plans.credit_entry (community_id, id, credit_id, at, kind, amount, booking_id)
  select b.community_id, gen_random_uuid(), b.credit_id, at, 'use', b.held, b.booking_id
  from plans.credit_of_booking b where b.community_id = of_community and b.booking_id = booking and b.held > 0 order by b.credit_id
$$;

create function plans.give_back_credit(of_community uuid, booking uuid, at timestamptz) returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into plans.credit_entry (community_id, id, credit_id, at, kind, amount, booking_id)
  select b.community_id, gen_random_uuid(), b.credit_id, at, k.kind, k.amount, b.booking_id
  from plans.credit_of_booking b cross join lateral (values ('release', b.held), ('return', b.used)) as k (kind, amount)
  where b.community_id = of_community and b.booking_id = booking and k.amount > 0 order by b.credit_id
$$;
revoke all on function plans.use_credit(uuid, uuid, timestamptz), plans.give_back_credit(uuid, uuid, timestamptz) from public;

create or replace function bookings.credits_follow_booking() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  at timestamptz := case new.state when 'cancelled' then new.cancelled_at when 'lapsed' then new.held_until when 'missed' then upper(new.during) else new.decided_at end;
begin
  if new.state in ('confirmed', 'missed') or (new.state = 'cancelled' and new.late) then
    perform plans.use_credit(new.community_id, new.id, coalesce(at, new.made_at));
  elsif new.state in ('cancelled', 'declined', 'lapsed') then
    perform plans.give_back_credit(new.community_id, new.id, coalesce(at, new.made_at));
  end if;
  return null;
end $$;

create or replace function bookings.forget_booker(person uuid) returns void language sql set search_path = pg_catalog, pg_temp as $$
  update bookings.booking set person_id = '00000000-0000-0000-0000-000000000000', title = null, note = null, reason = null, version = version + 1
  where community_id = postgres.here() and person_id = person;
  update bookings.booking set made_by = nullif(made_by, person), decided_by = nullif(decided_by, person)
  where community_id = postgres.here() and person in (made_by, decided_by);
  update bookings.series set person_id = '00000000-0000-0000-0000-000000000000' where community_id = postgres.here() and person_id = person;
$$;

-- Stored words. Row-level security binds the owner too; it is lifted here to reach the rows of every community.
create temporary table renamed (was text primary key, is_now text not null) on commit drop;
insert into renamed (was, is_now) values
  ('Juluo.Places.DoorHeard', 'access.door.heard'),
  ('Juluo.Places.DoorPassed', 'access.door.passed'),
  ('Juluo.Places.EndWifi', 'access.end-wifi-sessions'),
  ('Juluo.Places.GatewayChanged', 'access.gateway.changed'),
  ('Juluo.Places.ReconcileLocks', 'access.reconcile-locks'),
  ('Juluo.Places.WatchGateways', 'access.watch-gateways'),
  ('Juluo.People.TellOfAlliances', 'alliances.announce-alliance-news'),
  ('Juluo.People.ShareMeasures', 'alliances.share-measures'),
  ('Juluo.Places.BookingChanged', 'bookings.booking.changed'),
  ('Juluo.Places.LetHoldsLapse', 'bookings.expire-holds'),
  ('Juluo.Places.PurgeGuests', 'bookings.purge-guests'),
  ('Juluo.Places.RefreshOutsideCalendars', 'bookings.refresh-outside-calendars'),
  ('Juluo.Places.ReleaseNoShows', 'bookings.release-no-shows'),
  ('Juluo.Places.SeriesChanged', 'bookings.series.changed'),
  ('Juluo.People.LetRemovedMessagesGo', 'channels.purge-removed-messages'),
  ('Juluo.People.SendChannelNews', 'channels.send-channel-news'),
  ('Juluo.People.CircleChanged', 'circles.circle.changed'),
  ('Juluo.People.DecisionDecided', 'circles.decision.decided'),
  ('Juluo.People.DecisionOpened', 'circles.decision.opened'),
  ('Juluo.People.KeepTerms', 'circles.end-terms-of-office'),
  ('Juluo.People.MeetingCalled', 'circles.meeting.called'),
  ('Juluo.People.MeetingCancelled', 'circles.meeting.cancelled'),
  ('Juluo.People.RunBallots', 'circles.run-ballots'),
  ('Juluo.Kernel.LetOldDeliveriesGo', 'delivery.purge-deliveries'),
  ('Juluo.Kernel.LetLettersGo', 'delivery.purge-emails'),
  ('Juluo.Kernel.LetHeardFactsGo', 'delivery.purge-facts'),
  ('Juluo.Kernel.LetOldNotificationsGo', 'delivery.purge-notifications'),
  ('Juluo.Kernel.SendDigests', 'delivery.send-digests'),
  ('Juluo.Kernel.CopyErasures', 'ground.copy-erasures'),
  ('Juluo.Kernel.MakeArchive', 'ground.make-archive'),
  ('Juluo.Kernel.LetPersonalDataGo', 'ground.purge-personal-data'),
  ('Juluo.Kernel.RemoveFiles', 'ground.remove-files'),
  ('Juluo.People.LinkAsked', 'identity.link.asked'),
  ('Juluo.Kernel.Interaction', 'interaction'),
  ('Juluo.Lens.ComputeTies', 'lens.compute-ties'),
  ('Juluo.Lens.ImportFile', 'lens.import-file'),
  ('Juluo.Lens.LetPresenceGo', 'lens.purge-presence'),
  ('Juluo.Lens.LetUploadsGo', 'lens.purge-uploads'),
  ('Juluo.Matching.ClimbLadder', 'matching.advance-funnel'),
  ('Juluo.Matching.FindNewcomers', 'matching.find-newcomers'),
  ('Juluo.Kernel.IntroductionStep', 'matching.introduction.step'),
  ('Juluo.Matching.AllocateIntroductions', 'matching.make-weekly-introductions'),
  ('Juluo.People.ConsentChanged', 'people.consent.changed'),
  ('Juluo.People.CarryOutErasures', 'people.erase-people'),
  ('Juluo.People.MembershipChanged', 'people.membership.changed'),
  ('Juluo.People.OrganisationListed', 'people.organisation.listed'),
  ('Juluo.People.RemindOfTrials', 'people.remind-of-trials'),
  ('Juluo.People.RoleChanged', 'people.role.changed'),
  ('Juluo.People.WantAdded', 'people.want.added'),
  ('Juluo.Places.KeepCredits', 'plans.renew-credits'),
  ('Juluo.Places.SubscriptionChanged', 'plans.subscription.changed'),
  ('Juluo.Places.CountDays', 'reception.count-days'),
  ('Juluo.Places.MailEvacuation', 'reception.email-evacuation-lists'),
  ('Juluo.Places.EndForgotten', 'reception.end-forgotten-visits'),
  ('Juluo.Places.PostChanged', 'reception.post.changed'),
  ('Juluo.Places.TellEvidence', 'reception.publish-evidence'),
  ('Juluo.Places.LetVisitorsGo', 'reception.purge-visitors'),
  ('Juluo.Places.ReadUse', 'reception.read-use'),
  ('Juluo.Places.VisitChanged', 'reception.visit.changed'),
  ('Juluo.Places.VisitorChanged', 'reception.visitor.changed'),
  ('Juluo.Places.ApplicationChanged', 'residencies.application.changed'),
  ('Juluo.Places.LetOffersLapse', 'residencies.expire-offers'),
  ('Juluo.Places.RefreshHolidays', 'spaces.refresh-holidays'),
  ('Juluo.Kernel.TogetherTold', 'together'),
  ('Juluo.Kernel.LetIdempotencyKeysGo', 'web.purge-idempotency-keys');
do $$
declare
  relation regclass;
  touched constant regclass[] := array['delivery.outbox', 'delivery.job_run', 'delivery.job_heard', 'circles.circle_event',
    'bookings.outside_calendar', 'access.lock_service', 'spaces.holiday_feed']::regclass[];
begin
  foreach relation in array touched loop
    execute format('alter table %s no force row level security', relation);
  end loop;
  -- Facts, jobs and tasks were called by the names of types.
  update delivery.outbox o set kind = r.is_now from renamed r where r.was = o.kind;
  update delivery.job_run j set job = r.is_now from renamed r where r.was = j.job;
  update delivery.job_heard j set job = r.is_now from renamed r where r.was = j.job;
  -- A part in a circle was written as its member of an enum is called.
  alter table circles.circle_event disable trigger stays;
  update circles.circle_event set detail = jsonb_set(detail, '{about}', to_jsonb(lower(detail ->> 'about')))
  where kind in ('appointed', 'term-ended') and detail ->> 'about' in ('Coordinator', 'Secretary', 'Member');
  alter table circles.circle_event enable trigger stays;
  -- Why an address did not answer was a key of then: the next try says it anew.
  update bookings.outside_calendar set failure = null, failure_with = null;
  update access.lock_service set failure = null;
  update spaces.holiday_feed set problem = null, problem_with = null;
  foreach relation in array touched loop
    execute format('alter table %s force row level security', relation);
  end loop;
end $$;

-- The scheduler's plan is written anew when the program starts.
truncate delivery.qrtz_job_details, delivery.qrtz_triggers, delivery.qrtz_simple_triggers, delivery.qrtz_cron_triggers, delivery.qrtz_simprop_triggers,
  delivery.qrtz_blob_triggers, delivery.qrtz_calendars, delivery.qrtz_paused_trigger_grps, delivery.qrtz_paused_job_grps, delivery.qrtz_fired_triggers,
  delivery.qrtz_scheduler_state, delivery.qrtz_locks;

-- The program writes the new list of files.
delete from postgres.applied_file;
