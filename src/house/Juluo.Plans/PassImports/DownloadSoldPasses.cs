namespace Juluo.Plans;

/// <summary>GET /sold-passes/export — returns the passes that people have or had, with their prices and what is left, in the table that the import takes.</summary>
[Get("/sold-passes/export", SpacesModule.Manage, MediaTypes = ["text/csv"])]
internal sealed class DownloadSoldPasses(UnitOfWork work, Clock clock, PeopleFacade people, Audit audit) : Slice<Nothing, Download>
{
    private sealed record Line(
        CreditId Id,
        PersonId? Person,
        string? Holder,
        PassId Pass,
        Instant At,
        LocalDate From,
        LocalDate Until,
        CreditUnit Unit,
        int Granted,
        int Used,
        int Rest,
        Money Price
    );

    public override async Task<Outcome<Download>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        // Held credit belongs to bookings that wait for a decision; they are not exported, so it counts as left.
        var lines = await work.List<Line>(
            $"""
            select id, person_id as person, holder, pass_id as pass, made_at as at, lower(days) as "from", upper(days) as until, unit,
              granted, used, free + held as rest, amount as price, currency
            from plans.credit where community_id = {work.Community} and source in ('pass', 'trial') order by made_at, id
            """,
            stop
        );
        var cards = await people.Named([.. lines.Select(l => l.Person).OfType<PersonId>().Distinct()], stop);
        var byName = await new PassImportStore(work, clock).Passes(stop);
        var passes = byName.SelectMany(p => p).DistinctBy(p => p.Id).ToDictionary(p => p.Id, p => p.Name.Zh);
        // Erased people have no name, and a row without a person could not be imported.
        var named = lines.FindAll(l => l.Holder is not null || cards.ContainsKey(l.Person!.Value));
        await audit.Did(caller.Person, "plans.sold-passes-exported", "", new { rows = named.Count }, stop);
        var (zone, today) = (caller.Community.Zone, clock.Today(caller.Community.Zone));
        return SafeCsv.File(
            "sold-passes.csv",
            SoldPassRow.Columns.Names,
            named.Select(l =>
                (IReadOnlyList<string?>)
                    [
                        l.Person is { } person ? Called(cards[person]) : null,
                        // If two passes have the same name, the id tells them apart.
                        byName[TableCells.Fold(passes[l.Pass])].Distinct().Count() == 1
                            ? passes[l.Pass]
                            : l.Pass.ToString(),
                        Day(l.At.InZone(zone).Date),
                        l.Holder,
                        Day(l.From),
                        Day(l.Until.PlusDays(-1)),
                        Number(l.Granted, l.Unit),
                        Number(l.Used, l.Unit),
                        // Nothing is left after the last day, even if the expiry job has not run yet.
                        Number(l.Until <= today ? 0 : l.Rest, l.Unit),
                        MoneyText.Typed(l.Price),
                        l.Price.Currency,
                        l.Id.ToString(),
                    ]
            )
        );
    }

    private static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static string Number(int amount, CreditUnit unit) =>
        (unit == CreditUnit.Day ? amount : amount / 60m).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Called(PersonCard person) => person.Email is { Length: > 0 } email ? email : person.Name;
}
