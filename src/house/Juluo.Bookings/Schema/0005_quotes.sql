-- What pays a line of a quote is a text in two languages, and one field (decision 25). A quote still says what it said; lines that money pays have nothing to rewrite.
alter table bookings.quote no force row level security; -- of every community
update bookings.quote q set lines = (
  select jsonb_agg(
    case when l ->> 'paidByZh' is null then l
      else l - array['paidByZh', 'paidByEn'] || jsonb_build_object('paidBy', jsonb_build_object('zh', l -> 'paidByZh', 'en', l -> 'paidByEn')) end
    order by place)
  from jsonb_array_elements(q.lines) with ordinality as u (l, place))
where q.lines @? '$[*].paidByZh ? (@ != null)';
alter table bookings.quote force row level security;
