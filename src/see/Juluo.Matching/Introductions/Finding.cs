namespace Juluo.Matching;

/// <summary>Matches people by typed text: part of the name in either script, or of the profession. Compares as <see cref="SearchText"/> does.</summary>
internal static class Finding
{
    public static bool Matches(PersonCard person, string typed) =>
        new[] { person.Name, person.LatinName, person.Trade?.Name.Zh, person.Trade?.Name.En }.Any(text => SearchText.Has(text, typed));
}
