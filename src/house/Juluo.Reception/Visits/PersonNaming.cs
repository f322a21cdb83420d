namespace Juluo.Reception;

/// <summary>Whom a typed name means: the one person who is called so, in either script. No one when there are two.</summary>
internal static class PersonNaming
{
    public static PersonId? Find(IEnumerable<PersonCard> people, string name)
    {
        var typed = Plain(name);
        if (typed.Length == 0)
            return null;
        var called = people
            .Where(p => p.Here && (Plain(p.Name) == typed || (p.LatinName is { } latin && Plain(latin) == typed)))
            .Take(2)
            .ToList();
        return called is [var one] ? one.Id : null;
    }

    private static string Plain(string name) =>
        string.Join(' ', SearchText.Fold(name).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
