namespace Juluo.Joining;

/// <summary>The format of a list of addresses to invite: one per line, optionally as “name &lt;address&gt;”, or a table with columns.</summary>
internal static partial class InvitationTable
{
    public const string Kind = "invitations";
    public const int MostRows = 1000;
    private const int MostLines = 10_000;

    /// <summary>The values for rows that don't specify them.</summary>
    public sealed record Options(string Language, Role Role, LocalDate? TrialUntil, string? Message);

    public static readonly CsvColumns Columns = new(
        "invitations",
        ["email"],
        ("email", "電子郵件|信箱|電子信箱|e-mail|mail|address|email address|e-mail address|e-mail 1 - value|email 1 - value|primary email"),
        ("name", "姓名|名字|full name|fullname|display name|displayname|member name"),
        ("role", "角色|身分|身份|roles"),
        ("language", "語言|preferred language")
    );

    /// <param name="PassedOver">The unknown columns.</param>
    /// <param name="Replaced">The languages that Juluo doesn't have.</param>
    /// <param name="Repeated">The rows that duplicate an earlier one.</param>
    public sealed record Reading(
        List<(int Row, NewInvitation Invitation)> Good,
        List<ImportProblem> Wrong,
        IReadOnlyList<string> PassedOver,
        List<ReplacedLanguage> Replaced,
        List<RepeatedRow> Repeated
    );

    /// <summary>Parses every row; invalid ones become problems. An address repeated with the same role and language counts once; with another role or language it is a problem.</summary>
    public static Reading Read(string text, Options options, Instant expires, LocalDate today)
    {
        var good = new List<(int, NewInvitation)>();
        var wrong = new List<ImportProblem>();
        var (replaced, repeated) = (new List<ReplacedLanguage>(), new List<RepeatedRow>());
        var seen = new Dictionary<string, (int Row, NewInvitation Invitation)>(StringComparer.OrdinalIgnoreCase);
        // A table needs a heading; a plain list has none.
        var sheet = CsvTable.Read(text, Columns, MostLines, IsPlain(text) ? Columns.Names : null);
        if (sheet.Failed)
            return new(good, [.. sheet.Errors.Select(e => new ImportProblem(1, e))], [], [], []);
        foreach (var row in sheet.Value.Rows)
        {
            var (address, name) = Split(row["email"] ?? "");
            var role = row["role"] is { } word ? RoleOf(word) : options.Role;
            if (role is null)
                wrong.Add(new(row.Number, new ImportPreviewErrors.NoRole(row["role"]!)));
            var invitation = new NewInvitation(address, role ?? options.Role, expires)
            {
                Name = row["name"] ?? name,
                Language = (row["language"] is { } spoken ? LanguageWord.Read(spoken) : null) ?? options.Language,
                TrialUntil = options.TrialUntil,
                Message = options.Message,
            };
            var errors = invitation.Check(today).Select(e => new ImportProblem(row.Number, e)).ToList();
            wrong.AddRange(errors);
            if (role is null || errors.Count > 0)
                continue;
            if (!seen.TryAdd(address, (row.Number, invitation)))
            {
                var (first, same) = (seen[address].Row, seen[address].Invitation);
                if (same.Role == invitation.Role && same.Language == invitation.Language)
                    repeated.Add(new(row.Number, address, first));
                else
                    wrong.Add(new(row.Number, new TableErrors.Twice(first)));
                continue;
            }

            good.Add((row.Number, invitation));
            if (row["language"] is { } typed && LanguageWord.Read(typed) is null)
                replaced.Add(new(row.Number, typed, invitation.Language));
        }

        return new(good, wrong, sheet.Value.PassedOver, replaced, repeated);
    }

    /// <summary>Returns a plain list with one address per line, whatever separated them; tables are returned unchanged.</summary>
    public static string OnePerLine(string text) => IsPlain(text) ? string.Join('\n', text.Split('\n').SelectMany(Addresses)) : text;

    // A line with one address may name a role and a language after commas.
    private static IEnumerable<string> Addresses(string line) =>
        line.Count(c => c == '@') < 2
            ? [line.Trim().TrimEnd(',', ';', '，', '；', '、')]
            : (line.Contains('<', StringComparison.Ordinal) ? BetweenNamed() : Between())
                .Split(line)
                .Select(part => part.Trim())
                .Where(part => part.Length > 0);

    private static bool IsPlain(string text) => text.TrimStart().Split('\n', 2)[0].Contains('@', StringComparison.Ordinal);

    private static Role? RoleOf(string word) =>
        RoleWord.Find(word.Trim().ToLowerInvariant().Replace(' ', '_'))
        ?? (Enum.TryParse<Role>(word, ignoreCase: true, out var role) && Enum.IsDefined(role) ? role : null);

    private static (string Address, string? Name) Split(string text) =>
        Named().Match(text) is { Success: true } match
            ? (match.Groups["address"].Value, match.Groups["name"].Value.Trim(' ', '"'))
            : (text.Trim(), null);

    [GeneratedRegex(@"[,;，；、\s]+", RegexOptions.None, 1000)]
    private static partial Regex Between();

    // Names contain spaces, so only the end of an address separates entries.
    [GeneratedRegex(@"[,;，；、]|(?<=>)\s+", RegexOptions.None, 1000)]
    private static partial Regex BetweenNamed();

    [GeneratedRegex("^(?<name>[^<>]*)<(?<address>[^<>]+)>$", RegexOptions.None, 1000)]
    private static partial Regex Named();
}
