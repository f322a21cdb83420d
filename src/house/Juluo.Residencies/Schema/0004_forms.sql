-- What applicants are asked is a form of Forms, and what they answered a submission of it. What was asked and answered before comes over: a residency's form has its key, an application's submission that
-- of the application.

alter table residencies.residency add column form_id uuid; -- null: nothing is asked
alter table residencies.residency add foreign key (community_id, form_id) references forms.form (community_id, id);
grant update (form_id) on residencies.residency to juluo_app;

alter table residencies.application add column submission_id uuid; -- null: nothing was asked, or its answers are gone
alter table residencies.application
  add foreign key (community_id, submission_id) references forms.submission (community_id, id) on delete set null (submission_id),
  add constraint one_application_of_a_submission unique (community_id, submission_id);

-- Of every community.
alter table residencies.residency no force row level security;
alter table residencies.residency_question no force row level security;
alter table residencies.application no force row level security;

-- Every question that was ever asked, by the name that it has in the form.
create view residencies.question_of_before as
  select q.*, 'q' || row_number() over (partition by q.community_id, q.residency_id order by q.place, q.id) as name from residencies.residency_question q;

-- The form as a text file: with all that was ever asked, or with what is asked today.
create function residencies.form_of_before(community uuid, residency uuid, every boolean) returns text language sql stable as $$
  select E'languages: [zh-Hant, en]\ntitle: ' || forms.said_in_both(r.name_zh, r.name_en)
    || E'\npages:\n  - page: questions\n    title: {zh-Hant: 申請問題, en: Questions}\n    questions:\n'
    || string_agg(
      '      - question: ' || q.name || E'\n        type: ' || case q.kind when 'long_text' then 'long text' when 'yes_no' then 'yes/no' else q.kind end
      || E'\n        label: ' || forms.said_in_both(q.text_zh, q.text_en)
      || case when q.must and q.removed_at is null then '' else E'\n        required: no' end
      || case when q.kind = 'choice'
           then E'\n        choices: {' || (select string_agg('c' || n || ': ' || forms.said(c), ', ' order by n) from unnest(q.choices) with ordinality as t (c, n)) || '}'
           else '' end,
      E'\n' order by q.place, q.id) || E'\n'
  from residencies.residency r join residencies.question_of_before q on q.community_id = r.community_id and q.residency_id = r.id
  where r.community_id = community and r.id = residency and (every or q.removed_at is null)
  group by r.name_zh, r.name_en
$$;

-- Each answer by the name of its question, and whether that is asked still. What does not fit its question any more stays as the text that it is.
create view residencies.answers_of_before as
  select a.community_id, a.id, bool_or(q.removed_at is not null) as of_removed, jsonb_object_agg(q.name, case
    when q.kind = 'choice' and array_position(q.choices, g.said) is not null
      then jsonb_build_object('kind', 'choice', 'choice', 'c' || array_position(q.choices, g.said))
    when q.kind = 'yes_no' and g.said in ('yes', 'no') then jsonb_build_object('kind', 'yes-no', 'yes', g.said = 'yes')
    when q.kind = 'date' and g.said ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' then jsonb_build_object('kind', 'date', 'day', g.said)
    when q.kind = 'link' then jsonb_build_object('kind', 'link', 'address', g.said)
    else jsonb_build_object('kind', 'text', 'text', g.said) end) as answers
  from residencies.application a
  cross join lateral (select l ->> 'question' as question, l ->> 'answer' as said from jsonb_array_elements(a.answers) as l) g
  join residencies.question_of_before q on q.community_id = a.community_id and q.residency_id = a.residency_id and q.id::text = g.question
  where g.said <> ''
  group by a.community_id, a.id;

do $$
declare
  r record;
  a record;
  versions text[];
begin
  for r in select * from residencies.residency x where exists (
    select from residencies.residency_question q where q.community_id = x.community_id and q.residency_id = x.id) order by x.community_id, x.id
  loop
    -- What was sent to a question that is asked no more needs the version that asked it; today's is the last one. Where nothing is asked today the form is closed.
    versions := array_remove(array[
      case when exists (
        select from residencies.application x join residencies.answers_of_before g on g.community_id = x.community_id and g.id = x.id
        where x.community_id = r.community_id and x.residency_id = r.id and x.state <> 'draft' and g.of_removed)
        or residencies.form_of_before(r.community_id, r.id, false) is null
        then residencies.form_of_before(r.community_id, r.id, true) end,
      residencies.form_of_before(r.community_id, r.id, false)], null);
    perform forms.take_over(r.community_id, r.id, 'residencies', r.id::text, r.name_zh, r.name_en, versions,
      case when residencies.form_of_before(r.community_id, r.id, false) is null then now() end, r.made_at);
    update residencies.residency set form_id = id where community_id = r.community_id and id = r.id;
    for a in
      select x.*, g.answers as given, g.of_removed from residencies.application x
      join residencies.answers_of_before g on g.community_id = x.community_id and g.id = x.id
      where x.community_id = r.community_id and x.residency_id = r.id
    loop
      -- As long as it was kept before: a year after it came to nothing, a draft a year after it was written.
      perform forms.take_over_answers(a.community_id, a.id, r.id, case when a.of_removed and a.state <> 'draft' then 1 else cardinality(versions) end,
        r.id::text, a.person_id, a.given, '/me/applications/' || a.id, a.saved_at, case when a.state <> 'draft' then a.submitted_at end,
        case when a.closed_at is not null then a.closed_at + interval '365 days'
          when a.state = 'draft' then greatest(a.saved_at + interval '365 days', now() + interval '30 days')
          else '9999-01-01T00:00:00Z' end);
      -- A draft that was withdrawn is there for who applies again.
      if a.closed_at is null or a.submitted_at is not null then
        update residencies.application set submission_id = a.id where community_id = a.community_id and id = a.id;
      end if;
    end loop;
  end loop;
end $$;

drop function residencies.form_of_before(uuid, uuid, boolean);
drop view residencies.answers_of_before;
drop view residencies.question_of_before;

-- Somebody is erased: what came to nothing goes; of what was signed the days, the sums and the text stay, and nobody knows by whom. The answers go with what Forms keeps.
create or replace function residencies.forget_applicant(person uuid) returns void language sql set search_path = pg_catalog, pg_temp as $$
  delete from residencies.application where community_id = postgres.here() and person_id = person and state <> 'accepted';
  delete from residencies.application_review r using residencies.application a
  where r.community_id = postgres.here() and a.community_id = postgres.here() and a.id = r.application_id and a.person_id = person;
  update residencies.application_signature s set name = null from residencies.application a
  where s.community_id = postgres.here() and a.community_id = postgres.here() and a.id = s.application_id and a.person_id = person;
  update residencies.application set person_id = '00000000-0000-0000-0000-000000000000' where community_id = postgres.here() and person_id = person;
$$;

drop table residencies.residency_question;
alter table residencies.application drop column answers;
alter table residencies.residency force row level security;
alter table residencies.application force row level security;
