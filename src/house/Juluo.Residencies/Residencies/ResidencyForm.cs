namespace Juluo.Residencies;

/// <summary>What a form says of a residency.</summary>
/// <param name="OpensOn">Empty: at once.</param>
/// <param name="ClosesOn">Empty: until it is closed.</param>
internal record ResidencyForm(
    [Required, Length(Plan.MostName)] LocalizedText? Name = null,
    [Length(Plan.MostAbout, Lines = true)] LocalizedText? About = null,
    LocalDate? OpensOn = null,
    LocalDate? ClosesOn = null,
    [Required] int? Places = null,
    string? Deposit = null
)
{
    internal Outcome<ResidencyDetails> Read(string currency, LocalDate today)
    {
        var wrong = new List<Error>();
        foreach (var (field, day) in new[] { ("opensOn", OpensOn), ("closesOn", ClosesOn) })
            if (day is { } said && Days.OutOfReach(said, today))
                wrong.Add(new ResidencyErrors.DayOutOfReach(field));
        if (ClosesOn < OpensOn)
            wrong.Add(new ResidencyErrors.ClosesBeforeItOpens());
        if (Places is null or < 1 or > Residency.MostPlaces)
            wrong.Add(new PlanErrors.OutOfRange("places", 1, Residency.MostPlaces));
        var minor = string.IsNullOrWhiteSpace(Deposit) ? 0 : MoneyText.Read(Deposit, currency, least: 0);
        if (minor is null)
            wrong.Add(new ResidencyErrors.NoDeposit());
        return wrong.Count > 0 ? wrong : new ResidencyDetails(Name!, About, OpensOn, ClosesOn, Places!.Value, minor!.Value);
    }
}

/// <summary>What is said of a residency, when one can apply, for how many places, and what is deposited, in minor units.</summary>
internal sealed record ResidencyDetails(
    LocalizedText Name,
    LocalizedText? About,
    LocalDate? OpensOn,
    LocalDate? ClosesOn,
    int Places,
    long Deposit
);
