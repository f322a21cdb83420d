namespace Juluo.Matching;

/// <summary>Whether a person is meant by what was typed: part of the name in either script, or of the trade. As <see cref="SearchText"/> compares.</summary>
internal static class Finding
{
    public static bool Matches(PersonCard person, string typed) =>
        new[] { person.Name, person.LatinName, person.Trade?.Name.Zh, person.Trade?.Name.En }.Any(text => SearchText.Has(text, typed));
}
