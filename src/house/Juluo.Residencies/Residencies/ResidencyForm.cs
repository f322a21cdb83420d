namespace Juluo.Residencies;

/// <summary>The fields of a residency's form.</summary>
/// <param name="OpensOn">The first day to apply; empty for at once.</param>
/// <param name="ClosesOn">The last day to apply; empty if open until closed.</param>
internal record ResidencyForm(
    [Required, Length(Plan.MostName)] LocalizedText? Name = null,
    [Length(Plan.MostAbout, Lines = true)] LocalizedText? About = null,
    LocalDate? OpensOn = null,
    LocalDate? ClosesOn = null,
    [Required] int? Places = null,
    string? Deposit = null
) : IChecked
{
    public virtual IEnumerable<Error> Check(ZonedDateTime now)
    {
        foreach (var (field, day) in new[] { ("opensOn", OpensOn), ("closesOn", ClosesOn) })
            if (day is { } said && Days.OutOfReach(said, now.Date))
                yield return new ResidencyErrors.DayOutOfReach(field);
        if (ClosesOn < OpensOn)
            yield return new ResidencyErrors.ClosesBeforeItOpens();
        if (Places is < 1 or > Residency.MostPlaces)
            yield return new PlanErrors.OutOfRange("places", 1, Residency.MostPlaces);
    }

    /// <summary>Returns the details of a validated form, with the deposit parsed.</summary>
    internal Outcome<ResidencyDetails> Read(string currency) =>
        (string.IsNullOrWhiteSpace(Deposit) ? 0 : MoneyText.Read(Deposit, currency, least: 0)) is { } minor
            ? new ResidencyDetails(Name!, About, OpensOn, ClosesOn, Places!.Value, minor)
            : new ResidencyErrors.NoDeposit();
}

/// <summary>The name, description, application period, number of places and deposit of a residency. The deposit is in minor units.</summary>
internal sealed record ResidencyDetails(
    LocalizedText Name,
    LocalizedText? About,
    LocalDate? OpensOn,
    LocalDate? ClosesOn,
    int Places,
    long Deposit
);
