namespace Juluo.Rounds;

/// <summary>POST /rounds/{id}/proposal — proposes an allocation of the times, as <see cref="RoundSharing"/> does, around what was chosen by hand. Nothing is published by it.</summary>
[Post("/rounds/{id}/proposal", RoundsModule.Open, Form = typeof(ShowSharing))]
internal sealed class ProposeSharing(UnitOfWork work, Clock clock) : Slice<ProposeSharing.Input, ProposeSharing.Output>
{
    public sealed record Input(RoundId Id);

    public sealed record Output(int Given, int Wished);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new RoundStore(work, clock).Hold(input.Id, alone: true, stop) is not { } round)
            return new NotFound();
        if (round.State(clock.Now) != RoundState.Sharing)
            return new RoundErrors.NotSharing();
        var store = new SlotStore(work);
        await store.Clear(round.Id, stop);
        var applications = await new RoundApplicationStore(work, clock).Of(round.Id, stop);
        var question = await new RoundQuestions(work, clock).Of(round, applications, await store.Of(round.Id, stop), stop);
        var resources = question.Resources.ToDictionary(r => r.Id);
        var given = question.Fixed.Count;
        foreach (var slot in RoundSharing.Share(question).Where(s => !s.ByHand))
            if (await store.Add(round.Id, slot, resources[slot.Resource], stop))
                given++;
        return new Output(given, question.Applications.Sum(a => a.Wishes.Count));
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new(
            $"/rounds/{input.Id}/sharing",
            "rounds.round.proposed",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["given"] = output.Given.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["wished"] = output.Wished.ToString(System.Globalization.CultureInfo.InvariantCulture),
            }
        );
}
