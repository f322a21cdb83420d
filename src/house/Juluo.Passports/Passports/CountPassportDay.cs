namespace Juluo.Passports;

/// <summary>POST /passports — counts a day here for a member of an allied community who shows their code. Both communities record it.</summary>
[Post("/passports", SpacesModule.Reception, Form = typeof(ListPassports), PerMinute = 10)]
internal sealed class CountPassportDay(PassportStore passports, Sites sites, Communities communities)
    : Slice<CountPassportDay.Input, CountPassportDay.Output>
{
    public sealed record Input(string? Code = null, SiteId? Site = null);

    /// <param name="Called">The name of the person to welcome.</param>
    /// <param name="Left">The days that they have left this month.</param>
    public sealed record Output(string Called, int Left, string House);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var open = (await sites.All(stop)).Where(s => s.ClosedAt is null).ToList();
        var site = open.Find(s => s.Id == input.Site) ?? (open.Count == 1 && input.Site is null ? open[0] : null);
        if (site is null)
            return new Missing("site");
        var (said, called, left, home) = await passports.Use(input.Code, site, caller.Person, stop);
        return said switch
        {
            "welcome" => new Output(called!, left!.Value, (await communities.Of(home!.Value, stop)).Name.In(caller.Language)),
            "already" => new PassportErrors.CountedToday(called!),
            "none_left" => new PassportErrors.NoDayLeft(called!),
            _ => new PassportErrors.NotGoodHere(),
        };
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new(
            "/passports",
            "passports.desk.welcome",
            new Dictionary<string, string>(StringComparer.Ordinal) { ["called"] = output.Called, ["house"] = output.House }
        );
}
