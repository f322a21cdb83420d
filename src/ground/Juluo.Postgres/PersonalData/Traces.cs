namespace Juluo.Postgres;

/// <summary>The strings by which a text may mention a person: their keys in both notations, their address, their names.</summary>
internal sealed record Traces(IReadOnlyList<Guid> Keys, IReadOnlyList<string> Words)
{
    /// <summary>The minimum length: a single character does not identify a person.</summary>
    private const int LeastName = 2;

    public string[] Names => [.. Words.Where(w => w.Length >= LeastName)];

    /// <summary>A PostgreSQL pattern for keys and addresses: an address within a longer one belongs to someone else.</summary>
    public string Exact =>
        string.Join(
            '|',
            Words
                .Where(w => w.Contains('@', StringComparison.Ordinal))
                .Select(Address)
                .Concat(Keys.SelectMany(k => new[] { $"{k:D}", $"{k:N}" }))
        );

    public string WithNames => string.Join('|', Names.Where(n => !n.Contains('@', StringComparison.Ordinal)).Select(Name).Prepend(Exact));

    private static string Address(string address) => $"(^|[^[:alnum:]._%+-]){Literal(address)}([.]?($|[^[:alnum:]._%+-]))";

    private static string Name(string name) =>
        $"{(char.IsAsciiLetterOrDigit(name[0]) ? "(^|[^[:alnum:]])" : "")}{Literal(name)}{(char.IsAsciiLetterOrDigit(name[^1]) ? "($|[^[:alnum:]])" : "")}";

    private static string Literal(string text)
    {
        var literal = new StringBuilder();
        foreach (var c in text)
            (char.IsAscii(c) && !char.IsAsciiLetterOrDigit(c) ? literal.Append('\\') : literal).Append(c);
        return literal.ToString();
    }
}
