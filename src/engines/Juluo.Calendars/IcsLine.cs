namespace Juluo.Calendars;

/// <summary>A content line (RFC 5545, 3.1): name, parameters, value. Names are in upper case.</summary>
public sealed record IcsLine(string Name, IReadOnlyDictionary<string, string> Parameters, string Value)
{
    private const int MostParameters = 32;

    /// <returns>The line; null if it is not a content line.</returns>
    public static IcsLine? Read(string line)
    {
        var at = line.AsSpan().IndexOfAny(';', ':');
        if (at < 1)
            return null;
        var name = line[..at].ToUpperInvariant();
        if (!name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            return null;
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        while (line[at] == ';')
        {
            var equals = line.IndexOf('=', at);
            if (equals < 0 || parameters.Count == MostParameters)
                return null;
            // A quoted value may contain characters that would end it otherwise.
            var (end, quoted) = (equals + 1, false);
            for (; end < line.Length && (quoted || line[end] is not (';' or ':')); end++)
                quoted ^= line[end] == '"';
            if (end == line.Length)
                return null;
            parameters[line[(at + 1)..equals].ToUpperInvariant()] = line[(equals + 1)..end].Replace("\"", "", StringComparison.Ordinal);
            at = end;
        }

        return new(name, parameters, line[(at + 1)..]);
    }
}
