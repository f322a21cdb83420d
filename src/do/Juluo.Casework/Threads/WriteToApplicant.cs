namespace Juluo.Casework;

/// <summary>POST /cases/{id}/messages — writes to the applicant. They are notified at their address and read it on their page.</summary>
[Post("/cases/{id}/messages", CaseworkRights.TakePart, Form = typeof(ShowCase), Then = "#thread", Say = "casework.message.sent")]
internal sealed class WriteToApplicant(UnitOfWork work, Clock clock, CaseSeal seal, ApplicantNotice applicant)
    : Slice<WriteToApplicant.Input, Done>
{
    public sealed record Input(CaseId Id, [Required, Length(CaseMessage.MostBody, Lines = true)] string? Body = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var cases = new CaseStore(work, clock, seal);
        if (await new CaseReader(work, cases).Find(input.Id, caller, stop, toChange: true) is not { Reach.Works: true } held)
            return new NotFound();
        var body = input.Body!;
        var message = await new ThreadStore(work, clock, seal).Add(held.Case.Id, caller.Self, CaseChannel.Portal, body!, stop);
        if (held.Case.AnsweredAt is null)
            await new FunnelStore(work, clock).Count(held.Case.Service, CaseFunnelStage.Answered, null, stop);
        await cases.Touch(held.Case.Id, stop);
        await applicant.Send(held.Case.Id, "message", stop, of: message.ToString());
        return Done.It;
    }
}
