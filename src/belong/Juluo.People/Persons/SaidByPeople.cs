namespace Juluo.People;

/// <summary>The texts shown to members that match a search, best first per person: the reasons why a person was found.</summary>
internal sealed class SaidByPeople(UnitOfWork work)
{
    /// <param name="Text">The text; null for their profession, which is shown anyway.</param>
    /// <param name="Whole">True if it matches all of the search, alone or with their profession; false if only a part.</param>
    internal sealed record Said(PersonId Person, LocalizedText? Text, bool Whole);

    public async Task<ILookup<PersonId, Said>> Of(
        IReadOnlyCollection<PersonCard> people,
        string[] words,
        WidenedQuestion widened,
        CancellationToken stop
    )
    {
        var postings = people.SelectMany(p => p.Offers.Concat(p.Needs).Select(w => (p.Id, w.Text, Words: Folded(w)))).ToList();
        var said = await work.List<Said>(
            $"""
            with question as materialized (
              select people.asked({string.Join(' ', words)}) as exact, {widened.Strict}::text::tsquery as strict,
                concat_ws(' | ', {widened.Part}::text, (select string_agg(people.asked(w)::text, ' | ') from unnest({words}::text[]) as w))::tsquery as part
            ), found as (
              select f.person_id, t.folded as trade, g.name_zh, g.name_en, g.folded as "group"
              from people.finding f
              left join people.trade t on t.community_id = {work.Community} and t.id = f.trade_id
              left join people.trade g on g.community_id = {work.Community} and g.id = t.group_id
              where f.community_id = {work.Community} and f.person_id = any({people.Select(p => p.Id.Value).ToArray()})
            ), shows as (
              select f.person_id, may.field from found f cross join unnest(array['about', 'skills']) as may (field)
              left join people.field_visibility v on v.community_id = {work.Community} and v.person_id = f.person_id and v.field = may.field
              where coalesce(v.visibility, people.usual_visibility(may.field)) in ('public', 'members')
            ), piece as (
              select f.person_id, 0::bigint as place, null as text_zh, null as text_en, coalesce(f.trade, '') as words, '' as beside from found f
              union all
              select f.person_id, w.place, w.text, w.text, w.words, coalesce(f.trade, '')
              from unnest({postings.Select(w => w.Id.Value).ToArray()}::uuid[], {postings.Select(w => w.Text).ToArray()}::text[],
                {postings.Select(w => w.Words).ToArray()}::text[]) with ordinality as w (person_id, text, words, place)
              join found f on f.person_id = w.person_id
              union all
              select f.person_id, {AfterPostings}, k.name_zh, k.name_en, k.folded, coalesce(f.trade, '')
              from found f join shows s on s.person_id = f.person_id and s.field = 'skills'
              join people.person_skill has on has.community_id = {work.Community} and has.person_id = f.person_id
              join people.skill k on k.community_id = {work.Community} and k.id = has.skill_id
              union all
              select f.person_id, {AfterPostings} + part.place, btrim(part.text), btrim(part.text), people.fold(part.text), coalesce(f.trade, '')
              from found f join shows s on s.person_id = f.person_id and s.field = 'about'
              join people.profile p on p.community_id = {work.Community} and p.person_id = f.person_id
              cross join lateral regexp_split_to_table(p.about, '(?<=[。！？!?\n]|[.](?= ))') with ordinality as part (text, place)
              union all
              select f.person_id, 2 * {AfterPostings}, f.name_zh, f.name_en, f."group", '' from found f where f."group" is not null
            ), spoken as (
              select piece.*, array_to_tsvector(people.lexemes(words)) as own, array_to_tsvector(people.lexemes(words || ' ' || beside)) as together from piece
            )
            select person_id as person, text_zh, text_en, coalesce(together @@ exact or together @@ strict, together @@ exact, false) as whole
            from spoken, question where own @@ part order by person_id, whole desc, place
            """,
            stop
        );
        return said.ToLookup(s => s.Person);
    }

    /// <summary>The rank of a person's description of themselves: after offers and needs.</summary>
    private const long AfterPostings = 1000;

    private static string Folded(PostingCard posting) =>
        SearchText.Fold(string.Join(' ', posting.Skills.SelectMany(s => (string[])[s.Name.Zh, s.Name.En]).Prepend(posting.Whole)));
}
