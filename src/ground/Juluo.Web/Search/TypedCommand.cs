namespace Juluo.Web;

/// <summary>A command in typed text: “book small room tomorrow 14:00”, 「預約小會議室明天 14:00 到 16:00」.</summary>
/// <param name="Rest">The text without the verb, as typed.</param>
/// <param name="When">The date and times in the text.</param>
/// <param name="What">The rest without time, email address and joining words.</param>
/// <param name="Email">An email address in the text.</param>
public sealed partial record TypedCommand(Verb Verb, string Rest, TypedMoment When, string What, string? Email)
{
    private static readonly (string Text, Verb Verb)[] Phrases = ReadPhrases();

    /// <summary>True if the verb is implied: a thing and a time mean booking it, if it can be booked.</summary>
    public bool Implied { get; private init; }

    /// <summary>Returns the command; null if the text neither begins nor ends with a verb, nor contains a date or time.</summary>
    /// <param name="now">The local time of the community.</param>
    public static TypedCommand? Read(string typed, LocalDateTime now)
    {
        var text = Polite().Replace(typed.Normalize(NormalizationForm.FormKC).Trim(), "");
        foreach (var (phrase, verb) in Phrases)
            if (Without(text, phrase) is { } rest)
                return Of(verb, rest, now);
        // The time may precede the verb.
        var when = TypedMoment.Read(text, now);
        if (when.On is null || Address().IsMatch(text))
            return null;
        var left = when.Rest.Trim(' ', ',', '，', '在', '於');
        foreach (var (phrase, verb) in Phrases)
            if (Without(left, phrase) is { } rest)
                return new(verb, rest, when, Thing(rest), null);
        return Thing(left) is { Length: > 0 } what ? new(Verb.Book, left, when, what, null) { Implied = true } : null;
    }

    /// <summary>The people named in “A and B”.</summary>
    public IReadOnlyList<string> Names => [.. And().Split(What).Select(n => n.Trim()).Where(n => n.Length > 0)];

    private static TypedCommand Of(Verb verb, string rest, LocalDateTime now)
    {
        var email = Address().Match(rest) is { Success: true } found ? found.Value : null;
        var when = TypedMoment.Read(email is null ? rest : rest.Replace(email, " ", StringComparison.Ordinal), now);
        return new(verb, rest, when, Thing(when.Rest), email);
    }

    private static string Thing(string rest) =>
        Spaces().Replace(Joining().Replace(rest, " "), " ").Trim(' ', ',', '，', '、', '的', '在', '.');

    private static string? Without(string text, string phrase)
    {
        var latin = char.IsAsciiLetter(phrase[0]);
        if (text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase))
        {
            var rest = text[phrase.Length..];
            if (!latin || rest.Length == 0 || !char.IsLetterOrDigit(rest[0]))
                return rest.Trim(' ', ':', ',', '，');
        }

        if (text.EndsWith(phrase, StringComparison.OrdinalIgnoreCase))
        {
            var rest = text[..^phrase.Length];
            if (!latin || !char.IsLetterOrDigit(rest[^1]))
                return rest.Trim(' ', ':', ',', '，');
        }

        return null;
    }

    private static (string Text, Verb Verb)[] ReadPhrases()
    {
        using var stream = typeof(TypedCommand).Assembly.GetManifestResourceStream("Juluo.Web.Search.verbs.tsv")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var all = new List<(string Text, Verb Verb)>();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            if (!line.StartsWith('#'))
                all.AddRange(
                    cells[1..]
                        .SelectMany(c => c.Split(',', StringSplitOptions.TrimEntries))
                        .Select(p => (p, EnumWord.Read<Verb>(cells[0].Replace('-', '_'))))
                );
        }

        // The longest phrases first: “check out” is not “check”.
        return [.. all.OrderByDescending(p => p.Text.Length)];
    }

    [GeneratedRegex(
        @"^(?:(?:please|can i|could i|i want to|i would like to|i'd like to|help me|我想要|我想|我要|請幫我|幫我|麻煩|請)\s*)+",
        RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Polite();

    [GeneratedRegex(@"[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;\u3000-\u9fff]+", RegexOptions.None, 1000)]
    private static partial Regex Address();

    [GeneratedRegex(
        @"(?<![\w'])(?:at|on|in|from|for|the|a|an|with|my|me|to|is)(?![\w'])|^(?:跟|和|與|給|把|一間|一個|一下|個)",
        RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Joining();

    [GeneratedRegex(@"\s*(?:(?<!\w)and(?!\w)|[,&+，、;]|和|跟|與|及)\s*", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex And();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
