namespace Juluo.Matching;

/// <summary>In which language two people could speak: one that both say they speak. For a person who has named none stands the one in which the program speaks to them.</summary>
internal static class Tongues
{
    /// <summary>Whether there is one.</summary>
    public static bool HaveOne(PersonCard one, PersonCard other) => Of(one).Intersect(Of(other), StringComparer.Ordinal).Any();

    /// <summary>Whether both have said which they speak.</summary>
    public static bool AreKnown(PersonCard one, PersonCard other) => one.Speaks.Count > 0 && other.Speaks.Count > 0;

    // The program's languages are named with their script, zh-Hant, those of people without.
    private static IEnumerable<string> Of(PersonCard person) => person.Speaks.Count > 0 ? person.Speaks : [person.Language.Split('-')[0]];
}
