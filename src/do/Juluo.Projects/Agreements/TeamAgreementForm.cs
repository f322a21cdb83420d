namespace Juluo.Projects;

/// <summary>The fields of the form that writes a team's agreement.</summary>
/// <param name="People">Everyone in the team, each once, in the same order as <paramref name="Shares"/>.</param>
/// <param name="Shares">Percentages as people type them (33.3, 33,3, 33 %); 0 for no share.</param>
internal record TeamAgreementForm(
    [Required, Length(TeamAgreement.MostText, Lines = true)] string Work = "",
    [Required, Length(TeamAgreement.MostText, Lines = true)] string Rights = "",
    [Required, Length(TeamAgreement.MostText, Lines = true)] string Leaving = "",
    IReadOnlyList<PersonId>? People = null,
    IReadOnlyList<string>? Shares = null
)
{
    /// <summary>Returns the shares in hundredths of a percent, or the errors in the form. Pure.</summary>
    internal Outcome<Dictionary<PersonId, int>> Check(IReadOnlyCollection<PersonId> team)
    {
        var wrong = new List<Error>();
        var (people, typed) = (People ?? [], Shares ?? []);
        if (team.Count < 2)
            wrong.Add(new TeamAgreementErrors.NeedsTwo());
        else if (people.Distinct().Count() != people.Count || people.Count != team.Count || !people.All(team.Contains))
            wrong.Add(new TeamAgreementErrors.AnotherTeam());
        else if (typed.Count != people.Count)
            wrong.Add(new TeamAgreementErrors.ShareMissing());
        var shares = new Dictionary<PersonId, int>();
        foreach (var (person, text) in people.Zip(typed))
        {
            if (Read(text) is not { } share)
            {
                wrong.Add(new TeamAgreementErrors.ShareUnreadable());
                break;
            }

            if (share > 0)
                shares[person] = share;
        }

        var sum = shares.Values.Sum(s => (long)s);
        if (wrong.Count == 0 && sum > TeamAgreement.Whole)
            wrong.Add(new TeamAgreementErrors.MoreThanWhole((sum / 100m).ToString("0.##", CultureInfo.InvariantCulture)));
        return wrong.Count > 0 ? wrong : shares;
    }

    private static int? Read(string? typed)
    {
        var text = (typed ?? "")
            .Normalize(System.Text.NormalizationForm.FormKC)
            .Replace(',', '.')
            .Replace("%", "", StringComparison.Ordinal)
            .Trim();
        return
            decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
            && percent is >= 0 and <= 1000
            && decimal.Truncate(percent * 100) == percent * 100
            ? (int)(percent * 100)
            : null;
    }
}
