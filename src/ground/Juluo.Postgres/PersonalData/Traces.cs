namespace Juluo.Postgres;

/// <summary>By what a text may speak of a person: their keys in both ways of writing it, their address, their names.</summary>
internal sealed record Traces(IReadOnlyList<Guid> Keys, IReadOnlyList<string> Words)
{
    /// <summary>One character is no particular person's name.</summary>
    private const int LeastName = 2;

    public string[] Names => [.. Words.Where(w => w.Length >= LeastName)];

    /// <summary>A pattern of PostgreSQL for the key and for addresses: an address within a longer one is another's.</summary>
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
