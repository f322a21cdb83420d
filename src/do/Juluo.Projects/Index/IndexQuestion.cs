namespace Juluo.Projects;

/// <summary>What is looked for in the index; it stands in the address.</summary>
/// <param name="Q">Words that all have to stand in a project's name, summary, topics or open roles.</param>
public sealed record IndexQuestion(string? Q, string? Topic, IndexState? State, IndexSource? Source)
{
    public const int Most = 80;
    private const int MostWords = 8;

    public IReadOnlyList<string> Words =>
        [.. (Q ?? "").ToLowerInvariant().Split([' ', '　', ',', '，'], StringSplitOptions.RemoveEmptyEntries).Take(MostWords)];

    /// <summary>Each word as a pattern of SQL; what means something there stands for itself.</summary>
    internal IReadOnlyList<string> Patterns => Words.Count == 0 ? ["%"] : [.. Words.Select(w => $"%{Plain(w)}%")];

    /// <summary>The same, for words that begin one of a text in which blanks alone stand between words, and one before the first.</summary>
    internal IReadOnlyList<string> Beginnings => Words.Count == 0 ? ["%"] : [.. Words.Select(w => $"% {Plain(w)}%")];

    private static string Plain(string word) =>
        word.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal);

    public bool Narrowed => Q is not null || Topic is not null || State is not null || Source is not null;

    /// <summary>As an address asks it.</summary>
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
