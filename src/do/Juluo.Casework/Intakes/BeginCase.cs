namespace Juluo.Casework;

/// <summary>POST /services/{id}/applications — begins an application, prefilled from an eligibility check. 409 if the service takes none or all offices are at capacity.</summary>
[Post("/services/{id}/applications", Requires.Nothing, Form = typeof(ShowService), PerMinute = 30)]
internal sealed class BeginCase(UnitOfWork work, Clock clock, ServicesFacade services, FormsFacade forms, CaseSeal seal)
    : Slice<BeginCase.Input, BeginCase.Output>
{
    public sealed record Input(ServiceId Id);

    /// <param name="Path">The address of its first page.</param>
    public sealed record Output(CaseId Id, string Path);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await services.Find(input.Id, caller, stop) is not { } service)
            return new NotFound();
        if (await new IntakeStore(work, clock).Find(service.Id, stop) is not { IsOpen: true } intake)
            return new IntakeErrors.NotOpen();
        if (Routing.AtCapacity(await new OfficeStore(work, clock).All(stop)))
        {
            await CountTurnedAway(service.Id, caller.Community, stop);
            return new IntakeErrors.AtCapacity();
        }

        var (cases, id) = (new CaseStore(work, clock, seal), Id.New<CaseId>(clock));
        var form = await forms.Open(intake.Form, stop);
        var begun = await forms.Begin(
            new(
                intake.Form,
                caller.Person,
                service.Id.ToString(),
                form is null ? null : services.Checked(service, form),
                CaseworkModule.Leads,
                services.CheckedIn(service)
            ),
            stop
        );
        if (begun.Failed)
            return begun.As<Output>();
        // A returning applicant continues the application they began.
        if (await cases.OfSubmission(begun.Value.Id, stop) is { } before)
            return new Output(before.Id, begun.Value.Path);
        await cases.Begin(service.Id, begun.Value.Id, caller.Person, caller.Language, intake.FourEyes, id, stop);
        await new FunnelStore(work, clock).Count(service.Id, CaseFunnelStage.Begun, null, stop);
        return new Output(id, begun.Value.Path);
    }

    protected override Next After(Input input, Output output, Caller caller) => new(output.Path);

    // A refusal rolls back the transaction, so being turned away is counted in a new one.
    private async Task CountTurnedAway(ServiceId service, Community community, CancellationToken stop)
    {
        await work.Rollback();
        await work.Begin(community, stop);
        await new FunnelStore(work, clock).Count(service, CaseFunnelStage.TurnedAway, null, stop);
        await work.Commit(stop);
    }
}
