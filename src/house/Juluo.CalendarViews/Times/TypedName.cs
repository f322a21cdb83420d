namespace Juluo.CalendarViews;

/// <summary>A name as a person typed it, with the people it may mean.</summary>
/// <param name="Whom">The matching people; empty if there are none.</param>
public sealed record TypedName(string Typed, IReadOnlyList<PersonCard> Whom)
{
    private static readonly char[] Between = ['\n', ',', '，', '、', ';', '；'];

    /// <summary>Splits a list into names, each once.</summary>
    public static IEnumerable<string> Split(string? list) =>
        (list ?? "")
            .Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>Finds people with that name, in either script; otherwise people whose name contains it, for short forms.</summary>
    public static TypedName Of(string typed, IReadOnlyList<PersonCard> all)
    {
        List<PersonCard> whole = [.. all.Where(p => Names(p).Any(n => SearchText.Is(n, typed)))];
        return new(typed, whole.Count > 0 ? whole : [.. all.Where(p => Names(p).Any(n => SearchText.Has(n, typed)))]);
    }

    private static IEnumerable<string> Names(PersonCard person) => person.LatinName is { } latin ? [person.Name, latin] : [person.Name];
}
