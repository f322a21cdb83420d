namespace Juluo.Residencies;

/// <summary>GET /residencies/{id}/settings — shows the settings of a residency: when one can apply, what is asked, and the versions of its agreement.</summary>
[Get("/residencies/{id}/settings", SpacesModule.Manage, Page = typeof(ResidencySettingsPage))]
public sealed class ShowResidencySettings(UnitOfWork work, Clock clock) : Slice<ShowResidencySettings.Input, ShowResidencySettings.Output>
{
    public sealed record Input(ResidencyId Id);

    public sealed record Output(
        Residency Residency,
        IReadOnlyList<ResidencyQuestion> Questions,
        IReadOnlyList<ResidencyAgreement> Agreements,
        bool Open
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ResidencyStore(work, clock).Find(input.Id, stop) is not { } residency)
            return new NotFound();
        var texts = new ResidencyTextStore(work, clock);
        return new Output(
            residency,
            await texts.Questions(residency.Id, stop),
            await texts.Agreements(residency.Id, stop),
            residency.IsOpen(clock.Today(caller.Community.Zone))
        );
    }
}
