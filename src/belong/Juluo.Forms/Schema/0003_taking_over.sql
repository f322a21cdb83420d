-- What another module asked and was answered before it used forms comes over: its file says what it asked and what was answered, and these put it where it belongs. For the files of other modules
-- alone, which run as the owner.

-- A text as the text file of a form writes it: quoted, also where it holds what ends a line there.
create function forms.said(line text) returns text language sql stable set search_path = pg_catalog, pg_temp as $$
  select replace(replace(replace(to_json(line)::text, U&'\0085', '\N'), U&'\2028', '\L'), U&'\2029', '\P')
$$;

-- The same in the two languages of the program; a line where it was said but once.
create function forms.said_in_both(zh text, en text) returns text language sql stable set search_path = pg_catalog, pg_temp as $$
  select case when en is null or en = zh then forms.said(zh) else '{zh-Hant: ' || forms.said(zh) || ', en: ' || forms.said(en) || '}' end
$$;

-- A form with its versions, the last of which is open.
create function forms.take_over(
  community uuid, form_id uuid, owned_by text, had_for text, zh text, en text, versions text[], retired timestamptz, made timestamptz
) returns void language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform set_config('juluo.community', community::text, true);
  insert into forms.form (community_id, id, owner, purpose, title_zh, title_en, draft, draft_at, visitors, version, made_at, retired_at)
    values (community, form_id, owned_by, had_for, zh, en, versions[cardinality(versions)], made, false, cardinality(versions), made, retired);
  insert into forms.form_version (community_id, form_id, number, text, keep_days, published_at)
    select community, take_over.form_id, v.number, v.text, 365, made from unnest(versions) with ordinality as v (text, number);
end $$;

-- What one person answered; of a person who is not there any more it is nobody's.
create function forms.take_over_answers(
  community uuid, submission uuid, of_form uuid, of_version int, about text, person uuid, answered jsonb, leads_to text, saved timestamptz, sent timestamptz, keep timestamptz
) returns void language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform set_config('juluo.community', community::text, true);
  begin
    insert into forms.submission (community_id, id, form_id, version, subject, person_id, answers, leads, begun_at, saved_at, sent_at, keep_until)
      values (community, submission, of_form, of_version, about, person, answered, leads_to, least(saved, sent), saved, sent, keep);
  exception when foreign_key_violation then
    insert into forms.submission (community_id, id, form_id, version, subject, answers, leads, begun_at, saved_at, sent_at, keep_until)
      values (community, submission, of_form, of_version, about, answered, leads_to, least(saved, sent), saved, sent, keep);
  end;
end $$;

revoke all on function forms.said(text), forms.said_in_both(text, text), forms.take_over(uuid, uuid, text, text, text, text, text[], timestamptz, timestamptz),
  forms.take_over_answers(uuid, uuid, uuid, int, text, uuid, jsonb, text, timestamptz, timestamptz, timestamptz) from public;
