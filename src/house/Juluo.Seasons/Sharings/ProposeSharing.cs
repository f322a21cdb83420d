namespace Juluo.Seasons;

/// <summary>POST /seasons/{id}/proposal — proposes an allocation of the times, as <see cref="SeasonSharing"/> does, around times chosen by hand. It publishes nothing.</summary>
[Post("/seasons/{id}/proposal", SeasonsModule.Open, Form = typeof(ShowSharing))]
internal sealed class ProposeSharing(UnitOfWork work, Clock clock) : Slice<ProposeSharing.Input, ProposeSharing.Output>
{
    public sealed record Input(SeasonId Id);

    public sealed record Output(int Given, int Wished);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new SeasonStore(work, clock).Hold(input.Id, alone: true, stop) is not { } season)
            return new NotFound();
        if (season.State(clock.Now) != SeasonState.Sharing)
            return new SeasonErrors.NotSharing();
        var store = new SlotStore(work);
        await store.Clear(season.Id, stop);
        var applications = await new SeasonApplicationStore(work, clock).Of(season.Id, stop);
        var question = await new SeasonQuestions(work, clock).Of(season, applications, await store.Of(season.Id, stop), stop);
        var resources = question.Resources.ToDictionary(r => r.Id);
        var given = question.Fixed.Count;
        foreach (var slot in SeasonSharing.Share(question).Where(s => !s.ByHand))
            if (await store.Add(season.Id, slot, resources[slot.Resource], stop))
                given++;
        return new Output(given, question.Applications.Sum(a => a.Wishes.Count));
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new(
            $"/seasons/{input.Id}/sharing",
            "seasons.season.proposed",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["given"] = output.Given.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["wished"] = output.Wished.ToString(System.Globalization.CultureInfo.InvariantCulture),
            }
        );
}
