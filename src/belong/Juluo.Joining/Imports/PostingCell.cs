namespace Juluo.Joining;

/// <summary>Format of a need or offer within a cell: its text, after <c>//</c> its other language, and in brackets its terms and last day, such as <c>[gift, 2026-12-24]</c>.</summary>
internal static partial class PostingCell
{
    private const string SaidTwice = " // ";

    public static NewPosting Read(string text)
    {
        var found = Brackets().Match(text);
        // Brackets with neither are part of the text.
        var (terms, day) = (found.Groups["terms"].Value, LocalDatePattern.Iso.Parse(found.Groups["day"].Value));
        var wrong = found.Groups["day"].Success && !day.Success;
        var said = found.Success && !wrong ? text[..found.Index] : text;
        var both = said.Split(SaidTwice, 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new NewPosting(both.Length == 2 ? both[0] : said, [])
        {
            Translation = both.Length == 2 ? both[1] : null,
            Terms = wrong || terms.Length == 0 ? null : EnumWord.Read<PostingTerms>(terms),
            ClosesOn = day.Success ? day.Value : null,
        };
    }

    public static string Write(PostingCard posting)
    {
        var said = posting.Translation is { } other ? posting.Text + SaidTwice + other : posting.Text;
        var more = string.Join(
            ", ",
            new[]
            {
                posting.Terms is { } terms ? EnumWord.Of(terms) : null,
                posting.ClosesOn is { } day ? LocalDatePattern.Iso.Format(day) : null,
            }.OfType<string>()
        );
        return more.Length == 0 ? said : $"{said} [{more}]";
    }

    [GeneratedRegex(
        @"\s*\[(?:(?<terms>paid|barter|gift)(?:,\s*(?<day>[0-9]{4}-[0-9][0-9]-[0-9][0-9]))?|(?<day>[0-9]{4}-[0-9][0-9]-[0-9][0-9]))\]\s*$",
        RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Brackets();
}
