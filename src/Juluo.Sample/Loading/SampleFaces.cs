namespace Juluo.Sample;

/// <summary>Chooses drawings as profile photos, by given name, for two people in three. The choice is always the same for a person.</summary>
internal static class SampleFaces
{
    private const string Unsaid = "wm";

    /// <returns>Names of drawings, by person number.</returns>
    public static Dictionary<int, string> Of(SampleCommunity sample)
    {
        var faces = new Dictionary<int, string>();
        var used = new Dictionary<string, int>(StringComparer.Ordinal);
        var prominent = Prominent.Of(sample).Select(p => p.Person.Number).ToHashSet();
        // People whom a visitor of the demo can play always have a photo; every third of the others has none.
        foreach (var person in sample.People.OrderByDescending(p => prominent.Contains(p.Number)))
        {
            if (!prominent.Contains(person.Number) && person.Number % 3 == 2)
                continue;
            var drawn = SamplePictures.Called($"face-{Look(person)}-");
            var times = used[drawn[0]] = used.GetValueOrDefault(drawn[0]) + 1;
            faces[person.Number] = drawn[(times - 1) % drawn.Count];
        }

        return faces;
    }

    private static string Look(SamplePerson person) =>
        SampleCatalogue.Looks.FirstOrDefault(l => l.Given.Any(g => Is(person.Name, g))).Look ?? $"{Unsaid[person.Number % 2]}";

    // The given name is last in Chinese, Japanese and Korean, and first elsewhere.
    private static bool Is(string name, string given) =>
        name.EndsWith(given, StringComparison.Ordinal) || name.StartsWith(given + " ", StringComparison.Ordinal);
}
