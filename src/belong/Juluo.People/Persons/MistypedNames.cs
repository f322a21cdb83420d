namespace Juluo.People;

/// <summary>Finds people whose names are similar to the typed words: “juilen” finds Julien. A name in Latin letters may differ by one letter, or by two from six letters on.</summary>
internal sealed class MistypedNames(UnitOfWork work)
{
    private const int Shortest = 4;
    private const int Long = 6;

    private sealed record Row(PersonId Person, string[] Names);

    /// <returns>The people for whom each word is similar to one of their names, nearest first.</returns>
    public async Task<IReadOnlyList<PersonId>> Find(string[] words, CancellationToken stop)
    {
        if (words.Any(w => w.Length < Shortest || !w.All(char.IsAsciiLetterLower)))
            return [];
        // Distinct names only: there are far fewer of them than people, and ts_stat counts them in a third of the time of unnest.
        var all = $"select names from people.finding where community_id = '{work.Community.Id.Value:D}' and present";
        var names = await work.List<string>(
            $"""
            select word from ts_stat({all}) where length(word) between {words.Min(w => w.Length) - 2} and {words.Max(w => w.Length)
                + 2} and word ~ '^[a-z]'
            """,
            stop
        );
        var near = Array.ConvertAll(words, w => Near(w, names));
        if (near.Any(n => n.Count == 0))
            return [];
        string[] sought = [.. near.SelectMany(n => n.Keys).Distinct(StringComparer.Ordinal)];
        // The index covers all words visible to members, including names.
        var question = string.Join(" | ", sought.Select(name => $"'{name}'")); // letters and digits only, so no quote needs escaping
        var called = await work.List<Row>(
            $"""
            select person_id as person, array(select unnest(tsvector_to_array(names)) intersect select unnest({sought}::text[])) as names
            from people.finding
            where community_id = {work.Community} and present and stems @@ {question}::tsquery and names @@ {question}::tsquery
            """,
            stop
        );
        return
        [
            .. called
                .Where(c => near.All(n => c.Names.Any(n.ContainsKey)))
                .OrderBy(c => near.Sum(n => c.Names.Where(n.ContainsKey).Min(name => n[name])))
                .ThenBy(c => c.Person.Value)
                .Select(c => c.Person)
                .Take(SearchQuery.Most),
        ];
    }

    /// <summary>Returns the names that a typed word may be meant for, each with the number of differing letters.</summary>
    private static Dictionary<string, int> Near(string word, IEnumerable<string> names) =>
        names
            .Select(name => (Name: name, Apart: SearchScore.Apart(word, name)))
            .Where(n => n.Apart <= (word.Length < Long ? 1 : 2))
            .ToDictionary(n => n.Name, n => n.Apart, StringComparer.Ordinal);
}
