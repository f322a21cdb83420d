namespace Juluo.Matching;

/// <summary>In which language two people could speak: one that both say they speak. For a person who has named none stands the one in which the program speaks to them.</summary>
internal static class Tongues
{
    /// <summary>Whether there is one. Asked of millions of pairs, so that nothing is made for it.</summary>
    public static bool HaveOne(PersonCard one, PersonCard other)
    {
        if (one.Speaks.Count == 0)
            return Speaks(other, Programs(one));
        for (var k = 0; k < one.Speaks.Count; k++)
            if (Speaks(other, one.Speaks[k]))
                return true;
        return false;
    }

    /// <summary>Whether both have said which they speak.</summary>
    public static bool AreKnown(PersonCard one, PersonCard other) => one.Speaks.Count > 0 && other.Speaks.Count > 0;

    private static bool Speaks(PersonCard person, ReadOnlySpan<char> language)
    {
        if (person.Speaks.Count == 0)
            return language.SequenceEqual(Programs(person));
        for (var k = 0; k < person.Speaks.Count; k++)
            if (language.SequenceEqual(person.Speaks[k]))
                return true;
        return false;
    }

    // The program's languages are named with their script, zh-Hant, those of people without.
    private static ReadOnlySpan<char> Programs(PersonCard person) =>
        person.Language.IndexOf('-', StringComparison.Ordinal) is >= 0 and var end ? person.Language.AsSpan(0, end) : person.Language;
}
