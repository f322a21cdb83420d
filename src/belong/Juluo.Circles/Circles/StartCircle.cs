namespace Juluo.Circles;

/// <summary>POST /circles — founds a circle. The founder becomes its coordinator.</summary>
[Post("/circles", CircleRights.Found, Form = typeof(NewCircle), Then = "/circles/{Id}", Say = "circles.circle.founded")]
internal sealed class StartCircle(UnitOfWork work, Clock clock) : Slice<StartCircle.Input, StartCircle.Output>
{
    public sealed record Input(CircleKind Kind = CircleKind.WorkingCircle) : CircleForm, IChecked
    {
        public IEnumerable<Error> Check(ZonedDateTime now) =>
            Kind == CircleKind.CoOperative && FormText.Some(Par) is null ? [new CircleErrors.NoPar()] : [];
    }

    public sealed record Output(CircleId Id) : ICreated<CircleId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var said = input.Of(input.Kind, caller.Community.Currency);
        return said.LacksPar ? new CircleErrors.NoPar() : new Output(await new CircleStore(work, clock).Found(said, caller.Self, stop));
    }
}
