namespace Juluo.Circles;

/// <summary>GET /circles/{id}/register — returns the register of members (社員名簿) as CSV.</summary>
[Get("/circles/{id}/register", "people.see", MediaTypes = ["text/csv"])]
internal sealed class DownloadRegister(UnitOfWork work, Clock clock, PeopleFacade people) : Slice<DownloadRegister.Input, Download>
{
    public sealed record Input(CircleId Id);

    public override async Task<Outcome<Download>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ShareStore(work, clock);
        if (await store.Circles.Find(input.Id, caller.Self, stop) is not { } circle || !ListShares.MayRead(circle, caller))
            return new NotFound();
        var register = await store.Register(circle.Id, stop);
        var names = await people.Named([.. register.Select(h => h.Person)], stop);
        var par = circle.Par!.Value;
        return SafeCsv.File(
            $"register-{circle.Id}.csv",
            ["name", "latin_name", "member_since", "shares", "par_minor", "worth_minor", "currency"],
            register.Select(line =>
                (IReadOnlyList<string?>)
                    [
                        names.GetValueOrDefault(line.Person)?.Name ?? line.Person.ToString(),
                        names.GetValueOrDefault(line.Person)?.LatinName,
                        line.Since is { } since ? LocalDatePattern.Iso.Format(since) : "",
                        $"{line.Shares}",
                        $"{par.Minor}",
                        $"{(par * line.Shares).Minor}",
                        par.Currency,
                    ]
            )
        );
    }
}
