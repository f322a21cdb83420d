namespace Juluo.Matching;

/// <summary>Finds whether two people have a language in common. A person who listed none is assumed to speak the language in which the program addresses them.</summary>
internal static class Tongues
{
    /// <summary>Returns true if two people have a language in common. Called for millions of pairs, so it allocates nothing.</summary>
    public static bool HaveOne(PersonCard one, PersonCard other)
    {
        if (one.Speaks.Count == 0)
            return Speaks(other, Programs(one));
        for (var k = 0; k < one.Speaks.Count; k++)
            if (Speaks(other, one.Speaks[k]))
                return true;
        return false;
    }

    /// <summary>Returns true if both people listed the languages they speak, so that nothing is assumed.</summary>
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

    // The program's languages are named with their script, as zh-Hant; people's languages without it.
    private static ReadOnlySpan<char> Programs(PersonCard person) =>
        person.Language.IndexOf('-', StringComparison.Ordinal) is >= 0 and var end ? person.Language.AsSpan(0, end) : person.Language;
}
