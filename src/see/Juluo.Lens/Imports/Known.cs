namespace Juluo.Lens;

/// <summary>Finds people by the identifiers in a file: the source's own ids, email addresses, or keys. Contains only people of this community.</summary>
internal sealed class Known
{
    private const int MostBytes = 320;
    private readonly Dictionary<string, Entry> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> lookup;

    /// <param name="external">The source's ids.</param>
    /// <param name="everybodyCounts">In a dry run, the people who would be added; they count as well.</param>
    public Known(
        IReadOnlyList<PersonCard> everybody,
        IReadOnlyDictionary<string, PersonId> external,
        IReadOnlySet<PersonId> everybodyCounts
    )
    {
        lookup = byName.GetAlternateLookup<ReadOnlySpan<char>>();
        var people = everybody.ToDictionary(c => c.Id, c => new Entry(c.Id.Value, c.PresenceCounts));
        foreach (var card in everybody)
        {
            byName[card.Id.ToString()] = people[card.Id];
            if (card.Email is { Length: > 0 } email)
                byName.TryAdd(email, people[card.Id]);
        }

        foreach (var (name, person) in external)
            byName[name] = people.TryGetValue(person, out var entry) ? entry : new(person.Value, everybodyCounts.Contains(person));
    }

    public sealed class Entry(Guid person, bool counts)
    {
        public Guid Person => person;

        /// <summary>True if the person agreed that their presence counts.</summary>
        public bool Counts => counts;

        public bool Seen { get; set; }
    }

    /// <summary>The number of different people found so far.</summary>
    public int Seen { get; private set; }

    public Entry? Find(ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty || name.Length > MostBytes)
            return null;
        Span<char> text = stackalloc char[MostBytes];
        if (!lookup.TryGetValue(text[..Encoding.UTF8.GetChars(name, text)], out var found))
            return null;
        Seen += found.Seen ? 0 : 1;
        found.Seen = true;
        return found;
    }
}
