namespace Juluo.People;

/// <summary>Façade over the people as whom visitors of the demo can sign in. Only the sample adds any.</summary>
public sealed class PersonasFacade(UnitOfWork work)
{
    /// <param name="person">The person, who must have an account.</param>
    /// <param name="place">The position in the list; lower comes first.</param>
    /// <param name="sentence">A description of the person in one sentence.</param>
    public Task Add(PersonId person, int place, LocalizedText sentence, CancellationToken stop) =>
        work.Do(
            $"""
            insert into people.persona (community_id, person_id, place, sentence_zh, sentence_en) values ({work.Community},
              {person}, {place}, {sentence.Zh}, {sentence.En})
            on conflict (community_id, person_id) do update set place = excluded.place, sentence_zh = excluded.sentence_zh,
              sentence_en = excluded.sentence_en
            """,
            stop
        );
}
