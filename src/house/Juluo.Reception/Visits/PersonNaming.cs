namespace Juluo.Reception;

/// <summary>Finds the person meant by a typed name, or no one if it is ambiguous.</summary>
internal static class PersonNaming
{
    /// <summary>Finds the only person with this name, in either script.</summary>
    public static PersonId? Find(IEnumerable<PersonCard> people, string name) => One(people.Where(p => p.Here && IsCalled(p, Plain(name))));

    /// <summary>Like <see cref="Find"/>, but falls back to the only person whose name contains the text. For the desk, which sees who was found.</summary>
    public static PersonId? FindByPart(IReadOnlyCollection<PersonCard> people, string name) =>
        Find(people, name)
        ?? (
            people.Any(p => p.Here && IsCalled(p, Plain(name)))
                ? null // two have this name
                : One(people.Where(p => p.Here && SearchScore.Of(name, p.Name, p.LatinName) >= SearchScore.Contains))
        );

    private static PersonId? One(IEnumerable<PersonCard> people) => people.Take(2).ToList() is [var one] ? one.Id : null;

    private static bool IsCalled(PersonCard person, string typed) =>
        typed.Length > 0 && (Plain(person.Name) == typed || (person.LatinName is { } latin && Plain(latin) == typed));

    private static string Plain(string name) =>
        string.Join(' ', SearchText.Fold(name).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
