namespace Juluo.Reception;

/// <summary>Whom a typed name means: the one person who is called so, in either script, else the one whose name has it. No one when there are two.</summary>
internal static class PersonNaming
{
    public static PersonId? Find(IEnumerable<PersonCard> people, string name)
    {
        var typed = Plain(name);
        if (typed.Length == 0)
            return null;
        var here = people.Where(p => p.Here).ToList();
        var called = here.FindAll(p => Plain(p.Name) == typed || (p.LatinName is { } latin && Plain(latin) == typed));
        if (called.Count == 0)
            called = here.FindAll(p => SearchScore.Of(typed, p.Name, p.LatinName) >= SearchScore.Contains);
        return called is [var one] ? one.Id : null;
    }

    private static string Plain(string name) =>
        string.Join(' ', SearchText.Fold(name).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
