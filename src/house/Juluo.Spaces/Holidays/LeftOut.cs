namespace Juluo.Spaces;

/// <summary>Lists entries that were left out, as far as a page or a message has room.</summary>
internal static class LeftOut
{
    private const int Most = 20;
    private const int MostInASentence = 3;

    public static IReadOnlyList<string> Of(IReadOnlyList<string> all) => [.. all.Take(Most)];

    public static string Sentence(IReadOnlyList<string> names) =>
        string.Join("; ", names.Take(MostInASentence)) + (names.Count > MostInASentence ? " …" : "");
}
