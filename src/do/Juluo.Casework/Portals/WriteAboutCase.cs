namespace Juluo.Casework;

/// <summary>POST /submissions/{id}/case/messages — writes to the team of the caller's application.</summary>
[Post(
    "/submissions/{id}/case/messages",
    Requires.Nothing,
    Form = typeof(ShowMyCase),
    Then = "#thread",
    Say = "casework.message.sent",
    PerMinute = 10
)]
internal sealed class WriteAboutCase(UnitOfWork work, Clock clock, CaseSeal seal, FormsFacade forms, CaseTeam team)
    : Slice<WriteAboutCase.Input, Done>
{
    private const int MostADay = 30;

    public sealed record Input(SubmissionId Id, [Required, Length(CaseMessage.MostBody, Lines = true)] string? Body = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new PortalReader(new CaseStore(work, clock, seal), forms).Hold(input.Id, caller, stop) is not { Case: var one })
            return new NotFound();
        var body = input.Body!;
        var thread = new ThreadStore(work, clock, seal);
        if (await thread.CountInbound(one.Id, clock.Now - Duration.FromDays(1), stop) >= MostADay)
            return new ThreadErrors.TooManyToday(MostADay);
        var message = await thread.Add(one.Id, null, CaseChannel.Portal, body!, stop);
        await team.Notify(one, "message", message.ToString(), stop);
        return Done.It;
    }
}
