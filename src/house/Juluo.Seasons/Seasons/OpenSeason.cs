namespace Juluo.Seasons;

/// <summary>POST /seasons — opens a season. The lots are drawn at once, before any application.</summary>
[Post("/seasons", SeasonsModule.Open, Form = typeof(NewSeason), Then = "/seasons/{Id}", Say = "seasons.season.opened")]
internal sealed class OpenSeason(UnitOfWork work, Clock clock, ResourcesFacade allResources, Audit audit)
    : Slice<OpenSeason.Input, OpenSeason.Output>
{
    /// <param name="Seed">The seed of the draw, for a season that is drawn in public; empty for a random one.</param>
    public sealed record Input(int? Seed = null) : SeasonInput;

    public sealed record Output(SeasonId Id) : ICreated<SeasonId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var typed = SeasonForm.Read(input, await NewSeason.Offered(allResources, stop), clock.Now);
        if (typed.Failed)
            return typed.As<Output>();
        var seed = input.Seed ?? RandomNumberGenerator.GetInt32(int.MaxValue);
        var id = await new SeasonStore(work, clock).Add(typed.Value, seed, caller.Person, stop);
        await audit.Did(caller.Person, "seasons.season.opened", typed.Value.Name.Zh, new { season = id }, stop);
        return new Output(id);
    }
}
