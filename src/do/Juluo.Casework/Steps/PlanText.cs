using System.Globalization;

namespace Juluo.Casework;

/// <summary>
/// The steps of a service of several weeks as a text that people write: a line each, what is done, who does it and in how many days, between bars.
/// <c>Reserve the company's name | office | 5</c>. Who: applicant, office or professional; 申請人、承辦、專業人員.
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
            if (parts.Length != 3 || parts[0].Length is 0 or > MostTitle)
                wrong.Add(new StepErrors.NotAStep(i + 1));
            else if (WhoOf(parts[1]) is not { } who)
                wrong.Add(new StepErrors.UnknownWho(i + 1, parts[1]));
            else if (
                !int.TryParse(parts[2].Split(' ')[0].TrimEnd('天', '日'), NumberStyles.None, CultureInfo.InvariantCulture, out var days)
                || days is < 1 or > 365
            )
                wrong.Add(new StepErrors.NotDays(i + 1, parts[2]));
            else
                steps.Add(new(parts[0], who, days));
        }

        if (steps.Count > MostSteps)
            wrong.Add(new StepErrors.TooMany(MostSteps));
        return wrong.Count > 0 ? wrong : steps;
    }

    private static StepWho? WhoOf(string word) =>
        word.ToLowerInvariant() switch
        {
            "applicant" or "you" or "申請人" => StepWho.Applicant,
            "office" or "us" or "承辦" or "承辦人" => StepWho.Office,
            "professional" or "accountant" or "lawyer" or "專業人員" or "會計師" or "律師" => StepWho.Professional,
            _ => null,
        };
}

/// <param name="Days">From the end of the step before.</param>
internal sealed record PlanStep(string Title, StepWho Who, int Days);
