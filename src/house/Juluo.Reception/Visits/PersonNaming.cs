namespace Juluo.Reception;

/// <summary>Whom a typed name means. No one when it could be two.</summary>
internal static class PersonNaming
{
    /// <summary>The one person who is called so, in either script.</summary>
    public static PersonId? Find(IEnumerable<PersonCard> people, string name) => One(people.Where(p => p.Here && IsCalled(p, Plain(name))));

    /// <summary>The same, else the one whose name has it: for the desk, which sees whom it was taken for.</summary>
    public static PersonId? FindByPart(IReadOnlyCollection<PersonCard> people, string name) =>
        Find(people, name)
        ?? (
            people.Any(p => p.Here && IsCalled(p, Plain(name)))
                ? null // two are called so
                : One(people.Where(p => p.Here && SearchScore.Of(name, p.Name, p.LatinName) >= SearchScore.Contains))
        );

    private static PersonId? One(IEnumerable<PersonCard> people) => people.Take(2).ToList() is [var one] ? one.Id : null;

    private static bool IsCalled(PersonCard person, string typed) =>
        typed.Length > 0 && (Plain(person.Name) == typed || (person.LatinName is { } latin && Plain(latin) == typed));

    private static string Plain(string name) =>
        string.Join(' ', SearchText.Fold(name).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
