using System.Security.Cryptography;

namespace Juluo.Rounds;

/// <summary>POST /rounds — opens a seasonal round. The lots are drawn at once, before any application.</summary>
[Post("/rounds", RoundsModule.Open, Form = typeof(NewRound), Then = "/rounds/{Id}", Say = "rounds.round.opened")]
internal sealed class OpenRound(UnitOfWork work, Clock clock, ResourcesFacade allResources, Audit audit)
    : Slice<OpenRound.Input, OpenRound.Output>
{
    /// <param name="Seed">The seed of the draw, for a round that is drawn in public; empty: any.</param>
    public sealed record Input(int? Seed = null) : RoundInput;

    public sealed record Output(RoundId Id) : ICreated<RoundId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var typed = RoundForm.Read(input, await NewRound.Offered(allResources, stop), clock.Now);
        if (typed.Failed)
            return typed.As<Output>();
        var seed = input.Seed ?? RandomNumberGenerator.GetInt32(int.MaxValue);
        var id = await new RoundStore(work, clock).Add(typed.Value, seed, caller.Person, stop);
        await audit.Did(caller.Person, "rounds.round.opened", typed.Value.Name.Zh, new { round = id }, stop);
        return new Output(id);
    }
}
