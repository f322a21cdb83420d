namespace Juluo.Casework;

/// <summary>The widget on a service's page and at the end of its check. It links to the application, or says why none is taken now.</summary>
[Named("apply-for-service")]
[Widget(ServicesWidgets.Service, Requires.Nothing, typeof(ApplyForServiceWidget), 10)]
public sealed class ApplyForService(UnitOfWork work, Clock clock, FormsFacade forms, CaseSeal seal)
    : Slice<OfService, ApplyForService.Output>
{
    /// <param name="Takes">True if applications are taken now.</param>
    /// <param name="AtCapacity">True if all offices are at capacity.</param>
    /// <param name="Minutes">The minutes that the form takes.</param>
    /// <param name="AnswerDays">The number of business days until the first answer.</param>
    /// <param name="Own">The caller's open applications.</param>
    public sealed record Output(
        ServiceId Service,
        bool Checked,
        bool Takes,
        bool AtCapacity,
        int? Minutes,
        int AnswerDays,
        bool MayManage,
        IReadOnlyList<OwnApplication> Own
    );

    public override async Task<Outcome<Output>> Handle(OfService input, Caller caller, CancellationToken stop)
    {
        var intake = await new IntakeStore(work, clock).Find(input.Id, stop);
        var manages = caller.May(CaseworkRights.Manage) && !input.Checked;
        if (intake is null && !manages)
            return new NotFound();
        var own = caller.Person is { } self
            ? (await new CaseStore(work, clock, seal).OfPerson(self, stop))
                .Where(c => c.Service == input.Id)
                .Select(c => new OwnApplication(c.Number, c.State, c.Submission))
                .ToList()
            : [];
        var form =
            intake is not null && await forms.Find(intake.Form, stop) is { IsOpen: true } ? await forms.Open(intake.Form, stop) : null;
        return new Output(
            input.Id,
            input.Checked,
            intake?.IsOpen == true && form is not null,
            Routing.AtCapacity(await new OfficeStore(work, clock).All(stop)),
            form?.Minutes,
            intake?.AnswerDays ?? 0,
            manages,
            own
        );
    }
}

/// <summary>An application of the caller.</summary>
public sealed record OwnApplication(string Number, CaseState State, SubmissionId Submission)
{
    internal string Path => State == CaseState.Begun ? FormsFacade.PathOf(Submission) : Case.PortalOf(Submission);
}
