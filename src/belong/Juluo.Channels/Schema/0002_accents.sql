-- people.fold takes marks off (people/0005): what was said before is found by the same question as what is said today.
do $$
declare
  of_community uuid;
begin
  for of_community in select distinct community_id from channels.message loop
    perform set_config('juluo.community', of_community::text, true);
    update channels.message set text = text where words <> channels.message_words(text);
  end loop;
  perform set_config('juluo.community', '', true);
end $$;
