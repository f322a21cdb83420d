namespace Juluo.Residencies;

/// <summary>POST /residencies/{id}/applications — begins an application, or opens the one that the caller has begun.</summary>
[Post("/residencies/{id}/applications", Requires.SignIn, Form = typeof(ShowResidency), PerMinute = 30, Then = "/me/applications/{Id}")]
internal sealed class BeginApplication(UnitOfWork work, Clock clock) : Slice<BeginApplication.Input, BeginApplication.Output>
{
    public sealed record Input(ResidencyId Id);

    public sealed record Output(ApplicationId Id) : ICreated<ApplicationId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ResidencyStore(work, clock).Find(input.Id, stop) is not { } residency)
            return new NotFound();
        if (!residency.IsOpen(clock.Today(caller.Community.Zone)))
            return new ApplicationErrors.Closed();
        return new Output(await new ApplicationStore(work, clock).Begin(residency.Id, caller.Self, stop));
    }
}
