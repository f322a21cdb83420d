namespace Juluo.People;

/// <summary>People whose names are nearly what was typed: “juilen” is Julien. A name of Latin letters forgives one letter, from six letters on two.</summary>
internal sealed class MistypedNames(UnitOfWork work)
{
    private const int Shortest = 4;
    private const int Long = 6;

    private sealed record Row(string Word, Guid[] People);

    /// <returns>Those of whom every word is nearly one of their names.</returns>
    public async Task<IReadOnlyList<PersonId>> Find(string[] words, CancellationToken stop)
    {
        if (words.Any(w => w.Length < Shortest || !w.All(char.IsAsciiLetterLower)))
            return [];
        // Each different name once: there are far fewer of them than people.
        var names = await work.List<Row>(
            $"""
            select word, array_agg(person_id order by person_id) as people
            from people.finding f cross join unnest(tsvector_to_array(f.names)) as word
            where f.community_id = {work.Community} and f.present and word ~ '^[a-z]'
              and length(word) between {words.Min(w => w.Length) - 2} and {words.Max(w => w.Length) + 2}
            group by word
            """,
            stop
        );
        return
        [
            .. words
                .Select(w =>
                    names
                        .Select(n => (n.People, Apart: SearchScore.Apart(w, n.Word)))
                        .Where(n => n.Apart <= (w.Length < Long ? 1 : 2))
                        .OrderBy(n => n.Apart)
                        .SelectMany(n => n.People)
                )
                .Aggregate((those, these) => those.Intersect(these))
                .Distinct()
                .Take(SearchQuery.Most)
                .Select(p => new PersonId(p)),
        ];
    }
}
