namespace Juluo.Sample;

/// <summary>Which drawing suits whom: by the given name, two people in three. The same for the same person.</summary>
internal static class SampleFaces
{
    private const string Unsaid = "wm";

    /// <returns>The name of a drawing by the number of the person.</returns>
    public static Dictionary<int, string> Of(SampleCommunity sample)
    {
        var faces = new Dictionary<int, string>();
        var used = new Dictionary<string, int>(StringComparer.Ordinal);
        var prominent = Prominent.Of(sample).Select(p => p.Person.Number).ToHashSet();
        // Those whom a visitor of the demo may be have a face; of the others every third has not sent one.
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

    // Given names stand last in Chinese, Japanese and Korean, first elsewhere.
    private static bool Is(string name, string given) =>
        name.EndsWith(given, StringComparison.Ordinal) || name.StartsWith(given + " ", StringComparison.Ordinal);
}
