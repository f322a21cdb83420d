namespace Juluo.CaseDeliveries;

/// <summary>
/// Parses an authority's answers: a table of case number, accepted or rejected, and reason. It may have a header or not, and may be a file or typed; typed lines may be separated by
/// commas, spaces or similar characters. Every error is reported with its line.
/// </summary>
internal static partial class Acknowledgement
{
    public const int MostReason = 1000;

    private static readonly string[] Usual = ["number", "result", "reason"];
    internal static readonly CsvColumns Columns = new(
        "acknowledgement",
        ["number", "result"],
        ("number", "case|case number|案件編號|案號|編號"),
        ("result", "status|state|結果|狀態"),
        ("reason", "why|note|remarks|原因|理由|備註")
    );

    /// <param name="lines">The cases of the batch.</param>
    /// <returns>The new answers. Answers equal to earlier ones are left out, so that a file can be sent twice.</returns>
    public static Outcome<IReadOnlyList<Answer>> Read(string text, IReadOnlyList<DeliveryLine> lines)
    {
        var first = text.TrimStart('\uFEFF').TrimStart().Split('\n')[0].Split(',', ';', '\t', '，')[0].Trim().Trim('"', '\'');
        var headless = Columns.Find(first) is null;
        var table = headless && !text.Contains('"') ? Separated(text) : text.Replace('，', ',');
        var sheet = CsvTable.Read(table, Columns, DeliveryBatch.Most * 2, headless ? Usual : null);
        if (sheet.Failed)
            return sheet.As<IReadOnlyList<Answer>>();
        var byNumber = lines.ToDictionary(l => l.Number, StringComparer.Ordinal);
        var (answers, wrong) = (new Dictionary<CaseId, Answer>(), new List<Error>());
        foreach (var row in sheet.Value.Rows)
        {
            var found = One(row, byNumber, answers);
            if (found.Failed)
                wrong.AddRange(found.Errors.Select(e => new CsvErrors.BadRow(row.Number, e)));
            else
                answers[found.Value.Case] = found.Value;
        }

        if (wrong.Count > 0)
            return wrong;
        if (answers.Count == 0)
            return new DeliveryErrors.NoAnswers();
        var states = lines.ToDictionary(l => l.Case, l => l.State);
        return answers.Values.Where(a => states[a.Case] == DeliveryLineState.Pending).ToList();
    }

    /// <summary>Converts lines without a header and without quotes to CSV: everything after the result is the reason, whatever characters it contains.</summary>
    private static string Separated(string text) =>
        string.Join(
            '\n',
            text.TrimStart('\uFEFF')
                .ReplaceLineEndings("\n")
                .Split('\n')
                .Select(line =>
                    (Blanks().Match(line) is { Success: true } blanks ? blanks : Signs().Match(line)) is { Success: true } parts
                        ? $"{Part(parts, "number")},{Part(parts, "result")},\"{Part(parts, "reason")}\""
                        : line
                )
        );

    private static string Part(Match parts, string name) => parts.Groups[name].Value.Trim().TrimEnd(' ', '\t', ',', ';', '，', '；');

    // Parts are trimmed afterwards: a pattern that excludes surrounding blanks takes minutes on a long line of them.
    [GeneratedRegex(
        @"^\s*(?<number>[A-Za-z0-9]{3}-?[A-Za-z0-9]{3})\s+(?<result>[^\s,;，；、]+)([\s,;，；、]+(?<reason>.*))?$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Blanks();

    [GeneratedRegex(
        @"^(?<number>[^,;，；、\t]*)[,;，；、\t](?<result>[^,;，；、\t]*)([,;，；、\t](?<reason>.*))?$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Signs();

    private static Outcome<Answer> One(CsvRow row, Dictionary<string, DeliveryLine> lines, Dictionary<CaseId, Answer> before)
    {
        if (CaseNumber.Read(row["number"]) is not { } number)
            return new DeliveryErrors.NotACase(PlainText.Cut(row["number"] ?? "", 40));
        if (!lines.TryGetValue(number, out var line))
            return new DeliveryErrors.NotInBatch(number);
        if (row["result"] is not { } result)
            return new DeliveryErrors.NoResult(number);
        if (StateOf(result) is not { } state)
            return new DeliveryErrors.NotAResult(PlainText.Cut(result, 40));
        if (
            (line.State != DeliveryLineState.Pending && line.State != state)
            || (before.TryGetValue(line.Case, out var other) && other.State != state)
        )
            return new DeliveryErrors.AnsweredOtherwise(number);
        if (state == DeliveryLineState.Rejected && line.State == DeliveryLineState.Pending && row["reason"] is null)
            return new DeliveryErrors.NoReason(number);
        return new Answer(line.Case, state, row["reason"] is { } reason ? PlainText.Cut(reason, MostReason) : null);
    }

    private static DeliveryLineState? StateOf(string word) =>
        word.Trim().ToLowerInvariant() switch
        {
            "accepted" or "accept" or "received" or "ok" or "yes" or "受理" or "收件" or "接受" or "通過" => DeliveryLineState.Accepted,
            "rejected" or "reject" or "returned" or "no" or "退件" or "退回" or "不受理" or "駁回" => DeliveryLineState.Rejected,
            _ => null,
        };

    public sealed record Answer(CaseId Case, DeliveryLineState State, string? Reason);
}
