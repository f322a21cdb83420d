-- Of the demo of commit aff9d28 what fits into a repository: see README.md. Every table keeps rows; of the large ones that nothing refers to only some do.
begin;
set local session_replication_role = replica;

-- One row in thirty of the ledger and of what is read from it; the last weeks of stays and of ties by week.
delete from lens.interaction where abs(hashtext(id::text)) % 30 <> 0;
delete from lens.evidence where abs(hashtext(a::text || b::text)) % 30 <> 0;
delete from lens.tie where abs(hashtext(a::text || b::text)) % 30 <> 0;
delete from lens.tie_week where abs(hashtext(a::text || b::text)) % 30 <> 0 or week < (select max(week) - 21 from lens.tie_week);
delete from lens.visit where abs(hashtext(person_id::text)) % 30 <> 0;
delete from lens.introduction where abs(hashtext(id::text)) % 5 <> 0;
delete from places.visit where came_at < (select max(came_at) - interval '5 days' from places.visit);
delete from kernel.outbox where done_at is not null and abs(hashtext(id::text)) % 10 <> 0;
delete from matching.suggestion s where abs(hashtext(s.id::text)) % 8 <> 0 and not exists (select from matching.introduction i where i.suggestion_id = s.id);
delete from kernel.mail where abs(hashtext(id::text)) % 3 <> 0;

-- What the thousand people of the largest community say of themselves: of one in eight.
create function pg_temp.many(community uuid, person uuid) returns boolean language sql as
  $$ select community = (select id from kernel.community where slug = 'islands') and abs(hashtext(person::text)) % 8 <> 0 $$;
delete from people.want_skill s using people.want w where w.id = s.want_id and pg_temp.many(w.community_id, w.person_id);
delete from people.want where pg_temp.many(community_id, person_id);
delete from people.finding where pg_temp.many(community_id, person_id);
delete from people.person_skill where pg_temp.many(community_id, person_id);
delete from people.person_external_id where pg_temp.many(community_id, person_id);
delete from people.profile where pg_temp.many(community_id, person_id);
delete from people.consent where pg_temp.many(community_id, person_id);
delete from people.membership_step where pg_temp.many(community_id, person_id);
delete from places.first_visit where pg_temp.many(community_id, person_id);
delete from lens.counted where pg_temp.many(community_id, person_id);
delete from lens.spot where pg_temp.many(community_id, person_id);
delete from matching.answer where pg_temp.many(community_id, person_id);
delete from matching.account where pg_temp.many(community_id, person_id);
delete from matching.turn where pg_temp.many(community_id, person_id);
update lens.reading set past = '[]';

-- What the demo never says, in the words of then.
insert into places.holiday_feed (community_id, site_id, url, asked_at, problem, problem_with)
select community_id, id, 'https://example.org/holidays.ics', now(), 'outside.silent', '{"host": "example.org"}' from kernel.site order by id limit 1;
update kernel.outbox set done_at = null where id in (select id from kernel.outbox where kind = 'Juluo.People.OrganisationListed' order by id limit 2);
insert into people.circle_event (community_id, id, circle_id, at, kind, by_person, person_id, detail)
select e.community_id, gen_random_uuid(), e.circle_id, e.at, 'appointed', e.by_person, e.person_id, '{"about": "Coordinator"}' from people.circle_event e order by e.id limit 1;
insert into places.outside_calendar (community_id, id, resource_id, address, host, made_at, due_at, failures, failure)
select r.community_id, gen_random_uuid(), r.id, 'sealed', 'example.org', r.made_at, r.made_at, 3, 'outside.silent' from places.resource r order by r.id limit 1;
commit;
vacuum full;
