namespace Juluo.Residencies;

/// <summary>GET /residencies/{id}/settings — shows the settings of a residency: the application period, the questions, and the versions of its agreement.</summary>
[Get("/residencies/{id}/settings", SpacesModule.Manage, Page = typeof(ResidencySettingsPage))]
public sealed class ShowResidencySettings(UnitOfWork work, Clock clock, FormsFacade forms)
    : Slice<ShowResidencySettings.Input, ShowResidencySettings.Output>
{
    public sealed record Input(ResidencyId Id);

    /// <param name="Form">The form that applicants answer, with its draft and versions; null if none was begun.</param>
    /// <param name="Asks">The questions of its open version; null if nothing is asked.</param>
    public sealed record Output(
        Residency Residency,
        Form? Form,
        ResidencyAsks? Asks,
        IReadOnlyList<ResidencyAgreement> Agreements,
        bool Open
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ResidencyStore(work, clock).Find(input.Id, stop) is not { } residency)
            return new NotFound();
        return new Output(
            residency,
            residency.Form is { } form ? await forms.Find(form, stop) : null,
            ResidencyAsks.Of(await ResidencyQuestions.Open(forms, residency, stop), caller.Language),
            await new ResidencyAgreementStore(work, clock).Agreements(residency.Id, stop),
            residency.IsOpen(clock.Today(caller.Community.Zone))
        );
    }
}
