namespace Juluo.Lens;

/// <summary>The colours of a picture: one for each of the most frequent professions, grey for all others. They are the same in every picture of a page.</summary>
internal sealed class ProfessionColours
{
    /// <summary>The number of professions with a colour; further ones are grey. Faces have eight colours with grey, and more would be hard to tell apart.</summary>
    private const int Most = 7;

    /// <summary>The colour for other professions, or none.</summary>
    public const int Other = -1;

    private readonly Dictionary<ProfessionId, (int Colour, LocalizedText Name)> colours;

    /// <param name="people">The people whose professions are counted.</param>
    public ProfessionColours(IEnumerable<PersonCard> people) =>
        colours = people
            .Where(p => p.Trade is not null)
            .GroupBy(p => p.Trade!.Id)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key.Value)
            .Take(Most)
            .Select((g, k) => (g.Key, Colour: k, g.First().Trade!.Name))
            .ToDictionary(t => t.Key, t => (t.Colour, t.Name));

    /// <summary>Returns the colours of the community's picture, so that a picture of a part of it uses the same ones.</summary>
    public static ProfessionColours Of(StoredPicture picture, IReadOnlyDictionary<PersonId, PersonCard> named) =>
        new(picture.People.Select(p => named.GetValueOrDefault(p.Id)).OfType<PersonCard>());

    public int Of(PersonCard person) =>
        person.Trade is { } profession && colours.TryGetValue(profession.Id, out var found) ? found.Colour : Other;

    /// <summary>Returns the legend for these people; grey is last, if anyone has it.</summary>
    public IReadOnlyList<ProfessionColour> Legend(IEnumerable<PersonCard> drawn)
    {
        var used = drawn.Select(Of).ToHashSet();
        return
        [
            .. colours
                .Values.Where(c => used.Contains(c.Colour))
                .OrderBy(c => c.Colour)
                .Select(c => new ProfessionColour(c.Colour, c.Name)),
            .. used.Contains(Other) ? [new ProfessionColour(Other, null)] : Array.Empty<ProfessionColour>(),
        ];
    }
}
