namespace Juluo.Residencies;

/// <summary>What a form says of a residency, beside what it is called.</summary>
internal sealed record ResidencyForm(LocalDate? OpensOn, LocalDate? ClosesOn, int Places, long Deposit)
{
    public static Outcome<ResidencyForm> Read(
        LocalDate? opensOn,
        LocalDate? closesOn,
        int? places,
        string? deposit,
        string currency,
        LocalDate today
    )
    {
        var wrong = new List<Error>();
        foreach (var (field, day) in new[] { ("opensOn", opensOn), ("closesOn", closesOn) })
            if (day is { } said && Days.OutOfReach(said, today))
                wrong.Add(new ResidencyErrors.DayOutOfReach(field));
        if (closesOn < opensOn)
            wrong.Add(new ResidencyErrors.ClosesBeforeItOpens());
        if (places is null or < 1 or > Residency.MostPlaces)
            wrong.Add(new PlanErrors.OutOfRange("places", 1, Residency.MostPlaces));
        var minor = string.IsNullOrWhiteSpace(deposit) ? 0 : MoneyText.Read(deposit, currency, least: 0);
        if (minor is null)
            wrong.Add(new ResidencyErrors.NoDeposit());
        return wrong.Count > 0 ? wrong : new ResidencyForm(opensOn, closesOn, places!.Value, minor!.Value);
    }

    /// <summary>An agreement's text as it is kept: what is hashed has one kind of line ending.</summary>
    internal static string Plain(string? text) => (text ?? "").Trim().ReplaceLineEndings("\n");

    /// <summary>Of an agreement; null: another than ours, or nobody said.</summary>
    internal static string? Language(string? typed) => Languages.All.Contains(typed ?? "") ? typed : null;

    internal static IEnumerable<Error> CheckAgreement(string plain)
    {
        if (plain.Length == 0)
            yield return new Missing("agreement");
        else if (plain.EnumerateRunes().Count() > ResidencyAgreement.MostText)
            yield return new TooLong("agreement", ResidencyAgreement.MostText);
    }
}
