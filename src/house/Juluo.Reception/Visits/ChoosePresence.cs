namespace Juluo.Reception;

/// <summary>POST /me/presence — whether others see that I am here, and whether the house's network may say so.</summary>
[Post("/me/presence", Requires.SignIn, Then = "/me/privacy")]
internal sealed class ChoosePresence(UnitOfWork work, PeopleFacade people) : Slice<ChoosePresence.Input, Done>
{
    public sealed record Input(bool Shown = false, bool Network = false);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        await new PresenceChoices(work, people).Keep(caller.Self, input.Shown, input.Network, stop);
        return Done.It;
    }

    protected override Next After(Input input, Done output, Caller caller) => new("/me/privacy", "places.presence.kept");
}
