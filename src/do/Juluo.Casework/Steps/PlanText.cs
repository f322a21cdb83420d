namespace Juluo.Casework;

/// <summary>
/// Text format for the steps of a service that takes weeks: one per line, with title, actor and number of days separated by bars.
/// <c>Reserve the company's name | office | 5</c>. The title may have both languages, in either order, separated by a slash:
/// <c>公司名稱預查 / Reserve the company's name | office | 5</c>. Actors: applicant, office or professional; 申請人、承辦、專業人員.
/// </summary>
internal static class PlanText
{
    public const int MostSteps = 60;
    public const int MostTitle = 160;

    public static Outcome<IReadOnlyList<PlanStep>> Read(string? text)
    {
        var (steps, wrong) = (new List<PlanStep>(), new List<Error>());
        var lines = (text ?? "").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i]))
                continue;
            var parts = lines[i].Split('|', '｜').Select(p => p.Trim()).ToArray();
            var title = Title(parts[0]);
            if (parts.Length != 3 || title is null)
                wrong.Add(new StepErrors.NotAStep(i + 1));
            else if (WhoOf(parts[1]) is not { } who)
                wrong.Add(new StepErrors.UnknownWho(i + 1, parts[1]));
            else if (
                !int.TryParse(parts[2].Split(' ')[0].TrimEnd('天', '日'), NumberStyles.None, CultureInfo.InvariantCulture, out var days)
                || days is < 1 or > 365
            )
                wrong.Add(new StepErrors.NotDays(i + 1, parts[2]));
            else
                steps.Add(new(title, who, days));
        }

        if (steps.Count > MostSteps)
            wrong.Add(new StepErrors.TooMany(MostSteps));
        return wrong.Count > 0 ? wrong : steps;
    }

    /// <summary>Splits a title into languages. A slash separates them only if it is full-width or has spaces around it, and exactly one side contains Chinese: “profit/loss” stays one title.</summary>
    private static LocalizedText? Title(string said)
    {
        var sides = said.Split([" / ", "／"], StringSplitOptions.TrimEntries);
        var title = sides switch
        {
            [var zh, var en] when HasChinese(zh) && !HasChinese(en) => new LocalizedText(zh, en),
            [var en, var zh] when HasChinese(zh) && !HasChinese(en) => new LocalizedText(zh, en),
            _ => HasChinese(said) ? new LocalizedText(zh: said) : new LocalizedText(en: said),
        };
        return title.Zh.Length is 0 or > MostTitle || title.En.Length > MostTitle ? null : title;
    }

    private static bool HasChinese(string text) => text.Any(c => c is >= '\u3400' and <= '\u9fff');

    private static StepWho? WhoOf(string word) =>
        word.ToLowerInvariant() switch
        {
            "applicant" or "you" or "申請人" => StepWho.Applicant,
            "office" or "us" or "承辦" or "承辦人" => StepWho.Office,
            "professional" or "accountant" or "lawyer" or "專業人員" or "會計師" or "律師" => StepWho.Professional,
            _ => null,
        };
}

/// <param name="Days">The number of days after the end of the previous step.</param>
internal sealed record PlanStep(LocalizedText Title, StepWho Who, int Days);
