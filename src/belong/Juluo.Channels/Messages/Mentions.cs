namespace Juluo.Channels;

/// <summary>
/// Mentions in a text. Typed as <c>@</c> and a name, stored as <c>&lt;@key&gt;</c>, so that people are shown by their current name. Chinese names have no visible
/// end: the longest match counts, and a name shared by two people mentions neither.
/// </summary>
internal static partial class Mentions
{
    public static (string Text, IReadOnlyList<PersonId> People) Read(string typed, IEnumerable<(string Name, PersonId Person)> names)
    {
        var known = names
            .Where(n => n.Name.Length > 0)
            .GroupBy(n => n.Name, StringComparer.OrdinalIgnoreCase)
            .Where(g => g.Select(n => n.Person).Distinct().Count() == 1)
            .Select(g => (Name: g.Key, g.First().Person))
            .OrderByDescending(n => n.Name.Length)
            .ToList();
        var (text, spoken, from) = (new StringBuilder(), new List<PersonId>(), 0);
        foreach (Match part in CodeOrAt().Matches(typed))
        {
            var name = part.Index + 1;
            if (part.Length > 1 || known.Find(n => Fits(typed.AsSpan(name), n.Name)) is not { Name: not null } meant)
                continue;
            text.Append(typed, from, part.Index - from).Append($"<@{meant.Person}>");
            spoken.Add(meant.Person);
            from = name + meant.Name.Length;
        }

        return (text.Append(typed, from, typed.Length - from).ToString(), [.. spoken.Distinct()]);
    }

    /// <summary>Writes mentions as they would be typed with current names, for forms and external services.</summary>
    public static string Write(string text, IReadOnlyList<PersonId> mentions, Func<PersonId, string?> name) =>
        Key().Replace(text, m => Of(m.Value, mentions) is { } person && name(person) is { } called ? $"@{called}" : m.Value);

    /// <summary>Returns the person of a mention's key, if the message mentions them.</summary>
    public static PersonId? Of(string key, IReadOnlyList<PersonId> mentions) =>
        Guid.TryParseExact(key[2..^1], "D", out var id) && mentions.Contains(new(id)) ? new PersonId(id) : null;

    private static bool Fits(ReadOnlySpan<char> rest, string name) =>
        rest.StartsWith(name, StringComparison.OrdinalIgnoreCase)
        // A Latin name must end at a word boundary.
        && (!char.IsAsciiLetterOrDigit(name[^1]) || rest.Length == name.Length || !char.IsAsciiLetterOrDigit(rest[name.Length]));

    // Text between backticks is code, and email addresses contain an @.
    [GeneratedRegex("```.*?(?:```|$)|`[^`\n]+`|(?<![A-Za-z0-9._+<-])[@＠]", RegexOptions.Singleline, 1000)]
    private static partial Regex CodeOrAt();

    [GeneratedRegex("<@[0-9a-f-]{36}>", RegexOptions.None, 1000)]
    private static partial Regex Key();
}
