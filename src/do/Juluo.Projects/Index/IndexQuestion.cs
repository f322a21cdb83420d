namespace Juluo.Projects;

/// <summary>A search in the index. All of it is in the address, so a search can be linked to.</summary>
/// <param name="Q">Words that must all appear in a project's name, summary, topics or open roles.</param>
public sealed record IndexQuestion(string? Q, string? Topic, IndexState? State, IndexSource? Source)
{
    public const int Most = 80;
    private const int MostWords = 8;

    public IReadOnlyList<string> Words =>
        [.. (Q ?? "").ToLowerInvariant().Split([' ', '　', ',', '，'], StringSplitOptions.RemoveEmptyEntries).Take(MostWords)];

    /// <summary>The words as SQL patterns that match anywhere; wildcards in a word are escaped.</summary>
    internal IReadOnlyList<string> Patterns => Words.Count == 0 ? ["%"] : [.. Words.Select(w => $"%{Plain(w)}%")];

    /// <summary>The words as SQL patterns that match only at the start of a word, in a text with one space between words and one before the first.</summary>
    internal IReadOnlyList<string> Beginnings => Words.Count == 0 ? ["%"] : [.. Words.Select(w => $"% {Plain(w)}%")];

    private static string Plain(string word) =>
        word.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal);

    public bool Narrowed => Q is not null || Topic is not null || State is not null || Source is not null;

    /// <summary>Formats the search as a query string, empty if nothing is searched.</summary>
    public string Query()
    {
        List<(string Name, string? Value)> said =
        [
            ("q", Q),
            ("topic", Topic),
            ("state", State is { } state ? EnumWord.Of(state) : null),
            ("source", Source is { } source ? EnumWord.Of(source) : null),
        ];
        var query = string.Join('&', said.Where(s => s.Value is not null).Select(s => $"{s.Name}={Uri.EscapeDataString(s.Value!)}"));
        return query.Length == 0 ? "" : "?" + query;
    }
}
