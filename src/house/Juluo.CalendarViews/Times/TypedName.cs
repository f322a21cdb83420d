namespace Juluo.CalendarViews;

/// <summary>A name as a person typed it, and whom it may mean.</summary>
/// <param name="Whom">Empty: no one here.</param>
public sealed record TypedName(string Typed, IReadOnlyList<PersonCard> Whom)
{
    private static readonly char[] Between = ['\n', ',', '，', '、', ';', '；'];

    /// <summary>The names of a list, each once.</summary>
    public static IEnumerable<string> Split(string? list) =>
        (list ?? "")
            .Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>People with that name, in either writing; else those of whose name it is a part, which is how people call each other.</summary>
    public static TypedName Of(string typed, IReadOnlyList<PersonCard> all)
    {
        List<PersonCard> whole = [.. all.Where(p => Names(p).Any(n => SearchText.Is(n, typed)))];
        return new(typed, whole.Count > 0 ? whole : [.. all.Where(p => Names(p).Any(n => SearchText.Has(n, typed)))]);
    }

    private static IEnumerable<string> Names(PersonCard person) => person.LatinName is { } latin ? [person.Name, latin] : [person.Name];
}
